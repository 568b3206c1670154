using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.Kommunovergripande.Populations;

namespace Samverkan.Kommunovergripande.Sample;

/// <summary>What a new store holds in Development: the county as it is, with sources, and no persons.</summary>
internal static class SampleData
{
    private const string PopulationResource = "Samverkan.Kommunovergripande.Sample.folkmangd.csv";

    /// <summary>Adds it to a store that is empty.</summary>
    public static void Load(KommunovergripandeContext store, TimeProvider time)
    {
        var municipalities = Municipalities();
        store.Municipalities.AddRange(municipalities);
        foreach (var municipality in municipalities)
        {
            store.Publish(new MunicipalityRegistered(municipality.Code, municipality.Name), municipality.AggregateId);
        }
        var figures = Population(municipalities, time).ToList();
        store.PopulationFigures.AddRange(figures);
        var organisations = SampleOrganisations.All(time);
        store.Organisations.AddRange(organisations);
        foreach (var assignment in SampleAssignments.All)
        {
            store.Assignments.Add(assignment);
            store.Publish(assignment.Registered, assignment.AggregateId);
        }
        var agreements = new SampleAgreements(organisations, time).All();
        store.Agreements.AddRange(agreements);
        store.Responsibilities.AddRange(SampleResponsibilities.All(organisations, time.GetUtcNow()));
        new SampleSurroundings(organisations, agreements, time.GetUtcNow()).Load(store);
        new SampleFinancing(store, organisations, figures, time).Load(
            agreements.Single(a => a.ValidFrom == new DateOnly(2019, 1, 1)), agreements.Single(a => a.ValidFrom == new DateOnly(2023, 1, 1)));
    }

    private static List<Municipality> Municipalities() =>
    [
        new("2303", "Ragunda", "Hammarstrand"),
        new("2305", "Bräcke", "Bräcke"),
        new("2309", "Krokom", "Krokom"),
        new("2313", "Strömsund", "Strömsund"),
        new("2321", "Åre", "Järpen"),
        new("2326", "Berg", "Svenstavik"),
        new("2361", "Härjedalen", "Sveg"),
        new("2380", "Östersund", "Östersund"),
    ];

    private static IEnumerable<PopulationFigure> Population(List<Municipality> municipalities, TimeProvider time)
    {
        using var resource = new StreamReader(typeof(SampleData).Assembly.GetManifestResourceStream(PopulationResource)!);
        var file = PopulationFile.Read(resource.ReadToEnd(), optional: []);
        var check = new PopulationCheck(municipalities.ToDictionary(m => m.Code), DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        foreach (var line in file.Lines)
        {
            check.Check(line, referenceDate: null, source: null);
        }
        return check.Rows.Select(row => new PopulationFigure(row.Code, row.Year, row.Count, row.ReferenceDate, row.Source));
    }
}
