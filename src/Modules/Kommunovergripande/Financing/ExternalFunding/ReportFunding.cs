using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.ExternalFunding;

/// <summary>A project's final report is given.</summary>
[Needs("kommunovergripande.funding.report")]
internal sealed record ReportFunding(ReportFundingInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ReportFundingHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<ReportFunding, Outcome>
{
    public async Task<Outcome> Handle(ReportFunding request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var funding = await store.FundedProjects.FirstOrDefaultAsync(f => f.Id == input.Id, cancellationToken);
        if (funding is null)
        {
            return ChangeFundingHandler.NotFound();
        }
        if (FundingSteps.Report.Refusal(funding, input.Version) is { } refusal)
        {
            return refusal;
        }
        if (FinancingRules.InFuture(input.ReportedOn, time, "reportedOn") is { } future)
        {
            return Outcome.Refused([future]);
        }
        if (input.ReportedOn < funding.DecidedOn)
        {
            return Outcome.Refused(
                UserErrorCode.Invalid, $"Slutrapporten kan inte komma före beslutet. Ange en dag från och med {funding.DecidedOn:yyyy-MM-dd}.", "input", "reportedOn");
        }
        funding.Report(input.ReportedOn);
        return Outcome.Changed(nameof(FundedProject), funding.Id);
    }
}
