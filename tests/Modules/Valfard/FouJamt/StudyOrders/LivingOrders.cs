using System.Globalization;
using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Valfard.Tests.FouJamt.StudyOrders;

/// <summary>Study orders that tests bring to the state they are about, command by command, as users do.</summary>
internal sealed class LivingOrders(SamverkanHost host, CountyClock? clock = null)
{
    public const string UnknownId = "019a0000-0000-7000-8000-000000000000";

    /// <summary>An order as a test last saw it.</summary>
    public sealed record Order(string Id, int Version);

    /// <summary>The commands that bring an order to a state.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Ways = new Dictionary<string, string[]>
    {
        ["PLACED"] = [],
        ["WITHDRAWN"] = ["Withdraw"],
        ["ASSESSED"] = ["Assess"],
        ["ACCEPTED"] = ["Assess", "Accept"],
        ["DECLINED"] = ["Assess", "Decline"],
        ["PLANNED"] = ["Assess", "Accept", "Plan"],
        ["STARTED"] = ["Assess", "Accept", "Plan", "Start"],
        ["COMPLETED"] = ["Assess", "Accept", "Plan", "Start", "Complete"],
        ["CLOSED"] = ["Assess", "Accept", "Plan", "Start", "Complete", "Close"],
    };

    public static string Today => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day that it is for the host.</summary>
    private string Now => clock?.Today ?? Today;

    public static object Step(string text = "Intervjuer") => new
    {
        text, method = "Fokusgrupper", responsible = new { office = "Utvecklingsledare" }, from = Today, to = Today,
    };

    /// <summary>Places an order and brings it to a state.</summary>
    public async Task<Order> BroughtToAsync(string status, string title = "Har ett liv", string municipalityCode = "2321")
    {
        var placed = await host.AskAsync(
            "mutation ($input: PlaceStudyOrderInput!) { valfardPlaceStudyOrder(input: $input) { studyOrder { id } } }",
            new { input = new { municipalityCode, title, need = "N", relief = "R" } });
        var order = new Order(placed.At("valfardPlaceStudyOrder", "studyOrder", "id").GetString()!, 1);
        foreach (var command in Ways[status])
        {
            order = await PrepareAsync(command, order);
            var done = await DoAsync(command, order);
            order = order with { Version = done.At("studyOrder", "version").GetInt32() };
        }
        return order;
    }

    /// <summary>Makes what must be there before a command, besides the order's state; gives the order as it is then.</summary>
    public async Task<Order> PrepareAsync(string command, Order order)
    {
        if (command == "Complete")
        {
            await ResultAsync(order.Id, "Publish");
        }
        else if (command == "Close")
        {
            await ResultAsync(order.Id, "Publish", "Count", "Effect");
        }
        return await SeenAgainAsync(order);
    }

    /// <summary>The order as it is now: a result that is registered, say, counts as a change of it.</summary>
    public async Task<Order> SeenAgainAsync(Order order) => order with { Version = (await SeenAsync(order.Id)).Version };

    /// <summary>Sends a command with what it needs, and with other values where the test gives them.</summary>
    public async Task<JsonElement> DoAsync(string command, Order order, params (string Field, object? Value)[] others)
    {
        var input = Input(command, order);
        foreach (var (field, value) in others)
        {
            input[field] = value;
        }
        return (await host.AskAsync(Document(command), new { input })).At("done");
    }

    public async Task<(string? Status, int Version)> SeenAsync(string id)
    {
        var data = await host.AskAsync("query ($id: ID!) { valfard { fouJamt { studyOrder(id: $id) { status version } } } }", new { id });
        var order = data.At("valfard", "fouJamt", "studyOrder");
        return (order.At("status").GetString(), order.At("version").GetInt32());
    }

    /// <summary>Registers a result of an order, in a film or what is said, and does to it what is said.</summary>
    public Task<Order> ResultAsync(string orderId, params string[] commands) => ResultInAsync(orderId, "FILM", commands);

    /// <summary>As <see cref="ResultAsync"/>, in a stated format.</summary>
    public async Task<Order> ResultInAsync(string orderId, string format, params string[] commands)
    {
        var registered = await DoResultAsync("Register", null, ("studyOrderId", orderId), ("presentations", new[] { new { format } }));
        var result = new Order(registered.At("studyResult", "id").GetString()!, 1);
        foreach (var command in commands)
        {
            var done = await DoResultAsync(command, result, command == "Count" ? [("format", format)] : []);
            result = result with { Version = done.At("studyResult", "version").GetInt32() };
        }
        return result;
    }

