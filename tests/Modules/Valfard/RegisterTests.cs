using System.Text.Json;
using Samverkan.Testing;
using Samverkan.Valfard.Tests.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Tests;

/// <summary>What Välfärd tells the register of all modules, as the register then answers.</summary>
public sealed class RegisterTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly LivingOrders orders = new(sample.Host);

    private const string Place = """
        mutation ($title: String!) { done: valfardPlaceStudyOrder(input: { municipalityCode: "2303", title: $title, need: "N", relief: "R" }) {
          studyOrder { id registryNumber } } }
        """;

    [Fact]
    public async Task Register_WhenTheSampleIsLoaded_ListsItsOrdersAndPublishedResults()
    {
        await host.DrainedAsync();

        var data = await host.AskAsync("""{ kommunovergripande { register(where: { title: { startsWith: "exempel" } }) { totalCount } } }""");

        Assert.Equal(16, data.At("kommunovergripande", "register", "totalCount").GetInt32());
    }

    [Fact]
    public async Task Register_WhenAnOrderIsPlaced_LeadsToIt()
    {
        var order = (await host.AskAsync(Place, new { title = "Leder till sig själv" })).At("done", "studyOrder");
        await host.DrainedAsync();

        var entry = await EntryAsync("Leder till sig själv");

        Assert.Equal(order.At("id").GetString(), entry.At("id").GetString());
        Assert.Equal(("STUDY_ORDER", "valfard", "PLACED", "Beställd"), (
            entry.At("kind").GetString(), entry.At("module").GetString(), entry.At("status").GetString(), entry.At("statusText").GetString()));
        Assert.Equal("Ragunda", Assert.Single(entry.At("municipalities").EnumerateArray()).At("name").GetString());
        Assert.Equal(order.At("registryNumber").GetString(), entry.At("item", "registryNumber").GetString());
    }

    [Fact]
    public async Task Register_WhenAnOrderIsChangedAndWithdrawn_SaysTheLatest()
    {
        var id = (await host.AskAsync(Place, new { title = "Före ändring" })).At("done", "studyOrder", "id").GetString();
        await host.AskAsync("""mutation ($id: ID!) { valfardChangeStudyOrder(input: { id: $id, version: 1, title: "Efter ändring" }) { errors { code } } }""", new { id });
        await host.AskAsync("""mutation ($id: ID!) { valfardWithdrawStudyOrder(input: { id: $id, version: 2, reason: "Löst" }) { errors { code } } }""", new { id });
        await host.DrainedAsync();

        var entry = await EntryAsync("Efter ändring");

        Assert.Equal(("WITHDRAWN", "Återtagen"), (entry.At("status").GetString(), entry.At("statusText").GetString()));
    }

    [Fact]
    public async Task Register_WhenAnOrderIsChangedAfterARebuilding_SaysTheLatest()
    {
        var id = (await host.AskAsync(Place, new { title = "Före återuppbyggnad" })).At("done", "studyOrder", "id").GetString();
        await host.DrainedAsync();
        await host.AskAsync("mutation { kommunovergripandeRebuildRegister { errors { code } } }");

        await host.AskAsync("""mutation ($id: ID!) { valfardChangeStudyOrder(input: { id: $id, version: 1, title: "Efter återuppbyggnad" }) { errors { code } } }""", new { id });
        await host.DrainedAsync();

        Assert.Equal(id, (await EntryAsync("Efter återuppbyggnad")).At("id").GetString());
    }

    [Theory]
    [InlineData("rank", "ASSESSED")]
    [InlineData("opinion", "ASSESSED")]
    [InlineData("need", "PLACED")]
    [InlineData("post", "ACCEPTED")]
    [InlineData("result", "STARTED")]
    public async Task Register_WhenWhatIsAroundAnOrderChangesIt_SaysWhen(string what, string status)
    {
        var title = "Ändras av " + what;
        var order = await orders.BroughtToAsync(status, title);

        await ChangeAsync(what, order);
        await host.DrainedAsync();

        var data = await host.AskAsync(
            """
            query ($title: String!, $id: ID!) {
              valfard { fouJamt { studyOrder(id: $id) { changedAt } } } kommunovergripande { register(where: { title: { eq: $title } }) { nodes { changedAt } } } }
            """,
            new { title, order.Id });
        Assert.Equal(
            data.At("valfard", "fouJamt", "studyOrder", "changedAt").GetString(),
            Assert.Single(data.At("kommunovergripande", "register", "nodes").EnumerateArray()).At("changedAt").GetString());
    }

    [Fact]
    public async Task RegisterEntries_OfAMunicipality_AreItsOwn()
    {
        await host.DrainedAsync();

        var data = await host.AskAsync("""
            { kommunovergripande { municipalities { code registerEntries(where: { title: { startsWith: "exempel" } }) { totalCount nodes { municipalities { code } } } } } }
            """);

        Assert.All(data.At("kommunovergripande", "municipalities").EnumerateArray(), m => Assert.All(
            m.At("registerEntries", "nodes").EnumerateArray(),
            e => Assert.Equal(m.At("code").GetString(), Assert.Single(e.At("municipalities").EnumerateArray()).At("code").GetString())));
        Assert.Equal(16, data.At("kommunovergripande", "municipalities").EnumerateArray().Sum(m => m.At("registerEntries", "totalCount").GetInt32()));
    }

    [Fact]
    public async Task Rebuild_WhenNothingIsWrong_ChangesNothing()
    {
        await orders.DoAsync("Rank", await orders.BroughtToAsync("ASSESSED"));
        await host.DrainedAsync();
        const string All = "{ kommunovergripande { register(first: 100) { totalCount nodes { id title status changedAt } } } }";
        var before = await host.AskAsync(All);

        await host.AskAsync("mutation { kommunovergripandeRebuildRegister { errors { code } } }");

        Assert.Equal(before.GetRawText(), (await host.AskAsync(All)).GetRawText());
    }

    private async Task ChangeAsync(string what, LivingOrders.Order order)
    {
        switch (what)
        {
            case "rank":
                await orders.DoAsync("Rank", order);
                break;
            case "opinion":
                var contact = await SendAsync("BeginRugContact", "rugContact { id }", new { municipalityCode = "2321", contact = new { office = "Säger något" }, from = "2020-01-01" });
                await SendAsync("StateRugOpinion", "studyOrder { id }", new { studyOrderId = order.Id, rugContactId = IdOf(contact, "rugContact"), stance = "SUPPORTS" });
                break;
            case "need":
                var visit = await SendAsync("PlanVisit", "visit { id }", new { municipalityCode = "2321", visitors = new[] { "FOU_JAMT" }, on = LivingOrders.Today, place = "Hemtjänsten" });
                var held = await SendAsync("RecordVisit", "visit { caughtNeeds { nodes { id } } }", new { id = IdOf(visit, "visit"), version = 1, needs = new[] { "Nattbemanning" } });
                await SendAsync("LinkCaughtNeed", "caughtNeed { id }", new { id = held.At("visit", "caughtNeeds", "nodes")[0].At("id").GetString(), version = 1, studyOrderId = order.Id });
                break;
            case "post":
                var post = await SendAsync("RegisterCombinedPost", "combinedPost { id }", new
                {
                    title = "T", task = "U", fouJamtPercent = 50, otherPercent = 50, sharedWith = new { municipalityCode = "2321" }, from = "2026-01-01",
                });
                await SendAsync("SetCombinedPostOrders", "combinedPost { id }", new { id = IdOf(post, "combinedPost"), version = 1, studyOrderIds = new[] { order.Id } });
                break;
            default:
                await orders.ResultAsync(order.Id);
                break;
        }
    }

    private static string? IdOf(JsonElement done, string what) => done.At(what, "id").GetString();

    private async Task<JsonElement> SendAsync(string command, string changed, object input)
    {
        var done = (await host.AskAsync($$"""mutation ($input: {{command}}Input!) { done: valfard{{command}}(input: $input) { {{changed}} errors { message } } }""", new { input })).At("done");
        Assert.Empty(done.At("errors").EnumerateArray());
        return done;
    }

    private async Task<JsonElement> EntryAsync(string title)
    {
        var data = await host.AskAsync(
            """
            query ($title: String!) { kommunovergripande { register(where: { title: { eq: $title } }) { nodes {
              id kind module status statusText municipalities { name } item { id ... on StudyOrder { registryNumber } } } } } }
            """,
            new { title });
        return Assert.Single(data.At("kommunovergripande", "register", "nodes").EnumerateArray());
    }
}
