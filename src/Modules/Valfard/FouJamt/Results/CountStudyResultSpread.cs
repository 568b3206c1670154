using FluentValidation;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>Whom a result reached is counted.</summary>
[Needs("valfard.studyResult.countSpread")]
internal sealed record CountStudyResultSpread(CountStudyResultSpreadInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class CountStudyResultSpreadValidator : AbstractValidator<CountStudyResultSpread>
{
    public CountStudyResultSpreadValidator()
    {
        RuleFor(c => c.Input.Place).Needed("En plats eller kanal", StudyResultSpread.MaxPlace);
        RuleFor(c => c.Input.Count).InclusiveBetween(1, StudyResultSpread.MaxCount)
            .WithMessage($"Antalet {{PropertyValue}} går inte. Ange 1–{StudyResultSpread.MaxCount}.");
    }
}

internal sealed class CountStudyResultSpreadHandler(ValfardContext store, Principal principal, TimeProvider time) : IRequestHandler<CountStudyResultSpread, Outcome>
{
    public async Task<Outcome> Handle(CountStudyResultSpread command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var result = await store.ResultAsync(input.Id, cancellationToken);
        if (StudyResultSteps.CountSpread.IsRefused(result, input.Version, out var refusal))
        {
            return refusal;
        }
        var errors = Faults(result, input).ToList();
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var now = time.GetUtcNow();
        store.StudyResultSpread.Add(new(Guid.CreateVersion7(now), result, input.Format, input.Place.Trim(), input.On, input.Counted, input.Count, principal.Name));
        result.Recount(StudyResultSteps.CountSpread, now);
        store.TellRegister(result);
        return Outcome.Changed(nameof(StudyResult), result.Id);
    }

    private IEnumerable<UserError> Faults(StudyResult result, CountStudyResultSpreadInput input)
    {
        var (first, last) = (result.PublishedOn!.Value, time.Today());
        if (input.On < first || input.On > last)
        {
            yield return new(
                UserErrorCode.Invalid,
                $"Dagen {input.On:yyyy-MM-dd} ligger {(input.On > last ? "i framtiden" : "före publiceringen")}. Ange en dag från {first:yyyy-MM-dd} till {last:yyyy-MM-dd}.", ["input", "on"]);
        }
        if (!result.Presented.Exists(p => p.Format == input.Format))
        {
            var formats = string.Join(", ", result.Presented.Select(p => p.Format).Order().Select(f => f.InSwedish()));
            yield return new(UserErrorCode.Invalid, $"{result.Named} finns inte som {input.Format.InSwedish()}. Ange ett format som det finns i: {formats}.", ["input", "format"]);
        }
    }
}
