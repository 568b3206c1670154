using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Agreements.Contents;
using Samverkan.Kommunovergripande.Agreements.Drafts;
using Samverkan.Kommunovergripande.Agreements.TimePlans;
using Samverkan.Kommunovergripande.OfficialLetters;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.RegistryNumbers;
using Samverkan.Kommunovergripande.Times;

namespace Samverkan.Kommunovergripande.Sample;

/// <summary>What the county's documents tell around the agreements: plans, letters, drafts and registry numbers.</summary>
internal sealed class SampleSurroundings(IReadOnlyList<Organisation> organisations, IReadOnlyList<Agreement> agreements, DateTimeOffset now)
{
    /// <summary>Adds all of it.</summary>
    public void Load(KommunovergripandeContext store)
    {
        store.RevisionSteps.AddRange(Steps(Regional(2023)));
        var (letter2018, letter2022) = (SampleLetters.Of2018(Regional(2019), Find, NewId, now), SampleLetters.Of2022(State(AgreementStatus.Proposal), Find, NewId, now));
        store.OfficialLetters.AddRange(letter2018, letter2022);
        LoadDrafts(store, Regional(2019), State(AgreementStatus.Proposal));
        LoadNumbers(store, letter2018, letter2022);
        SamplePriorities.Load(store, State(AgreementStatus.Proposal), Find("Beredningsgruppen Länsstyrelsen–Regionen"), NewId);
    }

    /// <summary>The eight steps of [001], whose times are a day, a span, a deadline or a season; whether they were done, no document says.</summary>
    private IEnumerable<RevisionStep> Steps(Agreement proposal)
    {
        var (council, chiefs, recommending) = (Find("Primärkommunala samverkansrådet (PSR)"), Find("Kommuncheferna"), Find("Regionens samverkansråd (RSR)"));
        RevisionStepText[] steps =
        [
            new(1, Day(2021, 6, 7, "7 juni"), "Presentation till Primärkommunala samverkansrådet och kommuncheferna av genomlysningen och förslag till revideringar. Underlag skickas ut en vecka innan.", null, council),
            new(2, Day(2021, 6, 25, "25 juni"), "Sista dag för kommunerna att komplettera med eventuella skriftliga synpunkter på förslaget.", null, null),
            new(3, Span(StatedTimeKind.Span, new(2021, 7, 1), new(2021, 8, 31), "Juli/augusti"), "Justering av förslag utifrån eventuella inkomna synpunkter.", "Enhetschef för Välfärd och klimat", null),
            new(4, new(StatedTimeKind.Deadline, null, new(2021, 8, 30), "Senast 30 augusti"), "Godkännande från kommuncheferna av nytt förslag på innehåll i överenskommelsen, samt förslag till avtal (mailedes).", null, chiefs),
            new(5, Day(2021, 9, 13, "13 september"), "Beslut i Regionens samverkansråd om färdigt förslag till avtal.", null, recommending),
            new(6, Span(StatedTimeKind.Season, new(2021, 9, 1), new(2021, 11, 30), "Hösten 2021"), "Beslut om reviderat avtal i respektive kommun och Region Jämtland Härjedalen.", null, null),
            new(7, Span(StatedTimeKind.Season, new(2022, 3, 1), new(2022, 5, 31), "Våren 2022"), "Formulering samt godkännande av nya uppdragsbeskrivningar (bilaga till avtalet).", null, null),
            new(8, Day(2023, 1, 1, "1 januari 2023"), "Nya avtalet börjar gälla.", null, null),
        ];
        return steps.Select(step => new RevisionStep(NewId(), proposal.Id, step));
    }

