using Samverkan.Kommunovergripande.Organisations;

namespace Samverkan.Kommunovergripande.Sample;

/// <summary>The bodies that the county's own documents name. A mandate stands only where a document says what the body does with the matter.</summary>
internal static class SampleBodies
{
    /// <summary>All of them; an organisation before its bodies.</summary>
    public static IReadOnlyList<Organisation> All(IReadOnlyList<Organisation> organisations, DateTimeOffset now)
    {
        var region = organisations.Single(o => o.Name == "Region Jämtland Härjedalen").Id;
        var association = organisations.Single(o => o.Name == "Kommunförbundet").Id;
        return
        [
            // "regionfullmäktige fastställde", "på styrelsens vägnar": both decide for the region
            Body("Regionfullmäktige", SampleOrganisations.FollowUp, now, region, BodyMandate.Decides),
            Body("Regionstyrelsen", SampleOrganisations.StateAgreement, now, region, BodyMandate.Decides),
            Body("Regionala utvecklingsnämnden (RUN)", SampleOrganisations.FollowUp, now, region),
            Body("Hälso- och sjukvårdsnämnden (HSN)", SampleOrganisations.StateAgreement, now, region),
            // joint bodies are nobody's alone; "Regionens samverkansråd rekommenderar … att besluta"
            Body("Regionens samverkansråd (RSR)", SampleOrganisations.Agreement, now, mandate: BodyMandate.Recommends),
            Body("Primärkommunala samverkansrådet (PSR)", SampleOrganisations.Agreement, now, mandate: BodyMandate.Recommends),
            Body("Kommuncheferna", SampleOrganisations.Review, now),
            Body("Gemensamma nämnden", SampleOrganisations.FollowUp, now),
            Body("SocSam", SampleOrganisations.Review, now),
            Body("Sociala vård- och omsorgsgruppen (SVOM)", SampleOrganisations.Review, now),
            Body("FoU-rådet", SampleOrganisations.Review, now),
            Body("Regional utvecklingsgrupp (RUG)", SampleOrganisations.Review, now),
            Body("Barn och utbildning Z län (BuZ)", SampleOrganisations.Review, now),
            Body("Ledningsgruppen för Lärcentrum", SampleOrganisations.Review, now),
            Body("Länsnätverket för Lärcentrum", SampleOrganisations.Review, now),
            Body("Regionala styrgruppen för Vård- och omsorgscollege", SampleOrganisations.Review, now),
            Body("Vägen till arbete", SampleOrganisations.Review, now),
            Body("Miljö- och klimatrådet Jämtlands län", SampleOrganisations.Review, now),
            Body("Strukturfondspartnerskapet", SampleOrganisations.Review, now),
            Body("Beredningsgruppen Länsstyrelsen–Regionen", SampleOrganisations.StateAgreement, now),
            Body("Samverkanstid kommuner, Region och Länsstyrelse", SampleOrganisations.Minutes, now),
            Body("Tillväxtcheferna", SampleOrganisations.Minutes, now),
            Body("Kommunförbundets styrelse", SampleOrganisations.Minutes, now, association),
        ];
    }

    private static Organisation Body(string name, string source, DateTimeOffset now, Guid? partOf = null, BodyMandate? mandate = null) =>
        new(Guid.CreateVersion7(now), name, OrganisationKind.Body, new(PartOfId: partOf, Mandate: mandate, Source: source));
}
