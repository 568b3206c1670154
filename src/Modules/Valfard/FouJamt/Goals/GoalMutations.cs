using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.Goals;

/// <summary>What is said of a goal.</summary>
internal interface IFouJamtGoalInput
{
    /// <summary>What shall be reached.</summary>
    string Text { get; }

    /// <summary>First calendar year.</summary>
    int FromYear { get; }

    /// <summary>Last calendar year.</summary>
    int ToYear { get; }
}

/// <summary>A long-term goal (nytt mål).</summary>
/// <param name="Text">What shall be reached, at most 500 characters (mål).</param>
/// <param name="FromYear">First calendar year, 2000–2100 (från och med år).</param>
/// <param name="ToYear">Last calendar year: the goal spans at least three years, both counted (till och med år).</param>
[InputType]
internal sealed record AddFouJamtGoalInput(string Text, int FromYear, int ToYear) : IFouJamtGoalInput;

/// <summary>A goal said anew (ändrat mål).</summary>
/// <param name="Id">The goal.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Text">What shall be reached, at most 500 characters (mål).</param>
/// <param name="FromYear">First calendar year, 2000–2100 (från och med år).</param>
/// <param name="ToYear">Last calendar year: the goal spans at least three years, both counted (till och med år).</param>
[InputType]
internal sealed record ChangeFouJamtGoalInput(Guid Id, int Version, string Text, int FromYear, int ToYear) : IFouJamtGoalInput;

/// <summary>A goal to give up (övergivet mål).</summary>
/// <param name="Id">The goal.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Reason">Why, at most 500 characters (skäl).</param>
[InputType]
internal sealed record DropFouJamtGoalInput(Guid Id, int Version, string Reason);

/// <summary>The goal of an order (beställningens mål).</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="GoalId">The goal, which goes on this year or later; left out or null for none (mål).</param>
[InputType]
internal sealed record SetStudyOrderGoalInput(Guid Id, int Version, Guid? GoalId = null);

/// <summary>What became of an added goal (utfall av nytt mål).</summary>
/// <param name="Goal">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record AddFouJamtGoalPayload([property: Field] FouJamtGoalKey? Goal, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a changed goal (utfall av ändrat mål).</summary>
/// <param name="Goal">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record ChangeFouJamtGoalPayload([property: Field] FouJamtGoalKey? Goal, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a dropped goal (utfall av övergivet mål).</summary>
/// <param name="Goal">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record DropFouJamtGoalPayload([property: Field] FouJamtGoalKey? Goal, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a stated goal (utfall av koppling).</summary>
/// <param name="StudyOrder">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record SetStudyOrderGoalPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class GoalMutations
{
    /// <summary>Gives FoU Jämt a long-term goal (lägg till mål) [001].</summary>
    /// <param name="input">The goal.</param>
    [Field, Needs("valfard.goal.add")]
    public static async Task<AddFouJamtGoalPayload> ValfardAddFouJamtGoal(
        AddFouJamtGoalInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new AddFouJamtGoal(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>A goal says something else, or spans other years (ändra mål).</summary>
    /// <param name="input">The change.</param>
    [Field, Needs("valfard.goal.change")]
    public static async Task<ChangeFouJamtGoalPayload> ValfardChangeFouJamtGoal(
        ChangeFouJamtGoalInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new ChangeFouJamtGoal(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>Gives up a goal before its years are over; the orders that served it go on (överge mål).</summary>
    /// <param name="input">Which, and why.</param>
    [Field, Needs("valfard.goal.drop")]
    public static async Task<DropFouJamtGoalPayload> ValfardDropFouJamtGoal(
        DropFouJamtGoalInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new DropFouJamtGoal(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>Says which long-term goal an order serves, until the order is closed (koppla beställning till mål).</summary>
    /// <param name="input">Which order, and which goal.</param>
    [Field, Needs("valfard.studyOrder.setGoal")]
    public static async Task<SetStudyOrderGoalPayload> ValfardSetStudyOrderGoal(
        SetStudyOrderGoalInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new SetStudyOrderGoal(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }
}
