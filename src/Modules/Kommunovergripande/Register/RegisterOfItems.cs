using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Rebuild;

namespace Samverkan.Kommunovergripande.Register;

/// <summary>Writes items into the lists that they belong in, and out of the others: as their events come, and when the register is built anew.</summary>
internal sealed class RegisterOfItems(KommunovergripandeContext store, TimeProvider time) : IReadModel<RegisterItem, RegisterEntry>
{
    /// <inheritdoc/>
    public async Task WriteAsync(DbSet<RegisterEntry> copy, IReadOnlyList<RegisterItem> items, CancellationToken cancellationToken)
    {
        var ids = items.Select(i => i.ItemId).ToList();
        var listed = (await copy.Where(e => ids.Contains(e.ItemId)).ToListAsync(cancellationToken)).ToLookup(e => e.ItemId);
        var since = time.GetUtcNow() - WithdrawnItem.HeededFor;
        var withdrawn = await store.WithdrawnItems.Where(w => ids.Contains(w.ItemId) && w.At > since).ToDictionaryAsync(w => w.ItemId, w => w.ItemVersion, cancellationToken);
        foreach (var item in items.Where(i => withdrawn.GetValueOrDefault(i.ItemId) < i.ItemVersion && listed[i.ItemId].All(e => e.ItemVersion < i.ItemVersion)))
        {
            List(copy, item, [.. listed[item.ItemId]]);
        }
    }

    private void List(DbSet<RegisterEntry> copy, RegisterItem item, List<RegisterEntry> listed)
    {
        var lists = RegisterEntry.ListsOf(item);
        foreach (var list in lists)
        {
            if (listed.Find(e => e.List == list) is { } entry)
            {
                entry.Say(item);
            }
            else
            {
                copy.Add(RegisterEntry.Of(item, list, time.GetUtcNow()));
            }
        }
        copy.RemoveRange(listed.Where(e => !lists.Contains(e.List)));
    }
}
