using System.Text.Json;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.SharedKernel.Events;

/// <summary>
/// Delivers an event before the change that it tells of is committed: where what others keep must be gone first, as of something that becomes secret. It
/// is delivered to all or an exception says that it was not, and the change is then not made.
/// </summary>
public sealed class UrgentEvents
{
    private readonly EventConsumers consumers;
    private readonly Inbox inbox;
    private readonly RemoteConsumers remote;
    private readonly RequestInfo request;
    private readonly TimeProvider clock;

    internal UrgentEvents(EventConsumers consumers, Inbox inbox, RemoteConsumers remote, RequestInfo request, TimeProvider clock) =>
        (this.consumers, this.inbox, this.remote, this.request, this.clock) = (consumers, inbox, remote, request, clock);

    /// <summary>Delivers an event to every consumer, in this process and in others.</summary>
    /// <param name="module">The module that it is about to happen in.</param>
    /// <param name="event">The event. A consumer gets it out of order: it must say by itself what is older than it.</param>
    /// <param name="aggregate">What it happens to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task DeliverAsync(string module, IntegrationEvent @event, Guid aggregate, CancellationToken cancellationToken)
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
