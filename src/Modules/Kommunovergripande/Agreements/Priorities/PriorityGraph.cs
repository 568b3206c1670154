using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Agreements.Priorities;

[ExtendObjectType(typeof(Agreement))]
internal static class AgreementPrioritiesField
{
    /// <summary>What the parties put first, and how they work with it through the year; null where nothing is known (prioriteringar) [004].</summary>
    [Field, Needs("kommunovergripande.agreement.readWork")]
    public static async Task<IReadOnlyDictionary<Guid, AgreementPriorities?>> Priorities(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        await store.Priorities.Where(p => ids.Contains(p.AgreementId)).ToDictionaryAsync(p => p.AgreementId, AgreementPriorities? (p) => p, cancellationToken);
}

[ExtendObjectType(typeof(AgreementPriorities))]
internal static class AgreementPrioritiesGraph
{
    /// <summary>The areas that the parties put first, in order, at most 30 (prioriterade områden).</summary>
    [Field, Needs("kommunovergripande.agreement.readWork")]
    public static async Task<ILookup<Guid, PriorityArea>> Areas(
        [Parent(nameof(AgreementPriorities.AgreementId))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var areas = await store.PriorityAreas.Where(a => ids.Contains(a.AgreementId))
            .OrderBy(a => a.AgreementId).ThenBy(a => a.Number).ToListAsync(cancellationToken);
        return areas.ToLookup(a => a.AgreementId);
    }

    /// <summary>What recurs every year, in order, at most 100 (årsplan).</summary>
    [Field, Needs("kommunovergripande.agreement.readWork")]
    public static async Task<ILookup<Guid, YearPlanItem>> YearPlan(
        [Parent(nameof(AgreementPriorities.AgreementId))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var items = await store.YearPlanItems.Where(i => ids.Contains(i.AgreementId))
            .OrderBy(i => i.AgreementId).ThenBy(i => i.Number).ToListAsync(cancellationToken);
        return items.ToLookup(i => i.AgreementId);
    }
}

[ExtendObjectType(typeof(YearPlanItem))]
internal static class YearPlanItemGraph
{
    /// <summary>Of papers: the area that they are about; null of all else (område).</summary>
    [Field(Requires = [nameof(YearPlanItem.AgreementId), nameof(YearPlanItem.AreaNumber)]), Needs("kommunovergripande.agreement.readWork")]
    public static async Task<IReadOnlyDictionary<PriorityAreaPlace, PriorityArea?>> Area(
        [Parent(nameof(YearPlanItem.AreaPlace))] IReadOnlyList<PriorityAreaPlace> places, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var agreements = places.Select(p => p.AgreementId).Distinct().ToList();
        return await store.PriorityAreas.Where(a => agreements.Contains(a.AgreementId))
            .ToDictionaryAsync(a => new PriorityAreaPlace(a.AgreementId, a.Number), PriorityArea? (a) => a, cancellationToken);
    }
}
