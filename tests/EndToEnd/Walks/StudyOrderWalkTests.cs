using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Samverkan.EndToEnd.Tests.Walks;

/// <summary>Commands sent at random never bring a study order where it should not be, nor a result of it.</summary>
[Trait("Category", "Full")]
public sealed class StudyOrderWalkTests(ITestOutputHelper log) : IAsyncLifetime
{
    private const int Orders = 4;
    private const int Steps = 700;

    private const string Fields = """
        id version status assessment { text } decision { isAccepted reason } rank startedOn completedOn closedOn
        plan { revision steps { number } }
        results { nodes { id version status effect presentations { format } spreadTotals { count } } }
        """;

    // what this test, and not the product, holds to be the life of an order [001]
    private static readonly Dictionary<string, (string[] From, string To)> Life = new()
    {
        ["Change"] = (["PLACED"], ""),
        ["Withdraw"] = (["PLACED"], "WITHDRAWN"),
        ["Assess"] = (["PLACED"], "ASSESSED"),
        ["Rank"] = (["ASSESSED"], ""),
        ["Accept"] = (["ASSESSED"], "ACCEPTED"),
        ["Decline"] = (["ASSESSED"], "DECLINED"),
        ["Plan"] = (["ACCEPTED"], "PLANNED"),
        ["ChangePlan"] = (["PLANNED", "STARTED"], ""),
        ["Start"] = (["PLANNED"], "STARTED"),
        ["AddResult"] = (["STARTED", "COMPLETED"], ""),
        ["Complete"] = (["STARTED"], "COMPLETED"),
        ["Close"] = (["COMPLETED"], "CLOSED"),
    };

    private static readonly string[] ResultMoves = ["Publish", "WithdrawResult", "CountSpread", "StateEffect"];
    private static readonly string[] Accessible = ["FILM", "WORKSHOP", "SOCIAL_MEDIA", "NEWSLETTER", "PODCAST"];

    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-walk-").FullName;
    private LivingHost host = null!;
    private HttpClient client = null!;
    private RandomWalk walk = null!;
    private List<string> orders = [];
    private string chosen = "";

