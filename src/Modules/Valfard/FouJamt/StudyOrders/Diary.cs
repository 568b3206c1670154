using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>
/// A study order as the diary has it, for everybody (diariepost). Of a secret one the law keeps public that it exists, its date and its number (OSL 5:2);
/// who sent it and what it is about are masked.
/// </summary>
// a view of the orders' table of its own, so that no filter of the orders hides it, and nothing but what the law keeps public is in it
[ObjectType, Needs("valfard.diary.read")]
internal sealed class DiaryEntry
{
    private DiaryEntry()
    {
    }

    /// <summary>The order.</summary>
    public Guid Id { get; private set; }

    /// <summary>Series, running number and year, <c>FOU/1/2026</c> say (diarienummer).</summary>
    [Field, Filterable]
    public string RegistryNumber { get; private set; } = "";

    /// <summary>When it came in (inkommen).</summary>
    [Field, Filterable, Orderable]
    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>Whether it is secret, and the rest masked (hemlig).</summary>
    [Field, Filterable]
    public bool IsSecret { get; private set; }

    /// <summary>Code of the sender.</summary>
    public string MunicipalityCode { get; private set; } = "";

    /// <summary>What the order is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The municipality that sent it; null where that is masked (avsändare).</summary>
    [Field(Requires = [nameof(IsSecret), nameof(MunicipalityCode)])]
    public MunicipalityKey? Sender => IsSecret ? null : new(MunicipalityCode);

    /// <summary>What it is about, in a few words; null where that is masked (ärendemening).</summary>
    [Field(Requires = [nameof(IsSecret), nameof(Title)])]
    public string? Matter => IsSecret ? null : Title;

    internal static void Map(ModelBuilder model) => model.Entity<DiaryEntry>(view =>
    {
        view.ToView("study_orders");
        view.HasKey(e => e.Id);
    });
}

[ExtendObjectType(typeof(FouJamtQuery))]
internal static class DiaryLists
{
    /// <summary>The diary of study orders, newest first; open to everybody (diarium) [OSL 5:2].</summary>
    [Field, Connection(OrderBy = nameof(DiaryEntry.PlacedAt), Descending = true), Needs("valfard.diary.read")]
    public static IQueryable<DiaryEntry> Diary([Service] ValfardContext store) => store.Diary;
}
