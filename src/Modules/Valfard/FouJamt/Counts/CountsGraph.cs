using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Valfard.FouJamt.Results;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Counts;

[ExtendObjectType(typeof(MunicipalityKey))]
internal static class MunicipalityStudyOrderCounts
{
    /// <summary>
    /// What the municipality ordered and what came of it, by assignment in order of code; only assignments for which anything is counted (kommunens
    /// beställningar och resultat per uppdrag).
    /// </summary>
    /// <param name="from">First day that is counted; all earlier ones as well where it is left out (från och med).</param>
    /// <param name="to">Last day that is counted; all later ones as well where it is left out (till och med).</param>
    [Field, Needs("valfard.read")]
    public static async Task<ILookup<string, StudyOrderCounts>> StudyOrdersByAssignment(
        [Parent(nameof(MunicipalityKey.Code))] IReadOnlyList<string> codes, DateOnly? from, DateOnly? to,
        [Service] ValfardContext store, [Service] TimeProvider time, CancellationToken cancellationToken)
    {
        var counted = await store.CountAsync(
            store.StudyOrders.Where(o => codes.Contains(o.MunicipalityCode)), store.StudyResults.Where(r => codes.Contains(r.MunicipalityCode)),
            new(from, to, time), cancellationToken);
        return counted.GroupBy(c => (c.MunicipalityCode, c.AssignmentCode))
            .OrderBy(g => g.Key.AssignmentCode, StringComparer.Ordinal)
            .ToLookup(g => g.Key.MunicipalityCode, g => StudyOrderCounting.Of(g.Key.AssignmentCode, g));
    }
}

[ExtendObjectType(typeof(AssignmentKey))]
internal static class AssignmentStudyOrderCounts
{
    /// <summary>What was ordered under the assignment in all of the county and what came of it; zeros where nothing was (beställningar och resultat i antal).</summary>
    /// <param name="from">First day that is counted; all earlier ones as well where it is left out (från och med).</param>
    /// <param name="to">Last day that is counted; all later ones as well where it is left out (till och med).</param>
    [Field, Needs("valfard.read")]
    public static async Task<IReadOnlyDictionary<string, StudyOrderCounts>> StudyOrderCounts(
        [Parent(nameof(AssignmentKey.Code))] IReadOnlyList<string> codes, DateOnly? from, DateOnly? to,
        [Service] ValfardContext store, [Service] TimeProvider time, CancellationToken cancellationToken)
    {
        var counted = (await store.CountAsync(
            store.StudyOrders.Where(o => codes.Contains(o.AssignmentCode)), store.StudyResults.Where(r => codes.Contains(r.AssignmentCode)),
            new(from, to, time), cancellationToken)).ToLookup(c => c.AssignmentCode);
        return codes.ToDictionary(code => code, code => StudyOrderCounting.Of(code, counted[code]));
    }
}

[ExtendObjectType(typeof(AssignmentKey))]
internal static class AssignmentStudyOrders
{
    /// <summary>Study orders under the assignment, newest first (beställningar).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(AssignmentKey.Code), ChildKey = nameof(StudyOrder.AssignmentCode), OrderBy = nameof(StudyOrder.PlacedAt), Descending = true)]
    public static IQueryable<StudyOrder> StudyOrders([Service] ValfardContext store) => store.StudyOrders;

    /// <summary>Results of study orders under the assignment, the one registered last first (resultat).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(AssignmentKey.Code), ChildKey = nameof(StudyResult.AssignmentCode), OrderBy = nameof(StudyResult.RegisteredAt), Descending = true)]
    public static IQueryable<StudyResult> StudyResults([Service] ValfardContext store) => store.StudyResults;
}
