using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Audit;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.CombinedPosts;

[ExtendObjectType(typeof(FouJamtQuery))]
internal static class CombinedPostLists
{
    /// <summary>Combined posts; first those that go on, then the one that ended last (kombinationstjänster) [001].</summary>
    /// <param name="asOf">Only those of this day (per datum).</param>
    [Field, Connection(OrderBy = nameof(CombinedPost.To), Descending = true), Needs("valfard.read")]
    public static IQueryable<CombinedPost> CombinedPosts(DateOnly? asOf, [Service] ValfardContext store) => store.CombinedPosts.AsOf(asOf);

    /// <summary>Those of a day.</summary>
    internal static IQueryable<CombinedPost> AsOf(this IQueryable<CombinedPost> posts, DateOnly? asOf) =>
        asOf is { } day ? posts.Where(p => p.Until >= day && p.From <= day) : posts;
}

[ExtendObjectType(typeof(MunicipalityKey))]
internal static class MunicipalityCombinedPosts
{
    /// <summary>Posts that FoU Jämt shares with the municipality; first those that go on, then the one that ended last (kombinationstjänster).</summary>
    /// <param name="asOf">Only those of this day (per datum).</param>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(MunicipalityKey.Code), ChildKey = nameof(CombinedPost.MunicipalityCode), OrderBy = nameof(CombinedPost.To), Descending = true)]
    public static IQueryable<CombinedPost> CombinedPosts(DateOnly? asOf, [Service] ValfardContext store) => store.CombinedPosts.AsOf(asOf);
}

[ExtendObjectType(typeof(PersonKey))]
internal static class PersonCombinedPosts
{
    /// <summary>Combined posts that the person holds; first those that go on, then the one that ended last (kombinationstjänster).</summary>
    /// <param name="asOf">Only those of this day (per datum).</param>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(PersonKey.Id), ChildKey = nameof(CombinedPost.PersonId), OrderBy = nameof(CombinedPost.To), Descending = true)]
    public static IQueryable<CombinedPost> CombinedPosts(DateOnly? asOf, [Service] ValfardContext store) => store.CombinedPosts.AsOf(asOf);
}

[ExtendObjectType(typeof(CombinedPost))]
internal static class CombinedPostGraph
{
    /// <summary>Combined posts by id.</summary>
    [EntityRows]
    public static IQueryable<CombinedPost> Rows(IReadOnlyList<CombinedPostKey> keys, [Service] ValfardContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.CombinedPosts.Where(p => ids.Contains(p.Id));
    }

    /// <summary>The orders that the post works with, at most 20 (beställningar).</summary>
    [Field, Needs("valfard.read")]
    public static async Task<ILookup<Guid, StudyOrderKey>> StudyOrders(
        [Parent(nameof(CombinedPost.Id))] IReadOnlyList<Guid> ids, [Service] ValfardContext store, CancellationToken cancellationToken)
    {
        var assigned = await store.CombinedPostOrders.Where(o => ids.Contains(o.CombinedPostId))
            .OrderBy(o => o.CombinedPostId).ThenBy(o => o.StudyOrderId).ToListAsync(cancellationToken);
        return assigned.ToLookup(o => o.CombinedPostId, o => new StudyOrderKey(o.StudyOrderId));
    }

    /// <summary>Who changed the post, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(CombinedPost.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] ValfardContext store) => store.Audit.Where(a => a.ObjectType == nameof(CombinedPost));
}

[ExtendObjectType(typeof(StudyOrder))]
internal static class StudyOrderCombinedPosts
{
    /// <summary>The combined posts that work with the order, at most 20 (kombinationstjänster).</summary>
    [Field, Needs("valfard.read")]
    public static async Task<ILookup<Guid, CombinedPostKey>> CombinedPosts(
        [Parent(nameof(StudyOrder.Id))] IReadOnlyList<Guid> ids, [Service] ValfardContext store, CancellationToken cancellationToken)
    {
        var assigned = await store.CombinedPostOrders.Where(o => ids.Contains(o.StudyOrderId))
            .OrderBy(o => o.StudyOrderId).ThenBy(o => o.CombinedPostId).ToListAsync(cancellationToken);
        return assigned.ToLookup(o => o.StudyOrderId, o => new CombinedPostKey(o.CombinedPostId));
    }
}
