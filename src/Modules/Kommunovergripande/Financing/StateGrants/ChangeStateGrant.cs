using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.StateGrants;

/// <summary>Says a requisition anew.</summary>
[Needs("kommunovergripande.stateGrant.change")]
internal sealed record ChangeStateGrant(ChangeStateGrantInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ChangeStateGrantValidator : AbstractValidator<ChangeStateGrant>
{
    public ChangeStateGrantValidator() => RuleFor(c => (IStateGrantDetails)c.Input).SetValidator(new StateGrantDetailsValidator()).OverridePropertyName("Input");
}

internal sealed class ChangeStateGrantHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<ChangeStateGrant, Outcome>
{
    public async Task<Outcome> Handle(ChangeStateGrant request, CancellationToken cancellationToken)
    {
        var grant = await store.StateGrants.FirstOrDefaultAsync(g => g.Id == request.Input.Id, cancellationToken);
        if (grant is null)
        {
            return NotFound();
        }
        if (StateGrantSteps.Change.Refusal(grant, request.Input.Version) is { } refusal)
        {
            return refusal;
        }
        var errors = await RequisitionStateGrantHandler.FaultsAsync(store, request.Input, time, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        grant.Change(request.Input);
        return Outcome.Changed(nameof(StateGrant), grant.Id);
    }

    /// <summary>There is no such grant.</summary>
    internal static Outcome NotFound() =>
        Outcome.Refused(UserErrorCode.NotFound, "Statsbidraget finns inte. Ange id för ett som finns i listan stateGrants.", "input", "id");
}
