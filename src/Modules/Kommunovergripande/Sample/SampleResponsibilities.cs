using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Responsibilities;

namespace Samverkan.Kommunovergripande.Sample;

/// <summary>Who does what, as far as the county's own documents say so.</summary>
internal static class SampleResponsibilities
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Responsibility> All(IReadOnlyList<Organisation> organisations, DateTimeOffset now)
    {
        const string development = "Regionalt utvecklingsansvar";
        const string agreement = "Överenskommelsen om regional samverkan";
        const string commissions = "Statens regionala uppdrag i länet";
        const string strategy = "Energi- och klimatstrategi 2020–2030";
        const string board = "Gränsen mellan överenskommelsen och gemensamma nämnden";
        yield return Of(development, "Regionförbundet Jämtlands län", ResponsibilityRole.Responsible, new(
            "Samverkansfrågorna och det regionala utvecklingsansvaret låg hos regionförbundet.", From: new(2011, 1, 1), To: new(2014, 12, 31), Source: SampleSources.FollowUp2019));
        yield return Of(development, "Region Jämtland Härjedalen", ResponsibilityRole.Responsible, new(
            "Regionen är regionalt utvecklingsansvarig.", From: new(2015, 1, 1), Source: SampleSources.FollowUp2019));
        yield return Of(agreement, "Regionala utvecklingsnämnden (RUN)", ResponsibilityRole.Responsible, new(
            "Nämnden ansvarar för överenskommelsen.", Source: SampleSources.FollowUp2019));
        yield return Of(agreement, "Region Jämtland Härjedalen", ResponsibilityRole.CarriesOut, new(
            "Förvaltningsområde regional utveckling verkställer överenskommelsen.", Source: SampleSources.FollowUp2019));
        foreach (var commissioned in new[] { "Länsstyrelsen Jämtlands län", "Region Jämtland Härjedalen" })
        {
            yield return Of(commissions, commissioned, ResponsibilityRole.Commissioned, new(
                "Uppdragen ska hanteras transparent, och gemensamt där det behövs.", "Regionala uppdrag från staten", Source: SampleSources.Letter2022));
            yield return Of(strategy, commissioned, ResponsibilityRole.CarriesOut, new(
                "Styrdokumentet har tagits fram gemensamt.", Source: SampleSources.Letter2022));
        }
        yield return Of("Styrning av Energikontoret", "Miljö- och klimatrådet Jämtlands län", ResponsibilityRole.Responsible, new(
            "Rådet är formell styrgrupp.", Source: SampleSources.Review2021));
        yield return Of("Sammankalla Vägen till arbete", "Region Jämtland Härjedalen", ResponsibilityRole.CarriesOut, new(
            "Görs redan 2021, men finns inte med i överenskommelsen.", Source: SampleSources.Review2021));
        // the document only says that this has to be made clear
        yield return Of(board, "Gemensamma nämnden", ResponsibilityRole.Consulted, new(
            "Exempel: nämnden hörs om var gränsen går.", Source: SampleSources.FollowUp2019), isExample: true);
        yield return Of(board, "Region Jämtland Härjedalen", ResponsibilityRole.Responsible, new(
            "Exempel: regionen tydliggör gränsen.", Source: SampleSources.FollowUp2019), isExample: true);

        Responsibility Of(string subject, string organisation, ResponsibilityRole role, ResponsibilityTerms terms, bool isExample = false) =>
            new(Guid.CreateVersion7(now), subject, organisations.Single(o => o.Name == organisation).Id, role, terms, isExample);
    }
}
