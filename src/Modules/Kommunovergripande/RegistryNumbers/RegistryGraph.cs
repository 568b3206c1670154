using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Agreements.Drafts;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.OfficialLetters;

namespace Samverkan.Kommunovergripande.RegistryNumbers;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class RegistryLists
{
    /// <summary>The most objects of one number that are shown.</summary>
    private const int MostOfANumber = 100;

    /// <summary>The series of registry numbers that are known, by code: a handful (diarieserier).</summary>
    [Field, Needs("kommunovergripande.read")]
    public static IQueryable<RegistrySeries> RegistrySeries([Service] KommunovergripandeContext store) => store.Series.OrderBy(s => s.Code).ThenBy(s => s.Id);

    /// <summary>What is registered under a number, the oldest record first, at most 100; empty where nothing is, or the text is no number (sök diarienummer).</summary>
    /// <param name="number">Series, running number and year, <c>RUN/34/2018</c> say, however its letters are cased.</param>
    [Field, Needs("kommunovergripande.read")]
    public static IQueryable<RegistryNumber> ByRegistryNumber(string number, [Service] KommunovergripandeContext store)
    {
        var text = DiaryNumber.Parse(number)?.ToString();
        return store.RegistryNumbers.Where(n => n.Number == text).OrderBy(n => n.Id).Take(MostOfANumber);
    }
}

[ExtendObjectType(typeof(RegistrySeries))]
internal static class RegistrySeriesGraph
{
    /// <summary>Series by id.</summary>
    [EntityRows]
    public static IQueryable<RegistrySeries> Rows(IReadOnlyList<RegistrySeriesKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.Series.Where(s => ids.Contains(s.Id));
    }
}

[ExtendObjectType(typeof(RegistryNumber))]
internal static class RegistryNumberGraph
{
    /// <summary>Registry numbers by id.</summary>
    [EntityRows]
    public static IQueryable<RegistryNumber> Rows(IReadOnlyList<RegistryNumberKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.RegistryNumbers.Where(n => ids.Contains(n.Id));
    }
}

[ExtendObjectType(typeof(Agreement))]
internal static class AgreementRegistryNumbers
{
    /// <summary>The numbers under which it is registered, one or more per authority, at most 20, by year and running number (diarienummer).</summary>
    [Field, Needs("kommunovergripande.read")]
    public static Task<ILookup<Guid, RegistryNumber>> RegistryNumbers(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        store.NumbersOfAsync(ids, cancellationToken);
}

[ExtendObjectType(typeof(OfficialLetter))]
internal static class OfficialLetterRegistryNumbers
{
    /// <summary>The numbers under which it is registered, one or more per authority, at most 20, by year and running number (diarienummer).</summary>
    [Field, Needs("kommunovergripande.read")]
    public static Task<ILookup<Guid, RegistryNumber>> RegistryNumbers(
        [Parent(nameof(OfficialLetter.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        store.NumbersOfAsync(ids, cancellationToken);
}

[ExtendObjectType(typeof(DraftConsultation))]
internal static class DraftConsultationRegistryNumbers
{
    /// <summary>The numbers under which it is registered, one or more per authority, at most 20, by year and running number (diarienummer).</summary>
    [Field, Needs("kommunovergripande.read")]
    public static Task<ILookup<Guid, RegistryNumber>> RegistryNumbers(
        [Parent(nameof(DraftConsultation.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        store.NumbersOfAsync(ids, cancellationToken);
}
