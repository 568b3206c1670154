using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.ExternalFunding;

/// <summary>The funder grants money.</summary>
[Needs("kommunovergripande.funding.grant")]
internal sealed record GrantFunding(GrantFundingInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class GrantFundingValidator : AbstractValidator<GrantFunding>
{
    public GrantFundingValidator() => RuleFor(c => c.Input.Granted).Sek();
}

internal sealed class GrantFundingHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<GrantFunding, Outcome>
{
    public async Task<Outcome> Handle(GrantFunding request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var funding = await store.FundedProjects.FirstOrDefaultAsync(f => f.Id == input.Id, cancellationToken);
        if (funding is null)
        {
            return ChangeFundingHandler.NotFound();
        }
        if (FundingSteps.Grant.Refusal(funding, input.Version) is { } refusal)
        {
            return refusal;
        }
        if (FinancingRules.InFuture(input.DecidedOn, time, "decidedOn") is { } future)
        {
            return Outcome.Refused([future]);
        }
        funding.Grant(Money.InOre(input.Granted), input.DecidedOn);
        return Outcome.Changed(nameof(FundedProject), funding.Id);
    }
}
