using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Audit;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.Rankings;

[ExtendObjectType(typeof(FouJamtQuery))]
internal static class RankingLists
{
    /// <summary>The rankings of study orders, the latest meeting first (rangordningar).</summary>
    [Field, Connection(OrderBy = nameof(StudyRanking.RankedOn), Descending = true), Needs("valfard.read")]
    public static IQueryable<StudyRanking> Rankings([Service] ValfardContext store) => store.StudyRankings;
}

[ExtendObjectType(typeof(StudyRanking))]
internal static class RankingGraph
{
    /// <summary>Rankings by id.</summary>
    [EntityRows]
    public static IQueryable<StudyRanking> Rows(IReadOnlyList<StudyRankingKey> keys, [Service] ValfardContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.StudyRankings.Where(r => ids.Contains(r.Id));
    }

    /// <summary>The orders by rank, at most 100 (rangordnade beställningar).</summary>
    [Field, Needs("valfard.read")]
    public static async Task<ILookup<Guid, RankedStudyOrder>> Orders(
        [Parent(nameof(StudyRanking.Id))] IReadOnlyList<Guid> ids, [Service] ValfardContext store, CancellationToken cancellationToken)
    {
        var ranked = await store.RankedStudyOrders.Where(r => ids.Contains(r.RankingId)).OrderBy(r => r.RankingId).ThenBy(r => r.Rank).ToListAsync(cancellationToken);
        return ranked.ToLookup(r => r.RankingId);
    }

    /// <summary>Who recorded the ranking, or tried to, and when, newest first (historik).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(StudyRanking.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] ValfardContext store) => store.Audit.Where(a => a.ObjectType == nameof(StudyRanking));
}
