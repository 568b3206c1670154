using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Contents;

/// <summary>Edits what a proposal says, or adapts a concluded agreement within its term.</summary>
[Needs("kommunovergripande.agreement.setContent")]
internal sealed record SetAgreementContent(SetAgreementContentInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;

    /// <inheritdoc/>
    public string? Reason => Input.Adaptation?.Reason;
}

internal sealed class SetAgreementContentValidator : AbstractValidator<SetAgreementContent>
{
    public SetAgreementContentValidator()
    {
        RuleFor(c => c.Input.Areas.Value).AtMost(StatedArea.Most, "områden").OverridePropertyName("Input.Areas");
        RuleForEach(c => c.Input.Areas.Value).SetValidator(new StatedAreaValidator()).OverridePropertyName("Input.Areas");
        RuleFor(c => c.Input.Assignments.Value).AtMost(StatedAssignment.Most, "uppdrag").OverridePropertyName("Input.Assignments");
        RuleForEach(c => c.Input.Assignments.Value).SetValidator(new StatedAssignmentValidator()).OverridePropertyName("Input.Assignments");
        RuleFor(c => c.Input.StatedRemovals.Value).AtMost(StatedAssignment.Most, "borttaganden").OverridePropertyName("Input.StatedRemovals");
        RuleFor(c => c.Input.Provisions.Value).AtMost(StatedProvision.Most, "bestämmelser").OverridePropertyName("Input.Provisions");
        RuleForEach(c => c.Input.Provisions.Value).SetValidator(new StatedProvisionValidator()).OverridePropertyName("Input.Provisions");
        RuleFor(c => c.Input.Annexes.Value).AtMost(StatedAnnex.Most, "bilagor").OverridePropertyName("Input.Annexes");
        RuleForEach(c => c.Input.Annexes.Value).SetValidator(new StatedAnnexValidator()).OverridePropertyName("Input.Annexes");
        RuleFor(c => c.Input.Adaptation).SetValidator(new StatedAdaptationValidator()).When(c => c.Input.Adaptation is not null);
    }
}

internal sealed class SetAgreementContentHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<SetAgreementContent, Outcome>
{
    public Task<Outcome> Handle(SetAgreementContent request, CancellationToken cancellationToken) => store.WithAgreementAsync(
        request.Input.Id, request.Input.Version, AgreementAct.SetContent, agreement => SetAsync(agreement, request.Input, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<UserError>> SetAsync(Agreement agreement, SetAgreementContentInput input, CancellationToken cancellationToken)
    {
        if (AdaptationFault(agreement, input.Adaptation) is { } fault)
        {
            return [fault];
        }
        await store.Agreements.Where(a => a.Id == agreement.Id).WithContent().LoadAsync(cancellationToken);
        var content = input.AppliedTo(agreement.AsVersion.Content);
        var known = await store.Assignments.Select(a => a.Code).ToListAsync(cancellationToken);
        var errors = new ContentCheck(content, agreement, known.ToHashSet(StringComparer.Ordinal)).Errors();
        if (errors.Count > 0)
        {
            return errors;
        }
        var now = time.GetUtcNow();
        if (input.Adaptation is { } adaptation)
        {
            agreement.Adapt(content, adaptation, () => Guid.CreateVersion7(now), now);
        }
        else
        {
            agreement.SetContent(content, () => Guid.CreateVersion7(now), now);
        }
        return [];
    }

    /// <summary>A proposal is edited; an agreement that is concluded can only be adapted, from a day within its term.</summary>
    private static UserError? AdaptationFault(Agreement agreement, StatedAdaptation? adaptation) => (agreement.Status, adaptation) switch
    {
        (AgreementStatus.Proposal, not null) => new(
            UserErrorCode.NotAllowedInState, "Ett förslag ändras utan anpassning. Utelämna adaptation.", ["input", "adaptation"]),
        (AgreementStatus.Concluded, null) => new(
            UserErrorCode.NotAllowedInState,
            "Överenskommelsen är ingången. Innehållet kan bara anpassas under avtalstiden: ange adaptation med första dag, skäl och vem som beslutat.",
            ["input", "adaptation"]),
        (_, { } a) when a.From < agreement.StartsOn || a.From > agreement.EndsOn => new(
            UserErrorCode.Invalid, $"{a.From:yyyy-MM-dd} ligger utanför avtalstiden. Ange en dag {Term(agreement)}.", ["input", "adaptation", "from"]),
        _ => null,
    };

    private static string Term(Agreement agreement) => agreement.AppliesTo is { } to
        ? $"{agreement.AppliesFrom:yyyy-MM-dd}–{to:yyyy-MM-dd}"
        : $"från och med {agreement.AppliesFrom:yyyy-MM-dd}";
}