    private void LoadDrafts(KommunovergripandeContext store, Agreement regional, Agreement state)
    {
        var january = Span(StatedTimeKind.Span, new(2018, 1, 1), new(2018, 1, 31), "januari 2018");
        var february = Span(StatedTimeKind.Span, new(2018, 2, 1), new(2018, 2, 28), "februari 2018");
        var municipalities = organisations.Where(o => o.Kind == OrganisationKind.Municipality).Select(o => o.Id).ToList();
        store.AgreementDrafts.AddRange(
            new(NewId(), regional.Id, 1, "Förslag till ny överenskommelse om regional samverkan.", january),
            new(NewId(), regional.Id, 2, "Nytt förslag efter presentation och remissdialog.", when: null));
        store.DraftConsultations.AddRange(
            new(NewId(), regional.Id, 1, ConsultationKind.Presentation, "primärkommunala samverkansrådet och regionens samverkansråd", january, outcome: null,
                [Find("Primärkommunala samverkansrådet (PSR)"), Find("Regionens samverkansråd (RSR)")]),
            new(NewId(), regional.Id, 1, ConsultationKind.RemissDialogue, "varje kommun", february, "Processen har lett fram till ett nytt förslag.", municipalities));

        var presidia = new DraftConsultation(
            NewId(), state.Id, 1, ConsultationKind.Presidia, "presidierna för HSN och RUN", Span(StatedTimeKind.Span, new(2022, 2, 7), new(2022, 2, 13), "v. 6"),
            "Miljö respektive folkhälsa har lagts till i prioriterade områden. Inga andra förändringar har gjorts.",
            [Find("Hälso- och sjukvårdsnämnden (HSN)"), Find("Regionala utvecklingsnämnden (RUN)")]);
        store.DraftConsultations.AddRange(
            // when, [004] does not say: that it had been done when the letter was dated is all that is known
            new(NewId(), state.Id, 1, ConsultationKind.Survey, "regionens verksamheter (regionintern enkät)", new(StatedTimeKind.Deadline, null, new(2022, 3, 3), "har genomförts"),
                outcome: null, [Find("Region Jämtland Härjedalen")]),
            presidia);
        var second = new AgreementDraft(NewId(), state.Id, 2, "Utkast efter avstämning med presidierna.", when: null);
        second.SetChanges(
            [
                new("Miljö läggs till i området klimat- och energifrågor.", presidia.With, Placement.Agreement, "prioriterade områden", presidia.Id),
                new("Folkhälsa läggs till, särskilt ANDTS och mäns våld mot kvinnor/våld i nära relationer.", presidia.With, Placement.Agreement, "prioriterade områden", presidia.Id),
            ],
            NewId);
        store.AgreementDrafts.AddRange(new(NewId(), state.Id, 1, "Utkast till ny samverkansöverenskommelse, framtaget i samarbete med Länsstyrelsen.", when: null), second);
    }

    private void LoadNumbers(KommunovergripandeContext store, OfficialLetter letter2018, OfficialLetter letter2022)
    {
        var region = Find("Region Jämtland Härjedalen");
        RegistrySeries[] series =
        [
            new(NewId(), "LS", "Regionens diarium, serie LS", region, isOwn: false),
            new(NewId(), "RS", "Regionens diarium, serie RS", region, isOwn: false),
            new(NewId(), "RUN", "Regionens diarium, serie RUN", region, isOwn: false),
            new(NewId(), "SAMV", "Exempel: egen serie, vars nummer dras här", region, isOwn: true),
        ];
        store.Series.AddRange(series);
        Record("LS/1345/2014", RegisteredObjectKind.Agreement, Regional(2015).Id);
        Record("RUN/34/2018", RegisteredObjectKind.Agreement, Regional(2019).Id);
        Record("RUN/34/2018", RegisteredObjectKind.OfficialLetter, letter2018.Id);
        Record("RUN/423/2019", RegisteredObjectKind.Agreement, agreements.Single(a => a.Title == "Föreningsarkivet").Id);
        Record("RS/482/2018", RegisteredObjectKind.Agreement, State(AgreementStatus.Concluded).Id);
        Record("RS/668/2021", RegisteredObjectKind.Agreement, State(AgreementStatus.Proposal).Id);
        Record("RS/668/2021", RegisteredObjectKind.OfficialLetter, letter2022.Id);

        void Record(string number, RegisteredObjectKind kind, Guid id)
        {
            var given = DiaryNumber.Parse(number)!;
            store.RegistryNumbers.Add(new(NewId(), series.Single(s => s.Code == given.Series), given, new(kind, id), isDrawn: false, now));
        }
    }

    private static StatedTime Day(int year, int month, int day, string text) => Span(StatedTimeKind.Date, new(year, month, day), new(year, month, day), text);

    private static StatedTime Span(StatedTimeKind kind, DateOnly from, DateOnly to, string text) => new(kind, from, to, text);

    private Agreement Regional(int year) => agreements.Single(a => a.Kind == AgreementKind.RegionalCollaboration && a.ValidFrom?.Year == year);

    private Agreement State(AgreementStatus status) => agreements.Single(a => a.Kind == AgreementKind.StateRegion && a.Status == status);

    private Guid Find(string name) => organisations.Single(o => o.Name == name).Id;

    private Guid NewId() => Guid.CreateVersion7(now);
}
