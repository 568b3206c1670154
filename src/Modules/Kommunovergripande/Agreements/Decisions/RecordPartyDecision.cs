using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Decisions;

/// <summary>Records what somebody proposed, recommended or decided of an agreement.</summary>
[Needs("kommunovergripande.agreement.decide")]
internal sealed record RecordPartyDecision(RecordPartyDecisionInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RecordPartyDecisionValidator : AbstractValidator<RecordPartyDecision>
{
    public RecordPartyDecisionValidator()
    {
        RuleFor(c => c.Input.When).SetValidator(new StatedTimeValidator());
        RuleFor(c => c.Input.Paragraph).Limited(DecisionDetails.MaxParagraph).OnOneLine();
        RuleFor(c => c.Input.Reference).Limited(DecisionDetails.MaxReference).OnOneLine();
        RuleFor(c => c.Input.MandateToSign).Limited(DecisionDetails.MaxOffice).OnOneLine();
        RuleFor(c => c.Input.Signatory).Limited(DecisionDetails.MaxOffice).OnOneLine();
        RuleFor(c => c.Input.Note).Limited(DecisionDetails.MaxNote);
        RuleFor(c => c.Input.Source).Limited(AgreementParticulars.MaxSource);
        RuleFor(c => c.Input.PartyId).NotNull().When(c => c.Input.Kind is not (PartyDecisionKind.Proposed or PartyDecisionKind.Recommended))
            .WithMessage("Vilken part som beslutat behövs: ingen beslutar för alla. Ange partens organisation.");
    }
}

internal sealed class RecordPartyDecisionHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RecordPartyDecision, Outcome>
{
    public Task<Outcome> Handle(RecordPartyDecision request, CancellationToken cancellationToken) => store.WithAgreementAsync(
        request.Input.Id, request.Input.Version, ActOf(request.Input.Kind), agreement => RecordAsync(agreement, request.Input, cancellationToken), cancellationToken);

    private static AgreementAct ActOf(PartyDecisionKind kind) => kind switch
    {
        PartyDecisionKind.Proposed => AgreementAct.Propose,
        PartyDecisionKind.Recommended => AgreementAct.Recommend,
        PartyDecisionKind.Approved => AgreementAct.Approve,
        PartyDecisionKind.Declined => AgreementAct.Decline,
        PartyDecisionKind.Signed => AgreementAct.Sign,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A decision that is no act."),
    };

    private async Task<IReadOnlyList<UserError>> RecordAsync(Agreement agreement, RecordPartyDecisionInput input, CancellationToken cancellationToken)
    {
        var details = input.ToDetails();
        var body = await store.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == input.BodyId, cancellationToken);
        var party = await store.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == input.PartyId, cancellationToken);
        if (body is null)
        {
            return [new(UserErrorCode.NotFound, "Organet finns inte. Ange id för en registrerad organisation.", ["input", "bodyId"])];
        }
        if (input.PartyId is { } id && agreement.Parties.All(p => p.OrganisationId != id))
        {
            var name = party is null ? "Organisationen" : $"'{party.Name}'";
            return [new(UserErrorCode.Invalid, $"{name} är inte part i överenskommelsen. Ange en av dess parter.", ["input", "partyId"])];
        }
        var errors = new DecisionCheck(agreement, details, body, party).Errors(DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        if (errors.Count == 0)
        {
            var now = time.GetUtcNow();
            agreement.Decide(new(Guid.CreateVersion7(now), agreement.Id, details, now), now);
        }
        return errors;
    }
}
