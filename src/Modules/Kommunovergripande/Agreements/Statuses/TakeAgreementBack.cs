using FluentValidation;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements.Decisions;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Statuses;

/// <summary>A proposal that was put to decision is drawn up again.</summary>
[Needs("kommunovergripande.agreement.putToDecision")]
internal sealed record TakeAgreementBack(TakeAgreementBackInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class TakeAgreementBackValidator : AbstractValidator<TakeAgreementBack>
{
    public TakeAgreementBackValidator() => RuleFor(c => c.Input.Reason).Needed("Ett skäl", AgreementParticulars.MaxReason);
}

internal sealed class TakeAgreementBackHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<TakeAgreementBack, Outcome>
{
    public Task<Outcome> Handle(TakeAgreementBack request, CancellationToken cancellationToken) => store.WithAgreementAsync(
        request.Input.Id, request.Input.Version, AgreementAct.TakeBack, agreement => Task.FromResult(TakeBack(agreement)), cancellationToken);

    /// <summary>What a party has been recommended or has decided is about the text as it was: it cannot stand when the text is another.</summary>
    private IReadOnlyList<UserError> TakeBack(Agreement agreement)
    {
        var standing = agreement.Decisions.Count(d => d.Stands && d.Kind != PartyDecisionKind.Proposed);
        if (standing > 0)
        {
            return
            [
                new(UserErrorCode.NotAllowedInState, $"{standing} beslut eller rekommendationer om förslaget står kvar. Återta dem först, eller återta överenskommelsen.", ["input", "id"]),
            ];
        }
        agreement.TakeBack(time.GetUtcNow());
        return [];
    }
}
