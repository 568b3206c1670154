using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Events;

/// <summary>The right to dispatch a module's outbox for a while. Taken by one conditional update, without lock hints.</summary>
/// <param name="Fencing">What the holder wrote stands only while this is still the store's number.</param>
/// <param name="ExpiresAt">When others may take it.</param>
internal sealed record Lease(long Fencing, DateTimeOffset ExpiresAt)
{
    /// <summary>Takes or renews the lease; null where another holds it.</summary>
    public static Task<Lease?> TakeAsync(
        ModuleContext store, WriteTransactions transactions, string holder, DateTimeOffset now, TimeSpan length, CancellationToken cancellationToken) =>
        transactions.RunAsync(store, async transaction =>
        {
            var expires = now + length;
            var taken = await store.Leases
                .Where(l => l.Name == LeaseRow.Outbox && (l.Holder == holder || l.ExpiresAt <= now))
                .ExecuteUpdateAsync(set => set
                    .SetProperty(l => l.Holder, holder)
                    .SetProperty(l => l.Fencing, l => l.Fencing + 1)
                    .SetProperty(l => l.ExpiresAt, expires), cancellationToken);
            if (taken == 0)
            {
                return null;
            }

            var fencing = await store.Leases.Where(l => l.Name == LeaseRow.Outbox).Select(l => l.Fencing).SingleAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return new Lease(fencing, expires);
        }, cancellationToken);

    /// <summary>The store's lease, if it is still this one.</summary>
    public IQueryable<LeaseRow> In(ModuleContext store)
    {
        var fencing = Fencing;
        return store.Leases.Where(l => l.Name == LeaseRow.Outbox && l.Fencing == fencing);
    }
}
