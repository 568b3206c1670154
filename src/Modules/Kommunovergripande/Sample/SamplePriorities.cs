using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Agreements.Priorities;

namespace Samverkan.Kommunovergripande.Sample;

/// <summary>What Länsstyrelsen and the region put first, and their year [004]. What the goals are, the letter does not say.</summary>
internal static class SamplePriorities
{
    private static readonly (string Name, string? Description)[] Areas =
    [
        ("Landsbygdsutveckling/Regional utveckling (färdplan RUS)", null),
        ("Livsmedelsstrategin och handlingsplan", null),
        ("Skogsprogram och handlingsplan", null),
        ("Klimat, miljö- och energifrågor", null),
        ("Återstart Covid-19", null),
        ("Folkhälsa", "Särskilt ANDTS och mäns våld mot kvinnor/våld i nära relationer."),
    ];

    /// <summary>Adds it.</summary>
    public static void Load(KommunovergripandeContext store, Agreement agreement, Guid preparationGroup, Func<Guid> newId)
    {
        var priorities = new AgreementPriorities(agreement.Id);
        priorities.Set(2022, 2024, ["Digitalisering/bredband", "Olika former av ekonomiska stöd", "Samiska frågor"]);
        priorities.PrepareBy(preparationGroup);
        store.Priorities.Add(priorities);
        store.PriorityAreas.AddRange(Areas.Index().Select(
            area => new PriorityArea(newId(), agreement.Id, new(area.Index + 1, area.Item.Name, area.Item.Description, Goals: []))));
        store.YearPlanItems.AddRange(Year().Index().Select(item => new YearPlanItem(newId(), agreement.Id, item.Item with { Number = item.Index + 1 })));
    }

    /// <summary>Meetings at the top in February and December, papers on each area before them, and exchanges whose time is not stated.</summary>
    private static IEnumerable<YearPlanItemText> Year()
    {
        const string top = "Landshövdingen, regionråd och regiondirektör";
        int[] months = [2, 12];
        foreach (var month in months)
        {
            yield return new(0, YearPlanItemKind.TopLevelMeeting, month, "Möte på högsta nivå", top, AreaNumber: null, BeforeNumber: null);
        }
        foreach (var (meeting, month) in months.Index())
        {
            foreach (var (area, (name, _)) in Areas.Index())
            {
                yield return new(0, YearPlanItemKind.Papers, month, "Underlag: " + name, Participants: null, area + 1, meeting + 1);
            }
        }
        yield return new(0, YearPlanItemKind.ManagerExchange, Month: null, "Chefsutbyten enligt plan", Participants: null, AreaNumber: null, BeforeNumber: null);
    }
}
