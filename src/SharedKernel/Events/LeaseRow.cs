using Microsoft.EntityFrameworkCore;

namespace Samverkan.SharedKernel.Events;

/// <summary>Which host does a module's dispatching for now.</summary>
internal sealed class LeaseRow
{
    /// <summary>The only lease: of the outbox.</summary>
    public const string Outbox = "outbox";

    public string Name { get; private init; } = "";

    public string? Holder { get; private init; }

    /// <summary>Grows each time the lease is taken; who holds an older number has lost it.</summary>
    public long Fencing { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public static void Map(ModelBuilder model) => model.Entity<LeaseRow>(table =>
    {
        table.ToTable("leases");
        table.HasKey(r => r.Name);
        table.Property(r => r.Name).HasMaxLength(50).IsUnicode(false);
        table.Property(r => r.Holder).HasMaxLength(100).IsUnicode(false);
        table.HasData(new LeaseRow { Name = Outbox });
    });
}
