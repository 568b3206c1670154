using Microsoft.EntityFrameworkCore;

namespace Samverkan.SharedKernel.Events;

/// <summary>The note that a handler has handled an event, in the store that it changed.</summary>
internal sealed class InboxRow
{
    public Guid EventId { get; init; }

    public string Handler { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<InboxRow>(table =>
    {
        table.ToTable("inbox");
        table.HasKey(r => new { r.EventId, r.Handler });
        table.Property(r => r.Handler).HasMaxLength(200).IsUnicode(false);
        table.HasIndex(r => r.At);
    });
}
