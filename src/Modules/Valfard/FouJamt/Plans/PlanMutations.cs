using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.Plans;

/// <summary>A step of a plan (steg).</summary>
/// <param name="Text">What is done, at most 1 000 characters (steg).</param>
/// <param name="Method">By which method, at most 1 000 characters (metod).</param>
/// <param name="Responsible">Who answers for it (ansvarig).</param>
/// <param name="From">First day (från och med).</param>
/// <param name="To">Last day, not before the first (till och med).</param>
/// <param name="Participants">Who else takes part, at most 20 (medverkande).</param>
[InputType]
internal sealed record StudyPlanStepInput(
    string Text, string Method, OfficeOrPersonInput Responsible, DateOnly From, DateOnly To, IReadOnlyList<OfficeOrPersonInput>? Participants = null);

/// <summary>The plan of an accepted order (plan för beställning).</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that was planned (version).</param>
/// <param name="Steps">1–50 steps in order: all of text, method, people and dates are demanded [001] (steg).</param>
[InputType]
internal sealed record PlanStudyOrderInput(Guid Id, int Version, IReadOnlyList<StudyPlanStepInput> Steps);

/// <summary>Another plan for an order (ändrad plan).</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="Steps">1–50 steps in order: the whole new plan (steg).</param>
/// <param name="Reason">Why the plan is changed, at most 500 characters (skäl).</param>
[InputType]
internal sealed record ChangeStudyOrderPlanInput(Guid Id, int Version, IReadOnlyList<StudyPlanStepInput> Steps, string Reason);

/// <summary>What became of a plan (utfall av planering).</summary>
/// <param name="StudyOrder">The order as it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record PlanStudyOrderPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a changed plan (utfall av ändrad plan).</summary>
/// <param name="StudyOrder">The order as it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record ChangeStudyOrderPlanPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class PlanMutations
{
    /// <summary>Gives an accepted order its plan: "för varje nytt uppdrag ska en tydlig plan tas fram" [001] (planera beställning).</summary>
    /// <param name="input">The plan.</param>
    [Field, Needs("valfard.studyOrder.plan")]
    public static async Task<PlanStudyOrderPayload> ValfardPlanStudyOrder(
        PlanStudyOrderInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new PlanStudyOrder(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>Replaces the plan of a planned or started order; the plan before is kept in <c>planHistory</c> (ändra plan).</summary>
    /// <param name="input">The new plan, and why.</param>
    [Field, Needs("valfard.studyOrder.plan")]
    public static async Task<ChangeStudyOrderPlanPayload> ValfardChangeStudyOrderPlan(
        ChangeStudyOrderPlanInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new ChangeStudyOrderPlan(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    private static StudyOrderKey? KeyOf(Outcome outcome) => outcome.Id is { } id ? new(id) : null;
}
