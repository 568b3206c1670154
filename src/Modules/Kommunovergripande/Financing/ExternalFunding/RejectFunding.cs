using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.ExternalFunding;

/// <summary>The funder rejects an application.</summary>
[Needs("kommunovergripande.funding.reject")]
internal sealed record RejectFunding(RejectFundingInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RejectFundingValidator : AbstractValidator<RejectFunding>
{
    public RejectFundingValidator() => RuleFor(c => c.Input.Reason).Limited(FundedProject.MaxReason);
}

internal sealed class RejectFundingHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RejectFunding, Outcome>
{
    public async Task<Outcome> Handle(RejectFunding request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var funding = await store.FundedProjects.FirstOrDefaultAsync(f => f.Id == input.Id, cancellationToken);
        if (funding is null)
        {
            return ChangeFundingHandler.NotFound();
        }
        if (FundingSteps.Reject.Refusal(funding, input.Version) is { } refusal)
        {
            return refusal;
        }
        if (FinancingRules.InFuture(input.DecidedOn, time, "decidedOn") is { } future)
        {
            return Outcome.Refused([future]);
        }
        funding.Reject(input.Reason.Said(), input.DecidedOn);
        return Outcome.Changed(nameof(FundedProject), funding.Id);
    }
}
