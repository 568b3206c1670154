using System.Text.Json;
using Samverkan.Testing;
using Samverkan.Valfard.Tests.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Tests.FouJamt.Counts;

/// <summary>What a municipality ordered and what came of it, per assignment and period: each thing counted by its own day.</summary>
public sealed class CountsTests : IAsyncLifetime
{
    private SamverkanHost? host;

    private SamverkanHost Host => host!;

    private LivingOrders Orders => new(Host);

    public async Task InitializeAsync() => host = await SamverkanHost.StartWithSampleAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task ByAssignment_WhenOrdersComeToTheirStates_CountsEachThing()
    {
        var before = await CountsAsync("2305");
        await Orders.BroughtToAsync("PLACED", municipalityCode: "2305");
        await Orders.BroughtToAsync("WITHDRAWN", municipalityCode: "2305");
        await Orders.BroughtToAsync("DECLINED", municipalityCode: "2305");
        await Orders.BroughtToAsync("ACCEPTED", municipalityCode: "2305");
        await Orders.BroughtToAsync("CLOSED", municipalityCode: "2305");

        var counts = await CountsAsync("2305");

        // placed, declined, accepted and closed; accepted and closed; closed; its two films, of which one was watched 40 times
        Assert.Equal([4, 2, 1, 2, 40], counts.Zip(before, (now, then) => now - then));
    }

    [Fact]
    public async Task ByAssignment_WhenAResultIsWithdrawn_CountsNeitherItNorItsSpread()
    {
        var order = await Orders.BroughtToAsync("STARTED", municipalityCode: "2305");
        var before = await CountsAsync("2305");

        await Orders.ResultAsync(order.Id, "Publish", "Count", "Withdraw");

        Assert.Equal(before, await CountsAsync("2305"));
    }

    [Fact]
    public async Task ByAssignment_WhenThePeriodIsOver_CountsNothing()
    {
        await Orders.BroughtToAsync("CLOSED", municipalityCode: "2305");

        var data = await Host.AskAsync("""{ kommunovergripande { municipality(code: "2305") { studyOrdersByAssignment(from: "1990-01-01", to: "1999-12-31") { orders } } } }""");

        Assert.Empty(data.At("kommunovergripande", "municipality", "studyOrdersByAssignment").EnumerateArray());
    }

    [Fact]
    public async Task ByAssignment_WhenAnOrderIsPlacedToday_CountsItOnThatDayAlone()
    {
        await Orders.BroughtToAsync("PLACED", municipalityCode: "2305");
        var today = DateOnly.Parse(LivingOrders.Today, System.Globalization.CultureInfo.InvariantCulture);

        Assert.NotEqual(0, (await CountsAsync("2305", today, today))[0]);
        Assert.Equal(0, (await CountsAsync("2305", today.AddDays(1), null))[0]);
    }

    [Fact]
    public async Task ByAssignment_WhenThePeriodIsAllDaysThereAre_CountsAll()
    {
        await Orders.BroughtToAsync("CLOSED", municipalityCode: "2305");

        Assert.Equal(await CountsAsync("2305"), await CountsAsync("2305", DateOnly.MinValue, DateOnly.MaxValue));
    }

    [Fact]
    public async Task OfAssignment_WhenNothingWasOrdered_IsZero()
    {
        var data = await Host.AskAsync("""{ kommunovergripande { assignments(where: { code: { eq: "BUZ" } }) { nodes { studyOrderCounts { orders accepted completed results spread assignment { code } } } } } }""");

        Assert.Equal(
            """{"orders":0,"accepted":0,"completed":0,"results":0,"spread":0,"assignment":{"code":"BUZ"}}""",
            data.At("kommunovergripande", "assignments", "nodes")[0].At("studyOrderCounts").GetRawText());
    }

    [Fact]
    public async Task OfAssignment_WhenSummedOverMunicipalities_IsTheSame()
    {
        await Orders.BroughtToAsync("CLOSED", municipalityCode: "2305");
        await Orders.BroughtToAsync("ACCEPTED", municipalityCode: "2303");

        var data = await Host.AskAsync("""
            { kommunovergripande {
              assignments(where: { code: { eq: "FOU-JAMT" } }) { nodes { studyOrderCounts { orders accepted completed results spread } } }
              municipalities { studyOrdersByAssignment { assignment { code } orders accepted completed results spread } } } }
            """);

        var whole = Numbers(data.At("kommunovergripande", "assignments", "nodes")[0].At("studyOrderCounts"));
        var parts = data.At("kommunovergripande", "municipalities").EnumerateArray().SelectMany(m => m.At("studyOrdersByAssignment").EnumerateArray())
            .Where(c => c.At("assignment", "code").GetString() == "FOU-JAMT").Select(Numbers);
        Assert.Equal(whole, parts.Aggregate(new int[5], (sums, part) => [.. sums.Zip(part, (a, b) => a + b)]));
    }

    private static int[] Numbers(JsonElement counts) =>
        [.. new[] { "orders", "accepted", "completed", "results", "spread" }.Select(f => counts.At(f).GetInt32())];

    private async Task<int[]> CountsAsync(string code, DateOnly? from = null, DateOnly? to = null)
    {
        var data = await Host.AskAsync(
            """
            query ($code: String!, $from: Date, $to: Date) { kommunovergripande { municipality(code: $code) {
              studyOrdersByAssignment(from: $from, to: $to) { assignment { code } orders accepted completed results spread } } } }
            """,
            new { code, from, to });
        var counts = data.At("kommunovergripande", "municipality", "studyOrdersByAssignment").EnumerateArray().Where(c => c.At("assignment", "code").GetString() == "FOU-JAMT").ToList();
        return counts.Count == 0 ? [0, 0, 0, 0, 0] : Numbers(counts[0]);
    }
}
