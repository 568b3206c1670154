using Samverkan.Kommunovergripande.Organisations;

namespace Samverkan.Kommunovergripande.Sample;

/// <summary>The organisations that the county's own documents name, with the periods that they state and no others.</summary>
internal static class SampleOrganisations
{
    internal const string FollowUp = "Uppföljning av samverkansavtalet 2019, RUN/60/2019";
    internal const string Agreement = "Överenskommelse om regional samverkan 2018, RUN/34/2018";
    internal const string Review = "Genomlysning av överenskommelsen 2021";
    internal const string Minutes = "Protokoll samverkanstid 2024-10-21";
    internal const string StateAgreement = "Överenskommelse Länsstyrelsen–Regionen 2022, RS/668/2021";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Organisation> All(TimeProvider time)
    {
        var now = time.GetUtcNow();
        List<Organisation> organisations = [.. Municipalities(now), .. SuccessiveBodies(now), .. Others(now)];
        return [.. organisations, .. SampleBodies.All(organisations, now)];
    }

    private static List<Organisation> Municipalities(DateTimeOffset now) =>
    [
        Municipality("2303", "Ragunda kommun", now),
        Municipality("2305", "Bräcke kommun", now),
        Municipality("2309", "Krokoms kommun", now),
        Municipality("2313", "Strömsunds kommun", now),
        Municipality("2321", "Åre kommun", now),
        Municipality("2326", "Bergs kommun", now),
        Municipality("2361", "Härjedalens kommun", now),
        Municipality("2380", "Östersunds kommun", now),
    ];

    /// <summary>The bodies that the county's collaboration has lain with, one after the other.</summary>
    private static List<Organisation> SuccessiveBodies(DateTimeOffset now)
    {
        var until2010 = new Organisation(Guid.CreateVersion7(now), "Kommunförbundet Jämtlands län", OrganisationKind.MunicipalAssociation, new(
            ValidTo: new(2010, 12, 31), Source: FollowUp));
        var until2014 = new Organisation(Guid.CreateVersion7(now), "Regionförbundet Jämtlands län", OrganisationKind.MunicipalAssociation, new(
            // "mellan åren 2011 och 2015"; the region answers for regional development from 1 January 2015
            new(2011, 1, 1), new(2014, 12, 31), Source: FollowUp))
        {
            PredecessorId = until2010.Id,
        };
        var region = new Organisation(Guid.CreateVersion7(now), "Region Jämtland Härjedalen", OrganisationKind.Region, new(new(2015, 1, 1), Source: FollowUp))
        {
            PredecessorId = until2014.Id,
        };
        return [until2010, until2014, region];
    }

    private static List<Organisation> Others(DateTimeOffset now) =>
    [
        // runs arenas in 2024; since when, no document says
        Other("Kommunförbundet", OrganisationKind.MunicipalAssociation, Minutes, now),
        Other("Samordningsförbundet", OrganisationKind.MunicipalAssociation, Minutes, now),
        Other("Länsstyrelsen Jämtlands län", OrganisationKind.StateAgency, StateAgreement, now),
        Other("Arbetsförmedlingen Jämtland Härjedalen", OrganisationKind.StateAgency, Review, now),
        Other("Försäkringskassan", OrganisationKind.StateAgency, Minutes, now),
        Other("Mittuniversitetet", OrganisationKind.University, Review, now),
        Other("Föreningsarkivet", OrganisationKind.Association, Review, now),
        Other("Sveriges Kommuner och Regioner (SKR)", OrganisationKind.Association, Minutes, now),
        Other("North Sweden European Office (NSEO)", OrganisationKind.Other, Review, now),
        Other("Europaforum norra Sverige (EFNS)", OrganisationKind.Other, Review, now),
        Other("Public Partner", OrganisationKind.Company, Minutes, now),
    ];

    private static Organisation Municipality(string code, string name, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), name, OrganisationKind.Municipality, new(Source: Agreement)) { MunicipalityCode = code };

    private static Organisation Other(string name, OrganisationKind kind, string source, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), name, kind, new(Source: source));
}
