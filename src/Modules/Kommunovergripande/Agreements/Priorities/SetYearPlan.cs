using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Priorities;

/// <summary>Says the whole year of working by an agreement.</summary>
[Needs("kommunovergripande.agreement.planYear")]
internal sealed record SetYearPlan(SetYearPlanInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class SetYearPlanValidator : AbstractValidator<SetYearPlan>
{
    public SetYearPlanValidator()
    {
        RuleFor(c => c.Input.Items).Must(all => all.Count <= YearPlanItem.MaxItems)
            .WithMessage((_, all) => $"{all.Count} punkter är för många. Ange högst {YearPlanItem.MaxItems}.");
        RuleFor(c => c.Input.Items).Must(all => all.Select(i => i.Number).Distinct().Count() == all.Count)
            .WithMessage("Två punkter har samma nummer. Numrera dem 1, 2, 3 …");
        RuleForEach(c => c.Input.Items).ChildRules(item =>
        {
            item.RuleFor(i => i.Number).InclusiveBetween(1, 999).WithMessage("{PropertyValue} är inget nummer på en punkt. Ange 1–999.");
            item.RuleFor(i => i.Month).InclusiveBetween(1, 12).WithMessage("{PropertyValue} är ingen månad. Ange 1–12.");
            item.RuleFor(i => i.Month).NotNull().When(i => i.Kind is YearPlanItemKind.TopLevelMeeting or YearPlanItemKind.Papers)
                .WithMessage("Ett möte och ett underlag behöver en månad. Ange 1–12.");
            item.RuleFor(i => i.Title).Needed("En rubrik", YearPlanItem.MaxTitle).OnOneLine();
            item.RuleFor(i => i.Participants).Limited(YearPlanItem.MaxTitle).OnOneLine();
            item.RuleFor(i => i.Before).Must((i, before) => (i.Kind == YearPlanItemKind.Papers) == before is not null)
                .WithMessage("Underlag är inför ett möte, och inget annat är det. Ange i before numret på ett möte när kind är PAPERS, och bara då.");
            item.RuleFor(i => i.Area).Must((i, area) => (i.Kind == YearPlanItemKind.Papers) == area is not null)
                .WithMessage("Underlag gäller ett område, och inget annat gör det. Ange områdets nummer i area när kind är PAPERS, och bara då.");
        });
    }
}

internal sealed class SetYearPlanHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<SetYearPlan, Outcome>
{
    public Task<Outcome> Handle(SetYearPlan request, CancellationToken cancellationToken) => store.WithPlanningAsync(
        request.Input.AgreementId, request.Input.Version, PlanningAct.PlanYear, time.GetUtcNow(),
        agreement => SetAsync(agreement, request.Input.Items, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<UserError>> SetAsync(Agreement agreement, IReadOnlyList<YearPlanItemInput> inputs, CancellationToken cancellationToken)
    {
        var areas = await store.PriorityAreas.Where(a => a.AgreementId == agreement.Id).OrderBy(a => a.Number).Select(a => a.Number).ToListAsync(cancellationToken);
        List<UserError> errors = [.. inputs.Index().SelectMany(i => Faults(i.Item, i.Index, inputs, areas))];
        if (errors.Count > 0)
        {
            return errors;
        }
        var items = await store.YearPlanItems.Where(i => i.AgreementId == agreement.Id).ToDictionaryAsync(i => i.Number, cancellationToken);
        store.YearPlanItems.RemoveRange(items.Values.Where(item => inputs.All(i => i.Number != item.Number)));
        foreach (var text in inputs.Select(i => i.ToText()))
        {
            if (items.TryGetValue(text.Number, out var item))
            {
                item.Say(text);
            }
            else
            {
                store.YearPlanItems.Add(new(Guid.CreateVersion7(time.GetUtcNow()), agreement.Id, text));
            }
        }
        await store.PrioritiesOfAsync(agreement.Id, cancellationToken);
        return [];
    }

    private static IEnumerable<UserError> Faults(YearPlanItemInput item, int index, IReadOnlyList<YearPlanItemInput> all, List<int> areas)
    {
        if (item.Area is { } area && !areas.Contains(area))
        {
            var message = areas.Count == 0
                ? "Överenskommelsen har inga prioriterade områden. Ange områdena först."
                : $"Område {area} finns inte. Ange ett av {string.Join(", ", areas)}.";
            yield return new(UserErrorCode.NotFound, message, ["input", "items", $"{index}", "area"]);
        }
        if (item.Before is not { } number)
        {
            yield break;
        }
        var meeting = all.FirstOrDefault(i => i.Number == number && i.Kind == YearPlanItemKind.TopLevelMeeting);
        if (meeting is null)
        {
            yield return new(UserErrorCode.NotFound, $"Punkt {number} är inget möte på högsta nivå. Ange numret på ett möte i årsplanen.", ["input", "items", $"{index}", "before"]);
        }
        else if (item.Month > meeting.Month)
        {
            yield return new(UserErrorCode.Invalid, $"Underlaget skulle komma efter mötet i månad {meeting.Month}. Ange en månad till och med den.", ["input", "items", $"{index}", "month"]);
        }
    }
}
