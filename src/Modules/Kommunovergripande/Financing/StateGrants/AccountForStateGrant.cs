using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.StateGrants;

/// <summary>The use of a grant is accounted for.</summary>
[Needs("kommunovergripande.stateGrant.account")]
internal sealed record AccountForStateGrant(AccountForStateGrantInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class AccountForStateGrantHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<AccountForStateGrant, Outcome>
{
    public async Task<Outcome> Handle(AccountForStateGrant request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var grant = await store.StateGrants.FirstOrDefaultAsync(g => g.Id == input.Id, cancellationToken);
        if (grant is null)
        {
            return ChangeStateGrantHandler.NotFound();
        }
        if (StateGrantSteps.Account.Refusal(grant, input.Version) is { } refusal)
        {
            return refusal;
        }
        if (FinancingRules.InFuture(input.AccountedOn, time, "accountedOn") is { } future)
        {
            return Outcome.Refused([future]);
        }
        if (input.AccountedOn < grant.ReceivedOn)
        {
            return Outcome.Refused(
                UserErrorCode.Invalid, $"Redovisningen kan inte komma före pengarna. Ange en dag från och med {grant.ReceivedOn:yyyy-MM-dd}.", "input", "accountedOn");
        }
        grant.Account(input.AccountedOn);
        return Outcome.Changed(nameof(StateGrant), grant.Id);
    }
}
