using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.Organisations;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class OrganisationLists
{
    /// <summary>Organisations in Swedish order of name (organisationer).</summary>
    /// <param name="asOf">Only those whose period includes this day; unknown ends count as open (per datum).</param>
    [Field, Connection(OrderBy = nameof(Organisation.Name)), Public]
    public static IQueryable<Organisation> Organisations(DateOnly? asOf, [Service] KommunovergripandeContext store) =>
        asOf is { } day
            ? store.Organisations.Where(o => (o.ValidFrom == null || o.ValidFrom <= day) && (o.ValidTo == null || o.ValidTo >= day))
            : store.Organisations;
}

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class OrganisationById
{
    /// <summary>The organisation with this id, or null where there is none (organisation).</summary>
    /// <param name="id">Its id.</param>
    [Field, Public]
    public static async Task<Organisation?> Organisation(Guid id, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        await store.Organisations.FirstOrDefaultAsync(o => o.Id == id, cancellationToken);
}

[ExtendObjectType(typeof(Organisation))]
internal static class OrganisationGraph
{
    /// <summary>Organisations by id.</summary>
    [EntityRows]
    public static IQueryable<Organisation> Rows(IReadOnlyList<OrganisationKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.Organisations.Where(o => ids.Contains(o.Id));
    }

    /// <summary>The organisations that took over its tasks (efterträdare).</summary>
    [Field, Filterable(Related = typeof(Organisation), Key = nameof(Organisation.Id), RelatedKey = nameof(Organisation.PredecessorId)), Public]
    public static async Task<ILookup<Guid, Organisation>> Successors(
        [Parent(nameof(Organisation.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var successors = await store.Organisations.Where(o => o.PredecessorId != null && ids.Contains(o.PredecessorId.Value))
            .OrderBy(o => o.NameSort).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        return successors.ToLookup(o => o.PredecessorId!.Value);
    }

    /// <summary>Its bodies, in Swedish order of name: an organisation has a handful (organ).</summary>
    /// <param name="asOf">Only those whose period includes this day; unknown ends count as open (per datum).</param>
    [Field, Filterable(Related = typeof(Organisation), Key = nameof(Organisation.Id), RelatedKey = nameof(Organisation.PartOfId)), Public]
    public static async Task<ILookup<Guid, Organisation>> Bodies(
        [Parent(nameof(Organisation.Id))] IReadOnlyList<Guid> ids, DateOnly? asOf, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var bodies = await store.Organisations.Where(o => o.PartOfId != null && ids.Contains(o.PartOfId.Value))
            .Where(o => asOf == null || ((o.ValidFrom == null || o.ValidFrom <= asOf) && (o.ValidTo == null || o.ValidTo >= asOf)))
            .OrderBy(o => o.NameSort).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        return bodies.ToLookup(o => o.PartOfId!.Value);
    }
}
