using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.TimePlans;

/// <summary>The whole plan of how a new version of an agreement comes about (tidplan).</summary>
/// <param name="AgreementId">The proposed version that it leads to (överenskommelse).</param>
/// <param name="Version">The version of it that the plan was decided on (version).</param>
/// <param name="Steps">All steps, at most 50; one that is left out goes, unless it is done (steg).</param>
[InputType]
internal sealed record SetTimePlanInput(Guid AgreementId, int Version, IReadOnlyList<RevisionStepInput> Steps);

/// <summary>A step of the plan (steg).</summary>
/// <param name="Number">Its number, 1–999, by which it is known: whether it is done stays with the number (nummer).</param>
/// <param name="When">When it is to be done, as stated (tid).</param>
/// <param name="Text">What is to be done, 1–500 characters (vad).</param>
/// <param name="Responsible">The office that does it, at most 200 characters on one line; never a person's name (ansvarig).</param>
/// <param name="BodyId">Id of the body, or organisation, that it is done in (organ).</param>
[InputType]
internal sealed record RevisionStepInput(int Number, StatedTimeInput When, string Text, string? Responsible = null, Guid? BodyId = null)
{
    /// <summary>What is said of it.</summary>
    public RevisionStepText ToText() => new(Number, When.ToTime(), Text.Trim(), Responsible.Said(), BodyId);
}

/// <summary>A step that is done, or is not after all (klarmarkering).</summary>
/// <param name="AgreementId">The proposed version that the plan leads to (överenskommelse).</param>
/// <param name="Version">The version of it that this was decided on (version).</param>
/// <param name="Number">The step's number (nummer).</param>
/// <param name="DoneOn">The day it was done, not later than today; null takes the mark away (klart).</param>
[InputType]
internal sealed record MarkRevisionStepInput(Guid AgreementId, int Version, int Number, DateOnly? DoneOn);

[ExtendObjectType("Mutation")]
internal static class TimePlanMutations
{
    /// <summary>Says the whole plan of how a new version of an agreement comes about (ange tidplan) [001].</summary>
    /// <param name="input">The plan.</param>
    [Field, Needs("kommunovergripande.agreement.plan")]
    public static async Task<AgreementPlanPayload> KommunovergripandeSetTimePlan(
        SetTimePlanInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        AgreementPlanPayload.Of(await commands.SendAsync(new SetTimePlan(input), context.ResponseName, cancellationToken));

    /// <summary>Says that a step of the plan is done, or takes that back (klarmarkera steg).</summary>
    /// <param name="input">Which, and when.</param>
    [Field, Needs("kommunovergripande.agreement.plan")]
    public static async Task<AgreementPlanPayload> KommunovergripandeMarkRevisionStep(
        MarkRevisionStepInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        AgreementPlanPayload.Of(await commands.SendAsync(new MarkRevisionStep(input), context.ResponseName, cancellationToken));
}
