using Samverkan.Kommunovergripande.Agreements.Contents;

namespace Samverkan.Kommunovergripande.Sample;

/// <summary>
/// What the agreement of 2019 and the proposal for 2023 say, as far as the county's documents tell. Assignments that the review does not list as changed
/// carry the names of its overview in both [001]; what the agreement of 2015 said, no document tells.
/// </summary>
internal static class SampleAgreementContents
{
    private const string Strategy = "STRATEGI";
    private const string Education = "UTBILDNING";
    private const string Welfare = "VALFARD";
    private const string Climate = "KLIMAT";
    private const string Courses = "KURS";
    private const string Establishment = "ETABLERING";

    private static readonly StatedPoint Europe = new(
        "EUROPA", "Påverkansarbete och omvärldsbevakning genom Europaforum norra Sverige (EFNS) och North Sweden European Office (NSEO)");

    private static readonly StatedPoint Secretariat = new(
        "SEKRETERARE", "Samordning och sekreterarskap för kommunchefer och primärkommunala samverkansrådet");

    private static readonly StatedPoint Energy = new(
        "ENERGI", "Via Energikontoret stötta, driva och utveckla kommunernas arbete med energi, klimat och miljöfrågor");

    private static readonly IReadOnlyList<StatedProvision> Lasting =
    [
        new("GRUPPER", "Inom alla områden ska flickor, pojkar, kvinnor, män, utrikesfödda och inrikes födda tas i beaktande.", ProvisionKind.Other, Placement.Agreement),
        new("BEHOV", "Innehållet i områdena förändras utifrån behov.", ProvisionKind.Other, Placement.Agreement),
        new("ERSATTNING", "Kommunerna ersätter Region Jämtland Härjedalen i förskott.", ProvisionKind.Other, Placement.Agreement),
        new("RAD", "Uppföljning sker i primärkommunala samverkansrådet och i regionens samverkansråd.", ProvisionKind.FollowUp, Placement.Agreement),
    ];

    /// <summary>The agreement of 2019 [000] [001] [002].</summary>
    public static AgreementContent Of2019 { get; } = new(
        [
            new(Strategy, "EU och övergripande regional utveckling"), new(Welfare, "Social välfärd och folkhälsa"), new(Climate, "Samhällsbyggnad och klimat"),
            new(Education, "Arbetsmarknad och utbildning"), new(Courses, "Kurs och konferens"),
        ],
        [
            new(SampleAssignments.Strategy, Strategy, Points: [Europe, Secretariat]),
            .. Unchanged,
            new(SampleAssignments.FouJamt, Welfare, "FoU Jämt",
                "Forskning och utveckling inom social välfärd, till exempel länsgemensamma kartläggningar som öppna jämförelser, fallpreventivt arbete, "
                + "missbruksvård och kartläggning av biståndshandläggares kompetens."),
            new(SampleAssignments.EnergyOffice, Climate, "Energikontoret",
                Governance: "Miljö- och klimatrådet Jämtlands län är formell styrgrupp.", Points: [Energy]),
            new(SampleAssignments.Courses, Courses),
            new(SampleAssignments.AssociationArchive, Name: "Föreningsarkivet"),
        ],
        [],
        Lasting,
        [new(1, "Uppdragsbeskrivningar", AnnexPurpose.AssignmentDescriptions)]);

