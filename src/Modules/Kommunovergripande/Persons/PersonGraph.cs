using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;

namespace Samverkan.Kommunovergripande.Persons;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class PersonLists
{
    /// <summary>Persons in Swedish order of name (personer).</summary>
    [Field, Connection(OrderBy = nameof(Person.Name)), Needs("kommunovergripande.person.read")]
    public static IQueryable<Person> Persons([Service] KommunovergripandeContext store) => store.Persons;
}

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class PersonById
{
    /// <summary>The person with this id, or null where there is none (person).</summary>
    /// <param name="id">The person's id.</param>
    [Field, Needs("kommunovergripande.person.read")]
    public static async Task<Person?> Person(Guid id, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        await store.Persons.FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
}

[ExtendObjectType(typeof(Organisation))]
internal static class OrganisationPersons
{
    /// <summary>Those who work for it or are elected in it, in Swedish order of name (personer).</summary>
    [Field, Filterable, Needs("kommunovergripande.person.read")]
    [Connection(ParentKey = nameof(Organisation.Id), ChildKey = nameof(Person.OrganisationId), OrderBy = nameof(Person.Name))]
    public static IQueryable<Person> Persons([Service] KommunovergripandeContext store) => store.Persons;
}

[ExtendObjectType(typeof(Person))]
internal static class PersonGraph
{
    /// <summary>Persons by id.</summary>
    [EntityRows]
    public static IQueryable<Person> Rows(IReadOnlyList<PersonKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.Persons.Where(p => ids.Contains(p.Id));
    }
}
