using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;

namespace Samverkan.Kommunovergripande.Responsibilities;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class ResponsibilityLists
{
    /// <summary>Who does what in the county, in Swedish order of subject; all who have to do with a subject stand together (vem som gör vad) [000].</summary>
    /// <param name="asOf">Only what holds on this day; a first day that is not stated counts as open (per datum).</param>
    [Field, Connection(OrderBy = nameof(Responsibility.Subject)), Needs("kommunovergripande.read")]
    public static IQueryable<Responsibility> Responsibilities(DateOnly? asOf, [Service] KommunovergripandeContext store) => store.Responsibilities.AsOf(asOf);

    /// <summary>What holds on a day.</summary>
    internal static IQueryable<Responsibility> AsOf(this IQueryable<Responsibility> responsibilities, DateOnly? asOf) =>
        asOf is { } day ? responsibilities.Where(r => r.Until >= day && r.Since <= day) : responsibilities;
}

[ExtendObjectType(typeof(Organisation))]
internal static class OrganisationResponsibilities
{
    /// <summary>What the organisation has to do with, in Swedish order of subject (ansvar).</summary>
    /// <param name="asOf">Only what holds on this day; a first day that is not stated counts as open (per datum).</param>
    [Field, Filterable, Needs("kommunovergripande.read")]
    [Connection(ParentKey = nameof(Organisation.Id), ChildKey = nameof(Responsibility.OrganisationId), OrderBy = nameof(Responsibility.Subject))]
    public static IQueryable<Responsibility> Responsibilities(DateOnly? asOf, [Service] KommunovergripandeContext store) => store.Responsibilities.AsOf(asOf);
}

[ExtendObjectType(typeof(Responsibility))]
internal static class ResponsibilityGraph
{
    /// <summary>Responsibilities by id.</summary>
    [EntityRows]
    public static IQueryable<Responsibility> Rows(IReadOnlyList<ResponsibilityKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.Responsibilities.Where(r => ids.Contains(r.Id));
    }
}
