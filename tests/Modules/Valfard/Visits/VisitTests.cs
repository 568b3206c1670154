using System.Text.Json;
using Samverkan.Testing;
using Samverkan.Valfard.Tests.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Tests.Visits;

/// <summary>Visits to the municipalities, the needs caught there, and what became of them.</summary>
public sealed class VisitTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly LivingOrders orders = new(sample.Host);

    private static readonly Dictionary<string, string[]> VisitWays = new() { ["PLANNED"] = [], ["HELD"] = ["Record"], ["CANCELLED"] = ["Cancel"] };

    private static readonly Dictionary<(string Status, string Command), string> LegalOfVisits = new()
    {
        [("PLANNED", "Record")] = "HELD", [("PLANNED", "Cancel")] = "CANCELLED", [("HELD", "Catch")] = "HELD",
    };

    private static readonly Dictionary<string, string[]> NeedWays = new() { ["OPEN"] = [], ["ORDERED"] = ["Link"], ["SET_ASIDE"] = ["SetAside"] };

    private static readonly Dictionary<(string Status, string Command), string> LegalOfNeeds = new()
    {
        [("OPEN", "Link")] = "ORDERED", [("OPEN", "SetAside")] = "SET_ASIDE", [("SET_ASIDE", "Link")] = "ORDERED",
    };

    public static TheoryData<string, string> VisitPairs => Pairs(VisitWays.Keys, ["Record", "Cancel", "Catch"]);

    public static TheoryData<string, string> NeedPairs => Pairs(NeedWays.Keys, ["Link", "SetAside"]);

    [Theory]
    [MemberData(nameof(VisitPairs))]
    public async Task Visit_WhenTheStateAllowsItOrNot_LeadsOnOrIsRefused(string status, string command)
    {
        var (id, version) = await VisitAsync(VisitWays[status]);

        var done = await DoVisitAsync(command, id, version);

        if (LegalOfVisits.TryGetValue((status, command), out var leadsTo))
        {
            Assert.Equal((leadsTo, version + 1), (done.At("visit", "status").GetString(), done.At("visit", "version").GetInt32()));
        }
        else
        {
            Assert.Equal("NOT_ALLOWED_IN_STATE input/" + (command == "Catch" ? "visitId" : "id"), LivingOrders.OnlyKind(done));
            Assert.Matches("^Besöket [0-9-]+ har status [a-zåäö]+ och kan inte ([a-zåäö ]+)\\. Bara ett besök med status [a-zåäö ]+ kan \\1\\.$", LivingOrders.OnlyMessage(done));
        }
    }

    [Theory]
    [MemberData(nameof(NeedPairs))]
    public async Task Need_WhenTheStateAllowsItOrNot_LeadsOnOrIsRefused(string status, string command)
    {
        var need = await NeedAsync();
        var version = 1;
        foreach (var way in NeedWays[status])
        {
            version = (await DoNeedAsync(way, need, version)).At("caughtNeed", "version").GetInt32();
        }

        var done = await DoNeedAsync(command, need, version);

        if (LegalOfNeeds.TryGetValue((status, command), out var leadsTo))
        {
            Assert.Equal((leadsTo, version + 1), (done.At("caughtNeed", "status").GetString(), done.At("caughtNeed", "version").GetInt32()));
        }
        else
        {
            Assert.Equal("NOT_ALLOWED_IN_STATE input/id", LivingOrders.OnlyKind(done));
        }
    }

    [Theory]
    [InlineData("municipalityCode", "0180", "NOT_FOUND input/municipalityCode")]
    [InlineData("place", "", "INVALID input/place")]
    public async Task Plan_WhenAValueIsWrong_SaysWhere(string field, string value, string kind) =>
        Assert.Equal(kind, LivingOrders.OnlyKind(await PlanAsync((field, value))));

    [Theory]
    [InlineData]
    [InlineData("SVOM", "SVOM")]
    public async Task Plan_WhenTheVisitorsAreNoneOrTwice_IsRefused(params string[] visitors) =>
        Assert.Equal("INVALID input/visitors", LivingOrders.OnlyKind(await PlanAsync(("visitors", visitors))));

    [Fact]
    public async Task Plan_WhenDone_IsSeenAtTheMunicipality()
    {
        await PlanAsync(("place", "Socialnämnden"), ("visitors", new[] { "SVOM", "FOU_JAMT" }));

        var data = await host.AskAsync("""{ kommunovergripande { municipality(code: "2326") { visits(first: 200) { nodes { place visitors } } } } }""");

        var visit = data.At("kommunovergripande", "municipality", "visits", "nodes").EnumerateArray().Single(v => v.At("place").GetString() == "Socialnämnden");
        Assert.Equal(["FOU_JAMT", "SVOM"], visit.At("visitors").EnumerateArray().Select(v => v.GetString()));
    }

    [Fact]
    public async Task Record_WhenTheDayHasNotCome_IsRefused()
    {
        var planned = await PlanAsync(("on", "9999-01-01"));

        var done = await DoVisitAsync("Record", planned.At("visit", "id").GetString()!, 1);

        Assert.Equal("NOT_ALLOWED_IN_STATE input/id", LivingOrders.OnlyKind(done));
        Assert.Contains("är inte gjort ännu", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_WhenNeedsAreCaught_KeepsThem()
    {
        var (id, version) = await VisitAsync([]);

        var done = await DoVisitAsync("Record", id, version, ("needs", new[] { "Nattbemanning", "Språkstöd" }), ("notes", "Digital tillsyn fungerar"));

        Assert.Equal("Digital tillsyn fungerar", done.At("visit", "notes").GetString());
        Assert.Equal(["Språkstöd", "Nattbemanning"], done.At("visit", "caughtNeeds", "nodes").EnumerateArray().Select(n => n.At("text").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task Catch_WhenANeedIsEmptyOrNoneIsGiven_IsRefused(string? need)
    {
        var (id, version) = await VisitAsync(["Record"]);

        var done = await DoVisitAsync("Catch", id, version, ("needs", need is null ? Array.Empty<string>() : [need]));

        Assert.Equal("INVALID input/needs", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Cancel_WhenSomebodyElseWasFirst_IsAConflict()
    {
        var (id, _) = await VisitAsync(["Record"]);

        Assert.Equal("CONFLICT input/version", LivingOrders.OnlyKind(await DoVisitAsync("Cancel", id, 1)));
    }

    [Fact]
    public async Task Link_WhenTheOrderIsOfAnotherMunicipality_IsRefused()
    {
        var (need, other) = (await NeedAsync(), await orders.BroughtToAsync("PLACED", municipalityCode: "2303"));

        var done = await DoNeedAsync("Link", need, 1, ("studyOrderId", other.Id));

        Assert.Equal("INVALID input/studyOrderId", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Link_WhenTheOrderIsDeclined_IsRefused()
    {
        var (need, declined) = (await NeedAsync(), await orders.BroughtToAsync("DECLINED", municipalityCode: "2326"));

        Assert.Equal("NOT_ALLOWED_IN_STATE input/studyOrderId", LivingOrders.OnlyKind(await DoNeedAsync("Link", need, 1, ("studyOrderId", declined.Id))));
    }

    [Fact]
    public async Task Place_WhenANeedLedToTheOrder_LinksThem()
    {
        var need = await NeedAsync();

        var order = await PlaceAsync("2326", need);

        Assert.Equal((need, "ORDERED"), (order.At("studyOrder", "caughtNeeds", "nodes")[0].At("id").GetString(), order.At("studyOrder", "caughtNeeds", "nodes")[0].At("status").GetString()));
    }

    [Theory]
    [InlineData("Withdraw")]
    [InlineData("Decline")]
    public async Task Need_WhenItsOrderComesToNothing_IsOpenAgain(string command)
    {
        var (need, order) = (await NeedAsync(), await orders.BroughtToAsync(command == "Decline" ? "ASSESSED" : "PLACED", municipalityCode: "2326"));
        await DoNeedAsync("Link", need, 1, ("studyOrderId", order.Id));

        await orders.DoAsync(command, await orders.SeenAgainAsync(order));

        Assert.Equal("SET_ASIDE", (await DoNeedAsync("SetAside", need, 3)).At("caughtNeed", "status").GetString());
    }

    [Fact]
    public async Task Withdraw_WhenANeedWasLinkedSince_IsAConflict()
    {
        var (need, order) = (await NeedAsync(), await orders.BroughtToAsync("PLACED", municipalityCode: "2326"));
        await DoNeedAsync("Link", need, 1, ("studyOrderId", order.Id));

        Assert.Equal("CONFLICT input/version", LivingOrders.OnlyKind(await orders.DoAsync("Withdraw", order)));
    }

    [Fact]
    public async Task Place_WhenTheNeedIsAnotherMunicipalitys_IsRefused() =>
        Assert.Equal("INVALID input/caughtNeedId", LivingOrders.OnlyKind(await PlaceAsync("2303", await NeedAsync())));

    [Fact]
    public async Task Place_WhenTheNeedIsUnknown_SaysSo() =>
        Assert.Equal("NOT_FOUND input/caughtNeedId", LivingOrders.OnlyKind(await PlaceAsync("2326", LivingOrders.UnknownId)));

    [Fact]
    public async Task History_WhenAVisitIsCancelled_KeepsTheReason()
    {
        var (id, version) = await VisitAsync([]);
        await DoVisitAsync("Cancel", id, version);

        var data = await host.AskAsync("{ valfard { visits(first: 200) { nodes { id history { nodes { command reason } } } } } }");

        var newest = data.At("valfard", "visits", "nodes").EnumerateArray().Single(v => v.At("id").GetString() == id).At("history", "nodes")[0];
        Assert.Equal(("CancelVisit", "Snöoväder"), (newest.At("command").GetString(), newest.At("reason").GetString()));
    }

    private static TheoryData<string, string> Pairs(IEnumerable<string> states, string[] commands)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var (state, command) in states.SelectMany(_ => commands, (s, c) => (s, c)))
        {
            pairs.Add(state, command);
        }
        return pairs;
    }

    private async Task<(string Id, int Version)> VisitAsync(string[] commands)
    {
        var id = (await PlanAsync()).At("visit", "id").GetString()!;
        var version = 1;
        foreach (var command in commands)
        {
            version = (await DoVisitAsync(command, id, version)).At("visit", "version").GetInt32();
        }
        return (id, version);
    }

    private async Task<string> NeedAsync()
    {
        var (id, version) = await VisitAsync([]);
        var done = await DoVisitAsync("Record", id, version, ("needs", new[] { "Nattbemanning" }));
        return done.At("visit", "caughtNeeds", "nodes")[0].At("id").GetString()!;
    }

    private Task<JsonElement> PlanAsync(params (string Field, object? Value)[] others) => SendAsync("PlanVisit", others, new()
    {
        ["municipalityCode"] = "2326", ["visitors"] = new[] { "FOU_JAMT" }, ["on"] = LivingOrders.Today, ["place"] = "Hemtjänsten",
    });

    private Task<JsonElement> DoVisitAsync(string command, string id, int version, params (string Field, object? Value)[] others) => command switch
    {
        "Record" => SendAsync("RecordVisit", others, new() { ["id"] = id, ["version"] = version }),
        "Cancel" => SendAsync("CancelVisit", others, new() { ["id"] = id, ["version"] = version, ["reason"] = "Snöoväder" }),
        _ => SendAsync("CatchNeeds", others, new() { ["visitId"] = id, ["version"] = version, ["needs"] = new[] { "Anhörigstöd" } }),
    };

    private async Task<JsonElement> DoNeedAsync(string command, string id, int version, params (string Field, object? Value)[] others) => command == "Link"
        ? await SendAsync("LinkCaughtNeed", others, new()
        {
            ["id"] = id, ["version"] = version, ["studyOrderId"] = others.Length > 0 ? null : (await orders.BroughtToAsync("PLACED", municipalityCode: "2326")).Id,
        })
        : await SendAsync("SetAsideCaughtNeed", others, new() { ["id"] = id, ["version"] = version, ["reason"] = "Löses lokalt" });

    private async Task<JsonElement> SendAsync(string command, (string Field, object? Value)[] others, Dictionary<string, object?> input)
    {
        foreach (var (field, value) in others)
        {
            input[field] = value;
        }
        var changed = command is "LinkCaughtNeed" or "SetAsideCaughtNeed"
            ? "caughtNeed { id version status }"
            : "visit { id version status notes caughtNeeds { nodes { id text } } }";
        var document = $$"""mutation ($input: {{command}}Input!) { done: valfard{{command}}(input: $input) { {{changed}} errors { code message path } } }""";
        return (await host.AskAsync(document, new { input })).At("done");
    }

    private async Task<JsonElement> PlaceAsync(string municipalityCode, string caughtNeedId) => (await host.AskAsync(
        """
        mutation ($input: PlaceStudyOrderInput!) { done: valfardPlaceStudyOrder(input: $input) {
          studyOrder { caughtNeeds { nodes { id status } } } errors { code message path } } }
        """,
        new { input = new { municipalityCode, title = "T", need = "N", relief = "R", caughtNeedId } })).At("done");
}
