using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Audit;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Results;

[ExtendObjectType(typeof(FouJamtQuery))]
internal static class StudyResultLists
{
    /// <summary>Results of all study orders, the one registered last first (resultat).</summary>
    [Field, Connection(OrderBy = nameof(StudyResult.RegisteredAt), Descending = true), Needs("valfard.studyResult.read")]
    public static IQueryable<StudyResult> StudyResults([Service] ValfardContext store) => store.StudyResults;
}

[ExtendObjectType(typeof(FouJamtQuery))]
internal static class StudyResultById
{
    /// <summary>The result with this id, or null where there is none (resultat).</summary>
    /// <param name="id">Its id.</param>
    [Field, Needs("valfard.studyResult.read")]
    public static async Task<StudyResult?> StudyResult(Guid id, [Service] ValfardContext store, CancellationToken cancellationToken) =>
        await store.StudyResults.FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
}

[ExtendObjectType(typeof(StudyOrder))]
internal static class StudyOrderResults
{
    /// <summary>What came out of the order, the one registered last first (resultat).</summary>
    [Field, Filterable, Needs("valfard.studyResult.read")]
    [Connection(ParentKey = nameof(StudyOrder.Id), ChildKey = nameof(StudyResult.StudyOrderId), OrderBy = nameof(StudyResult.RegisteredAt), Descending = true)]
    public static IQueryable<StudyResult> Results([Service] ValfardContext store) => store.StudyResults;
}

[ExtendObjectType(typeof(MunicipalityKey))]
internal static class MunicipalityStudyResults
{
    /// <summary>What came out of the municipality's study orders, the one registered last first (resultat av kommunens beställningar).</summary>
    [Field, Needs("valfard.studyResult.read")]
    [Connection(
        ParentKey = nameof(MunicipalityKey.Code), ChildKey = nameof(StudyResult.MunicipalityCode), OrderBy = nameof(StudyResult.RegisteredAt), Descending = true)]
    public static IQueryable<StudyResult> StudyResults([Service] ValfardContext store) => store.StudyResults;
}

[ExtendObjectType(typeof(StudyResult))]
internal static class StudyResultGraph
{
    /// <summary>Results by id.</summary>
    [EntityRows]
    public static IQueryable<StudyResult> Rows(IReadOnlyList<StudyResultKey> keys, [Service] ValfardContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.StudyResults.Where(r => ids.Contains(r.Id));
    }

    /// <summary>The formats that it is told in, each once (format).</summary>
    [Field, Needs("valfard.studyResult.read")]
    public static async Task<ILookup<Guid, StudyResultPresentation>> Presentations(
        [Parent(nameof(StudyResult.Id))] IReadOnlyList<Guid> ids, [Service] ValfardContext store, CancellationToken cancellationToken)
    {
        var presented = await store.StudyResultPresentations.Where(p => ids.Contains(p.StudyResultId)).ToListAsync(cancellationToken);
        return presented.OrderBy(p => p.Format).ToLookup(p => p.StudyResultId);
    }

    /// <summary>Whom it has reached, the latest day first (spridning).</summary>
    [Field, Needs("valfard.studyResult.read")]
    [Connection(ParentKey = nameof(StudyResult.Id), ChildKey = nameof(StudyResultSpread.StudyResultId), OrderBy = nameof(StudyResultSpread.On), Descending = true)]
    public static IQueryable<StudyResultSpread> Spread([Service] ValfardContext store) => store.StudyResultSpread;

    /// <summary>How many it has reached, summed per thing that is counted; empty while nothing is counted (spridning i summa).</summary>
    [Field, Needs("valfard.studyResult.read")]
    public static async Task<ILookup<Guid, StudyResultSpreadTotal>> SpreadTotals(
        [Parent(nameof(StudyResult.Id))] IReadOnlyList<Guid> ids, [Service] ValfardContext store, CancellationToken cancellationToken)
    {
        var totals = await store.StudyResultSpread.Where(s => ids.Contains(s.StudyResultId))
            .GroupBy(s => new { s.StudyResultId, s.Counted })
            .Select(g => new { g.Key.StudyResultId, g.Key.Counted, Count = g.Sum(s => s.Count) })
            .ToListAsync(cancellationToken);
        return totals.OrderBy(t => t.Counted).ToLookup(t => t.StudyResultId, t => new StudyResultSpreadTotal(t.Counted, t.Count));
    }

    /// <summary>Who changed the result, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(StudyResult.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] ValfardContext store) => store.Audit.Where(a => a.ObjectType == nameof(StudyResult));
}
