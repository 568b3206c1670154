using System.Text.Json;

namespace Samverkan.SharedKernel.Events;

/// <summary>Something that happened in a module and that others may know of: a record in the module's contracts.</summary>
/// <remarks>Its properties are its payload. A property may be added; any other change is a new version beside the old.</remarks>
public abstract record IntegrationEvent;

/// <summary>Names an event for ever: <c>valfard.studyOrder.placed</c>.</summary>
/// <param name="name">Module, aggregate and what happened.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>Module, aggregate and what happened.</summary>
    public string Name { get; } = name;

    /// <summary>Version of the payload.</summary>
    public int Version { get; init; } = 1;
}

/// <summary>An event as it is kept and carried.</summary>
/// <param name="Id">UUID version 7; the same at every delivery.</param>
/// <param name="Name">The event's name.</param>
/// <param name="Version">Version of the payload.</param>
/// <param name="Module">Where it happened.</param>
/// <param name="Aggregate">What it happened to; deliveries are in order per aggregate.</param>
/// <param name="Sequence">Grows with every event of the aggregate; may skip.</param>
/// <param name="At">When, UTC.</param>
/// <param name="PrincipalId">Who caused it.</param>
/// <param name="Payload">The event's properties.</param>
public sealed record EventEnvelope(
    Guid Id, string Name, int Version, string Module, Guid Aggregate, long Sequence, DateTimeOffset At, string PrincipalId, JsonElement Payload);

/// <summary>
/// Consumes an event in its own module's store. What it does is saved together with the note that it did, so that an event
/// that is delivered twice is handled once.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
/// <remarks>It never saves or commits: the inbox does. Throwing means a later attempt, and holds back the aggregate's later events.</remarks>
public interface IEventHandler<in TEvent>
    where TEvent : IntegrationEvent
{
    /// <summary>Changes rows of the handler's module.</summary>
    Task HandleAsync(TEvent @event, EventEnvelope envelope, CancellationToken cancellationToken);
}

/// <summary>Waits for what was published to arrive.</summary>
public interface IDrain
{
    /// <summary>Completes when every event published before the call, and what those led to, is delivered.</summary>
    /// <param name="cancellationToken">Gives up: an event whose handler keeps failing is never delivered.</param>
    Task DrainedAsync(CancellationToken cancellationToken);
}
