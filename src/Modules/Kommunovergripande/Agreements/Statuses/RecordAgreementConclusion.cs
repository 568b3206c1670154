using FluentValidation;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements.Decisions;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Statuses;

/// <summary>A source says that an agreement is concluded.</summary>
[Needs("kommunovergripande.agreement.register")]
internal sealed record RecordAgreementConclusion(RecordAgreementConclusionInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RecordAgreementConclusionValidator : AbstractValidator<RecordAgreementConclusion>
{
    public RecordAgreementConclusionValidator()
    {
        RuleFor(c => c.Input.Conclusion.AccordingTo).Needed("En källa", AgreementParticulars.MaxSource);
        RuleFor(c => c.Input.Conclusion.When).SetValidator(new StatedTimeValidator()).When(c => c.Input.Conclusion.When is not null);
    }
}

internal sealed class RecordAgreementConclusionHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RecordAgreementConclusion, Outcome>
{
    public Task<Outcome> Handle(RecordAgreementConclusion request, CancellationToken cancellationToken) => store.WithAgreementAsync(
        request.Input.Id, request.Input.Version, AgreementAct.RecordConclusion,
        agreement => Task.FromResult(Record(agreement, request.Input.Conclusion)), cancellationToken);

    private IReadOnlyList<UserError> Record(Agreement agreement, StatedConclusionInput conclusion)
    {
        if (agreement.Standing(PartyDecisionKind.Declined).Any())
        {
            return [new(UserErrorCode.NotAllowedInState, "En part har avböjt, och det beslutet står kvar. Återta det först om det är fel.", ["input", "id"])];
        }
        if (conclusion.Fault(DateOnly.FromDateTime(time.GetLocalNow().DateTime)) is { } fault)
        {
            return [fault];
        }
        agreement.RecordAsConcluded(conclusion.AccordingTo.Trim(), conclusion.When?.ToTime(), time.GetUtcNow());
        return [];
    }
}
