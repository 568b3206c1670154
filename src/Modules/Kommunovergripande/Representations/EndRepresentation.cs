using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Representations;

/// <summary>A person leaves a seat.</summary>
[Needs("kommunovergripande.representation.end")]
internal sealed record EndRepresentation(EndRepresentationInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class EndRepresentationHandler(KommunovergripandeContext store, UrgentEvents urgent) : IRequestHandler<EndRepresentation, Outcome>
{
    public async Task<Outcome> Handle(EndRepresentation request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var seat = await store.Representations.FirstOrDefaultAsync(r => r.Id == input.Id, cancellationToken);
        if (seat is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Representationen finns inte. Ange id för en registrerad representation.", "input", "id");
        }
        if (seat.IsStale(input.Version))
        {
            return Outcome.Conflict(nameof(Representation), seat.Id);
        }
        if (input.To < seat.From)
        {
            return Outcome.Refused(
                UserErrorCode.Invalid, $"Sista dagen ligger före den första. Ange en dag från och med {seat.From:yyyy-MM-dd}.", "input", "to");
        }
        if (input.To >= seat.Until)
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, EndsBefore(seat.Until), "input", "to");
        }
        seat.End(input.To);
        // what follows from the seat is over before it is said that the seat is
        urgent.Add(new SeatChanged(seat.ToSeat(seat.Version + 1)), seat.Id);
        return Outcome.Changed(nameof(Representation), seat.Id);
    }

    private static string EndsBefore(DateOnly until) =>
        $"Platsen slutar redan {until:yyyy-MM-dd}. Ange en tidigare dag, eller påbörja en ny representation från och med dagen efter.";
}
