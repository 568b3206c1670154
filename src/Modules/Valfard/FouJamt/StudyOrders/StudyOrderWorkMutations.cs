using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>That the work on an order begins (påbörjad beställning).</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="StartedOn">
/// The day that it began: from the day that the order's first plan was recorded until today, for the plan comes before the work [001] (startdatum).
/// </param>
[InputType]
internal sealed record StartStudyOrderInput(Guid Id, int Version, DateOnly StartedOn);

/// <summary>That the work on an order is done (genomförd beställning).</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="CompletedOn">The day that it was done: from the day that it began until today (slutdatum).</param>
[InputType]
internal sealed record CompleteStudyOrderInput(Guid Id, int Version, DateOnly CompletedOn);

/// <summary>That nothing remains to be done with an order (avslutad beställning).</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that this was decided on (version).</param>
[InputType]
internal sealed record CloseStudyOrderInput(Guid Id, int Version);

/// <summary>What became of a start (utfall av påbörjande).</summary>
/// <param name="StudyOrder">The order as it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record StartStudyOrderPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a completion (utfall av slutförande).</summary>
/// <param name="StudyOrder">The order as it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record CompleteStudyOrderPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of closing (utfall av avslutande).</summary>
/// <param name="StudyOrder">The order as it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record CloseStudyOrderPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class StudyOrderWorkMutations
{
    /// <summary>The work on a planned order begins; an order without a plan cannot begin [001] (påbörja beställning).</summary>
    /// <param name="input">Which, and when.</param>
    [Field, Needs("valfard.studyOrder.start")]
    public static async Task<StartStudyOrderPayload> ValfardStartStudyOrder(
        StartStudyOrderInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new StartStudyOrder(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>
    /// The work on an order is done. A result in an accessible format must be published: a written report alone is refused, it only supplements [001]
    /// (slutför beställning).
    /// </summary>
    /// <param name="input">Which, and when.</param>
    [Field, Needs("valfard.studyOrder.complete")]
    public static async Task<CompleteStudyOrderPayload> ValfardCompleteStudyOrder(
        CompleteStudyOrderInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new CompleteStudyOrder(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>
    /// Nothing remains to be done with a completed order: the spread of a published result is counted, and the effect reached is stated [001]
    /// (avsluta beställning).
    /// </summary>
    /// <param name="input">Which.</param>
    [Field, Needs("valfard.studyOrder.close")]
    public static async Task<CloseStudyOrderPayload> ValfardCloseStudyOrder(
        CloseStudyOrderInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new CloseStudyOrder(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    private static StudyOrderKey? KeyOf(Outcome outcome) => outcome.Id is { } id ? new(id) : null;
}
