using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Samverkan.Valfard.FouJamt.Plans;

/// <summary>What a plan is made of, and what is demanded of it: steps, method, people and dates, all four [001].</summary>
internal static class PlanSteps
{
    /// <summary>1–50 steps.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<StudyPlanStepInput>> PlanLength<T>(this IRuleBuilder<T, IReadOnlyList<StudyPlanStepInput>> steps) => steps
        .Must(s => s.Count is >= 1 and <= StudyPlan.MaxSteps)
        .WithMessage((_, s) => $"En plan med {s.Count} steg går inte. Ange 1–{StudyPlan.MaxSteps} steg, vart och ett med metod, ansvarig och datum.");

    /// <summary>The plan's steps and people, and by person whose plans name them.</summary>
    public static async Task AddPlanAsync(this ValfardContext store, StudyPlan plan, IReadOnlyList<StudyPlanStepInput> inputs, CancellationToken cancellationToken)
    {
        var steps = inputs.Select((step, index) => new StudyPlanStep(
            plan.Id, index + 1, step.Text.Trim(), step.Method.Trim(), step.From, step.To, [step.Responsible.Value, .. (step.Participants ?? []).Select(p => p.Value)])).ToList();
        store.StudyPlans.Add(plan);
        store.StudyPlanSteps.AddRange(steps);
        var named = steps.SelectMany(step => step.People.Where(p => p.PersonId is not null).Select(person => (PersonId: person.PersonId!.Value, person.Place, Step: step)))
            .ToLookup(n => n.PersonId);
        var present = await store.PlannedStudies.Where(p => p.StudyOrderId == plan.StudyOrderId).ToDictionaryAsync(p => p.PersonId, cancellationToken);
        store.PlannedStudies.RemoveRange(present.Values.Where(p => !named.Contains(p.PersonId)));
        foreach (var person in named)
        {
            if (!present.TryGetValue(person.Key, out var planned))
            {
                planned = new(Guid.CreateVersion7(plan.MadeAt), person.Key, plan.StudyOrderId);
                store.PlannedStudies.Add(planned);
            }
            planned.Say(person.Min(n => n.Step.From), person.Max(n => n.Step.To), person.Any(n => n.Place == 0));
        }
    }
}

internal sealed class PlanStepValidator : AbstractValidator<StudyPlanStepInput>
{
    public PlanStepValidator()
    {
        RuleFor(s => s.Text).Needed("Stegets text", StudyPlanStep.MaxText);
        RuleFor(s => s.Method).Needed("En metod", StudyPlanStep.MaxText);
        RuleFor(s => s.Responsible).SetValidator(new OfficeOrPersonValidator());
        RuleFor(s => s.To).Must((step, to) => to >= step.From)
            .WithMessage((step, to) => $"Stegets sista dag {to:yyyy-MM-dd} ligger före den första. Ange en dag från och med {step.From:yyyy-MM-dd}.");
        RuleFor(s => s.Participants).Must(p => p is null || p.Count <= StudyPlanStep.MaxParticipants)
            .WithMessage((_, p) => $"{p!.Count} medverkande i ett steg är för många. Ange högst {StudyPlanStep.MaxParticipants}.");
        RuleForEach(s => s.Participants).SetValidator(new OfficeOrPersonValidator());
    }
}
