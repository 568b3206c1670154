using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Audit;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Goals;

[ExtendObjectType(typeof(FouJamtQuery))]
internal static class GoalLists
{
    /// <summary>The long-term goals, the one that begins last first (långsiktiga mål) [001].</summary>
    /// <param name="inYear">Only those whose years include this one (år).</param>
    [Field, Connection(OrderBy = nameof(FouJamtGoal.FromYear), Descending = true), Needs("valfard.read")]
    public static IQueryable<FouJamtGoal> Goals(int? inYear, [Service] ValfardContext store) =>
        inYear is { } year ? store.FouJamtGoals.Where(g => g.FromYear <= year && g.ToYear >= year) : store.FouJamtGoals;
}

[ExtendObjectType(typeof(FouJamtGoal))]
internal static class GoalGraph
{
    /// <summary>Goals by id.</summary>
    [EntityRows]
    public static IQueryable<FouJamtGoal> Rows(IReadOnlyList<FouJamtGoalKey> keys, [Service] ValfardContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.FouJamtGoals.Where(g => ids.Contains(g.Id));
    }

    /// <summary>The orders that serve it, newest first (beställningar).</summary>
    [Field, Filterable, Needs("valfard.read")]
    [Connection(ParentKey = nameof(FouJamtGoal.Id), ChildKey = nameof(StudyOrder.GoalId), OrderBy = nameof(StudyOrder.PlacedAt), Descending = true)]
    public static IQueryable<StudyOrder> StudyOrders([Service] ValfardContext store) => store.StudyOrders;

    /// <summary>Who changed the goal, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(FouJamtGoal.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] ValfardContext store) => store.Audit.Where(a => a.ObjectType == nameof(FouJamtGoal));
}
