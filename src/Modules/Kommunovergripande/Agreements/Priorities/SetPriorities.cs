using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Priorities;

/// <summary>Says which areas the parties put first, with goals, and what shall be included in all of them.</summary>
[Needs("kommunovergripande.agreement.prioritise")]
internal sealed record SetPriorities(SetPrioritiesInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class SetPrioritiesValidator : AbstractValidator<SetPriorities>
{
    public SetPrioritiesValidator()
    {
        RuleFor(c => c.Input.YearFrom).InclusiveBetween(1900, 2100).WithMessage("{PropertyValue} är inget år. Ange ett mellan 1900 och 2100.");
        RuleFor(c => c.Input.YearTo).InclusiveBetween(1900, 2100).WithMessage("{PropertyValue} är inget år. Ange ett mellan 1900 och 2100.");
        RuleFor(c => c.Input.YearTo).Must((command, to) => to is null || command.Input.YearFrom is not { } from || to >= from)
            .WithMessage((command, _) => $"Sista året ligger före det första. Ange ett från och med {command.Input.YearFrom}.");
        RuleFor(c => c.Input.Perspectives).Must(all => all.Count <= AgreementPriorities.MaxPerspectives)
            .WithMessage((_, all) => $"{all.Count} perspektiv är för många. Ange högst {AgreementPriorities.MaxPerspectives}.");
        RuleForEach(c => c.Input.Perspectives).Needed("Ett perspektiv", AgreementPriorities.MaxPerspective).OnOneLine();
        RuleFor(c => c.Input.Areas).Must(all => all.Count <= PriorityArea.MaxAreas)
            .WithMessage((_, all) => $"{all.Count} områden är för många. Ange högst {PriorityArea.MaxAreas}.");
        RuleFor(c => c.Input.Areas).Must(all => all.Select(a => a.Number).Distinct().Count() == all.Count)
            .WithMessage("Två områden har samma nummer. Numrera dem 1, 2, 3 …");
        RuleForEach(c => c.Input.Areas).ChildRules(area =>
        {
            area.RuleFor(a => a.Number).InclusiveBetween(1, 999).WithMessage("{PropertyValue} är inget nummer på ett område. Ange 1–999.");
            area.RuleFor(a => a.Name).Needed("Ett namn", PriorityArea.MaxName).OnOneLine();
            area.RuleFor(a => a.Description).Limited(PriorityArea.MaxDescription);
            area.RuleFor(a => a.Goals).Must(all => all.Count <= PriorityArea.MaxGoals)
                .WithMessage((_, all) => $"{all.Count} mål är för många. Ange högst {PriorityArea.MaxGoals}.");
            area.RuleForEach(a => a.Goals).Needed("Ett mål", PriorityArea.MaxGoal);
        });
    }
}

internal sealed class SetPrioritiesHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<SetPriorities, Outcome>
{
    public Task<Outcome> Handle(SetPriorities request, CancellationToken cancellationToken) => store.WithPlanningAsync(
        request.Input.AgreementId, request.Input.Version, PlanningAct.Prioritise, time.GetUtcNow(),
        agreement => SetAsync(agreement, request.Input, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<UserError>> SetAsync(Agreement agreement, SetPrioritiesInput input, CancellationToken cancellationToken)
    {
        var planned = await store.YearPlanItems.Where(i => i.AgreementId == agreement.Id && i.AreaNumber != null).Select(i => i.AreaNumber!.Value)
            .Distinct().ToListAsync(cancellationToken);
        List<int> missing = [.. planned.Except(input.Areas.Select(a => a.Number)).Order()];
        if (missing.Count > 0)
        {
            return [new(UserErrorCode.NotAllowedInState, $"Årsplanen har underlag för område {missing[0]}. Behåll området, eller ta bort underlaget ur årsplanen först.", ["input", "areas"])];
        }
        var areas = await store.PriorityAreas.Where(a => a.AgreementId == agreement.Id).ToDictionaryAsync(a => a.Number, cancellationToken);
        store.PriorityAreas.RemoveRange(areas.Values.Where(a => input.Areas.All(i => i.Number != a.Number)));
        foreach (var text in input.Areas.Select(a => a.ToText()))
        {
            if (areas.TryGetValue(text.Number, out var area))
            {
                area.Say(text);
            }
            else
            {
                store.PriorityAreas.Add(new(Guid.CreateVersion7(time.GetUtcNow()), agreement.Id, text));
            }
        }
        var priorities = await store.PrioritiesOfAsync(agreement.Id, cancellationToken);
        priorities.Set(input.YearFrom, input.YearTo, [.. input.Perspectives.Select(p => p.Trim())]);
        return [];
    }
}

internal static class PrioritiesRows
{
    /// <summary>The agreement's priorities, made where there are none yet.</summary>
    public static async Task<AgreementPriorities> PrioritiesOfAsync(this KommunovergripandeContext store, Guid agreementId, CancellationToken cancellationToken) =>
        await store.Priorities.FirstOrDefaultAsync(p => p.AgreementId == agreementId, cancellationToken)
        ?? store.Priorities.Add(new(agreementId)).Entity;
}
