using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Events;

namespace Samverkan.Kommunovergripande.Register;

internal sealed class ListItem(KommunovergripandeContext store, TimeProvider time) : IEventHandler<RegisterItemChanged>
{
    public async Task HandleAsync(RegisterItemChanged @event, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var item = @event.Item;
        var listed = await store.RegisterEntries.Where(e => e.ItemId == item.ItemId).ToDictionaryAsync(e => e.List, cancellationToken);
        // a rebuilt register may already say what came after this event
        if (listed.Values.Any(e => e.ItemVersion >= item.ItemVersion))
        {
            return;
        }
        var lists = RegisterEntry.ListsOf(item);
        foreach (var list in lists)
        {
            if (listed.TryGetValue(list, out var entry))
            {
                entry.Say(item);
            }
            else
            {
                store.RegisterEntries.Add(RegisterEntry.Of(item, list, time.GetUtcNow()));
            }
        }
        store.RegisterEntries.RemoveRange(listed.Values.Where(e => !lists.Contains(e.List)));
    }
}

internal sealed class UnlistItem(KommunovergripandeContext store) : IEventHandler<RegisterItemRemoved>
{
    public async Task HandleAsync(RegisterItemRemoved @event, EventEnvelope envelope, CancellationToken cancellationToken) =>
        store.RegisterEntries.RemoveRange(await store.RegisterEntries.Where(e => e.ItemId == @event.ItemId).ToListAsync(cancellationToken));
}
