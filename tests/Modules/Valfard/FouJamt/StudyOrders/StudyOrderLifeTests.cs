using System.Globalization;
using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Valfard.Tests.FouJamt.StudyOrders;

/// <summary>Every command in every state that an order can be brought to: what it leads to, or that it is refused and leaves the order as it was.</summary>
public sealed class StudyOrderLifeTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string UnknownId = "019a0000-0000-7000-8000-000000000000";

    private readonly SamverkanHost host = sample.Host;

    /// <summary>The commands that bring an order to a state.</summary>
    private static readonly Dictionary<string, string[]> Ways = new()
    {
        ["PLACED"] = [],
        ["WITHDRAWN"] = ["Withdraw"],
        ["ASSESSED"] = ["Assess"],
        ["ACCEPTED"] = ["Assess", "Accept"],
        ["DECLINED"] = ["Assess", "Decline"],
    };

    private static readonly Dictionary<(string Status, string Command), string> Legal = new()
    {
        [("PLACED", "Change")] = "PLACED",
        [("PLACED", "Withdraw")] = "WITHDRAWN",
        [("PLACED", "Assess")] = "ASSESSED",
        [("ASSESSED", "Accept")] = "ACCEPTED",
        [("ASSESSED", "Decline")] = "DECLINED",
    };

    private static readonly string[] All = ["Change", "Withdraw", "Assess", "Accept", "Decline"];

    public static TheoryData<string, string> IllegalPairs => Pairs(legal: false);

    public static TheoryData<string, string> LegalPairs => Pairs(legal: true);

    [Theory]
    [MemberData(nameof(IllegalPairs))]
    public async Task Command_WhenTheStateForbidsIt_IsRefusedAndLeavesTheOrderAsItIs(string status, string command)
    {
        var order = await BroughtToAsync(status);

        var done = await DoAsync(command, order);

        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal("NOT_ALLOWED_IN_STATE input/id", Kind(error));
        Assert.Matches("^Beställning FOU/[0-9]+/[0-9]{4} har status [a-zåäö]+ och kan inte ([a-zåäö]+)\\. Bara en beställning med status [a-zåäö]+ kan \\1\\.$", error.At("message").GetString());
        Assert.Equal((status, order.Version), await SeenAsync(order.Id));
    }

    [Theory]
    [MemberData(nameof(LegalPairs))]
    public async Task Command_WhenTheStateAllowsIt_LeadsOn(string status, string command)
    {
        var order = await BroughtToAsync(status);

        await DoAsync(command, order);

        Assert.Equal((Legal[(status, command)], order.Version + 1), await SeenAsync(order.Id));
    }

    [Theory]
    [InlineData("Assess")]
    [InlineData("Accept")]
    [InlineData("Decline")]
    public async Task Command_WhenThereIsNoSuchOrder_SaysSo(string command)
    {
        var done = await DoAsync(command, new(UnknownId, 1));

        Assert.Equal("NOT_FOUND input/id", Kind(Assert.Single(done.At("errors").EnumerateArray())));
    }

    [Theory]
    [InlineData("PLACED", "Assess")]
    [InlineData("ASSESSED", "Accept")]
    [InlineData("ASSESSED", "Decline")]
    public async Task Command_WhenSomebodyElseWasFirst_ShowsTheOrderAsItIsNow(string status, string command)
    {
        var order = await BroughtToAsync(status);

        var done = await DoAsync(command, order with { Version = order.Version + 1 });

        Assert.Equal("CONFLICT input/version", Kind(Assert.Single(done.At("errors").EnumerateArray())));
        Assert.Equal((status, order.Version), (done.At("studyOrder", "status").GetString(), done.At("studyOrder", "version").GetInt32()));
    }

    [Theory]
    [InlineData("Assess", "text", "", "Ange 1–4000 tecken")]
    [InlineData("Accept", "body", " ", "Ange 1–200 tecken")]
    [InlineData("Accept", "rank", 0, "Ange 1 för den främsta")]
    [InlineData("Accept", "decidedOn", "9999-01-01", "i framtiden. Ange en dag från")]
    [InlineData("Accept", "decidedOn", "2000-01-01", "före beställningen. Ange en dag från")]
    [InlineData("Decline", "body", "", "Ange 1–200 tecken")]
    [InlineData("Decline", "reason", "", "Ange 1–500 tecken")]
    [InlineData("Decline", "decidedOn", "9999-01-01", "i framtiden. Ange en dag från")]
    public async Task Command_WhenAValueIsWrong_SaysWhatWouldBeRight(string command, string field, object value, string reason)
    {
        var order = await BroughtToAsync(command == "Assess" ? "PLACED" : "ASSESSED");

        var done = await DoAsync(command, order, (field, value));

        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal("INVALID input/" + field, Kind(error));
        Assert.Contains(reason, error.At("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assessment_WhenAssessed_SaysWhatAndWho()
    {
        var done = await DoAsync("Assess", await BroughtToAsync("PLACED"));

        var assessment = done.At("studyOrder", "assessment");
        Assert.Equal(("Går att göra.", "Exempelanvändare"), (assessment.At("text").GetString(), assessment.At("by").GetString()));
    }

    [Fact]
    public async Task Decision_WhenAccepted_SaysWhoDecidedWhenAndTheRank()
    {
        var done = await DoAsync("Accept", await BroughtToAsync("ASSESSED"), ("rank", 2));

        Assert.Equal(
            $$"""{"isAccepted":true,"body":"FoU-rådet","decidedOn":"{{Today}}","rank":2,"reason":null}""", done.At("studyOrder", "decision").GetRawText());
    }

    [Fact]
    public async Task Decision_WhenDeclined_SaysWhy()
    {
        var done = await DoAsync("Decline", await BroughtToAsync("ASSESSED"));

        Assert.Equal(
            $$"""{"isAccepted":false,"body":"FoU-rådet","decidedOn":"{{Today}}","rank":null,"reason":"Ryms inte i år."}""",
            done.At("studyOrder", "decision").GetRawText());
    }

    [Fact]
    public async Task Decision_WhenNotYetTaken_IsNull()
    {
        var done = await DoAsync("Assess", await BroughtToAsync("PLACED"));

        Assert.Equal(JsonValueKind.Null, done.At("studyOrder", "decision").ValueKind);
    }

    [Fact]
    public async Task History_WhenDeclined_KeepsTheReason()
    {
        var order = await BroughtToAsync("DECLINED");

        var data = await host.AskAsync("query ($id: ID!) { valfard { fouJamt { studyOrder(id: $id) { history { nodes { command reason } } } } } }", new { order.Id });

        var newest = data.At("valfard", "fouJamt", "studyOrder", "history", "nodes")[0];
        Assert.Equal(("DeclineStudyOrder", "Ryms inte i år."), (newest.At("command").GetString(), newest.At("reason").GetString()));
    }

    [Theory]
    [InlineData("ASSESSED", "Bedömd")]
    [InlineData("ACCEPTED", "Antagen")]
    [InlineData("DECLINED", "Avböjd")]
    public async Task Register_WhenTheOrderIsBroughtThere_SaysSo(string status, string text)
    {
        var title = "I registret som " + status;
        await BroughtToAsync(status, title);
        await host.DrainedAsync();

        var data = await host.AskAsync(
            "query ($title: String!) { kommunovergripande { register(where: { title: { eq: $title } }) { nodes { status statusText } } } }", new { title });

        var entry = Assert.Single(data.At("kommunovergripande", "register", "nodes").EnumerateArray());
        Assert.Equal((status, text), (entry.At("status").GetString(), entry.At("statusText").GetString()));
    }

    private sealed record Order(string Id, int Version);

    private static string Today => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TheoryData<string, string> Pairs(bool legal)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var (status, command) in Ways.Keys.SelectMany(s => All.Select(c => (s, c))).Where(p => Legal.ContainsKey(p) == legal))
        {
            pairs.Add(status, command);
        }
        return pairs;
    }

    private async Task<Order> BroughtToAsync(string status, string title = "Har ett liv")
    {
        var placed = await host.AskAsync(
            "mutation ($input: PlaceStudyOrderInput!) { valfardPlaceStudyOrder(input: $input) { studyOrder { id } } }",
            new { input = new { municipalityCode = "2321", title, need = "N", relief = "R" } });
        var order = new Order(placed.At("valfardPlaceStudyOrder", "studyOrder", "id").GetString()!, 1);
        foreach (var command in Ways[status])
        {
            var done = await DoAsync(command, order);
            order = order with { Version = done.At("studyOrder", "version").GetInt32() };
        }
        return order;
    }

    private async Task<JsonElement> DoAsync(string command, Order order, params (string Field, object Value)[] others)
    {
        var input = Input(command, order);
        foreach (var (field, value) in others)
        {
            input[field] = value;
        }
        return (await host.AskAsync(Document(command), new { input })).At("done");
    }

    private async Task<(string? Status, int Version)> SeenAsync(string id)
    {
        var data = await host.AskAsync("query ($id: ID!) { valfard { fouJamt { studyOrder(id: $id) { status version } } } }", new { id });
        var order = data.At("valfard", "fouJamt", "studyOrder");
        return (order.At("status").GetString(), order.At("version").GetInt32());
    }

    private static string Document(string command) => $$"""
        mutation ($input: {{command}}StudyOrderInput!) { done: valfard{{command}}StudyOrder(input: $input) {
          studyOrder { status version assessment { text by at } decision { isAccepted body decidedOn rank reason } } errors { code message path } } }
        """;

    private static Dictionary<string, object> Input(string command, Order order)
    {
        var input = new Dictionary<string, object> { ["id"] = order.Id, ["version"] = order.Version };
        (string Field, object Value)[] own = command switch
        {
            "Change" => [("need", "Annat behov")],
            "Withdraw" => [("reason", "Löst på annat sätt")],
            "Assess" => [("text", "Går att göra.")],
            "Accept" => [("body", "FoU-rådet"), ("decidedOn", Today)],
            "Decline" => [("body", "FoU-rådet"), ("decidedOn", Today), ("reason", "Ryms inte i år.")],
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command."),
        };
        foreach (var (field, value) in own)
        {
            input[field] = value;
        }
        return input;
    }

    private static string Kind(JsonElement error) =>
        $"{error.At("code").GetString()} {string.Join('/', error.At("path").EnumerateArray().Select(p => p.GetString()))}";
}