    public Task InitializeAsync()
    {
        host = new LivingHost(folder);
        client = host.CreateClient();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Commands_SentAtRandom_KeepEveryOrderLegal(int seed)
    {
        walk = new RandomWalk(seed);
        orders = [.. await Task.WhenAll(Enumerable.Range(0, Orders).Select(_ => PlaceAsync()))];

        await walk.TakeAsync(Steps, NextAsync, LookAsync, Check);

        log.WriteLine(walk.Summary);
        walk.AssertTried([.. Life.Keys, .. ResultMoves]);
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private string Today => DateOnly.FromDateTime(host.Services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<string> PlaceAsync()
    {
        var done = (await client.AskAsync(LivingHost.Graph, Tests.Orders.Place, Tests.Orders.PlaceInput("Vandring"))).At("done");
        return done.At("studyOrder", "id").GetString()!;
    }

    /// <summary>All orders of the walk, each by its id.</summary>
    private async Task<JsonElement> LookAsync()
    {
        var fields = orders.Select((id, index) => $"o{index}: studyOrder(id: \"{id}\") {{ {Fields} }}");
        return (await client.AskAsync(LivingHost.Graph, $"{{ valfard {{ fouJamt {{ {string.Join('\n', fields)} }} }} }}")).At("valfard", "fouJamt");
    }

    private async Task<Move> NextAsync()
    {
        var all = await LookAsync();
        if (orders.FindIndex(id => IsOver(Of(all, id))) is >= 0 and var over && walk.Once(2))
        {
            orders[over] = await PlaceAsync();
            all = await LookAsync();
        }
        chosen = walk.Any(orders);
        var order = Of(all, chosen);
        var results = order.At("results", "nodes").EnumerateArray().ToList();
        return results.Count > 0 && walk.Once(2) ? ResultMove(walk.Any(results)) : OrderMove(order);
    }

    private static bool IsOver(JsonElement order) => order.At("status").GetString() is "CLOSED" or "WITHDRAWN" or "DECLINED";

    private JsonElement Of(JsonElement all, string id) => all.At($"o{orders.IndexOf(id)}");

    private int VersionOf(JsonElement thing) => thing.At("version").GetInt32() - (walk.Once(10) ? 1 : 0);

    private Move OrderMove(JsonElement order)
    {
        // the legal ones twice as often, or few orders would get far
        var legal = Life.Keys.Where(name => Life[name].From.Contains(order.At("status").GetString())).ToList();
        var name = legal.Count > 0 && !walk.Once(3) ? walk.Any(legal) : walk.Any(Life.Keys.ToList());
        if (name is "Withdraw" or "AddResult" && walk.Once(2))
        {
            // or most orders would be over before they began, and the others drown in results
            name = walk.Any(["Assess", "Accept", "Decline"]);
        }
        var (id, version) = (order.At("id").GetString()!, VersionOf(order));
        var day = walk.Once(8) ? "2999-01-01" : Today;
        return name switch
        {
            "Change" => Send(name, "valfardChangeStudyOrder", "ChangeStudyOrderInput", new { id, version, need = walk.Once(4) ? " " : $"behov {walk.Random.Next()}" }),
            "Withdraw" => Send(name, "valfardWithdrawStudyOrder", "WithdrawStudyOrderInput", new { id, version, reason = walk.Once(3) ? "" : "skäl" }),
            "Assess" => Send(name, "valfardAssessStudyOrder", "AssessStudyOrderInput", new { id, version, text = walk.Once(5) ? "" : "bedömning" }),
            "Rank" => Rank(name, id, version, day),
            "Accept" => Send(name, "valfardAcceptStudyOrder", "AcceptStudyOrderInput", new { id, version, body = "FoU-rådet", decidedOn = day }),
            "Decline" => Send(name, "valfardDeclineStudyOrder", "DeclineStudyOrderInput", new { id, version, body = "FoU-rådet", decidedOn = day, reason = "skäl" }),
            "Plan" => Send(name, "valfardPlanStudyOrder", "PlanStudyOrderInput", new { id, version, steps = PlanSteps() }),
            "ChangePlan" => Send(name, "valfardChangeStudyOrderPlan", "ChangeStudyOrderPlanInput", new { id, version, steps = PlanSteps(), reason = "skäl" }),
            "Start" => Send(name, "valfardStartStudyOrder", "StartStudyOrderInput", new { id, version, startedOn = day }),
            "AddResult" => AddResult(name, id),
            "Complete" => Send(name, "valfardCompleteStudyOrder", "CompleteStudyOrderInput", new { id, version, completedOn = day }),
            _ => Send(name, "valfardCloseStudyOrder", "CloseStudyOrderInput", new { id, version }),
        };
    }

    private Move Rank(string name, string id, int version, string day) => Send(name, "valfardRankStudyOrders", "RankStudyOrdersInput", new
    {
        // a meeting of its own each time: replacing a ranking is another story
        body = $"FoU-rådet {walk.Random.Next()}", rankedOn = day, orders = Enumerable.Repeat(new { id, version }, walk.Once(6) ? 2 : 1),
    });

    private Move AddResult(string name, string id) => Send(name, "valfardRegisterStudyResult", "RegisterStudyResultInput", new
    {
        studyOrderId = id, title = "Resultat", summary = "kort", considerations = "hänsyn",
        presentations = Enumerable.Repeat(new { format = walk.Any(["REPORT", "ARTICLE", "WORKSHOP"]) }, walk.Once(6) ? 0 : 1),
    });

    private object[] PlanSteps() => walk.Once(5)
        ? [new { text = "steg", method = "", responsible = new { office = "utredare" }, from = Today, to = Today }]
        : [new { text = "steg", method = "metod", responsible = new { office = "utredare" }, from = Today, to = walk.Once(6) ? "2001-01-01" : Today }];

    private Move ResultMove(JsonElement result)
    {
        var (id, version) = (result.At("id").GetString()!, VersionOf(result));
        var name = walk.Any(ResultMoves);
        return name switch
        {
            "Publish" => Send(name, "valfardPublishStudyResult", "PublishStudyResultInput", new { id, version, publishedOn = Today }),
            "WithdrawResult" => Send(name, "valfardWithdrawStudyResult", "WithdrawStudyResultInput", new { id, version, reason = "skäl" }),
            "CountSpread" => Send(name, "valfardCountStudyResultSpread", "CountStudyResultSpreadInput", new
            {
                id, version, format = walk.Any(["REPORT", "WORKSHOP"]), place = "arbetsplats", on = Today, counted = "PARTICIPANTS", count = walk.Random.Next(0, 9),
            }),
            _ => Send(name, "valfardStateStudyResultEffect", "StateStudyResultEffectInput", new { id, version, effect = "effekt" }),
        };
    }

    private Move Send(string name, string mutation, string inputType, object input) => new(name, async () =>
        (await client.AskAsync(LivingHost.Graph, $"mutation ($input: {inputType}!) {{ done: {mutation}(input: $input) {{ errors {{ message path }} }} }}", new { input })).At("done"));

    private void Check(Move move, JsonElement before, JsonElement after)
    {
        foreach (var id in orders)
        {
            var (was, now) = (Of(before, id), Of(after, id));
            if (id == chosen)
            {
                CheckStep(move.Name, was.At("status").GetString()!, now.At("status").GetString()!);
            }
            else if (move.Name != "Rank")
            {
                Assert.True(JsonElement.DeepEquals(was, now), "A command changed another order than its own.");
            }
            CheckState(now);
        }
    }

    private static void CheckStep(string move, string was, string now)
    {
        if (Life.TryGetValue(move, out var step))
        {
            Assert.Contains(was, step.From);
            Assert.Equal(step.To.Length > 0 ? step.To : was, now);
        }
        else
        {
            Assert.Equal(was, now);
        }
    }

    /// <summary>What must be true of an order in each state, however it came there.</summary>
    private static void CheckState(JsonElement order)
    {
        var status = order.At("status").GetString();
        var published = order.At("results", "nodes").EnumerateArray().Where(r => r.At("status").GetString() == "PUBLISHED").ToList();
        Assert.Equal(status is not ("PLACED" or "WITHDRAWN"), order.At("assessment").ValueKind == JsonValueKind.Object);
        Assert.Equal(status is "PLANNED" or "STARTED" or "COMPLETED" or "CLOSED", order.At("plan").ValueKind == JsonValueKind.Object);
        Assert.Equal(status is "STARTED" or "COMPLETED" or "CLOSED", order.At("startedOn").ValueKind == JsonValueKind.String);
        if (status is "COMPLETED" or "CLOSED")
        {
            Assert.Contains(published, r => r.At("presentations").EnumerateArray().Any(p => Accessible.Contains(p.At("format").GetString())));
        }
        if (status == "CLOSED")
        {
            Assert.Contains(published, r => r.At("spreadTotals").EnumerateArray().Any(t => t.At("count").GetInt32() > 0));
            Assert.Contains(published, r => r.At("effect").ValueKind == JsonValueKind.String);
        }
    }
}
