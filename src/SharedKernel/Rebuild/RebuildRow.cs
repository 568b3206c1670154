using Microsoft.EntityFrameworkCore;

namespace Samverkan.SharedKernel.Rebuild;

/// <summary>A read model that is being built anew. While the row is there, events are applied to its shadow too.</summary>
internal sealed class RebuildRow
{
    public string Name { get; init; } = "";

    /// <summary>Who builds; a later builder puts its own here, and the earlier one stops.</summary>
    public Guid Builder { get; private init; }

    public DateTimeOffset BegunAt { get; private init; }

    /// <summary>Written by whoever touches the shadow, so that they wait for each other.</summary>
    public long Turns { get; private init; }

    public static RebuildRow Of(string name, Guid builder, DateTimeOffset at) => new() { Name = name, Builder = builder, BegunAt = at };

    public static void Map(ModelBuilder model) => model.Entity<RebuildRow>(table =>
    {
        table.ToTable("rebuilds");
        table.HasKey(r => r.Name);
        table.Property(r => r.Name).HasMaxLength(100).IsUnicode(false);
    });
}
