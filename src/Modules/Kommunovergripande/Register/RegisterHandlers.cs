using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Rebuild;

namespace Samverkan.Kommunovergripande.Register;

internal sealed class ListItem(KommunovergripandeContext store, IReadModel<RegisterItem, RegisterEntry> register) : IEventHandler<RegisterItemChanged>
{
    public async Task HandleAsync(RegisterItemChanged @event, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        foreach (var copy in await store.CopiesAsync<RegisterEntry>(cancellationToken))
        {
            await register.WriteAsync(copy, [@event.Item], cancellationToken);
        }
    }
}

internal sealed class UnlistItem(KommunovergripandeContext store, TimeProvider time) : IEventHandler<RegisterItemRemoved>
{
    public async Task HandleAsync(RegisterItemRemoved @event, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await store.WithdrawnItems.Where(w => w.At < now - WithdrawnItem.HeededFor).ExecuteDeleteAsync(cancellationToken);
        if (await store.WithdrawnItems.FindAsync([@event.ItemId], cancellationToken) is not { } withdrawn)
        {
            store.WithdrawnItems.Add(withdrawn = new(@event.ItemId));
        }
        withdrawn.UpTo(@event.ItemVersion, now);
        foreach (var copy in await store.CopiesAsync<RegisterEntry>(cancellationToken))
        {
            copy.RemoveRange(await copy.Where(e => e.ItemId == @event.ItemId).ToListAsync(cancellationToken));
        }
    }
}
