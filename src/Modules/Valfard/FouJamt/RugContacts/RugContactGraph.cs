using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Audit;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.RugContacts;

[ExtendObjectType(typeof(FouJamtQuery))]
internal static class RugContactLists
{
    /// <summary>The municipalities' RUG contacts; first those that go on, then the one that ended last (RUG-kontakter).</summary>
    /// <param name="asOf">Only those that were contacts on this day (per datum).</param>
    [Field, Connection(OrderBy = nameof(RugContact.To), Descending = true), Needs("valfard.read")]
    public static IQueryable<RugContact> RugContacts(DateOnly? asOf, [Service] ValfardContext store) => store.RugContacts.AsOf(asOf);

    /// <summary>Those of a day.</summary>
    internal static IQueryable<RugContact> AsOf(this IQueryable<RugContact> contacts, DateOnly? asOf) =>
        asOf is { } day ? contacts.Where(c => c.Until >= day && c.From <= day) : contacts;
}

[ExtendObjectType(typeof(MunicipalityKey))]
internal static class MunicipalityRugContacts
{
    /// <summary>The municipality's RUG contacts; first those that go on, then the one that ended last (RUG-kontakter).</summary>
    /// <param name="asOf">Only those that were contacts on this day (per datum).</param>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(MunicipalityKey.Code), ChildKey = nameof(RugContact.MunicipalityCode), OrderBy = nameof(RugContact.To), Descending = true)]
    public static IQueryable<RugContact> RugContacts(DateOnly? asOf, [Service] ValfardContext store) => store.RugContacts.AsOf(asOf);
}

[ExtendObjectType(typeof(PersonKey))]
internal static class PersonRugContacts
{
    /// <summary>Where the person is RUG contact; first what goes on, then what ended last (RUG-kontakt).</summary>
    /// <param name="asOf">Only what the person was on this day (per datum).</param>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(PersonKey.Id), ChildKey = nameof(RugContact.PersonId), OrderBy = nameof(RugContact.To), Descending = true)]
    public static IQueryable<RugContact> RugContacts(DateOnly? asOf, [Service] ValfardContext store) => store.RugContacts.AsOf(asOf);
}

[ExtendObjectType(typeof(RugContact))]
internal static class RugContactGraph
{
    /// <summary>RUG contacts by id.</summary>
    [EntityRows]
    public static IQueryable<RugContact> Rows(IReadOnlyList<RugContactKey> keys, [Service] ValfardContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.RugContacts.Where(c => ids.Contains(c.Id));
    }

    /// <summary>What the contact thinks of orders, the latest first (yttranden).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(RugContact.Id), ChildKey = nameof(RugOpinion.RugContactId), OrderBy = nameof(RugOpinion.StatedAt), Descending = true)]
    public static IQueryable<RugOpinion> Opinions([Service] ValfardContext store) => store.RugOpinions;

    /// <summary>Who changed the contact, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(RugContact.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] ValfardContext store) => store.Audit.Where(a => a.ObjectType == nameof(RugContact));
}

[ExtendObjectType(typeof(StudyOrder))]
internal static class StudyOrderOpinions
{
    /// <summary>What the municipalities' RUG contacts think of the order, the latest first (yttranden från RUG) [001].</summary>
    [Field, Filterable, Needs("valfard.read")]
    [Connection(ParentKey = nameof(StudyOrder.Id), ChildKey = nameof(RugOpinion.StudyOrderId), OrderBy = nameof(RugOpinion.StatedAt), Descending = true)]
    public static IQueryable<RugOpinion> RugOpinions([Service] ValfardContext store) => store.RugOpinions;
}
