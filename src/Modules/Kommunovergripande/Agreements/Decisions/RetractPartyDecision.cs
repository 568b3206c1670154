using FluentValidation;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Decisions;

/// <summary>A decision does not stand any more.</summary>
[Needs("kommunovergripande.agreement.decide")]
internal sealed record RetractPartyDecision(RetractPartyDecisionInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class RetractPartyDecisionValidator : AbstractValidator<RetractPartyDecision>
{
    public RetractPartyDecisionValidator() => RuleFor(c => c.Input.Reason).Needed("Ett skäl", AgreementParticulars.MaxReason);
}

internal sealed class RetractPartyDecisionHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RetractPartyDecision, Outcome>
{
    public Task<Outcome> Handle(RetractPartyDecision request, CancellationToken cancellationToken) => store.WithAgreementAsync(
        request.Input.Id, request.Input.Version, AgreementAct.Retract, agreement => Task.FromResult(Retract(agreement, request.Input)), cancellationToken);

    private IReadOnlyList<UserError> Retract(Agreement agreement, RetractPartyDecisionInput input)
    {
        var decision = agreement.Decisions.FirstOrDefault(d => d.Id == input.DecisionId);
        if (decision is null)
        {
            return [new(UserErrorCode.NotFound, "Beslutet finns inte i överenskommelsen. Ange id för ett av dess beslut.", ["input", "decisionId"])];
        }
        if (!decision.Stands)
        {
            return [new(UserErrorCode.NotAllowedInState, "Beslutet är redan återtaget. Ange ett beslut som står kvar.", ["input", "decisionId"])];
        }
        if (decision is { Kind: PartyDecisionKind.Approved, PartyId: { } party } && agreement.Standing(PartyDecisionKind.Signed, party) is not null)
        {
            return [new(UserErrorCode.NotAllowedInState, "Parten har undertecknat på grund av beslutet. Återta undertecknandet först.", ["input", "decisionId"])];
        }
        agreement.Retract(decision, input.Reason.Trim(), time.GetUtcNow());
        return [];
    }
}
