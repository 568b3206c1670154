using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.CombinedPosts;

/// <summary>A university that a post is shared with (universitet).</summary>
/// <param name="Name">Its name, at most 200 characters (namn).</param>
/// <param name="OrganisationId">The university in the register of organisations (organisation).</param>
[InputType]
internal sealed record CombinedPostUniversityInput(string Name, Guid? OrganisationId = null);

/// <summary>Whom a post is shared with: exactly one of a municipality and a university (delas med).</summary>
/// <param name="MunicipalityCode">SCB's code of the municipality (kommunkod).</param>
/// <param name="University">The university (universitet).</param>
[InputType(OneOf = true)]
internal sealed record CombinedPostEmployerInput(string? MunicipalityCode = null, CombinedPostUniversityInput? University = null);

/// <summary>What is said of a post.</summary>
internal interface ICombinedPostInput
{
    /// <summary>What the holder is called.</summary>
    string Title { get; }

    /// <summary>What the post is to do.</summary>
    string Task { get; }

    /// <summary>Extent at FoU Jämt in percent of full time.</summary>
    int FouJamtPercent { get; }

    /// <summary>Extent at the other employer in percent of full time.</summary>
    int OtherPercent { get; }
}

/// <summary>A post to share (ny kombinationstjänst).</summary>
/// <param name="Title">What the holder is called, at most 100 characters; an office, never a name (befattning).</param>
/// <param name="Task">What the post is to do, at most 2 000 characters (uppgift).</param>
/// <param name="FouJamtPercent">Extent at FoU Jämt in percent of full time, 1–99 (omfattning i FoU Jämt).</param>
/// <param name="OtherPercent">Extent at the other employer, 1–99; the two are at most 100 together (omfattning hos den andra).</param>
/// <param name="SharedWith">Whom it is shared with (delas med).</param>
/// <param name="From">First day (från och med).</param>
/// <param name="To">Last day; left out while it goes on (till och med).</param>
/// <param name="PersonId">Id of the registered person who holds it; left out while it is vacant (innehavare).</param>
[InputType]
internal sealed record RegisterCombinedPostInput(
    string Title, string Task, int FouJamtPercent, int OtherPercent, CombinedPostEmployerInput SharedWith, DateOnly From, DateOnly? To = null, Guid? PersonId = null)
    : ICombinedPostInput;

/// <summary>A combined post said anew (ändrad kombinationstjänst).</summary>
/// <param name="Id">The post.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Title">What the holder is called, at most 100 characters; an office, never a name (befattning).</param>
/// <param name="Task">What the post is to do, at most 2 000 characters (uppgift).</param>
/// <param name="FouJamtPercent">Extent at FoU Jämt in percent of full time, 1–99 (omfattning i FoU Jämt).</param>
/// <param name="OtherPercent">Extent at the other employer, 1–99; the two are at most 100 together (omfattning hos den andra).</param>
/// <param name="PersonId">Id of the registered person who holds it; left out or null while it is vacant (innehavare).</param>
[InputType]
internal sealed record ChangeCombinedPostInput(
    Guid Id, int Version, string Title, string Task, int FouJamtPercent, int OtherPercent, Guid? PersonId = null) : ICombinedPostInput;

/// <summary>A combined post to end (avslutad kombinationstjänst).</summary>
/// <param name="Id">The post.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="To">Last day, not before the first, and earlier than a last day that is known already (till och med).</param>
[InputType]
internal sealed record EndCombinedPostInput(Guid Id, int Version, DateOnly To);

/// <summary>The orders of a combined post (tilldelade beställningar).</summary>
/// <param name="Id">The post.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="StudyOrderIds">
/// The orders, all of them, at most 20, each once. New ones are accepted, planned or started, with fewer than 20 posts, and count as changed; a post that
/// has ended takes none (beställningar).
/// </param>
[InputType]
internal sealed record SetCombinedPostOrdersInput(Guid Id, int Version, IReadOnlyList<Guid> StudyOrderIds);

/// <summary>What became of a registration (utfall av registrering).</summary>
/// <param name="CombinedPost">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RegisterCombinedPostPayload([property: Field] CombinedPostKey? CombinedPost, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a change (utfall av ändring).</summary>
/// <param name="CombinedPost">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record ChangeCombinedPostPayload([property: Field] CombinedPostKey? CombinedPost, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of an end (utfall av avslut).</summary>
/// <param name="CombinedPost">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record EndCombinedPostPayload([property: Field] CombinedPostKey? CombinedPost, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a list of orders (utfall av tilldelning).</summary>
/// <param name="CombinedPost">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record SetCombinedPostOrdersPayload([property: Field] CombinedPostKey? CombinedPost, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class CombinedPostMutations
{
    /// <summary>FoU Jämt shares a post with a municipality or a university (registrera kombinationstjänst) [001].</summary>
    /// <param name="input">The post.</param>
    [Field, Needs("valfard.combinedPost.register")]
    public static async Task<RegisterCombinedPostPayload> ValfardRegisterCombinedPost(
        RegisterCombinedPostInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RegisterCombinedPost(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>Says anew what a combined post is, and who holds it (ändra kombinationstjänst).</summary>
    /// <param name="input">The change.</param>
    [Field, Needs("valfard.combinedPost.change")]
    public static async Task<ChangeCombinedPostPayload> ValfardChangeCombinedPost(
        ChangeCombinedPostInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new ChangeCombinedPost(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>A combined post ends (avsluta kombinationstjänst).</summary>
    /// <param name="input">Which, and the last day.</param>
    [Field, Needs("valfard.combinedPost.end")]
    public static async Task<EndCombinedPostPayload> ValfardEndCombinedPost(
        EndCombinedPostInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new EndCombinedPost(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>Says which study orders a combined post works with (lägg beställningar på kombinationstjänst).</summary>
    /// <param name="input">The whole list.</param>
    [Field, Needs("valfard.combinedPost.assign")]
    public static async Task<SetCombinedPostOrdersPayload> ValfardSetCombinedPostOrders(
        SetCombinedPostOrdersInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new SetCombinedPostOrders(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }
}
