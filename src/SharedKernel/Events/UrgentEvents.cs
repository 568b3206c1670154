using System.Text.Json;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.SharedKernel.Events;

/// <summary>
/// Events that are delivered before the change that they tell of is committed: where what others keep must be gone first, as of something that becomes
/// secret. The pipeline delivers them when nothing but the commit is left of the command; what cannot be delivered undoes it.
/// </summary>
public sealed class UrgentEvents
{
    private readonly EventConsumers consumers;
    private readonly Inbox inbox;
    private readonly RemoteConsumers remote;
    private readonly RequestInfo request;
    private readonly TimeProvider clock;
    private readonly List<(IntegrationEvent Event, Guid Aggregate)> waiting = [];

    internal UrgentEvents(EventConsumers consumers, Inbox inbox, RemoteConsumers remote, RequestInfo request, TimeProvider clock) =>
        (this.consumers, this.inbox, this.remote, this.request, this.clock) = (consumers, inbox, remote, request, clock);

    /// <summary>An event is to be delivered before the commit.</summary>
    /// <param name="event">The event. A consumer gets it out of order: it must say by itself what is older than it.</param>
    /// <param name="aggregate">What it happens to.</param>
    public void Add(IntegrationEvent @event, Guid aggregate) => waiting.Add((@event, aggregate));

    /// <summary>Nothing is to be delivered: the command begins, or begins anew.</summary>
    internal void Clear() => waiting.Clear();

    /// <summary>Delivers what was added, to every consumer in this process and in others.</summary>
    /// <param name="module">The module that it is about to happen in.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task DeliverAsync(string module, CancellationToken cancellationToken)
    {
        foreach (var (@event, aggregate) in waiting)
        {
            await DeliverAsync(module, @event, aggregate, cancellationToken);
        }

        waiting.Clear();
    }

    private async Task DeliverAsync(string module, IntegrationEvent @event, Guid aggregate, CancellationToken cancellationToken)
    {
        var name = OutboxRow.NameOf(@event.GetType());
        var now = clock.GetUtcNow();
        var envelope = new EventEnvelope(
            Guid.CreateVersion7(now), name.Name, name.Version, module, aggregate, 0, now, request.Principal.Id,
            JsonSerializer.SerializeToElement(@event, @event.GetType(), JsonSerializerOptions.Web));
        foreach (var consumer in consumers.Of(name.Name, name.Version))
        {
            await inbox.DeliverAsync(consumer, envelope, cancellationToken);
        }

        foreach (var (_, address) in remote.All)
        {
            await remote.SendAsync(address, envelope, cancellationToken);
        }
    }
}
