using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Valfard.Tests.FouJamt.StudyOrders;

/// <summary>Every command in every state that an order can be brought to: what it leads to, or that it is refused and leaves the order as it was.</summary>
[Trait("Category", "Full")]
public sealed class StudyOrderLifeTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    private static readonly Dictionary<(string Status, string Command), string> Legal = new()
    {
        [("PLACED", "Change")] = "PLACED",
        [("PLACED", "Withdraw")] = "WITHDRAWN",
        [("PLACED", "Assess")] = "ASSESSED",
        [("PLACED", "SetGoal")] = "PLACED",
        [("ASSESSED", "Rank")] = "ASSESSED",
        [("ASSESSED", "Accept")] = "ACCEPTED",
        [("ASSESSED", "Decline")] = "DECLINED",
        [("ASSESSED", "SetGoal")] = "ASSESSED",
        [("ACCEPTED", "Plan")] = "PLANNED",
        [("ACCEPTED", "SetGoal")] = "ACCEPTED",
        [("PLANNED", "ChangePlan")] = "PLANNED",
        [("PLANNED", "Start")] = "STARTED",
        [("PLANNED", "SetGoal")] = "PLANNED",
        [("STARTED", "ChangePlan")] = "STARTED",
        [("STARTED", "Complete")] = "COMPLETED",
        [("STARTED", "SetGoal")] = "STARTED",
        [("COMPLETED", "Close")] = "CLOSED",
        [("COMPLETED", "SetGoal")] = "COMPLETED",
    };

    private static readonly string[] All =
        ["Change", "Withdraw", "Assess", "Rank", "Accept", "Decline", "SetGoal", "Plan", "ChangePlan", "Start", "Complete", "Close"];

    private readonly LivingOrders orders = new(sample.Host);

    public static TheoryData<string, string> IllegalPairs => Pairs(legal: false);

    public static TheoryData<string, string> LegalPairs => Pairs(legal: true);

    [Theory]
    [MemberData(nameof(IllegalPairs))]
    public async Task Command_WhenTheStateForbidsIt_IsRefusedAndLeavesTheOrderAsItIs(string status, string command)
    {
        var order = await BroughtToAsync(status);

        var done = await DoAsync(command, order);

        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal(command == "Rank" ? "NOT_ALLOWED_IN_STATE input/orders/0/id" : "NOT_ALLOWED_IN_STATE input/id", Kind(error));
        Assert.Matches("^Beställning FOU/[0-9]+/[0-9]{4} har status [a-zåäö]+ och kan inte ([a-zåäö ]+)\\. Bara en beställning med status [a-zåäö]+((, [a-zåäö]+)* eller [a-zåäö]+)? kan \\1\\.$", error.At("message").GetString());
        Assert.Equal((status, order.Version), await SeenAsync(order.Id));
    }

    [Theory]
    [MemberData(nameof(LegalPairs))]
    public async Task Command_WhenTheStateAllowsIt_LeadsOn(string status, string command)
    {
        var order = await BroughtToAsync(status);
        order = await orders.PrepareAsync(command, order);

        var done = await DoAsync(command, order);

        Assert.Empty(done.At("errors").EnumerateArray());
        Assert.Equal((Legal[(status, command)], order.Version + 1), await SeenAsync(order.Id));
    }

    [Theory]
    [InlineData("Assess")]
    [InlineData("Accept")]
    [InlineData("Decline")]
    [InlineData("SetGoal")]
    [InlineData("Plan")]
    [InlineData("ChangePlan")]
    [InlineData("Start")]
    [InlineData("Complete")]
    [InlineData("Close")]
    public async Task Command_WhenThereIsNoSuchOrder_SaysSo(string command)
    {
        var done = await DoAsync(command, new(LivingOrders.UnknownId, 1));

        Assert.Equal("NOT_FOUND input/id", Kind(Assert.Single(done.At("errors").EnumerateArray())));
    }

    [Theory]
    [InlineData("PLACED", "Assess")]
    [InlineData("ASSESSED", "Accept")]
    [InlineData("ASSESSED", "Decline")]
    [InlineData("ACCEPTED", "SetGoal")]
    [InlineData("ACCEPTED", "Plan")]
    [InlineData("PLANNED", "ChangePlan")]
    [InlineData("PLANNED", "Start")]
    [InlineData("STARTED", "Complete")]
    [InlineData("COMPLETED", "Close")]
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
    [InlineData("Accept", "decidedOn", "9999-01-01", "i framtiden. Ange en dag från")]
    [InlineData("Accept", "decidedOn", "2000-01-01", "före beställningen. Ange en dag från")]
    [InlineData("Decline", "body", "", "Ange 1–200 tecken")]
    [InlineData("Decline", "reason", "", "Ange 1–500 tecken")]
    [InlineData("Decline", "decidedOn", "9999-01-01", "i framtiden. Ange en dag från")]
    [InlineData("Start", "startedOn", "9999-01-01", "i framtiden. Ange en dag från")]
    [InlineData("Start", "startedOn", "2000-01-01", "före planen. Ange en dag från")]
    [InlineData("Complete", "completedOn", "9999-01-01", "i framtiden. Ange en dag från")]
    [InlineData("Complete", "completedOn", "2000-01-01", "före starten. Ange en dag från")]
    [InlineData("ChangePlan", "reason", "", "Ange 1–500 tecken")]
    public async Task Command_WhenAValueIsWrong_SaysWhatWouldBeRight(string command, string field, object value, string reason)
    {
        var order = await BroughtToAsync(Legal.Keys.First(k => k.Command == command).Status);

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
    public async Task Decision_WhenAccepted_SaysWhoDecidedAndWhen()
    {
        var done = await DoAsync("Accept", await BroughtToAsync("ASSESSED"));

        Assert.Equal(
            $$"""{"isAccepted":true,"body":"FoU-rådet","decidedOn":"{{Today}}","reason":null}""", done.At("studyOrder", "decision").GetRawText());
    }

    [Fact]
    public async Task Decision_WhenDeclined_SaysWhy()
    {
        var done = await DoAsync("Decline", await BroughtToAsync("ASSESSED"));

        Assert.Equal(
            $$"""{"isAccepted":false,"body":"FoU-rådet","decidedOn":"{{Today}}","reason":"Ryms inte i år."}""",
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
    [InlineData("PLANNED", "Planerad")]
    [InlineData("STARTED", "Påbörjad")]
    [InlineData("COMPLETED", "Genomförd")]
    [InlineData("CLOSED", "Avslutad")]
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

    private static string Today => LivingOrders.Today;

    private static TheoryData<string, string> Pairs(bool legal)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var (status, command) in LivingOrders.Ways.Keys.SelectMany(s => All.Select(c => (s, c))).Where(p => Legal.ContainsKey(p) == legal))
        {
            pairs.Add(status, command);
        }
        return pairs;
    }

    private Task<LivingOrders.Order> BroughtToAsync(string status, string title = "Har ett liv") => orders.BroughtToAsync(status, title);

    private Task<JsonElement> DoAsync(string command, LivingOrders.Order order, params (string Field, object? Value)[] others) => orders.DoAsync(command, order, others);

    private Task<(string? Status, int Version)> SeenAsync(string id) => orders.SeenAsync(id);

    private static string Kind(JsonElement error) => LivingOrders.Kind(error);
}
