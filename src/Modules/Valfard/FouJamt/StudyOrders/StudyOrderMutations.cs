using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>What a municipality asks FoU Jämt to do (ny beställning).</summary>
/// <param name="MunicipalityCode">SCB's code of the municipality that places it (kommunkod).</param>
/// <param name="Title">What it is about, at most 200 characters on one line (rubrik).</param>
/// <param name="Need">What the municipality needs, at most 4 000 characters (behov).</param>
/// <param name="Relief">What the municipality shall be relieved of, at most 2 000 characters (avlastning) [001].</param>
/// <param name="Priority">How soon the municipality needs it (prioritet).</param>
/// <param name="Considerations">
/// How girls, boys, women, men, foreign-born and native-born people were considered, at most 2 000 characters; may be stated later (hänsyn) [002].
/// </param>
/// <param name="AssignmentCode">Code of the assignment that it is ordered under, of those that Välfärd carries out; <c>FOU-JAMT</c> where it is left out (uppdrag).</param>
/// <param name="CaughtNeedId">A need that was caught in a visit to the municipality, which led to the order (fångat behov) [001].</param>
/// <param name="Secrecy">Why it is secret from the first; left out for an open order (sekretess).</param>
[InputType]
internal sealed record PlaceStudyOrderInput(
    string MunicipalityCode, string Title, string Need, string Relief, StudyOrderPriority Priority = StudyOrderPriority.Normal, string? Considerations = null,
    string? AssignmentCode = null, Guid? CaughtNeedId = null, SecrecyInput? Secrecy = null);

/// <summary>A change of an order that waits to be assessed; what is left out stays as it is (ändrad beställning).</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="Title">What it is about, at most 200 characters on one line (rubrik).</param>
/// <param name="Need">What the municipality needs, at most 4 000 characters (behov).</param>
/// <param name="Relief">What the municipality shall be relieved of, at most 2 000 characters (avlastning) [001].</param>
/// <param name="Priority">How soon the municipality needs it (prioritet).</param>
/// <param name="Considerations">How the six groups were considered, at most 2 000 characters; null takes the statement away (hänsyn) [002].</param>
/// <param name="AssignmentCode">Code of the assignment that it is ordered under, of those that Välfärd carries out (uppdrag).</param>
[InputType]
internal sealed record ChangeStudyOrderInput(
    Guid Id, int Version, Optional<string?> Title, Optional<string?> Need, Optional<string?> Relief, Optional<StudyOrderPriority?> Priority,
    Optional<string?> Considerations, Optional<string?> AssignmentCode)
{
    /// <summary>The text with what is given in place of what was.</summary>
    public StudyOrderText AppliedTo(StudyOrderText text) => new(
        Title.Given ? Title.Value!.Trim() : text.Title,
        Need.Given ? Need.Value! : text.Need,
        Relief.Given ? Relief.Value! : text.Relief,
        Priority.Given ? Priority.Value!.Value : text.Priority,
        Considerations.Given ? Considerations.Value : text.Considerations);
}

/// <summary>That an order is secret, or is so no more (sekretess).</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Secrecy">The legal ground; null makes the order open (sekretessgrund).</param>
/// <param name="Reason">Why, at most 500 characters; kept in the order's history (skäl).</param>
[InputType]
internal sealed record SetStudyOrderSecrecyInput(Guid Id, int Version, string Reason, SecrecyInput? Secrecy = null);

/// <summary>What became of a statement on secrecy (utfall av sekretessbeslut).</summary>
/// <param name="StudyOrder">The order as it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record SetStudyOrderSecrecyPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>An order to take back (återtagen beställning).</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Reason">Why, at most 500 characters; kept in the order's history (skäl).</param>
[InputType]
internal sealed record WithdrawStudyOrderInput(Guid Id, int Version, string Reason);

/// <summary>What became of a placed order (utfall av beställning).</summary>
/// <param name="StudyOrder">The order as placed; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record PlaceStudyOrderPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a change (utfall av ändring).</summary>
/// <param name="StudyOrder">The order as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record ChangeStudyOrderPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a withdrawal (utfall av återtagande).</summary>
/// <param name="StudyOrder">The order as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record WithdrawStudyOrderPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class StudyOrderMutations
{
    /// <summary>A municipality asks FoU Jämt to do something (gör en beställning).</summary>
    /// <param name="input">The order.</param>
    [Field, Needs("valfard.studyOrder.place")]
    public static async Task<PlaceStudyOrderPayload> ValfardPlaceStudyOrder(
        PlaceStudyOrderInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new PlaceStudyOrder(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>A municipality says something else in an order that waits to be assessed (ändra beställning).</summary>
    /// <param name="input">The change.</param>
    [Field, Needs("valfard.studyOrder.change")]
    public static async Task<ChangeStudyOrderPayload> ValfardChangeStudyOrder(
        ChangeStudyOrderInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new ChangeStudyOrder(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>A municipality takes back an order that waits to be assessed (återta beställning).</summary>
    /// <param name="input">Which, and why.</param>
    [Field, Needs("valfard.studyOrder.withdraw")]
    public static async Task<WithdrawStudyOrderPayload> ValfardWithdrawStudyOrder(
        WithdrawStudyOrderInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new WithdrawStudyOrder(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>An order becomes secret, is so on another ground, or is so no more (besluta om sekretess).</summary>
    /// <param name="input">Which, on what ground, and why.</param>
    [Field, Needs("valfard.studyOrder.setSecrecy")]
    public static async Task<SetStudyOrderSecrecyPayload> ValfardSetStudyOrderSecrecy(
        SetStudyOrderSecrecyInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new SetStudyOrderSecrecy(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    private static StudyOrderKey? KeyOf(Outcome outcome) => outcome.Id is { } id ? new(id) : null;
}
