using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>What FoU Jämt says of an order (bedömning av beställning).</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that was assessed (version).</param>
/// <param name="Text">The assessment, at most 4 000 characters (bedömning).</param>
[InputType]
internal sealed record AssessStudyOrderInput(Guid Id, int Version, string Text);

/// <summary>That an order is accepted (antagen beställning).</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that was decided on (version).</param>
/// <param name="Body">The body that decided, FoU-rådet say, at most 200 characters (beslutande organ).</param>
/// <param name="DecidedOn">The day of the decision: from the day that the order was placed until today (beslutsdatum).</param>
/// <param name="OrganisationId">The body in the register of organisations (organ i registret).</param>
[InputType]
internal sealed record AcceptStudyOrderInput(Guid Id, int Version, string Body, DateOnly DecidedOn, Guid? OrganisationId = null);

/// <summary>That an order is declined (avböjd beställning).</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that was decided on (version).</param>
/// <param name="Body">The body that decided, FoU-rådet say, at most 200 characters (beslutande organ).</param>
/// <param name="DecidedOn">The day of the decision: from the day that the order was placed until today (beslutsdatum).</param>
/// <param name="Reason">Why, at most 500 characters: the municipality reads it (skäl).</param>
/// <param name="OrganisationId">The body in the register of organisations (organ i registret).</param>
[InputType]
internal sealed record DeclineStudyOrderInput(Guid Id, int Version, string Body, DateOnly DecidedOn, string Reason, Guid? OrganisationId = null);

/// <summary>What became of an assessment (utfall av bedömning).</summary>
/// <param name="StudyOrder">The order as it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record AssessStudyOrderPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of an acceptance (utfall av antagande).</summary>
/// <param name="StudyOrder">The order as it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record AcceptStudyOrderPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of declining (utfall av avböjande).</summary>
/// <param name="StudyOrder">The order as it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record DeclineStudyOrderPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class StudyOrderDecisionMutations
{
    /// <summary>FoU Jämt says what it thinks of a placed order, for FoU-rådet to decide on (bedöm beställning).</summary>
    /// <param name="input">The assessment.</param>
    [Field, Needs("valfard.studyOrder.assess")]
    public static async Task<AssessStudyOrderPayload> ValfardAssessStudyOrder(
        AssessStudyOrderInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new AssessStudyOrder(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>FoU-rådet accepts an assessed order (anta beställning).</summary>
    /// <param name="input">The decision.</param>
    [Field, Needs("valfard.studyOrder.accept")]
    public static async Task<AcceptStudyOrderPayload> ValfardAcceptStudyOrder(
        AcceptStudyOrderInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new AcceptStudyOrder(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>FoU-rådet declines an assessed order and says why (avböj beställning).</summary>
    /// <param name="input">The decision.</param>
    [Field, Needs("valfard.studyOrder.decline")]
    public static async Task<DeclineStudyOrderPayload> ValfardDeclineStudyOrder(
        DeclineStudyOrderInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new DeclineStudyOrder(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    private static StudyOrderKey? KeyOf(Outcome outcome) => outcome.Id is { } id ? new(id) : null;
}
