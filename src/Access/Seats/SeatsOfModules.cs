using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Seats;

/// <summary>Keeps what the modules tell of seats: of each the latest word, in whatever order they come.</summary>
internal sealed class SeatsOfModules : IReadModel<Seat, HeldSeat>
{
    /// <inheritdoc/>
    public async Task WriteAsync(DbSet<HeldSeat> copy, IReadOnlyList<Seat> items, CancellationToken cancellationToken)
    {
        var ids = items.Select(i => i.Id).ToList();
        var known = await copy.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        foreach (var item in items)
        {
            if (!known.TryGetValue(item.Id, out var seat))
            {
                copy.Add(known[item.Id] = seat = new(item.Id));
            }
            else if (seat.SeatVersion >= item.Version)
            {
                continue;
            }

            seat.Say(item);
        }
    }
}

internal sealed class KeepSeat(AccessContext store, IReadModel<Seat, HeldSeat> seats) : IEventHandler<SeatChanged>
{
    public async Task HandleAsync(SeatChanged @event, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        foreach (var copy in await store.CopiesAsync<HeldSeat>(cancellationToken))
        {
            await seats.WriteAsync(copy, [@event.Seat], cancellationToken);
        }
    }
}
