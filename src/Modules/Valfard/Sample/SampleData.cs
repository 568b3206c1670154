using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Valfard.Assignments;
using Samverkan.Valfard.FouJamt.StudyOrders;
using Samverkan.Valfard.Municipalities;

namespace Samverkan.Valfard.Sample;

/// <summary>What a new store holds in Development: study orders in all states of their life, and what belongs to them. All are examples and say so.</summary>
internal static class SampleData
{
    /// <summary>Who did what the sample tells of.</summary>
    public const string By = "Exempeldata";

    private const int DaysBetweenOrders = 25;

    /// <summary>The codes of the county's municipalities.</summary>
    public static IEnumerable<string> MunicipalityCodes => Municipalities().Select(m => m.Code);

    /// <summary>Adds it to a store that is empty, as if the orders had been placed one a month until now.</summary>
    public static async Task LoadAsync(ValfardContext store, TimeProvider time, CancellationToken cancellationToken)
    {
        await AddMunicipalitiesAsync(store, cancellationToken);
        await AddAssignmentsAsync(store, cancellationToken);
        var orders = await PlaceAsync(store, time, cancellationToken);
        var life = new SampleLife(store, time, orders);
        life.Tell();
        SampleSurroundings.Add(store, time, orders);
        foreach (var order in orders)
        {
            store.StudyOrders.Add(order);
            store.TellRegister(order);
        }
    }

    private static async Task<IReadOnlyList<StudyOrder>> PlaceAsync(ValfardContext store, TimeProvider time, CancellationToken cancellationToken)
    {
        var texts = SampleStudyOrders.All;
        var orders = new List<StudyOrder>();
        for (var index = 0; index < texts.Count; index++)
        {
            var at = time.GetUtcNow().AddDays(-DaysBetweenOrders * (texts.Count - index));
            var number = await store.Numbers.NextAsync(StudyOrder.Series, time.DayOf(at).Year, cancellationToken);
            orders.Add(StudyOrder.Place(
                Guid.CreateVersion7(at), number, texts[index].MunicipalityCode, texts[index].Text, StudyOrder.UsualAssignment, By, at, isExample: true));
        }
        return orders;
    }

    /// <summary>What Kommunövergripande tells as well, sooner or later; so the first order need not wait for its word.</summary>
    private static async Task AddMunicipalitiesAsync(ValfardContext store, CancellationToken cancellationToken)
    {
        var known = await store.Municipalities.Select(m => m.Code).ToListAsync(cancellationToken);
        store.Municipalities.AddRange(Municipalities().Where(m => !known.Contains(m.Code)));
    }

    /// <summary>As with the municipalities.</summary>
    private static async Task AddAssignmentsAsync(ValfardContext store, CancellationToken cancellationToken)
    {
        var known = await store.Assignments.Select(a => a.Code).ToListAsync(cancellationToken);
        store.Assignments.AddRange(Assignments().Where(a => !known.Contains(a.Code)));
    }

    private static List<KnownMunicipality> Municipalities() =>
    [
        new("2303", "Ragunda"), new("2305", "Bräcke"), new("2309", "Krokom"), new("2313", "Strömsund"),
        new("2321", "Åre"), new("2326", "Berg"), new("2361", "Härjedalen"), new("2380", "Östersund"),
    ];

    private static List<KnownAssignment> Assignments() =>
    [
        new("SOCIAL-VALFARD", "Social välfärd", OwnerModule.Valfard), new("NATIONELLA-SATSNINGAR", "Nationella satsningar", OwnerModule.Valfard),
        new(StudyOrder.UsualAssignment, "FoU Jämt", OwnerModule.Valfard),
    ];
}
