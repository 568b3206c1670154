using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.StateGrants;

/// <summary>The money of a grant comes.</summary>
[Needs("kommunovergripande.stateGrant.receive")]
internal sealed record ReceiveStateGrant(ReceiveStateGrantInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ReceiveStateGrantValidator : AbstractValidator<ReceiveStateGrant>
{
    public ReceiveStateGrantValidator() => RuleFor(c => c.Input.Received).Sek();
}

internal sealed class ReceiveStateGrantHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<ReceiveStateGrant, Outcome>
{
    public async Task<Outcome> Handle(ReceiveStateGrant request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var grant = await store.StateGrants.FirstOrDefaultAsync(g => g.Id == input.Id, cancellationToken);
        if (grant is null)
        {
            return ChangeStateGrantHandler.NotFound();
        }
        if (StateGrantSteps.Receive.Refusal(grant, input.Version) is { } refusal)
        {
            return refusal;
        }
        if (FinancingRules.InFuture(input.ReceivedOn, time, "receivedOn") is { } future)
        {
            return Outcome.Refused([future]);
        }
        if (input.ReceivedOn < grant.RequisitionedOn)
        {
            return Outcome.Refused(
                UserErrorCode.Invalid, $"Pengarna kan inte komma före rekvisitionen. Ange en dag från och med {grant.RequisitionedOn:yyyy-MM-dd}.", "input", "receivedOn");
        }
        grant.Receive(Money.InOre(input.Received), input.ReceivedOn);
        return Outcome.Changed(nameof(StateGrant), grant.Id);
    }
}
