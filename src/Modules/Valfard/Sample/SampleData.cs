using Microsoft.EntityFrameworkCore;
using Samverkan.Valfard.FouJamt.StudyOrders;
using Samverkan.Valfard.Municipalities;

namespace Samverkan.Valfard.Sample;

/// <summary>What a new store holds in Development: study orders that are examples and say so.</summary>
internal static class SampleData
{
    private const string PlacedBy = "Exempeldata";

    /// <summary>Adds it to a store that is empty, as if the orders had been placed one a week until now.</summary>
    public static async Task LoadAsync(ValfardContext store, TimeProvider time, CancellationToken cancellationToken)
    {
        await AddMunicipalitiesAsync(store, cancellationToken);
        var texts = SampleStudyOrders.All;
        for (var index = 0; index < texts.Count; index++)
        {
            var at = time.GetUtcNow().AddDays(-7 * (texts.Count - index));
            var number = await store.Numbers.NextAsync(StudyOrder.Series, TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).Year, cancellationToken);
            var order = StudyOrder.Place(Guid.CreateVersion7(at), number, texts[index].MunicipalityCode, texts[index].Text, PlacedBy, at, isExample: true);
            store.StudyOrders.Add(order);
            store.TellRegister(order);
        }
    }

    /// <summary>What Kommunövergripande tells as well, sooner or later; so the first order need not wait for its word.</summary>
    private static async Task AddMunicipalitiesAsync(ValfardContext store, CancellationToken cancellationToken)
    {
        var known = await store.Municipalities.Select(m => m.Code).ToListAsync(cancellationToken);
        store.Municipalities.AddRange(Municipalities().Where(m => !known.Contains(m.Code)));
    }

    private static List<KnownMunicipality> Municipalities() =>
    [
        new("2303", "Ragunda"), new("2305", "Bräcke"), new("2309", "Krokom"), new("2313", "Strömsund"),
        new("2321", "Åre"), new("2326", "Berg"), new("2361", "Härjedalen"), new("2380", "Östersund"),
    ];
}
