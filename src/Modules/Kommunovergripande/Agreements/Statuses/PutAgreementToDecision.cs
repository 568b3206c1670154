using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements.Contents;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Statuses;

/// <summary>The parties of a proposal are asked to decide.</summary>
[Needs("kommunovergripande.agreement.putToDecision")]
internal sealed record PutAgreementToDecision(PutAgreementToDecisionInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class PutAgreementToDecisionHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<PutAgreementToDecision, Outcome>
{
    public Task<Outcome> Handle(PutAgreementToDecision request, CancellationToken cancellationToken) => store.WithAgreementAsync(
        request.Input.Id, request.Input.Version, AgreementAct.PutToDecision, agreement => PutAsync(agreement, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<UserError>> PutAsync(Agreement agreement, CancellationToken cancellationToken)
    {
        if (agreement.Parties.Count < 2)
        {
            return [new(UserErrorCode.NotAllowedInState, "En överenskommelse ingås av minst två parter. Ange parterna först.", ["input", "id"])];
        }
        await store.Agreements.Where(a => a.Id == agreement.Id).WithContent().LoadAsync(cancellationToken);
        if (agreement.Purposes.Count == 0 && !agreement.AsVersion.IsRecorded)
        {
            return [new(UserErrorCode.NotAllowedInState, "Förslaget säger ingenting än. Ange syften eller innehåll först.", ["input", "id"])];
        }
        agreement.PutToDecision(time.GetUtcNow());
        return [];
    }
}
