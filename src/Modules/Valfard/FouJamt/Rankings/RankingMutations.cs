using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.Rankings;

/// <summary>An order as it was when it was ranked (rangordnad beställning).</summary>
/// <param name="Id">The order; it is assessed and not yet decided on.</param>
/// <param name="Version">The version that was ranked (version).</param>
[InputType]
internal sealed record StudyOrderToRankInput(Guid Id, int Version);

/// <summary>A body's ranking at a meeting (rangordning).</summary>
/// <param name="Body">The body, FoU-rådet say, at most 200 characters (organ).</param>
/// <param name="RankedOn">The day of the meeting, today at the latest (mötesdatum).</param>
/// <param name="Orders">1–100 orders, each once, the foremost first: the place in the list is the rank (beställningar i ordning).</param>
/// <param name="OrganisationId">The body in the register of organisations (organ i registret).</param>
/// <param name="Note">What the body said of it, at most 2 000 characters (anteckning).</param>
/// <param name="Version">The version of the body's ranking of that day that this one replaces; left out for the first (version).</param>
[InputType]
internal sealed record RankStudyOrdersInput(
    string Body, DateOnly RankedOn, IReadOnlyList<StudyOrderToRankInput> Orders, Guid? OrganisationId = null, string? Note = null, int? Version = null);

/// <summary>What became of a ranking (utfall av rangordning).</summary>
/// <param name="Ranking">The ranking as it is now; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RankStudyOrdersPayload([property: Field] StudyRankingKey? Ranking, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class RankingMutations
{
    /// <summary>FoU-rådet ranks assessed orders at a meeting, or corrects the ranking of a meeting (rangordna beställningar) [001].</summary>
    /// <param name="input">The orders, the foremost first.</param>
    [Field, Needs("valfard.studyOrder.rank")]
    public static async Task<RankStudyOrdersPayload> ValfardRankStudyOrders(
        RankStudyOrdersInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RankStudyOrders(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }
}
