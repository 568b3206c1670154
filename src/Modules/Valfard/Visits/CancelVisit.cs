using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.Visits;

/// <summary>A planned visit is not made.</summary>
[Needs("valfard.visit.cancel")]
internal sealed record CancelVisit(CancelVisitInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class CancelVisitValidator : AbstractValidator<CancelVisit>
{
    public CancelVisitValidator() => RuleFor(c => c.Input.Reason).Needed("Ett skäl", Visit.MaxReason);
}

internal sealed class CancelVisitHandler(ValfardContext store) : IRequestHandler<CancelVisit, Outcome>
{
    public async Task<Outcome> Handle(CancelVisit command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var visit = await store.Visits.FirstOrDefaultAsync(v => v.Id == input.Id, cancellationToken);
        if (VisitSteps.Cancel.IsRefused(visit, input.Version, out var refusal))
        {
            return refusal;
        }
        visit.Cancel(input.Reason.Trim());
        return Outcome.Changed(nameof(Visit), visit.Id);
    }
}
