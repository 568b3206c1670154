using System.Text.Json;
using Samverkan.Testing;
using Samverkan.Valfard.Tests.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Tests.FouJamt.Rankings;

/// <summary>FoU-rådet's rankings: one list per meeting, from 1 and without gaps.</summary>
public sealed class RankingTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Document = """
        mutation ($input: RankStudyOrdersInput!) { done: valfardRankStudyOrders(input: $input) {
          ranking { id version body rankedOn note orders { rank studyOrder { id rank } } } errors { code message path } } }
        """;

    private readonly SamverkanHost host = sample.Host;
    private readonly LivingOrders orders = new(sample.Host);

    [Fact]
    public async Task Rank_WhenDone_GivesEachOrderItsPlaceInTheList()
    {
        var (first, second) = (await orders.BroughtToAsync("ASSESSED"), await orders.BroughtToAsync("ASSESSED"));

        var done = await RankAsync("Råd A", [second, first]);

        Assert.Equal([(1, second.Id), (2, first.Id)], Places(done));
        Assert.All(done.At("ranking", "orders").EnumerateArray(), o => Assert.Equal(o.At("rank").GetInt32(), o.At("studyOrder", "rank").GetInt32()));
    }

    [Fact]
    public async Task Rank_WhenAnOrderStandsTwice_IsRefused()
    {
        var order = await orders.BroughtToAsync("ASSESSED");

        var done = await RankAsync("Råd B", [order, order]);

        Assert.Equal(["INVALID input/orders/0", "INVALID input/orders/1"], done.At("errors").EnumerateArray().Select(LivingOrders.Kind));
    }

    [Fact]
    public async Task Rank_WhenNothingIsRanked_IsRefused()
    {
        var done = await RankAsync("Råd C", []);

        Assert.Equal("INVALID input/orders", LivingOrders.OnlyKind(done));
        Assert.Contains("Ange 1–100", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rank_WhenTheMeetingIsToCome_IsRefused()
    {
        var done = await RankAsync("Råd D", [await orders.BroughtToAsync("ASSESSED")], rankedOn: "9999-01-01");

        Assert.Equal("INVALID input/rankedOn", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Rank_WhenOneOfTheOrdersWasChanged_SaysWhichOne()
    {
        var (seen, stale) = (await orders.BroughtToAsync("ASSESSED"), await orders.BroughtToAsync("ASSESSED"));

        var done = await RankAsync("Råd E", [seen, stale with { Version = 1 }]);

        Assert.Equal("CONFLICT input/orders/1/version", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Rank_WhenTheMeetingHasRankedAlready_SaysWhichVersionToReplace()
    {
        await RankAsync("Råd F", [await orders.BroughtToAsync("ASSESSED")]);

        var again = await RankAsync(" råd f ", [await orders.BroughtToAsync("ASSESSED")]);

        Assert.Equal("NOT_ALLOWED_IN_STATE input/version", LivingOrders.OnlyKind(again));
        Assert.Contains("Ange version 1", LivingOrders.OnlyMessage(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rank_WhenItReplacesARankingThatIsNotThere_IsRefused()
    {
        var done = await RankAsync("Råd G", [await orders.BroughtToAsync("ASSESSED")], version: 1);

        Assert.Equal("NOT_FOUND input/version", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Rank_WhenReplaced_LeavesTheLeftOutOrderWithoutRank()
    {
        var (kept, leftOut) = (await orders.BroughtToAsync("ASSESSED"), await orders.BroughtToAsync("ASSESSED"));
        await RankAsync("Råd H", [leftOut, kept]);

        var done = await RankAsync("Råd H", [kept with { Version = kept.Version + 1 }], version: 1);

        Assert.Equal([(1, kept.Id)], Places(done));
        Assert.Equal(JsonValueKind.Null, (await RankOfAsync(leftOut.Id)).ValueKind);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 0, 3, 1)]
    public async Task Rank_WhenReplacedInAnotherOrder_GivesEachItsNewPlace(params int[] order)
    {
        var ranked = new LivingOrders.Order[order.Length];
        for (var index = 0; index < ranked.Length; index++)
        {
            ranked[index] = await orders.BroughtToAsync("ASSESSED");
        }
        var body = $"Råd {string.Join('-', order)}";
        await RankAsync(body, ranked);
        var anew = order.Select(index => ranked[index] with { Version = ranked[index].Version + 1 }).ToArray();

        var done = await RankAsync(body, anew, version: 1);

        Assert.Equal(anew.Select((o, index) => (index + 1, (string?)o.Id)), Places(done));
        Assert.All(done.At("ranking", "orders").EnumerateArray(), o => Assert.Equal(o.At("rank").GetInt32(), o.At("studyOrder", "rank").GetInt32()));
    }

    [Fact]
    public async Task Rank_WhenTwoBodiesRankOnOneDay_ShowsTheRankThatWasRecordedLast()
    {
        var (order, other) = (await orders.BroughtToAsync("ASSESSED"), await orders.BroughtToAsync("ASSESSED"));
        await RankAsync("Råd L", [other, order]);

        await RankAsync("Råd M", [order with { Version = order.Version + 1 }]);

        Assert.Equal(1, (await RankOfAsync(order.Id)).GetInt32());
    }

    [Fact]
    public async Task Rank_WhenReplacedByOneWhoSawAnother_IsAConflict()
    {
        var order = await orders.BroughtToAsync("ASSESSED");
        await RankAsync("Råd I", [order]);

        var done = await RankAsync("Råd I", [order with { Version = order.Version + 1 }], version: 2);

        Assert.Equal("CONFLICT input/version", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Rank_WhenARankedOrderIsDecided_CannotBeReplacedWithoutIt()
    {
        var (decided, other) = (await orders.BroughtToAsync("ASSESSED"), await orders.BroughtToAsync("ASSESSED"));
        await RankAsync("Råd J", [decided, other]);
        await orders.DoAsync("Accept", decided with { Version = decided.Version + 1 });

        var done = await RankAsync("Råd J", [other with { Version = other.Version + 1 }], version: 1);

        Assert.Equal("NOT_ALLOWED_IN_STATE input/orders", LivingOrders.OnlyKind(done));
        Assert.Equal(1, (await RankOfAsync(decided.Id)).GetInt32());
    }

    [Fact]
    public async Task Rank_WhenAnEarlierMeetingIsRecordedAfterwards_LeavesTheLatestRank()
    {
        var (order, other) = (await orders.BroughtToAsync("ASSESSED"), await orders.BroughtToAsync("ASSESSED"));
        await RankAsync("Råd K", [other, order]);

        await RankAsync("Råd K", [order with { Version = order.Version + 1 }], rankedOn: "2020-01-01");

        Assert.Equal(2, (await RankOfAsync(order.Id)).GetInt32());
    }

    private static IEnumerable<(int Rank, string? Id)> Places(JsonElement done) =>
        done.At("ranking", "orders").EnumerateArray().Select(o => (o.At("rank").GetInt32(), o.At("studyOrder", "id").GetString()));

    private async Task<JsonElement> RankOfAsync(string id) =>
        (await host.AskAsync("query ($id: ID!) { valfard { fouJamt { studyOrder(id: $id) { rank } } } }", new { id })).At("valfard", "fouJamt", "studyOrder", "rank");

    private async Task<JsonElement> RankAsync(string body, LivingOrders.Order[] ranked, string? rankedOn = null, int? version = null) => (await host.AskAsync(Document, new
    {
        input = new { body, rankedOn = rankedOn ?? LivingOrders.Today, orders = ranked.Select(o => new { id = o.Id, version = o.Version }), version },
    })).At("done");
}
