using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.StateGrants;

/// <summary>Records money that is requisitioned.</summary>
[Needs("kommunovergripande.stateGrant.requisition")]
internal sealed record RequisitionStateGrant(RequisitionStateGrantInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RequisitionStateGrantValidator : AbstractValidator<RequisitionStateGrant>
{
    public RequisitionStateGrantValidator() => RuleFor(c => (IStateGrantDetails)c.Input).SetValidator(new StateGrantDetailsValidator()).OverridePropertyName("Input");
}

internal sealed class StateGrantDetailsValidator : AbstractValidator<IStateGrantDetails>
{
    public StateGrantDetailsValidator()
    {
        RuleFor(d => d.Name).Needed("Ett namn på bidraget", StateGrant.MaxName).OnOneLine();
        RuleFor(d => d.Year).Year();
        RuleFor(d => d.Requisitioned).Sek();
        RuleFor(d => d.Source).Limited(FinancingRules.MaxSource);
    }
}

internal sealed class RequisitionStateGrantHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RequisitionStateGrant, Outcome>
{
    public async Task<Outcome> Handle(RequisitionStateGrant request, CancellationToken cancellationToken)
    {
        var errors = await FaultsAsync(store, request.Input, time, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var grant = new StateGrant(Guid.CreateVersion7(time.GetUtcNow()), request.Input);
        store.StateGrants.Add(grant);
        return Outcome.Changed(nameof(StateGrant), grant.Id);
    }

    /// <summary>Says what a requisition refers to that is not there, or not of the right kind.</summary>
    internal static async Task<IReadOnlyList<UserError>> FaultsAsync(
        KommunovergripandeContext store, IStateGrantDetails details, TimeProvider time, CancellationToken cancellationToken)
    {
        UserError?[] errors =
        [
            await NoAuthorityAsync(store, details.AuthorityId, cancellationToken),
            await store.UnknownAssignmentAsync(details.AssignmentCode, cancellationToken),
            FinancingRules.InFuture(details.RequisitionedOn, time, "requisitionedOn"),
        ];
        return [.. errors.OfType<UserError>()];
    }

    private static async Task<UserError?> NoAuthorityAsync(KommunovergripandeContext store, Guid id, CancellationToken cancellationToken)
    {
        var authority = await store.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancellationToken);
        return authority is null ? await store.UnknownOrganisationAsync(id, "authorityId", cancellationToken)
            : authority.Kind != OrganisationKind.StateAgency ? new(
                UserErrorCode.Invalid, $"{authority.Name} är ingen statlig myndighet. Ange en organisation av slaget STATE_AGENCY.", ["input", "authorityId"])
            : null;
    }
}
