using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Sample;

/// <summary>
/// Study orders that no municipality placed. Their subjects are those that the review of 2021 names as what FoU Jämt has done well or is asked for [001].
/// </summary>
internal static class SampleStudyOrders
{
    private const string Considered =
        "Exempel: underlaget redovisas för flickor, pojkar, kvinnor, män, utrikes- och inrikesfödda där gruppernas storlek tillåter det.";

    /// <summary>All of them, oldest first.</summary>
    public static IReadOnlyList<(string MunicipalityCode, StudyOrderText Text)> All { get; } =
    [
        Of("2380", "Öppna jämförelser för hela länet", "Länets kommuner läser var för sig och olika.", "Egen bearbetning av öppna jämförelser.", StudyOrderPriority.High),
        Of("2309", "Fallpreventivt arbete på särskilt boende", "Fallen minskar inte trots nya rutiner.", "Uppföljning och dokumentation av försök.", StudyOrderPriority.Normal),
        Of("2313", "Missbruksvård i glesbygd", "Långa avstånd gör att behandling avbryts.", "Kartläggning av arbetssätt i andra län.", StudyOrderPriority.High),
        Of("2321", "Biståndshandläggares kompetens", "Många nya handläggare på kort tid.", "Kartläggning av kompetens och behov av utbildning.", StudyOrderPriority.Normal),
        Of("2326", "Metodstöd för evidensbaserade metoder", "Metoder införs men följs inte upp.", "Prövning av metodernas effekt.", StudyOrderPriority.Normal),
        Of("2361", "Digitala hembesök i hemtjänsten", "Restiden tar mer än hälften av arbetsdagen.", "Planering och utvärdering av försök.", StudyOrderPriority.High),
        Of("2303", "Anhörigstöd som når fram", "Få anhöriga känner till stödet.", "Intervjuer och sammanställning.", StudyOrderPriority.Low),
        Of("2305", "Språkstöd för nya medarbetare", "Dokumentationen brister i språk.", "Framtagning av material som kan delas i länet.", StudyOrderPriority.Normal),
        Of("2380", "Barns delaktighet i utredningar", "Barns egna ord saknas i många utredningar.", "Granskning av ärenden och återkoppling i workshop.", StudyOrderPriority.High),
        Of("2309", "Omvärldsbevakning kring god och nära vård", "Ingen hinner följa det nationella arbetet.", "Bevakning och korta sammanfattningar på film.", StudyOrderPriority.Normal),
        Of("2321", "Säsongsarbete och hemtjänst", "Bemanningen brister när besökarna är flest.", "Studie av schemaläggning.", StudyOrderPriority.Low),
        Of("2313", "Familjerådgivning på distans", "Väntetiden är lång och vägen till närmaste mottagning likaså.", "Uppföljning av ett gemensamt försök.", StudyOrderPriority.Normal),
    ];

    private static (string MunicipalityCode, StudyOrderText Text) Of(string code, string title, string need, string relief, StudyOrderPriority priority) =>
        (code, new($"Exempel: {title}", need, relief, priority, Considered));
}
