using Samverkan.Testing;

namespace Samverkan.Valfard.Tests.FouJamt.StudyOrders;

/// <summary>The plan comes before the work: an order begins on no day before its first plan was recorded.</summary>
public sealed class StartDayTests : IAsyncLifetime
{
    private readonly CountyClock clock = new("2026-03-02T08:00:00Z");
    private SamverkanHost? host;

    private LivingOrders Orders => new(host!, clock);

    public async Task InitializeAsync() => host = await SamverkanHost.StartWithSampleAsync(clock.Register);

    public async Task DisposeAsync() => await host!.DisposeAsync();

    [Fact]
    public async Task Start_OnADayBeforeThePlanWasRecorded_SaysFromWhenOn()
    {
        var order = await PlannedAsync();
        clock.Set("2026-03-05T08:00:00Z");

        var done = await Orders.DoAsync("Start", order, ("startedOn", "2026-03-03"));

        Assert.Equal("INVALID input/startedOn", LivingOrders.OnlyKind(done));
        Assert.Contains("före planen. Ange en dag från 2026-03-04 till 2026-03-05", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhenThePlanWasChangedSince_CanBeFromTheFirstPlanOn()
    {
        var order = await PlannedAsync();
        clock.Set("2026-03-06T08:00:00Z");
        await Orders.DoAsync("ChangePlan", order);

        var done = await Orders.DoAsync("Start", await Orders.SeenAgainAsync(order), ("startedOn", "2026-03-04"));

        Assert.Equal("2026-03-04", done.At("studyOrder", "startedOn").GetString());
    }

    /// <summary>An order that was decided on 2 March and planned on 4 March.</summary>
    private async Task<LivingOrders.Order> PlannedAsync()
    {
        var order = await Orders.BroughtToAsync("ACCEPTED");
        clock.Set("2026-03-04T08:00:00Z");
        await Orders.DoAsync("Plan", order);
        return await Orders.SeenAgainAsync(order);
    }
}
