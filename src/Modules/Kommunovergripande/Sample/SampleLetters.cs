using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.OfficialLetters;

namespace Samverkan.Kommunovergripande.Sample;

/// <summary>The official letters of [002] and [004]: offices in place of the persons who wrote and signed them; that they were sent, neither says.</summary>
internal static class SampleLetters
{
    private const string Agreement = "Överenskommelse mellan Region Jämtland Härjedalen och länets kommuner om regional samverkan";
    private const string StateAgreement = "Överenskommelse om samverkan mellan Länsstyrelsen Jämtlands län och Region Jämtland Härjedalen";

    /// <summary>The regional agreement from 2019 [002].</summary>
    public static OfficialLetter Of2018(Agreement about, Func<string, Guid> find, Func<Guid> newId, DateTimeOffset now)
    {
        var council = find("Regionens samverkansråd (RSR)");
        string[] recipients =
        [
            "Region Jämtland Härjedalen", "Bergs kommun", "Bräcke kommun", "Härjedalens kommun", "Krokoms kommun", "Ragunda kommun", "Strömsunds kommun",
            "Åre kommun", "Östersunds kommun",
        ];
        var letter = new OfficialLetter(
            newId(),
            new(
                find("Region Jämtland Härjedalen"), about.Id, new(2018, 4, 12), "Sekretariatet", Officer: null, Agreement,
                """
                I Jämtlands län har det länge funnits en etablerad samverkan i frågor mellan kommunerna och mellan kommuner och landsting. Sedan 1 januari 2015 har detta reglerats i ett samverkansavtal mellan Region Jämtland Härjedalen och länets kommuner som gäller till och med 31 december 2018.

                Ett förslag till ny överenskommelse om regional samverkan presenterades i januari i primärkommunala samverkansrådet och i regionens samverkansråd. En remissdialog har därefter förts i varje kommun under februari 2018. Denna process har lett fram till ett nytt förslag som föreslås gälla från och med 1 januari 2019.

                Överenskommelsen innehåller fem områden: EU och övergripande utveckling; social välfärd och folkhälsa; samhällsbyggnad och klimat; arbetsmarknad och utbildning; kurs och konferens. Inom alla områden ska flickor, pojkar, kvinnor, män, utrikesfödda och inrikes födda tas i beaktande. Innehållet i områdena förändras utifrån behov. Kommunerna ersätter Region Jämtland Härjedalen i förskott. Uppföljning sker i primärkommunala samverkansrådet och i regionens samverkansråd.
                """,
                "Förvaltningschefen", ["Förvaltningschef", "Förvaltningschefens närstöd"],
                [
                    new(council, ClauseAct.Recommends, "Region Jämtland Härjedalen", $"Regionen Jämtland Härjedalen tecknar {Agreement} med respektive kommun i Jämtlands län."),
                    new(council, ClauseAct.Recommends, "länets kommuner", $"XX kommun tecknar {Agreement} med Region Jämtland Härjedalen."),
                ],
                [.. recipients.Select(name => new RecipientText(find(name), Office: null))]),
            newId, now);
        letter.Sign(new(2018, 4, 12), now);
        return letter;
    }

    /// <summary>The agreement between Länsstyrelsen and the region [004].</summary>
    public static OfficialLetter Of2022(Agreement about, Func<string, Guid> find, Func<Guid> newId, DateTimeOffset now)
    {
        var board = find("Regionstyrelsen");
        string[] recipients = ["Regional utvecklingsdirektör", "Hälso- och sjukvårdsdirektör", "Ekonomidirektör", "HR-direktör", "Chef HOSPA"];
        var letter = new OfficialLetter(
            newId(),
            new(
                find("Region Jämtland Härjedalen"), about.Id, new(2022, 3, 3), "Sekretariatet", Officer: null, StateAgreement,
                """
                Länsstyrelsen Jämtlands län och Region Jämtland Härjedalen arbetar tillsammans för att främja länets utveckling. Den regionala utvecklingsstrategin är ett övergripande styrdokument för det regionala tillväxtarbetet, som utgör grunden för det gemensamma arbetet.

                Det nu gällande samverkansavtalet slöts i februari 2018 (RS/482/2018). Regionledningen beslutade under 2021 att en översyn av dokumentet skulle genomföras i samverkan med Länsstyrelsen. Inom ramen för arbetet har bl.a. en regionintern enkät genomförts.

                Överenskommelsen är tänkt att utgöra ett "handslag" på övergripande nivå. Till överenskommelsen kommer att bl.a. bifogas en årsplan för samverkan med bl.a. två möten på högsta nivå (Landshövdingen/Regionråd och Regiondirektör) i februari och december.

                Efter avstämning med presidierna för HSN och RUN (v. 6) har miljö respektive folkhälsa lagts till i prioriterade områden. Inga andra förändringar har gjorts.
                """,
                "Regiondirektören", ["Tf. Regiondirektör", "Regionstabschef"],
                [
                    new(board, ClauseAct.Decides, RecommendedTo: null, $"{StateAgreement} antas."),
                    new(board, ClauseAct.Decides, RecommendedTo: null, "Regionstyrelsens ordförande ges mandat att på styrelsens vägnar underteckna överenskommelsen."),
                ],
                [.. recipients.Select(office => new RecipientText(OrganisationId: null, office))]),
            newId, now);
        letter.Sign(new(2022, 3, 3), now);
        return letter;
    }
}
