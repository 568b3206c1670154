using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Agreements.Decisions;
using Samverkan.Kommunovergripande.Agreements.Extensions;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Times;

namespace Samverkan.Kommunovergripande.Sample;

/// <summary>The agreements that the county's documents name, with what they state of them and no more.</summary>
internal sealed class SampleAgreements(IReadOnlyList<Organisation> organisations, TimeProvider time)
{
    private const string RegionalTitle = "Överenskommelse mellan Region Jämtland Härjedalen och länets kommuner om regional samverkan";
    private const string StateTitle = "Överenskommelse om samverkan mellan Länsstyrelsen Jämtlands län och Region Jämtland Härjedalen";
    private const string Region = "Region Jämtland Härjedalen";

    private DateTimeOffset now = time.GetUtcNow();

    /// <summary>All of them.</summary>
    public IReadOnlyList<Agreement> All() => [.. Regional(), .. State(), .. Others()];

    private List<Agreement> Regional()
    {
        var until2018 = Propose(
            new("Samverkansavtal mellan Region Jämtland Härjedalen och länets kommuner", AgreementKind.RegionalCollaboration, [],
                new(2015, 1, 1), new(2018, 12, 31), SampleSources.FollowUp2019),
            predecessor: null, RegionAndMunicipalities());
        until2018.RecordAsConcluded(SampleSources.FollowUp2019, when: null, now);
        var until2022 = Propose(
            new(RegionalTitle, AgreementKind.RegionalCollaboration, [], new(2019, 1, 1), new(2021, 12, 31), SampleSources.Letter2018),
            until2018, RegionAndMunicipalities());
        until2022.SetContent(SampleAgreementContents.Of2019, NewId, now);
        until2022.RecordAsConcluded(SampleSources.FollowUp2019, when: null, now);
        Decide(until2022, new(PartyDecisionKind.Proposed, PartyId: null, Find(Region), StatedTime.On(new(2018, 4, 12)))
        {
            Reference = "RUN/34/2018",
            Note = "Förvaltningschefens förslag till Regionens samverkansråd: att rekommendera Region Jämtland Härjedalen och länets kommuner att teckna överenskommelsen",
            Source = SampleSources.Letter2018,
        });
        Decide(until2022, new(PartyDecisionKind.Approved, Find(Region), Find("Regionfullmäktige"), new(StatedTimeKind.Span, new(2018, 6, 1), new(2018, 6, 30), "juni 2018"))
        {
            Paragraph = "§ 92",
            Source = SampleSources.FollowUp2019,
        });
        var council = organisations.Single(o => o.Name == "Regionens samverkansråd (RSR)");
        var extension = new AgreementExtension(
            NewId(), until2022.Id, new(2022, 12, 31), council, new(StatedTimeKind.Span, new(2020, 12, 1), new(2020, 12, 31), "december 2020"))
        {
            Source = SampleSources.Review2021,
        };
        until2022.Extend(extension, now);
        var proposal = Propose(
            new(RegionalTitle, AgreementKind.RegionalCollaboration, [], new(2023, 1, 1), ValidTo: null, SampleSources.Review2021),
            until2022, RegionAndMunicipalities());
        proposal.SetContent(SampleAgreementContents.Of2023, NewId, now);
        return [until2018, until2022, proposal];
    }

    private List<Agreement> State()
    {
        IReadOnlyList<Guid> parties = [Find("Länsstyrelsen Jämtlands län"), Find(Region)];
        var applying = Propose(
            new("Samverkansavtal mellan Länsstyrelsen Jämtlands län och Region Jämtland Härjedalen", AgreementKind.StateRegion, [],
                ValidFrom: null, ValidTo: null, SampleSources.Letter2022),
            predecessor: null, parties);
        applying.RecordAsConcluded(
            SampleSources.Letter2022, new(StatedTimeKind.Span, new(2018, 2, 1), new(2018, 2, 28), "februari 2018"), now);
        var draft = Propose(
            new(StateTitle, AgreementKind.StateRegion, StatePurposes, ValidFrom: null, ValidTo: null, SampleSources.Letter2022), applying, parties);
        Decide(draft, new(PartyDecisionKind.Proposed, Find(Region), Find(Region), StatedTime.On(new(2022, 3, 3)))
        {
            Reference = "RS/668/2021",
            Note = "Regiondirektörens förslag: överenskommelsen antas, och regionstyrelsens ordförande ges mandat att på styrelsens vägnar underteckna den",
            Source = SampleSources.Letter2022,
        });
        return [applying, draft];
    }

    /// <summary>Of these it is known that they are, and between whom, and nothing else [001].</summary>
    private List<Agreement> Others() =>
    [
        Existing("Skol IT Zappa Zonline", AgreementKind.SharedService, RegionAndMunicipalities()),
        Existing("Energi- och fastighetsnätverket", AgreementKind.Network, RegionAndMunicipalities()),
        Existing("Överenskommelse kommunal Energi- och klimatrådgivning", AgreementKind.SharedService, RegionAndMunicipalities()),
        // "ingår i överenskommelsen"; between whom it has one of its own, no document says
        Existing("Föreningsarkivet", AgreementKind.FundedActivity, []),
    ];

    private static IReadOnlyList<string> StatePurposes =>
    [
        "Etablera en kontinuerlig mötesstruktur på ledningsnivå såväl som på tjänstepersonsnivå",
        "Skapa en gemensam kunskapsbas kring länets utvecklingsbehov med utgångspunkt i länets regionala utvecklingsstrategi och andra strategiska styrdokument",
        "Öka kunskapen om och förståelsen för varandras uppdrag och verksamheter",
        "Synliggöra egna initiativ och bjuda in varandra till samarbete där så är motiverat",
        "Säkerställa att de regionala uppdragen från staten till Länsstyrelsen och Regionen hanteras transparent och gemensamt där det behövs",
        "Synliggöra vilka processer och samarbeten som bedrivs med länets kommuner som deltagare/partner",
    ];

    private Agreement Existing(string title, AgreementKind kind, IReadOnlyList<Guid> parties)
    {
        var agreement = Propose(new(title, kind, [], ValidFrom: null, ValidTo: null, SampleSources.Review2021), predecessor: null, parties);
        agreement.RecordAsConcluded(SampleSources.Review2021, when: null, now);
        return agreement;
    }

    private Agreement Propose(AgreementParticulars particulars, Agreement? predecessor, IReadOnlyList<Guid> parties)
    {
        var agreement = Agreement.Propose(NewId(), particulars, predecessor, now);
        agreement.SetParties(parties, NewId);
        return agreement;
    }

    private void Decide(Agreement agreement, DecisionDetails details) => agreement.Decide(new(NewId(), agreement.Id, details, now), now);

    /// <summary>A millisecond later each time, so that what was recorded after has the later id.</summary>
    private Guid NewId() => Guid.CreateVersion7(now = now.AddMilliseconds(1));

    /// <summary>The nine that the letter of 2018 sends its extract to, in its order [002].</summary>
    private IReadOnlyList<Guid> RegionAndMunicipalities() =>
    [
        Find(Region), Find("Bergs kommun"), Find("Bräcke kommun"), Find("Härjedalens kommun"), Find("Krokoms kommun"), Find("Ragunda kommun"),
        Find("Strömsunds kommun"), Find("Åre kommun"), Find("Östersunds kommun"),
    ];

    private Guid Find(string name) => organisations.Single(o => o.Name == name).Id;
}
