using Samverkan.Valfard.FouJamt.Goals;
using Samverkan.Valfard.FouJamt.Plans;
using Samverkan.Valfard.FouJamt.Rankings;
using Samverkan.Valfard.FouJamt.Results;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Sample;

/// <summary>What became of the sample's orders, told as it would have happened: three meetings of FoU-rådet, and what followed them.</summary>
internal sealed class SampleLife(ValfardContext store, TimeProvider time, IReadOnlyList<StudyOrder> orders)
{
    private const string Council = "FoU-rådet";

    private const string Considered =
        "Exempel: resultatet redovisas för flickor, pojkar, kvinnor, män, utrikes- och inrikesfödda där gruppernas storlek tillåter det.";

    private readonly List<StudyResult> published = [];

    /// <summary>Brings the orders to where they are: two closed, two completed, two started, one declined, planned, accepted, assessed, withdrawn and placed each.</summary>
    public void Tell()
    {
        var goal = Goal("Exempel: färre fall på länets särskilda boenden, följt år för år");
        Goal("Exempel: varje kommun prövar minst en evidensbaserad metod om året tillsammans med FoU Jämt");
        orders[1].Serve(goal.Id, Ago(280));
        for (var index = 0; index < 10; index++)
        {
            orders[index].Assess(new("Exempel: går att genomföra med den tid som finns, och är lätt att föra över i verksamheten.", SampleData.By, orders[index].PlacedAt.AddDays(10)));
        }
        Meeting(205, 1, 0, 3, 2);
        Meeting(100, 5, 4, 7, 6);
        Meeting(40, 8, 9);
        Decide(205, 0, 1, 2, 3);
        Decide(100, 4, 5, 7);
        Decide(40, 8);
        orders[6].Decide(new(IsAccepted: false, Council, Day(100), null, "Exempel: kommunerna gör detta var för sig redan."), Ago(100));
        orders[10].Withdraw(Ago(45));
        Work(195, 0, 1, 2, 3);
        Work(90, 4, 5);
        Plan(orders[7], 80);
        Finish();
        published.ForEach(store.TellRegister);
    }

    /// <summary>Four are done: told in accessible formats, one with a report beside; two are closed.</summary>
    private void Finish()
    {
        var compared = Result(orders[0], 130, "Exempel: så läser vi öppna jämförelser", StudyResultFormat.Film, StudyResultFormat.Report);
        Count(compared, 100, StudyResultFormat.Film, "Socialnämndernas sammanträden", StudyResultCounted.Views, 85);
        Count(compared, 90, StudyResultFormat.Report, "Utskick till förvaltningarna", StudyResultCounted.Copies, 16);
        compared.StateEffect("Exempel: kommunerna följer samma fem mått och jämför sig vid samma tid på året.", Ago(70));
        var falls = Result(orders[1], 120, "Exempel: tre arbetssätt som minskar fallen", StudyResultFormat.Workshop, StudyResultFormat.SocialMedia);
        Count(falls, 95, StudyResultFormat.Workshop, "Workshop för enhetschefer", StudyResultCounted.Participants, 32);
        falls.StateEffect("Exempel: två boenden arbetar efter rutinen och dokumenterar varje fall.", Ago(65));
        var abuse = Result(orders[2], 60, "Exempel: behandling på distans, kort berättat", StudyResultFormat.Podcast);
        Count(abuse, 30, StudyResultFormat.Podcast, "Länets intranät", StudyResultCounted.Views, 41);
        Result(orders[3], 50, "Exempel: vad nya handläggare behöver kunna", StudyResultFormat.Newsletter);
        for (var index = 0; index < 4; index++)
        {
            orders[index].Complete(Day(45), Ago(45));
        }
        orders[0].Close(Ago(20), Day(20));
        orders[1].Close(Ago(18), Day(18));
        var id = Guid.CreateVersion7(Ago(10));
        store.StudyResults.Add(StudyResult.Register(
            id, orders[4], new("Exempel: metodstöd, första iakttagelser", "Exempel: utkast.", null), [new(id, StudyResultFormat.Film, null)], Ago(10)));
    }

    private DateTimeOffset Ago(int days) => time.GetUtcNow().AddDays(-days);

    private DateOnly Day(int daysAgo) => time.DayOf(Ago(daysAgo));

    private FouJamtGoal Goal(string text)
    {
        var goal = new FouJamtGoal(Guid.CreateVersion7(Ago(300)), text, Day(300).Year, Day(300).Year + 3, Ago(300), isExample: true);
        store.FouJamtGoals.Add(goal);
        return goal;
    }

    private void Meeting(int daysAgo, params int[] ranked)
    {
        var ranking = new StudyRanking(Guid.CreateVersion7(Ago(daysAgo)), Council, Day(daysAgo));
        ranking.Record(null, "Exempel", SampleData.By, Ago(daysAgo));
        store.StudyRankings.Add(ranking);
        for (var place = 0; place < ranked.Length; place++)
        {
            store.RankedStudyOrders.Add(new(ranking.Id, place + 1, orders[ranked[place]].Id));
            orders[ranked[place]].BeRanked(ranking.Id, place + 1, Ago(daysAgo));
        }
    }

    private void Decide(int daysAgo, params int[] accepted)
    {
        foreach (var index in accepted)
        {
            orders[index].Decide(new(IsAccepted: true, Council, Day(daysAgo), null, null), Ago(daysAgo));
        }
    }

    private void Work(int daysAgo, params int[] started)
    {
        foreach (var index in started)
        {
            Plan(orders[index], daysAgo + 5);
            orders[index].Start(Day(daysAgo), Ago(daysAgo));
        }
    }

    private void Plan(StudyOrder order, int daysAgo)
    {
        var plan = new StudyPlan(Guid.CreateVersion7(Ago(daysAgo)), order.Id, 1, null, SampleData.By, Ago(daysAgo));
        store.StudyPlans.Add(plan);
        store.StudyPlanSteps.AddRange(
            new(plan.Id, 1, "Exempel: samla in underlag", "Intervjuer och journalgranskning", Day(daysAgo), Day(daysAgo).AddDays(60), [Office("Utvecklingsledare FoU Jämt"), Office("Enhetschef i kommunen")]),
            new(plan.Id, 2, "Exempel: återkoppla och berätta", "Workshop med dem som ska använda resultatet", Day(daysAgo).AddDays(61), Day(daysAgo).AddDays(90), [Office("Utvecklingsledare FoU Jämt")]));
        order.Plan(plan.Id, Ago(daysAgo));
    }

    private static OfficeOrPerson Office(string office) => new(office, null);

    private StudyResult Result(StudyOrder order, int daysAgo, string title, params StudyResultFormat[] formats)
    {
        var id = Guid.CreateVersion7(Ago(daysAgo));
        var result = StudyResult.Register(
            id, order, new(title, "Exempel: vad vi fann, i tre meningar.", Considered), formats.Select(f => new StudyResultPresentation(id, f, null)), Ago(daysAgo));
        result.Publish(Day(daysAgo), Ago(daysAgo));
        store.StudyResults.Add(result);
        published.Add(result);
        return result;
    }

    private void Count(StudyResult result, int daysAgo, StudyResultFormat format, string place, StudyResultCounted counted, int count)
    {
        store.StudyResultSpread.Add(new(Guid.CreateVersion7(Ago(daysAgo)), result, format, place, Day(daysAgo), counted, count, SampleData.By));
        result.Recount(StudyResultSteps.CountSpread, Ago(daysAgo));
    }
}
