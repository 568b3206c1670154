using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements.Priorities;

public sealed class PriorityTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Fields = """
        { agreement { version priorities { yearFrom yearTo perspectives areas { number name description goals } preparationGroup { name }
          yearPlan { number kind month title participants beforeNumber area { number name } } } } errors { code message path } }
        """;

    private readonly SamverkanHost host = sample.Host;

    [Fact]
    public async Task Sample_OfTheStateAgreement_HasSixAreasThreePerspectivesAndAYear()
    {
        var data = await host.AskAsync("""
            { kommunovergripande { agreements(first: 100, where: { kind: { eq: STATE_REGION }, status: { eq: PROPOSAL } }) { nodes { priorities {
                yearFrom yearTo perspectives areas { name goals } preparationGroup { name } yearPlan { kind month area { name } beforeNumber } } } } } }
            """);

        var priorities = Assert.Single(data.At("kommunovergripande", "agreements", "nodes").EnumerateArray()).At("priorities");
        Assert.Equal((2022, 2024), (priorities.At("yearFrom").GetInt32(), priorities.At("yearTo").GetInt32()));
        Assert.Equal(
            ["Landsbygdsutveckling/Regional utveckling (färdplan RUS)", "Livsmedelsstrategin och handlingsplan", "Skogsprogram och handlingsplan", "Klimat, miljö- och energifrågor", "Återstart Covid-19", "Folkhälsa"],
            priorities.At("areas").EnumerateArray().Select(a => a.At("name").GetString()));
        // what the goals are, the letter does not say
        Assert.All(priorities.At("areas").EnumerateArray(), a => Assert.Equal(0, a.At("goals").GetArrayLength()));
        Assert.Equal(3, priorities.At("perspectives").GetArrayLength());
        var plan = priorities.At("yearPlan").EnumerateArray().ToList();
        Assert.Equal([2, 12], plan.Where(i => i.At("kind").GetString() == "TOP_LEVEL_MEETING").Select(i => i.At("month").GetInt32()));
        Assert.Equal(12, plan.Count(i => i.At("kind").GetString() == "PAPERS" && i.At("area").ValueKind != JsonValueKind.Null));
        Assert.Single(plan, i => i.At("kind").GetString() == "MANAGER_EXCHANGE");
        Assert.Equal("Beredningsgruppen Länsstyrelsen–Regionen", priorities.At("preparationGroup", "name").GetString());
    }

    [Fact]
    public async Task SetPriorities_WhenSaidAnew_KeepsAreasByNumber()
    {
        var id = await host.NewProposalAsync("Omprioriterad");
        (await SetAsync(id, 1, [Area(1, "Ett", "Mål A"), Area(2, "Två")], ["Perspektiv"], 2022, 2024)).Accepted();

        var done = (await SetAsync(id, 2, [Area(2, "Andra"), Area(3, "Tredje")], [], 2023)).Accepted().At("agreement", "priorities");

        Assert.Equal(["2 Andra", "3 Tredje"], done.At("areas").EnumerateArray().Select(a => $"{a.At("number")} {a.At("name")}"));
        Assert.Equal((2023, JsonValueKind.Null, 0), (done.At("yearFrom").GetInt32(), done.At("yearTo").ValueKind, done.At("perspectives").GetArrayLength()));
    }

    [Theory]
    [InlineData(1899, null, "yearFrom", "mellan 1900 och 2100")]
    [InlineData(2024, 2022, "yearTo", "från och med 2024")]
    public async Task SetPriorities_WhenTheYearsCannotBe_SaysWhichCould(int from, int? to, string path, string reason) =>
        Asked.Refused(await SetAsync(await host.NewProposalAsync("Fel år"), 1, [], [], from, to), "INVALID", path, reason);

    [Fact]
    public async Task SetPriorities_WhenAnAreaCannotBe_SaysWhichAndWhy()
    {
        var id = await host.NewProposalAsync("Fel område");

        Asked.Refused(await SetAsync(id, 1, [Area(0, "Noll")], []), "INVALID", "areas.0.number", "Ange 1–999");
        Asked.Refused(await SetAsync(id, 1, [Area(1, " ")], []), "INVALID", "areas.0.name", "Ett namn behövs");
        Asked.Refused(await SetAsync(id, 1, [Area(1, "Ett"), Area(1, "Ett till")], []), "INVALID", "areas", "samma nummer");
        Asked.Refused(await SetAsync(id, 1, [Area(1, "Ett", new string('m', 501))], []), "INVALID", "areas.0.goals.0", "högst 500");
        Asked.Refused(await SetAsync(id, 1, [Area(1, "Ett", [.. Enumerable.Repeat("Mål", 21)])], []), "INVALID", "areas.0.goals", "högst 20");
        Asked.Refused(await SetAsync(id, 1, [.. Enumerable.Range(1, 31).Select(n => Area(n, "Område"))], []), "INVALID", "areas", "högst 30");
        Asked.Refused(await SetAsync(id, 1, [], [.. Enumerable.Repeat("Perspektiv", 21)]), "INVALID", "perspectives", "högst 20");
        Asked.Refused(await SetAsync(id, 1, [], [" "]), "INVALID", "perspectives.0", "behövs");
    }

    [Fact]
    public async Task SetPriorities_WhenTheYearPlanNeedsAnArea_IsRefused()
    {
        var id = await host.NewProposalAsync("Behövt område");
        (await SetAsync(id, 1, [Area(1, "Ett"), Area(2, "Två")], [])).Accepted();
        (await PlanAsync(id, 2, Meeting(1, 2), Papers(2, 2, area: 2, before: 1))).Accepted();

        Asked.Refused(await SetAsync(id, 3, [Area(1, "Ett")], []), "NOT_ALLOWED_IN_STATE", "areas", "underlag för område 2");
    }

    [Fact]
    public async Task SetYearPlan_WhenPapersAreBeforeAMeeting_LeadsToTheirArea()
    {
        var id = await host.NewProposalAsync("Hel årsplan");
        (await SetAsync(id, 1, [Area(1, "Ett")], [])).Accepted();

        var plan = (await PlanAsync(id, 2, Meeting(1, 2), Papers(2, 1, area: 1, before: 1))).Accepted().At("agreement", "priorities", "yearPlan");

        Assert.Equal((1, "Ett"), (plan[1].At("beforeNumber").GetInt32(), plan[1].At("area", "name").GetString()));
        Assert.Single((await PlanAsync(id, 3, Meeting(1, 12))).Accepted().At("agreement", "priorities", "yearPlan").EnumerateArray());
    }

    [Fact]
    public async Task SetYearPlan_WhenAnItemCannotBe_SaysWhichAndWhy()
    {
        var id = await host.NewProposalAsync("Fel i årsplan");
        Asked.Refused(await PlanAsync(id, 1, Meeting(1, 2), Papers(2, 2, area: 1, before: 1)), "NOT_FOUND", "items.1.area", "inga prioriterade områden");
        (await SetAsync(id, 1, [Area(1, "Ett")], [])).Accepted();

        Asked.Refused(await PlanAsync(id, 2, Papers(1, 2, area: 7, before: 2), Meeting(2, 2)), "NOT_FOUND", "items.0.area", "Ange ett av 1");
        Asked.Refused(await PlanAsync(id, 2, Papers(1, 2, area: 1, before: 3)), "NOT_FOUND", "items.0.before", "inget möte på högsta nivå");
        Asked.Refused(await PlanAsync(id, 2, Papers(1, 3, area: 1, before: 2), Meeting(2, 2)), "INVALID", "items.0.month", "efter mötet i månad 2");
        Asked.Refused(await PlanAsync(id, 2, Papers(1, 2, area: 1, before: null)), "INVALID", "items.0.before", "bara då");
        Asked.Refused(await PlanAsync(id, 2, Papers(1, 2, area: null, before: 2), Meeting(2, 2)), "INVALID", "items.0.area", "bara då");
        Asked.Refused(await PlanAsync(id, 2, Meeting(1, null)), "INVALID", "items.0.month", "behöver en månad");
        Asked.Refused(await PlanAsync(id, 2, Meeting(1, 13)), "INVALID", "items.0.month", "Ange 1–12");
        Asked.Refused(await PlanAsync(id, 2, Meeting(0, 1)), "INVALID", "items.0.number", "Ange 1–999");
        Asked.Refused(await PlanAsync(id, 2, Meeting(1, 1), Meeting(1, 2)), "INVALID", "items", "samma nummer");
        Asked.Refused(await PlanAsync(id, 2, [.. Enumerable.Range(1, 101).Select(n => Meeting(n, 1))]), "INVALID", "items", "högst 100");
    }

    [Fact]
    public async Task SetPreparationGroup_WhenItHasSeats_LeadsToThem()
    {
        var id = await host.NewProposalAsync("Beredd");
        var body = await host.NewOrganisationAsync("Exempel: beredningsgrupp");

        Assert.Equal("Exempel: beredningsgrupp", (await GroupAsync(id, 1, body)).Accepted().At("agreement", "priorities", "preparationGroup", "name").GetString());
        Assert.Equal(JsonValueKind.Null, (await GroupAsync(id, 2, null)).Accepted().At("agreement", "priorities", "preparationGroup").ValueKind);
    }

    [Fact]
    public async Task SetPreparationGroup_WhenItIsNoBody_SaysWhatIs()
    {
        var id = await host.NewProposalAsync("Oberedd");

        Asked.Refused(await GroupAsync(id, 1, Asked.Unknown), "NOT_FOUND", "bodyId", "registrerat organ");
        Asked.Refused(await GroupAsync(id, 1, await host.OrganisationAsync("Mittuniversitetet")), "INVALID", "bodyId", "av typen BODY");
    }

    [Fact]
    public async Task Set_WhenTheAgreementIsUnknownOrStale_SaysSo()
    {
        var id = await host.NewProposalAsync("Omtvistade prioriteringar");
        (await SetAsync(id, 1, [Area(1, "Den förstes")], [])).Accepted();

        var late = await SetAsync(id, 1, [Area(1, "Den andres")], []);

        Assert.Equal("CONFLICT", Assert.Single(late.At("errors").EnumerateArray()).At("code").GetString());
        Assert.Equal("Den förstes", late.At("agreement", "priorities", "areas")[0].At("name").GetString());
        Asked.Refused(await PlanAsync(Asked.Unknown, 1), "NOT_FOUND", "agreementId", "som finns i listan");
    }

    private static object Area(int number, string name, params string[] goals) => new { number, name, goals };

    private static object Meeting(int number, int? month) => new { number, kind = "TOP_LEVEL_MEETING", title = "Möte", month };

    private static object Papers(int number, int month, int? area, int? before) => new { number, kind = "PAPERS", title = "Underlag", month, area, before };

    private Task<JsonElement> SetAsync(string agreementId, int version, object[] areas, string[] perspectives, int? yearFrom = null, int? yearTo = null) => host.DoneAsync(
        $"mutation ($input: SetPrioritiesInput!) {{ done: kommunovergripandeSetPriorities(input: $input) {Fields} }}",
        new { agreementId, version, areas, perspectives, yearFrom, yearTo });

    private Task<JsonElement> PlanAsync(string agreementId, int version, params object[] items) => host.DoneAsync(
        $"mutation ($input: SetYearPlanInput!) {{ done: kommunovergripandeSetYearPlan(input: $input) {Fields} }}", new { agreementId, version, items });

    private Task<JsonElement> GroupAsync(string agreementId, int version, string? bodyId) => host.DoneAsync(
        $"mutation ($input: SetPreparationGroupInput!) {{ done: kommunovergripandeSetPreparationGroup(input: $input) {Fields} }}", new { agreementId, version, bodyId });
}