    /// <summary>Sends a command on a result.</summary>
    public async Task<JsonElement> DoResultAsync(string command, Order? result, params (string Field, object? Value)[] others)
    {
        (string Name, (string, object?)[] Own) = command switch
        {
            "Register" => ("RegisterStudyResult", new (string, object?)[] { ("title", "Vad vi fann"), ("summary", "Kort och enkelt."), ("considerations", "Redovisas per grupp."), ("presentations", new[] { new { format = "FILM" } }) }),
            "Change" => ("ChangeStudyResult", [("summary", "Kortare.")]),
            "Publish" => ("PublishStudyResult", [("publishedOn", Now)]),
            "Withdraw" => ("WithdrawStudyResult", [("reason", "Ett fel i filmen")]),
            "Count" => ("CountStudyResultSpread", [("format", "FILM"), ("place", "APT hemtjänst"), ("on", Now), ("counted", "VIEWS"), ("count", 40)]),
            "Effect" => ("StateStudyResultEffect", [("effect", "Färre fall.")]),
            "Retract" => ("RetractStudyResultSpread", [("spreadId", UnknownId), ("reason", "Fel räknat")]),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command."),
        };
        var input = new Dictionary<string, object?>();
        if (result is not null)
        {
            (input["id"], input["version"]) = (result.Id, result.Version);
        }
        foreach (var (field, value) in Own.Concat(others))
        {
            input[field] = value;
        }
        var document = $$"""
            mutation ($input: {{Name}}Input!) { done: valfard{{Name}}(input: $input) {
              studyResult { id version status title summary publishedOn withdrawnBecause effect considerations presentations { format url isAccessible }
                spread { nodes { id count } } spreadTotals { counted count } }
              errors { code message path } } }
            """;
        return (await host.AskAsync(document, new { input })).At("done");
    }

    public static string Kind(JsonElement error) =>
        $"{error.At("code").GetString()} {string.Join('/', error.At("path").EnumerateArray().Select(p => p.GetString()))}";

    public static string OnlyKind(JsonElement done) => Kind(Assert.Single(done.At("errors").EnumerateArray()));

    public static string? OnlyMessage(JsonElement done) => Assert.Single(done.At("errors").EnumerateArray()).At("message").GetString();

    private static string Document(string command)
    {
        var name = command switch
        {
            "ChangePlan" => "ChangeStudyOrderPlan",
            "SetGoal" => "SetStudyOrderGoal",
            "Rank" => "RankStudyOrders",
            _ => command + "StudyOrder",
        };
        var changed = command == "Rank"
            ? "ranking { id version }"
            : "studyOrder { id status version assessment { text by at } decision { isAccepted body decidedOn reason } startedOn completedOn closedOn goal { text } "
                + "plan { revision reason steps { number text method from to responsible { office person { id } } participants { office person { id } } } } }";
        return $$"""mutation ($input: {{name}}Input!) { done: valfard{{name}}(input: $input) { {{changed}} errors { code message path } } }""";
    }

    private Dictionary<string, object?> Input(string command, Order order)
    {
        if (command == "Rank")
        {
            return new() { ["body"] = $"FoU-rådet {Guid.NewGuid()}", ["rankedOn"] = Now, ["orders"] = new[] { new { id = order.Id, version = order.Version } } };
        }
        (string Field, object? Value)[] own = command switch
        {
            "Change" => [("need", "Annat behov")],
            "Withdraw" => [("reason", "Löst på annat sätt")],
            "Assess" => [("text", "Går att göra.")],
            "Accept" => [("body", "FoU-rådet"), ("decidedOn", Now)],
            "Decline" => [("body", "FoU-rådet"), ("decidedOn", Now), ("reason", "Ryms inte i år.")],
            "SetGoal" => [("goalId", null)],
            "Plan" => [("steps", new[] { Step() })],
            "ChangePlan" => [("steps", new[] { Step("Enkät") }), ("reason", "För få svarade")],
            "Start" => [("startedOn", Now)],
            "Complete" => [("completedOn", Now)],
            "Close" => [],
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command."),
        };
        var input = new Dictionary<string, object?> { ["id"] = order.Id, ["version"] = order.Version };
        foreach (var (field, value) in own)
        {
            input[field] = value;
        }
        return input;
    }
}
