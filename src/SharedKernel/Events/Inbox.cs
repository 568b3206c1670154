using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Events;

/// <summary>Hands an event to a handler, once: what it changes and the note that it did are one transaction.</summary>
internal sealed class Inbox(IServiceScopeFactory scopes, WriteTransactions transactions, OutboxSignal signal, EventFeed feed, TimeProvider clock)
{
    /// <summary>Hands the event over; does nothing where that was done before.</summary>
    public async Task DeliverAsync(EventConsumer consumer, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = (ModuleContext)scope.ServiceProvider.GetRequiredService(consumer.Module.ContextType);
        var principal = Principal.With(envelope.PrincipalId, envelope.PrincipalId);
        scope.ServiceProvider.GetRequiredService<RequestInfo>().Principal = principal;
        store.WriteAs(principal, clock);

        var handled = await transactions.RunAsync(store, async transaction =>
        {
            if (await store.Inbox.AnyAsync(r => r.EventId == envelope.Id && r.Handler == consumer.Name, cancellationToken))
            {
                return false;
            }

            store.Inbox.Add(new InboxRow { EventId = envelope.Id, Handler = consumer.Name, At = clock.GetUtcNow() });
            var @event = envelope.Payload.Deserialize(consumer.Event, JsonSerializerOptions.Web)!;
            await consumer.HandleAsync(scope.ServiceProvider.GetRequiredService(consumer.Handler), @event, envelope, cancellationToken);
            await store.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return true;
        }, cancellationToken);

        signal.Raise(consumer.Module.Name);
        if (handled)
        {
            feed.Tell(consumer.Module.Name, EventMoment.Handled, envelope);
        }
    }
}
