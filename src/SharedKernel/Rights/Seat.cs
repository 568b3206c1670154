using Samverkan.SharedKernel.Events;

namespace Samverkan.SharedKernel.Rights;

/// <summary>A person's seat in a body or an arena, and the role that whoever sits there has as long as the seat lasts.</summary>
/// <param name="Id">The seat.</param>
/// <param name="Version">Counts its changes: of two words about it the later one counts.</param>
/// <param name="Module">The module that keeps it.</param>
/// <param name="PersonId">Who sits there: a person of the shared register.</param>
/// <param name="Role">What follows from it.</param>
/// <param name="Scope">What that is confined to: the body, or the arena.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it goes on.</param>
public sealed record Seat(Guid Id, int Version, string Module, Guid PersonId, Role Role, Scope Scope, DateOnly From, DateOnly? To);

/// <summary>Somebody took a seat, or it is to end on another day. Published by the module that keeps the seat, with the seat as aggregate.</summary>
/// <param name="Seat">The seat as it is now.</param>
[EventName("access.seat.changed")]
public sealed record SeatChanged(Seat Seat) : IntegrationEvent;
