using System.Text.Json;
using Samverkan.Testing;
using Samverkan.Valfard.Tests.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Tests.FouJamt.Goals;

public sealed class GoalTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly LivingOrders orders = new(sample.Host);

    private static int Year => TimeProvider.System.GetUtcNow().Year;

    [Theory]
    [InlineData(2027, 2028, "input/toYear", "till och med 2029 eller senare")]
    [InlineData(1999, 2005, "input/fromYear", "Ange ett år 2000–2100")]
    [InlineData(2099, 2101, "input/toYear", "Ange ett år 2000–2100")]
    public async Task Add_WhenTheYearsAreNotLongTerm_SaysWhichWouldBe(int from, int to, string path, string reason)
    {
        var done = await DoAsync("Add", new { text = "Mål", fromYear = from, toYear = to });

        Assert.Equal("INVALID " + path, LivingOrders.OnlyKind(done));
        Assert.Contains(reason, LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goals_WhenAskedForAYear_AreThoseWhoseYearsIncludeIt()
    {
        await DoAsync("Add", new { text = "Bara då", fromYear = 2050, toYear = 2052 });

        Assert.Equal((1, 1, 0), (await CountAsync(2050), await CountAsync(2052), await CountAsync(2053)));
    }

    [Fact]
    public async Task Change_WhenTheGoalIsDropped_IsRefused()
    {
        var id = await AddedAsync("Överges");
        await DoAsync("Drop", new { id, version = 1, reason = "Annat är viktigare" });

        var done = await DoAsync("Change", new { id, version = 2, text = "Ändå", fromYear = 2027, toYear = 2030 });

        Assert.Equal("NOT_ALLOWED_IN_STATE input/id", LivingOrders.OnlyKind(done));
    }

    [Theory]
    [InlineData("Mål", 2027, 2028, "input/toYear")]
    [InlineData("Mål", 1999, 2005, "input/fromYear")]
    [InlineData(" ", 2027, 2030, "input/text")]
    public async Task Change_WhenAValueIsWrong_IsRefusedAsWhenAdded(string text, int fromYear, int toYear, string path)
    {
        var id = await AddedAsync("Ändras fel");

        var done = await DoAsync("Change", new { id, version = 1, text, fromYear, toYear });

        Assert.Equal("INVALID " + path, LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Change_WhenSomebodyElseWasFirst_IsAConflict()
    {
        var id = await AddedAsync("Ändras");

        var done = await DoAsync("Change", new { id, version = 2, text = "Sent", fromYear = 2027, toYear = 2030 });

        Assert.Equal("CONFLICT input/version", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task SetGoal_WhenTheOrderServesIt_ShowsBothWays()
    {
        var (id, order) = (await AddedAsync("Färre fall i länet"), await orders.BroughtToAsync("PLACED"));

        var done = await orders.DoAsync("SetGoal", order, ("goalId", id));

        Assert.Equal("Färre fall i länet", done.At("studyOrder", "goal", "text").GetString());
        var data = await host.AskAsync("{ valfard { fouJamt { goals(first: 100) { nodes { id studyOrders { nodes { id } } } } } } }");
        var goal = data.At("valfard", "fouJamt", "goals", "nodes").EnumerateArray().Single(g => g.At("id").GetString() == id);
        Assert.Equal(order.Id, Assert.Single(goal.At("studyOrders", "nodes").EnumerateArray()).At("id").GetString());
    }

    [Fact]
    public async Task SetGoal_WhenTheGoalIsUnknown_SaysSo()
    {
        var done = await orders.DoAsync("SetGoal", await orders.BroughtToAsync("PLACED"), ("goalId", LivingOrders.UnknownId));

        Assert.Equal("NOT_FOUND input/goalId", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task SetGoal_WhenTheGoalIsDropped_IsRefused()
    {
        var id = await AddedAsync("Övergivet");
        await DoAsync("Drop", new { id, version = 1, reason = "Annat är viktigare" });

        var done = await orders.DoAsync("SetGoal", await orders.BroughtToAsync("PLACED"), ("goalId", id));

        Assert.Equal("NOT_ALLOWED_IN_STATE input/goalId", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task SetGoal_WhenTheYearsAreOver_IsRefused()
    {
        var added = await DoAsync("Add", new { text = "Förbi", fromYear = 2001, toYear = 2004 });

        var done = await orders.DoAsync("SetGoal", await orders.BroughtToAsync("PLACED"), ("goalId", added.At("goal", "id").GetString()));

        Assert.Equal("INVALID input/goalId", LivingOrders.OnlyKind(done));
    }

    private async Task<string> AddedAsync(string text) => (await DoAsync("Add", new { text, fromYear = Year, toYear = Year + 4 })).At("goal", "id").GetString()!;

    private async Task<JsonElement> DoAsync(string command, object input) => (await host.AskAsync(
        $$"""mutation ($input: {{command}}FouJamtGoalInput!) { done: valfard{{command}}FouJamtGoal(input: $input) { goal { id version text } errors { code message path } } }""",
        new { input })).At("done");

    private async Task<int> CountAsync(int year) => (await host.AskAsync(
        "query ($year: Int!) { valfard { fouJamt { goals(inYear: $year) { totalCount } } } }", new { year })).At("valfard", "fouJamt", "goals", "totalCount").GetInt32();
}
