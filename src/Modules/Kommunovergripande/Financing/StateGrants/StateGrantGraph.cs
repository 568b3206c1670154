using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Kommunovergripande.Financing.StateGrants;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class StateGrantLists
{
    /// <summary>Money requisitioned from the state, the latest year first (statsbidrag).</summary>
    [Field, Connection(OrderBy = nameof(StateGrant.Year), Descending = true), Needs("kommunovergripande.financing.read")]
    public static IQueryable<StateGrant> StateGrants([Service] KommunovergripandeContext store) => store.StateGrants;
}

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class StateGrantById
{
    /// <summary>The state grant with this id, or null where there is none (statsbidrag).</summary>
    /// <param name="id">Its id.</param>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<StateGrant?> StateGrant(Guid id, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        await store.StateGrants.FirstOrDefaultAsync(g => g.Id == id, cancellationToken);
}

[ExtendObjectType(typeof(StateGrant))]
internal static class StateGrantGraph
{
    /// <summary>State grants by id.</summary>
    [EntityRows]
    public static IQueryable<StateGrant> Rows(IReadOnlyList<StateGrantKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.StateGrants.Where(g => ids.Contains(g.Id));
    }

    /// <summary>Who changed it, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    [Connection(ParentKey = nameof(StateGrant.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] KommunovergripandeContext store) => store.Audit.Where(a => a.ObjectType == nameof(StateGrant));
}

[ExtendObjectType(typeof(AssignmentKey))]
internal static class AssignmentStateGrants
{
    /// <summary>Money requisitioned from the state that is used under the assignment, the latest year first (statsbidrag).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    [Connection(ParentKey = nameof(AssignmentKey.Code), ChildKey = nameof(StateGrant.AssignmentCode), OrderBy = nameof(StateGrant.Year), Descending = true)]
    public static IQueryable<StateGrant> StateGrants([Service] KommunovergripandeContext store) => store.StateGrants;
}
