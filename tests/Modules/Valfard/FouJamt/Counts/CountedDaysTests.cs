using Samverkan.Testing;
using Samverkan.Valfard.Tests.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Tests.FouJamt.Counts;

/// <summary>Each thing is counted on its own day: an order on the county's day of its placing, the rest on the day that is stated, whenever it was recorded.</summary>
public sealed class CountedDaysTests : IAsyncLifetime
{
    private readonly CountyClock clock = new("2025-12-31T23:30:00Z");
    private SamverkanHost? host;

    private SamverkanHost Host => host!;

    public async Task InitializeAsync() => host = await SamverkanHost.StartWithSampleAsync(clock.Register);

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Theory]
    [InlineData("2025-12-31", "0 0 0 0 0")]
    [InlineData("2026-01-01", "1 0 0 0 0")]
    [InlineData("2026-01-02", "0 1 0 0 0")]
    [InlineData("2026-01-08", "0 0 0 0 0")]
    [InlineData("2026-01-09", "0 0 0 1 0")]
    [InlineData("2026-01-10", "0 0 0 0 40")]
    [InlineData("2026-01-11", "0 0 1 0 0")]
    [InlineData("2026-01-12", "0 0 0 0 0")]
    public async Task ByAssignment_OfOneDay_CountsWhatIsOfThatDay(string day, string counted)
    {
        await TellAsync();

        var data = await Host.AskAsync(
            """
            query ($day: Date) { kommunovergripande { municipality(code: "2305") {
              studyOrdersByAssignment(from: $day, to: $day) { orders accepted completed results spread } } } }
            """,
            new { day });

        var counts = data.At("kommunovergripande", "municipality", "studyOrdersByAssignment").EnumerateArray()
            .Select(c => string.Join(' ', c.EnumerateObject().Select(field => field.Value.GetInt32()))).SingleOrDefault("0 0 0 0 0");
        Assert.Equal(counted, counts);
    }

    /// <summary>An order placed half an hour into the new year, accepted the day after, begun when that was recorded, told, counted and completed on three days.</summary>
    private async Task TellAsync()
    {
        var orders = new LivingOrders(Host, clock);
        var order = await orders.BroughtToAsync("ASSESSED", municipalityCode: "2305");
        clock.Set("2026-01-08T10:00:00Z");
        await orders.DoAsync("Accept", order, ("decidedOn", "2026-01-02"));
        await orders.DoAsync("Plan", await orders.SeenAgainAsync(order));
        await orders.DoAsync("Start", await orders.SeenAgainAsync(order));
        clock.Set("2026-01-12T10:00:00Z");
        var result = await orders.ResultAsync(order.Id);
        await orders.DoResultAsync("Publish", result, ("publishedOn", "2026-01-09"));
        await orders.DoResultAsync("Count", result with { Version = 2 }, ("on", "2026-01-10"));
        await orders.DoAsync("Complete", await orders.SeenAgainAsync(order), ("completedOn", "2026-01-11"));
    }
}
