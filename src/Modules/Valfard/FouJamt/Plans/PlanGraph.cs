using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Plans;

[ExtendObjectType(typeof(StudyOrder))]
internal static class StudyOrderPlans
{
    /// <summary>How the work is to be done; null until it is planned (plan).</summary>
    [Field, Filterable(Related = typeof(StudyPlan), Key = nameof(StudyOrder.PlanId)), Needs("valfard.read")]
    public static async Task<IReadOnlyDictionary<Guid, StudyPlan?>> Plan(
        [Parent(nameof(StudyOrder.PlanId))] IReadOnlyList<Guid> ids, [Service] ValfardContext store, CancellationToken cancellationToken) =>
        await store.StudyPlans.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => (StudyPlan?)p, cancellationToken);

    /// <summary>All plans that the order has had, the present one first (planens historik).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(StudyOrder.Id), ChildKey = nameof(StudyPlan.StudyOrderId), OrderBy = nameof(StudyPlan.Revision), Descending = true)]
    public static IQueryable<StudyPlan> PlanHistory([Service] ValfardContext store) => store.StudyPlans;
}

[ExtendObjectType(typeof(StudyPlan))]
internal static class PlanGraph
{
    /// <summary>The steps in order, at most 50 (steg).</summary>
    [Field, Filterable(Related = typeof(StudyPlanStep), Key = nameof(StudyPlan.Id), RelatedKey = nameof(StudyPlanStep.PlanId)), Needs("valfard.read")]
    public static async Task<ILookup<Guid, StudyPlanStep>> Steps(
        [Parent(nameof(StudyPlan.Id))] IReadOnlyList<Guid> ids, [Service] ValfardContext store, CancellationToken cancellationToken)
    {
        var steps = await store.StudyPlanSteps.Include(s => s.People).Where(s => ids.Contains(s.PlanId))
            .OrderBy(s => s.PlanId).ThenBy(s => s.Number).ToListAsync(cancellationToken);
        return steps.ToLookup(s => s.PlanId);
    }
}

[ExtendObjectType(typeof(PersonKey))]
internal static class PersonPlannedStudies
{
    /// <summary>Study orders whose plan names the person, first the one that ends last (planerade insatser i FoU Jämt).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(PersonKey.Id), ChildKey = nameof(PlannedStudy.PersonId), OrderBy = nameof(PlannedStudy.To), Descending = true)]
    public static IQueryable<PlannedStudy> PlannedStudies([Service] ValfardContext store) => store.PlannedStudies;
}
