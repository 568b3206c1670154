using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Valfard.Tests.FouJamt.StudyOrders;

/// <summary>Whatever is sent in whatever order, an order is never where it could not have come: what is refused changes nothing, and what is done keeps the rules.</summary>
[Trait("Category", "Full")]
public sealed class StudyOrderWalkTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const int Steps = 70;

    private const string State = """
        query ($id: ID!) { valfard { fouJamt { studyOrder(id: $id) {
          status version rank decision { isAccepted body reason decidedOn } startedOn completedOn closedOn
          plan { steps { text method from to responsible { office } } }
          results { nodes { id version status effect considerations presentations { format isAccessible } spread { nodes { id format } } } } } } } }
        """;

    private static readonly string[] OrderCommands =
        ["Change", "Withdraw", "Assess", "Rank", "Accept", "Decline", "SetGoal", "Plan", "ChangePlan", "Start", "Complete", "Close"];

    private static readonly string[] ResultCommands = ["Change", "Publish", "Withdraw", "Count", "Effect", "Retract", "Reshape"];

    /// <summary>What brings an order on; so that a walk comes far.</summary>
    private static readonly Dictionary<string, string[]> Onward = new()
    {
        ["PLACED"] = ["Assess"], ["ASSESSED"] = ["Rank", "Accept"], ["ACCEPTED"] = ["Plan"], ["PLANNED"] = ["Start"], ["STARTED"] = ["Complete"], ["COMPLETED"] = ["Close"],
    };

    private readonly SamverkanHost host = sample.Host;
    private readonly LivingOrders orders = new(sample.Host);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task RandomCommands_WhenSentToAnOrder_NeverLeadToAnIllegalState(int seed)
    {
        var random = new Random(seed);
        var id = (await orders.BroughtToAsync("PLACED", $"Vandring {seed}")).Id;
        var state = await StateAsync(id);
        for (var step = 0; step < Steps; step++)
        {
            var done = await SendAsync(random, id, state);
            var after = await StateAsync(id);
            var errors = done.At("errors").EnumerateArray().ToList();
            if (errors.Count > 0)
            {
                Assert.Equal(state.GetRawText(), after.GetRawText());
                Assert.All(errors, e => Assert.True(e.At("message").GetString()!.Length > 20 && e.At("path").GetArrayLength() > 1, e.GetRawText()));
            }
            NothingIsIllegal(after);
            state = after;
        }
    }

    private async Task<JsonElement> SendAsync(Random random, string id, JsonElement state)
    {
        var status = state.At("status").GetString()!;
        // now and then one who saw an older version
        var order = new LivingOrders.Order(id, state.At("version").GetInt32() - (random.Next(12) == 0 ? 1 : 0));
        var results = state.At("results", "nodes").EnumerateArray().ToList();
        if (status is "STARTED" or "COMPLETED" or "CLOSED" && random.Next(2) == 0)
        {
            if (results.Count == 0 || random.Next(6) == 0)
            {
                return await orders.DoResultAsync("Register", null, ("studyOrderId", id), ("presentations", new[] { new { format = random.Next(2) == 0 ? "FILM" : "REPORT" } }));
            }
            return await SendToResultAsync(random, results[random.Next(results.Count)]);
        }
        var command = random.Next(3) > 0 && Onward.TryGetValue(status, out var onward) ? onward[random.Next(onward.Length)] : OrderCommands[random.Next(OrderCommands.Length)];
        // the two ends that an order seldom comes back from are sent seldom
        return await orders.DoAsync(command is "Withdraw" or "Decline" && random.Next(4) > 0 ? "SetGoal" : command, order);
    }

    private Task<JsonElement> SendToResultAsync(Random random, JsonElement result)
    {
        var seen = new LivingOrders.Order(result.At("id").GetString()!, result.At("version").GetInt32());
        var format = result.At("presentations")[0].At("format").GetString();
        var counts = result.At("spread", "nodes").EnumerateArray().ToList();
        return ResultCommands[random.Next(ResultCommands.Length)] switch
        {
            "Count" => orders.DoResultAsync("Count", seen, ("format", format)),
            "Retract" when counts.Count > 0 => orders.DoResultAsync("Retract", seen, ("spreadId", counts[random.Next(counts.Count)].At("id").GetString())),
            "Reshape" => orders.DoResultAsync("Change", seen, ("presentations", new[] { new { format = format == "FILM" ? "REPORT" : "FILM" } })),
            var command => orders.DoResultAsync(command == "Retract" ? "Effect" : command, seen),
        };
    }

    private static void NothingIsIllegal(JsonElement order)
    {
        var status = order.At("status").GetString();
        var published = order.At("results", "nodes").EnumerateArray().Where(r => r.At("status").GetString() == "PUBLISHED").ToList();
        var decided = status is "ACCEPTED" or "DECLINED" or "PLANNED" or "STARTED" or "COMPLETED" or "CLOSED";
        Assert.Equal(decided, order.At("decision").ValueKind == JsonValueKind.Object);
        Assert.Equal(status == "DECLINED", decided && !order.At("decision", "isAccepted").GetBoolean());
        Assert.Equal(status is "PLANNED" or "STARTED" or "COMPLETED" or "CLOSED", order.At("plan").ValueKind == JsonValueKind.Object);
        Assert.Equal(status is "STARTED" or "COMPLETED" or "CLOSED", order.At("startedOn").ValueKind == JsonValueKind.String);
        Assert.Equal(status is "COMPLETED" or "CLOSED", order.At("completedOn").ValueKind == JsonValueKind.String);
        Assert.Equal(status == "CLOSED", order.At("closedOn").ValueKind == JsonValueKind.String);
        Assert.All(published, r => Assert.Equal(JsonValueKind.String, r.At("considerations").ValueKind));
        if (status is "COMPLETED" or "CLOSED")
        {
            Assert.Contains(published, r => r.At("presentations").EnumerateArray().Any(p => p.At("isAccessible").GetBoolean()));
        }
        if (status == "CLOSED")
        {
            Assert.Contains(published, r => r.At("spread", "nodes").GetArrayLength() > 0);
            Assert.Contains(published, r => r.At("effect").ValueKind == JsonValueKind.String);
        }
        Assert.All(order.At("results", "nodes").EnumerateArray(), r => Assert.Subset(
            r.At("presentations").EnumerateArray().Select(p => p.At("format").GetString()).ToHashSet(), r.At("spread", "nodes").EnumerateArray().Select(s => s.At("format").GetString()).ToHashSet()));
    }

    private async Task<JsonElement> StateAsync(string id) => (await host.AskAsync(State, new { id })).At("valfard", "fouJamt", "studyOrder");
}
