using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Modules;

namespace Samverkan.Access.Seats;

/// <summary>Orders that the seats are asked of the modules anew: whether one may, and that one did. The building is no transaction, but many.</summary>
[Needs(AccessRights.RebuildSeats)]
internal sealed record RebuildSeats : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class RebuildSeatsHandler(AccessContext store, HostedModules modules) : IRequestHandler<RebuildSeats, Outcome>
{
    public async Task<Outcome> Handle(RebuildSeats request, CancellationToken cancellationToken)
    {
        var here = modules.Select(m => m.Name).ToList();
        var elsewhere = await store.Seats.Select(s => s.Module).Distinct().Where(m => !here.Contains(m)).OrderBy(m => m).ToListAsync(cancellationToken);
        return elsewhere.Count == 0
            ? Outcome.Changed("Seats", AccessModule.ModuleName)
            : Outcome.Refused(
                UserErrorCode.NotAllowedInState,
                $"Det finns platser från {string.Join(", ", elsewhere)}, som inte körs i den här processen och skulle försvinna. Hämta platserna i en process som kör alla moduler.");
    }
}
