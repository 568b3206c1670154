using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Persons;

namespace Samverkan.Kommunovergripande.Representations;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class RepresentationLists
{
    /// <summary>Who represents whom where; first those that go on, then the one that ended last (representation).</summary>
    /// <param name="asOf">Only seats that were held on this day (per datum).</param>
    [Field, Connection(OrderBy = nameof(Representation.To), Descending = true), Needs("kommunovergripande.person.read")]
    public static IQueryable<Representation> Representations(DateOnly? asOf, [Service] KommunovergripandeContext store) => store.Representations.AsOf(asOf);

    /// <summary>Those held on a day. The last day comes first in every index, so what has ended before is not read.</summary>
    internal static IQueryable<Representation> AsOf(this IQueryable<Representation> seats, DateOnly? asOf) =>
        asOf is { } day ? seats.Where(r => r.Until >= day && r.From <= day) : seats;
}

[ExtendObjectType(typeof(Person))]
internal static class PersonRepresentations
{
    /// <summary>Whom the person represents where; first what goes on, then what ended last (representation).</summary>
    /// <param name="asOf">Only seats that were held on this day (per datum).</param>
    [Field, Filterable, Needs("kommunovergripande.person.read")]
    [Connection(ParentKey = nameof(Person.Id), ChildKey = nameof(Representation.PersonId), OrderBy = nameof(Representation.To), Descending = true)]
    public static IQueryable<Representation> Representations(DateOnly? asOf, [Service] KommunovergripandeContext store) => store.Representations.AsOf(asOf);
}

[ExtendObjectType(typeof(Organisation))]
internal static class OrganisationRepresentations
{
    /// <summary>Who represents the organisation in bodies; first those that go on, then the one that ended last (representation).</summary>
    /// <param name="asOf">Only seats that were held on this day (per datum).</param>
    [Field, Filterable, Needs("kommunovergripande.person.read")]
    [Connection(ParentKey = nameof(Organisation.Id), ChildKey = nameof(Representation.RepresentedId), OrderBy = nameof(Representation.To), Descending = true)]
    public static IQueryable<Representation> Representations(DateOnly? asOf, [Service] KommunovergripandeContext store) => store.Representations.AsOf(asOf);
}

[ExtendObjectType(typeof(Organisation))]
internal static class OrganisationSeats
{
    /// <summary>Who sits in the body, and for whom; first those that go on, then the one that ended last (platser).</summary>
    /// <param name="asOf">Only seats that were held on this day (per datum).</param>
    [Field, Filterable, Needs("kommunovergripande.person.read")]
    [Connection(ParentKey = nameof(Organisation.Id), ChildKey = nameof(Representation.BodyId), OrderBy = nameof(Representation.To), Descending = true)]
    public static IQueryable<Representation> Seats(DateOnly? asOf, [Service] KommunovergripandeContext store) => store.Representations.AsOf(asOf);
}

[ExtendObjectType(typeof(Municipality))]
internal static class MunicipalityRepresentations
{
    /// <summary>Who represents the municipality in bodies; first those that go on, then the one that ended last (representation).</summary>
    /// <param name="asOf">Only seats that were held on this day (per datum).</param>
    [Field, Needs("kommunovergripande.person.read")]
    [Connection(
        ParentKey = nameof(MunicipalityKey.Code), ChildKey = nameof(Representation.MunicipalityCode), OrderBy = nameof(Representation.To), Descending = true)]
    public static IQueryable<Representation> Representations(DateOnly? asOf, [Service] KommunovergripandeContext store) => store.Representations.AsOf(asOf);
}

[ExtendObjectType(typeof(Representation))]
internal static class RepresentationGraph
{
    /// <summary>Representations by id.</summary>
    [EntityRows]
    public static IQueryable<Representation> Rows(IReadOnlyList<RepresentationKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.Representations.Where(r => ids.Contains(r.Id));
    }
}
