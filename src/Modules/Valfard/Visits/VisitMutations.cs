using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.Visits;

/// <summary>A visit to a municipality (nytt besök).</summary>
/// <param name="MunicipalityCode">SCB's code of the municipality (kommunkod).</param>
/// <param name="Visitors">Who visits, at least one, each once (besökare).</param>
/// <param name="On">The day (dag).</param>
/// <param name="Place">The workplace or board, at most 200 characters (arbetsplats eller nämnd).</param>
/// <param name="Purpose">What for, at most 1 000 characters (syfte).</param>
[InputType]
internal sealed record PlanVisitInput(
    string MunicipalityCode, IReadOnlyList<VisitingParty> Visitors, DateOnly On, string Place, string? Purpose = null);

/// <summary>A visit that was made (genomfört besök).</summary>
/// <param name="Id">The visit; its day has come.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Notes">What was seen that can be spread further, at most 4 000 characters (iakttagelser).</param>
/// <param name="Needs">The needs that were caught, at most 20, each at most 1 000 characters (fångade behov).</param>
[InputType]
internal sealed record RecordVisitInput(Guid Id, int Version, string? Notes = null, IReadOnlyList<string>? Needs = null);

/// <summary>A visit that is not made (inställt besök).</summary>
/// <param name="Id">The visit.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Reason">Why, at most 500 characters (skäl).</param>
[InputType]
internal sealed record CancelVisitInput(Guid Id, int Version, string Reason);

/// <summary>Needs of a visit (fångade behov).</summary>
/// <param name="VisitId">The visit (besök).</param>
/// <param name="Version">The visit's version that this was decided on (version).</param>
/// <param name="Needs">The needs that were caught, 1–20, each at most 1 000 characters (fångade behov).</param>
[InputType]
internal sealed record CatchNeedsInput(Guid VisitId, int Version, IReadOnlyList<string> Needs);

/// <summary>A need and its order (kopplat behov).</summary>
/// <param name="Id">The need.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="StudyOrderId">The order: of the visited municipality, neither declined nor withdrawn; counts as changed (beställning).</param>
[InputType]
internal sealed record LinkCaughtNeedInput(Guid Id, int Version, Guid StudyOrderId);

/// <summary>A need to set aside (behov lagt åt sidan).</summary>
/// <param name="Id">The need.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Reason">Why, at most 500 characters (skäl).</param>
[InputType]
internal sealed record SetAsideCaughtNeedInput(Guid Id, int Version, string Reason);

/// <summary>What became of a planned visit (utfall av planering).</summary>
/// <param name="Visit">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record PlanVisitPayload([property: Field] VisitKey? Visit, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a record (utfall av registrering).</summary>
/// <param name="Visit">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RecordVisitPayload([property: Field] VisitKey? Visit, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a cancellation (utfall av inställt besök).</summary>
/// <param name="Visit">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record CancelVisitPayload([property: Field] VisitKey? Visit, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of caught needs (utfall av fångade behov).</summary>
/// <param name="Visit">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record CatchNeedsPayload([property: Field] VisitKey? Visit, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a link (utfall av koppling).</summary>
/// <param name="CaughtNeed">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record LinkCaughtNeedPayload([property: Field] CaughtNeedKey? CaughtNeed, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of setting aside (utfall av att lägga åt sidan).</summary>
/// <param name="CaughtNeed">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record SetAsideCaughtNeedPayload([property: Field] CaughtNeedKey? CaughtNeed, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class VisitMutations
{
    /// <summary>Plans a visit to a municipality, also one that has been made and is recorded afterwards (planera besök) [001].</summary>
    /// <param name="input">The visit.</param>
    [Field, Needs("valfard.visit.plan")]
    public static async Task<PlanVisitPayload> ValfardPlanVisit(
        PlanVisitInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new PlanVisit(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>A planned visit was made: what was seen, and which needs were caught (registrera besök) [001].</summary>
    /// <param name="input">What came of it.</param>
    [Field, Needs("valfard.visit.record")]
    public static async Task<RecordVisitPayload> ValfardRecordVisit(
        RecordVisitInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RecordVisit(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>A planned visit is not made (ställ in besök).</summary>
    /// <param name="input">Which, and why.</param>
    [Field, Needs("valfard.visit.cancel")]
    public static async Task<CancelVisitPayload> ValfardCancelVisit(
        CancelVisitInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new CancelVisit(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>More needs that were caught in a visit that was made (fånga behov) [001].</summary>
    /// <param name="input">The needs.</param>
    [Field, Needs("valfard.need.catch")]
    public static async Task<CatchNeedsPayload> ValfardCatchNeeds(
        CatchNeedsInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new CatchNeeds(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>A caught need led to a study order of the same municipality (koppla behov till beställning).</summary>
    /// <param name="input">Which, and to what.</param>
    [Field, Needs("valfard.need.link")]
    public static async Task<LinkCaughtNeedPayload> ValfardLinkCaughtNeed(
        LinkCaughtNeedInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new LinkCaughtNeed(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>Nothing is done with a caught need (lägg behov åt sidan).</summary>
    /// <param name="input">Which, and why.</param>
    [Field, Needs("valfard.need.setAside")]
    public static async Task<SetAsideCaughtNeedPayload> ValfardSetAsideCaughtNeed(
        SetAsideCaughtNeedInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new SetAsideCaughtNeed(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }
}
