using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Drafts;

/// <summary>Keeps that there is another draft of an agreement.</summary>
[Needs("kommunovergripande.agreement.draft")]
internal sealed record RecordDraft(RecordDraftInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RecordDraftValidator : AbstractValidator<RecordDraft>
{
    public RecordDraftValidator()
    {
        RuleFor(c => c.Input.Description).Needed("En beskrivning", AgreementDraft.MaxText);
        RuleFor(c => c.Input.When).SetValidator(new StatedTimeValidator()).When(c => c.Input.When is not null);
    }
}

internal sealed class RecordDraftHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RecordDraft, Outcome>
{
    public Task<Outcome> Handle(RecordDraft request, CancellationToken cancellationToken) => store.WithPlanningAsync(
        request.Input.AgreementId, request.Input.Version, PlanningAct.Draft, time.GetUtcNow(), agreement => RecordAsync(agreement, request.Input, cancellationToken),
        cancellationToken);

    private async Task<IReadOnlyList<UserError>> RecordAsync(Agreement agreement, RecordDraftInput input, CancellationToken cancellationToken)
    {
        var last = await store.AgreementDrafts.Where(d => d.AgreementId == agreement.Id).MaxAsync(d => (int?)d.Number, cancellationToken) ?? 0;
        if (last >= AgreementDraft.MaxDrafts)
        {
            return [new(UserErrorCode.Invalid, $"Överenskommelsen har redan {last} utkast. Anteckna nya ändringar i det senaste.", ["input", "agreementId"])];
        }
        store.AgreementDrafts.Add(new(Guid.CreateVersion7(time.GetUtcNow()), agreement.Id, last + 1, input.Description.Trim(), input.When?.ToTime()));
        return [];
    }
}

/// <summary>Says what a draft changes of the draft before, and who asked for it.</summary>
[Needs("kommunovergripande.agreement.draft")]
internal sealed record SetDraftChanges(SetDraftChangesInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class SetDraftChangesValidator : AbstractValidator<SetDraftChanges>
{
    public SetDraftChangesValidator()
    {
        RuleFor(c => c.Input.Changes).Must(all => all.Count <= DraftChange.MaxChanges)
            .WithMessage((_, all) => $"{all.Count} ändringar är för många. Ange högst {DraftChange.MaxChanges}.");
        RuleForEach(c => c.Input.Changes).ChildRules(change =>
        {
            change.RuleFor(c => c.Text).Needed("En ändring", DraftChange.MaxText);
            change.RuleFor(c => c.AskedBy).Needed("Vem som bad om ändringen", DraftChange.MaxName).OnOneLine();
            change.RuleFor(c => c.Section).Limited(DraftChange.MaxName).OnOneLine();
        });
    }
}

internal sealed class SetDraftChangesHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<SetDraftChanges, Outcome>
{
    public Task<Outcome> Handle(SetDraftChanges request, CancellationToken cancellationToken) => store.WithPlanningAsync(
        request.Input.AgreementId, request.Input.Version, PlanningAct.Draft, time.GetUtcNow(), agreement => SetAsync(agreement, request.Input, cancellationToken),
        cancellationToken);

    private async Task<IReadOnlyList<UserError>> SetAsync(Agreement agreement, SetDraftChangesInput input, CancellationToken cancellationToken)
    {
        var drafts = await store.AgreementDrafts.Include(d => d.Changes).Where(d => d.AgreementId == agreement.Id).ToListAsync(cancellationToken);
        if (drafts.Find(d => d.Number == input.Draft) is not { } draft)
        {
            return [new(UserErrorCode.NotFound, UnknownDraft(input.Draft, drafts.Count), ["input", "draft"])];
        }
        if (draft.Number == 1 && input.Changes.Count > 0)
        {
            return [new(UserErrorCode.NotAllowedInState, "Det första utkastet ändrar inget tidigare. Anteckna ett nytt utkast, och ändringarna i det.", ["input", "draft"])];
        }
        var consultations = await store.DraftConsultations.Where(c => c.AgreementId == agreement.Id).Select(c => c.Id).ToListAsync(cancellationToken);
        List<UserError> errors = [.. input.Changes.Index().Where(c => c.Item.ConsultationId is { } id && !consultations.Contains(id)).Select(c => new UserError(
            UserErrorCode.NotFound, "Remissen hör inte till överenskommelsen. Ange id för en av dess remisser, eller utelämna det.", ["input", "changes", $"{c.Index}", "consultationId"]))];
        if (errors.Count == 0)
        {
            draft.SetChanges([.. input.Changes.Select(c => c.ToText())], () => Guid.CreateVersion7(time.GetUtcNow()));
        }
        return errors;
    }

    /// <summary>Says that there is no such draft, and which there are.</summary>
    internal static string UnknownDraft(int number, int count) => count == 0
        ? "Överenskommelsen har inga utkast. Anteckna ett utkast först."
        : $"Utkast {number} finns inte. Ange ett nummer från 1 till {count}.";
}

/// <summary>Keeps that others were shown or asked of a draft.</summary>
[Needs("kommunovergripande.agreement.consult")]
internal sealed record RecordDraftConsultation(RecordDraftConsultationInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RecordDraftConsultationValidator : AbstractValidator<RecordDraftConsultation>
{
    public RecordDraftConsultationValidator()
    {
        RuleFor(c => c.Input.With).Needed("Med vilka", DraftConsultation.MaxWith).OnOneLine();
        RuleFor(c => c.Input.When).SetValidator(new StatedTimeValidator());
        RuleFor(c => c.Input.Outcome).Limited(DraftConsultation.MaxOutcome);
        RuleFor(c => c.Input.WithIds).Must(ids => ids is null || (ids.Count <= DraftConsultation.MaxConsulted && ids.Distinct().Count() == ids.Count))
            .WithMessage($"Ange varje organisation en gång, och högst {DraftConsultation.MaxConsulted}.");
    }
}

internal sealed class RecordDraftConsultationHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RecordDraftConsultation, Outcome>
{
    public async Task<Outcome> Handle(RecordDraftConsultation request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var agreement = await store.Agreements.AsNoTracking().FirstOrDefaultAsync(a => a.Id == input.AgreementId, cancellationToken);
        if (agreement is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Överenskommelsen finns inte. Ange id för en överenskommelse som finns i listan.", "input", "agreementId");
        }
        if (AgreementPlanning.Refusal(agreement, PlanningAct.Draft) is { } refusal)
        {
            return Outcome.Refused([refusal]);
        }
        var errors = await FaultsAsync(input, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var consultation = new DraftConsultation(
            Guid.CreateVersion7(time.GetUtcNow()), agreement.Id, input.Draft, input.Kind, input.With.Trim(), input.When.ToTime(), input.Outcome.Said(), input.WithIds ?? []);
        store.DraftConsultations.Add(consultation);
        return Outcome.Changed(nameof(DraftConsultation), consultation.Id);
    }

    private async Task<List<UserError>> FaultsAsync(RecordDraftConsultationInput input, CancellationToken cancellationToken)
    {
        var errors = new List<UserError>();
        var drafts = await store.AgreementDrafts.Where(d => d.AgreementId == input.AgreementId).Select(d => d.Number).ToListAsync(cancellationToken);
        if (!drafts.Contains(input.Draft))
        {
            errors.Add(new(UserErrorCode.NotFound, SetDraftChangesHandler.UnknownDraft(input.Draft, drafts.Count), ["input", "draft"]));
        }
        if (await store.DraftConsultations.CountAsync(c => c.AgreementId == input.AgreementId, cancellationToken) >= DraftConsultation.MaxOfAnAgreement)
        {
            errors.Add(new(UserErrorCode.Invalid, $"Överenskommelsen har redan {DraftConsultation.MaxOfAnAgreement} remisser. Anteckna utfallet i en som finns.", ["input", "agreementId"]));
        }
        IReadOnlyList<Guid> ids = input.WithIds ?? [];
        var known = await store.Organisations.Where(o => ids.Contains(o.Id)).Select(o => o.Id).ToListAsync(cancellationToken);
        errors.AddRange(ids.Index().Where(i => !known.Contains(i.Item)).Select(i => new UserError(
            UserErrorCode.NotFound, "Organisationen finns inte. Ange id för en registrerad organisation.", ["input", "withIds", $"{i.Index}"])));
        return errors;
    }
}
