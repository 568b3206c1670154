using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Events;

namespace Samverkan.Valfard.Assignments;

internal sealed class KnowAssignment(ValfardContext store) : IEventHandler<AssignmentRegistered>
{
    public async Task HandleAsync(AssignmentRegistered @event, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var known = await store.Assignments.FirstOrDefaultAsync(a => a.Code == @event.Code, cancellationToken);
        if (known is null)
        {
            store.Assignments.Add(new(@event.Code, @event.Name, @event.OwnerModule));
        }
        else
        {
            known.Say(@event.Name, @event.OwnerModule);
        }
    }
}

/// <summary>What a command that names an assignment is answered where Välfärd carries out none of that code.</summary>
internal static class UnknownAssignment
{
    /// <summary>Why the code cannot be used, and which can; null where it can.</summary>
    public static async Task<Outcome?> UnknownAssignmentAsync(this ValfardContext store, string code, CancellationToken cancellationToken)
    {
        var known = await store.Assignments.AsNoTracking().Where(a => a.OwnerModule == OwnerModule.Valfard).OrderBy(a => a.Code).ToListAsync(cancellationToken);
        return known.Exists(a => a.Code == code) ? null : Outcome.Refused(
            UserErrorCode.NotFound,
            $"Uppdraget '{code}' utförs inte i Välfärd. " + (known.Count == 0
                ? "Inget uppdrag är registrerat för Välfärd: registrera det först, med VALFARD som ansvarig modul."
                : $"Giltiga koder: {string.Join(", ", known.Select(a => $"{a.Code} {a.Name}"))}."),
            "input", "assignmentCode");
    }
}
