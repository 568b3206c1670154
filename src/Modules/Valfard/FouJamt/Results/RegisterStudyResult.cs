using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>Something came out of an order: a draft, until it is published.</summary>
[Needs("valfard.studyResult.register")]
internal sealed record RegisterStudyResult(RegisterStudyResultInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class RegisterStudyResultValidator : AbstractValidator<RegisterStudyResult>
{
    public RegisterStudyResultValidator()
    {
        RuleFor(c => c.Input.Title).Heading("En rubrik", StudyResultText.MaxTitle);
        RuleFor(c => c.Input.Summary).Needed("En sammanfattning", StudyResultText.MaxSummary);
        RuleFor(c => c.Input.Considerations).Limited("Hänsynstagandet", StudyResultText.MaxConsiderations);
        RuleFor(c => c.Input.Presentations).WholePresentations();
    }
}

internal sealed class RegisterStudyResultHandler(ValfardContext store, TimeProvider time) : IRequestHandler<RegisterStudyResult, Outcome>
{
    public async Task<Outcome> Handle(RegisterStudyResult command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.StudyOrderId, cancellationToken);
        if (StudyOrderSteps.AddResult.IsRefused(order, seen: null, out var refusal, "studyOrderId"))
        {
            return refusal;
        }
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var text = new StudyResultText(input.Title.Trim(), input.Summary, input.Considerations.OrNull());
        store.StudyResults.Add(StudyResult.Register(id, order, text, input.Presentations.Select(p => p.Of(id)), now));
        // counts as changed, so that it is not closed meanwhile by one who did not see the result
        order.Touch(now);
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyResult), id);
    }
}

internal static class PresentationRules
{
    /// <summary>At least one format, each once, with addresses that can be kept.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<StudyResultPresentationInput>?> WholePresentations<T>(
        this IRuleBuilder<T, IReadOnlyList<StudyResultPresentationInput>?> presentations) => presentations
        .Must(p => p is { Count: > 0 }).WithMessage("Ett format behövs. Ange minst ett, till exempel FILM eller WORKSHOP.")
        .Must(p => p is null || p.DistinctBy(x => x.Format).Count() == p.Count).WithMessage("Ett format står flera gånger. Ange varje format en gång, med en länk.")
        .Must(p => p is null || p.All(x => (x.Url?.AbsoluteUri.Length ?? 0) <= StudyResultPresentation.MaxLink)).WithMessage($"En länk är för lång. Ange högst {StudyResultPresentation.MaxLink} tecken.");
}
