using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>A result says something else, or in other formats.</summary>
[Needs("valfard.studyResult.change")]
internal sealed record ChangeStudyResult(ChangeStudyResultInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class ChangeStudyResultValidator : AbstractValidator<ChangeStudyResult>
{
    public ChangeStudyResultValidator()
    {
        RuleFor(c => c.Input.Title.Value).Heading("En rubrik", StudyResultText.MaxTitle).When(c => c.Input.Title.Given).OverridePropertyName("Input.Title");
        RuleFor(c => c.Input.Summary.Value).Needed("En sammanfattning", StudyResultText.MaxSummary).When(c => c.Input.Summary.Given).OverridePropertyName("Input.Summary");
        RuleFor(c => c.Input.Considerations.Value).Limited("Hänsynstagandet", StudyResultText.MaxConsiderations).OverridePropertyName("Input.Considerations");
        RuleFor(c => c.Input.Presentations.Value).WholePresentations().When(c => c.Input.Presentations.Given).OverridePropertyName("Input.Presentations");
    }
}

internal sealed class ChangeStudyResultHandler(ValfardContext store, TimeProvider time) : IRequestHandler<ChangeStudyResult, Outcome>
{
    public async Task<Outcome> Handle(ChangeStudyResult command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var result = await store.ResultAsync(input.Id, cancellationToken);
        if (StudyResultSteps.Change.IsRefused(result, input.Version, out var refusal))
        {
            return refusal;
        }
        var text = input.AppliedTo(result.Text);
        if (text.Considerations is null && result.Status == StudyResultStatus.Published)
        {
            return Outcome.Refused(UserErrorCode.Invalid, StudyResultRefusals.NotConsidered(result), "input", "considerations");
        }
        if (input.Presentations.Given && await CountedAsync(result, input.Presentations.Value!, cancellationToken) is { } counted)
        {
            return counted;
        }
        var (wasAccessible, now) = (result.IsAccessible, time.GetUtcNow());
        result.Change(text, input.Presentations.Given ? input.Presentations.Value!.Select(p => p.Of(result.Id)) : null, now);
        if (result.Status == StudyResultStatus.Published && wasAccessible && !result.IsAccessible
            && await store.OrderStandsOnAsync(result, withdrawn: false, now, cancellationToken) is { } last)
        {
            return last;
        }
        store.TellRegister(result);
        return Outcome.Changed(nameof(StudyResult), result.Id);
    }

    /// <summary>That a format is to go whose spread is counted; null where none is.</summary>
    private async Task<Outcome?> CountedAsync(StudyResult result, IReadOnlyList<StudyResultPresentationInput> kept, CancellationToken cancellationToken)
    {
        var formats = kept.Select(p => p.Format).ToList();
        var counted = await store.StudyResultSpread.Where(s => s.StudyResultId == result.Id && !formats.Contains(s.Format)).Select(s => s.Format).Distinct().ToListAsync(cancellationToken);
        return counted.Count == 0 ? null : Outcome.Refused(
            UserErrorCode.NotAllowedInState,
            $"{result.Named} har räknad spridning som {string.Join(" och ", counted.Order().Select(f => f.InSwedish()))}. Behåll formatet, eller ta först bort räkningarna.",
            "input", "presentations");
    }
}

internal static class StudyResultRefusals
{
    /// <summary>That the six groups are to be considered in what is published [002].</summary>
    public static string NotConsidered(StudyResult result) =>
        $"{result.Named} saknar hänsyn till flickor, pojkar, kvinnor, män, utrikes- och inrikesfödda. Ange i considerations hur grupperna har beaktats, 1–{StudyResultText.MaxConsiderations} tecken.";
}
