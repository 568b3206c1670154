using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Events;

namespace Samverkan.Kommunovergripande.Register;

internal sealed class ListItem(KommunovergripandeContext store, TimeProvider time) : IEventHandler<RegisterItemChanged>
{
    public async Task HandleAsync(RegisterItemChanged @event, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var listed = await store.RegisterEntries.Where(e => e.ItemId == @event.Item.ItemId).ToListAsync(cancellationToken);
        // a register that was built anew may already say what came after this event
        if (listed.TrueForAll(e => e.ItemVersion < @event.Item.ItemVersion))
        {
            store.List(@event.Item, listed, time.GetUtcNow());
        }
    }
}

internal sealed class UnlistItem(KommunovergripandeContext store) : IEventHandler<RegisterItemRemoved>
{
    public async Task HandleAsync(RegisterItemRemoved @event, EventEnvelope envelope, CancellationToken cancellationToken) =>
        store.RegisterEntries.RemoveRange(await store.RegisterEntries.Where(e => e.ItemId == @event.ItemId).ToListAsync(cancellationToken));
}