    /// <summary>The proposal for 2023 [001].</summary>
    public static AgreementContent Of2023 { get; } = new(
        [
            new(Strategy, "Kommunövergripande strategiskt arbete", "EU och övergripande regional utveckling"), new(Education, "Utbildning och Arbetsmarknad"),
            new(Welfare, "Social välfärd och hälsa"), new(Climate, "Energi och klimat"), new(Establishment, "Företagsetablering"),
        ],
        [
            new(SampleAssignments.Strategy, Strategy, Points: [Europe, Secretariat, University]),
            .. Unchanged,
            new(SampleAssignments.WayToWork, Education, "Sammankalla Vägen till arbete",
                "Sammankalla kommunernas arbetsmarknadschefer eller motsvarande, samt chef för Arbetsförmedlingen Jämtland Härjedalen, till gemensamma möten, "
                + "vars frekvens och innehåll styrs av deltagarnas behov och önskemål."),
            new(SampleAssignments.FouJamt, Welfare, "FoU Jämt",
                "Avlastar kommunerna genom att genomföra och vetenskapligt dokumentera projekt som kommunerna har behov av. Målen är långsiktiga, varje nytt uppdrag "
                + "har en tydlig plan, kommunernas RUG-representanter påverkar verksamheten, och resultat ges i lättillgängliga format som kompletteras med rapporter. "
                + "FoU Jämt besöker kommunerna och har kombinationstjänster med dem och Mittuniversitetet."),
            new(SampleAssignments.EnergyOffice, Climate, "Energikontoret",
                Governance: "Miljö- och klimatrådet är fortsatt formell styrgrupp. Om Energikontoret planerar att starta ett projekt eller en insats som har stor "
                    + "påverkan på eller betydelse för kommunerna, ska respektive kommuns ställningstagande till projektet förankras med kommunchef.",
                Points: [Energy]),
            new(SampleAssignments.Establishment, Establishment,
                Description: "Ett nav för etableringar och expansioner som samordnar arbetet i länet. Detaljerna i uppdraget utformas tillsammans med kommunerna.",
                Points: [new("FRAMJANDE", "Samordning av främjande arbete med nyetableringar och expansioner")]),
        ],
        [SampleAssignments.Courses],
        [.. Lasting, .. FollowUp, .. Improvements],
        [
            new(1, "Uppdragsbeskrivningar", AnnexPurpose.AssignmentDescriptions),
            new(2, "Regionens regionala utvecklingsansvar i förhållande till överenskommelsen", AnnexPurpose.DevelopmentRole),
        ]);

    private static IEnumerable<StatedAssignment> Unchanged =>
    [
        new(SampleAssignments.Larcentrum, Education, "Samordning av Lärcentrum"),
        new(SampleAssignments.Schools, Education, "Samordning barn och utbildning"),
        new(SampleAssignments.VoCollege, Education, "Processledning Vård och omsorgscollege"),
        new(SampleAssignments.SocialWelfare, Welfare, "Samordning Social välfärd"),
        new(SampleAssignments.NationalInitiatives, Welfare, "Arbete inom ramen för nationella satsningar för socialtjänst och kommunal hälso- och sjukvård"),
    ];

    private static StatedPoint University => new(
        "MITTUNIVERSITETET", "Gemensamt samverkansavtal mellan Mittuniversitetet och kommunerna",
        "Först undersöks möjligheten till ett gemensamt avtal, som ett tilläggsuppdrag under en kortare tid. Om ett avtal tecknas hålls det samman och förvaltas "
        + "inom ramen för överenskommelsen.");

    private static IEnumerable<StatedProvision> FollowUp =>
    [
        new("DIALOGER", "Årliga dialoger hålls med de mest berörda i respektive kommun.", ProvisionKind.FollowUp, Placement.Agreement),
        new("UPPFOLJNINGSPLAN", "En uppföljningsplan tas fram för när uppdragen lyfts på kommunchefsmötena för dialog.", ProvisionKind.FollowUp, Placement.Agreement),
        new("UTVARDERINGAR", "Återkommande utvärderingar planeras, till exempel en gång vartannat år.", ProvisionKind.FollowUp, Placement.Agreement),
        new("EFFEKT", "I verksamhetsberättelsen är fokus på uppnådd effekt av det som gjorts under året.", ProvisionKind.FollowUp, Placement.Agreement),
        new("UPPDRAGSNIVA", "Uppföljningen sker i huvudsak på uppdragsnivå.", ProvisionKind.FollowUp, Placement.Agreement),
        new("SPRIDNING", "Resultat sprids kontinuerligt på ett kort och enkelt sätt.", ProvisionKind.FollowUp, Placement.Agreement),
    ];

    private static IEnumerable<StatedProvision> Improvements =>
    [
        new("GRUPPERINGAR", "En sammanställning tas fram av samtliga grupperingar som verkar inom ramen för överenskommelsen.", ProvisionKind.WorkingMethod, Placement.Annex),
        new("ARENOR", "En översyn görs av de kommunala samverkansarenorna.", ProvisionKind.WorkingMethod, Placement.Annex),
        new("ATERKOPPLING-EU", "En planering för återkoppling av EU och övergripande regional utveckling tas fram utifrån kommunernas behov och önskemål.",
            ProvisionKind.WorkingMethod, Placement.Annex),
    ];
}
