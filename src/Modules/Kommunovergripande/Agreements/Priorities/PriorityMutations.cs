using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Priorities;

/// <summary>All that the parties put first (prioriteringar).</summary>
/// <param name="AgreementId">The proposed version (överenskommelse).</param>
/// <param name="Version">The version of it that this was decided on (version).</param>
/// <param name="Areas">The areas, at most 30; one that is left out goes, unless the year plan has papers on it (prioriterade områden).</param>
/// <param name="Perspectives">What shall be included in every area, at most 20 of 1–200 characters on one line (tvärgående perspektiv).</param>
/// <param name="YearFrom">First year that they are for (från och med år).</param>
/// <param name="YearTo">Last year that they are for, not before the first (till och med år).</param>
[InputType]
internal sealed record SetPrioritiesInput(
    Guid AgreementId, int Version, IReadOnlyList<PriorityAreaInput> Areas, IReadOnlyList<string> Perspectives, int? YearFrom = null, int? YearTo = null);

/// <summary>An area that the parties put first (prioriterat område).</summary>
/// <param name="Number">Its number, 1–999, by which it is known (nummer).</param>
/// <param name="Name">What it is called, 1–200 characters on one line (namn).</param>
/// <param name="Goals">What the parties want to reach in it, in order, at most 20 of 1–500 characters (målsättningar).</param>
/// <param name="Description">What is meant in particular, at most 2 000 characters (beskrivning).</param>
[InputType]
internal sealed record PriorityAreaInput(int Number, string Name, IReadOnlyList<string> Goals, string? Description = null)
{
    /// <summary>What is said of it.</summary>
    public PriorityAreaText ToText() => new(Number, Name.Trim(), Description.Said(), [.. Goals.Select(g => g.Trim())]);
}

/// <summary>The whole year of working by an agreement (årsplan).</summary>
/// <param name="AgreementId">The agreement (överenskommelse).</param>
/// <param name="Version">The version of it that the plan was decided on (version).</param>
/// <param name="Items">All items, at most 100; one that is left out goes (punkter).</param>
[InputType]
internal sealed record SetYearPlanInput(Guid AgreementId, int Version, IReadOnlyList<YearPlanItemInput> Items);

/// <summary>An item of a year plan (punkt i årsplanen).</summary>
/// <param name="Number">Its number, 1–999, by which it is known (nummer).</param>
/// <param name="Kind">What it is (typ).</param>
/// <param name="Title">What it is called, 1–200 characters on one line (rubrik).</param>
/// <param name="Month">The month, 1–12; needed of meetings and papers (månad).</param>
/// <param name="Participants">Who takes part, as offices, at most 200 characters on one line; never a person's name (deltagare).</param>
/// <param name="Area">Of papers, and only of them: number of the area that they are about (område).</param>
/// <param name="Before">Of papers, and only of them: number of the meeting that they are for, in the same month or a later one (inför).</param>
[InputType]
internal sealed record YearPlanItemInput(
    int Number, YearPlanItemKind Kind, string Title, int? Month = null, string? Participants = null, int? Area = null, int? Before = null)
{
    /// <summary>What is said of it.</summary>
    public YearPlanItemText ToText() => new(Number, Kind, Month, Title.Trim(), Participants.Said(), Area, Before);
}

/// <summary>Which body prepares the meetings (beredningsgrupp).</summary>
/// <param name="AgreementId">The agreement (överenskommelse).</param>
/// <param name="Version">The version of it that this was decided on (version).</param>
/// <param name="BodyId">Id of an organisation of kind BODY, whose seats the parties man; null of none (beredningsgrupp).</param>
[InputType]
internal sealed record SetPreparationGroupInput(Guid AgreementId, int Version, Guid? BodyId);

[ExtendObjectType("Mutation")]
internal static class PriorityMutations
{
    /// <summary>Says which areas the parties put first, with goals, and what shall be included in all of them (ange prioriteringar) [004].</summary>
    /// <param name="input">The priorities.</param>
    [Field, Needs("kommunovergripande.agreement.prioritise")]
    public static async Task<AgreementPlanPayload> KommunovergripandeSetPriorities(
        SetPrioritiesInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        AgreementPlanPayload.Of(await commands.SendAsync(new SetPriorities(input), context.ResponseName, cancellationToken));

    /// <summary>Says the whole year of working by an agreement: meetings at the top, papers before them, exchanges of managers (ange årsplan) [004].</summary>
    /// <param name="input">The plan.</param>
    [Field, Needs("kommunovergripande.agreement.planYear")]
    public static async Task<AgreementPlanPayload> KommunovergripandeSetYearPlan(
        SetYearPlanInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        AgreementPlanPayload.Of(await commands.SendAsync(new SetYearPlan(input), context.ResponseName, cancellationToken));

    /// <summary>Says which body prepares the meetings by an agreement; who sits in it is told by its seats (ange beredningsgrupp) [004].</summary>
    /// <param name="input">Which.</param>
    [Field, Needs("kommunovergripande.agreement.planYear")]
    public static async Task<AgreementPlanPayload> KommunovergripandeSetPreparationGroup(
        SetPreparationGroupInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        AgreementPlanPayload.Of(await commands.SendAsync(new SetPreparationGroup(input), context.ResponseName, cancellationToken));
}
