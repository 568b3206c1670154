using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Events;

/// <summary>What a dispatcher asks and tells an outbox.</summary>
internal static class Outbox
{
    private const int LongestError = 2000;

    /// <summary>When the next event is due; null where everything is delivered.</summary>
    public static Task<DateTimeOffset?> NextDueAsync(this ModuleContext store, CancellationToken cancellationToken) =>
        store.Undelivered().OrderBy(r => r.DueAt).Select(r => (DateTimeOffset?)r.DueAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Events to deliver now, in order: none that follows one of its aggregate that is put off.</summary>
    public static Task<List<OutboxRow>> DueAsync(this ModuleContext store, DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        store.Undelivered()
            .Where(r => r.DueAt <= now && !store.Outbox.Any(
                earlier => earlier.DeliveredAt == null && earlier.Aggregate == r.Aggregate && earlier.Position < r.Position && earlier.DueAt > now))
            .OrderBy(r => r.Position)
            .Take(most)
            .AsNoTracking()
            .ToListAsync(cancellationToken);

    /// <summary>Notes what was delivered, as long as the lease is held.</summary>
    public static Task<int> NoteDeliveredAsync(
        this ModuleContext store, Lease lease, IReadOnlyList<long> positions, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.Outbox
            .Where(r => positions.Contains(r.Position) && lease.In(store).Any())
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.DeliveredAt, now), cancellationToken);

    /// <summary>Notes a failed attempt and puts the event off.</summary>
    public static Task<int> NoteFailedAsync(
        this ModuleContext store, Lease lease, OutboxRow row, string error, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var position = row.Position;
        var kept = error.Length > LongestError ? error[..LongestError] : error;
        return store.Outbox
            .Where(r => r.Position == position && lease.In(store).Any())
            .ExecuteUpdateAsync(set => set
                .SetProperty(r => r.Attempts, r => r.Attempts + 1)
                .SetProperty(r => r.LastError, kept)
                .SetProperty(r => r.DueAt, due), cancellationToken);
    }

    /// <summary>Removes what was delivered, and what was handled, long enough ago.</summary>
    public static async Task PurgeAsync(this ModuleContext store, DateTimeOffset delivered, DateTimeOffset handled, CancellationToken cancellationToken)
    {
        await store.Outbox.Where(r => r.DeliveredAt < delivered).ExecuteDeleteAsync(cancellationToken);
        await store.Inbox.Where(r => r.At < handled).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<OutboxRow> Undelivered(this ModuleContext store) => store.Outbox.Where(r => r.DeliveredAt == null);
}
