using System.Globalization;
using Xunit.Abstractions;

namespace Samverkan.EndToEnd.Tests;

/// <summary>What clients were told holds, although the host is killed again and again at the worst moments (ADR 0013, 0014).</summary>
[Trait("Category", "Full")]
public sealed class KillTests(ITestOutputHelper log) : IDisposable
{
    private const int Clients = 4;
    private const int OrdersPerClient = 10;
    private const int ChangesPerOrder = 4;

    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-kill-").FullName;

    [Fact]
    public async Task Commands_WhenTheHostIsKilledAtEveryPoint_AreDoneOnceWholeAndTold()
    {
        var deaths = new Deaths(folder, ["valfard", "kommunovergripande", "valfard"], log);
        var acknowledged = (await deaths.OutliveAsync(Clients, SendAsync)).SelectMany(orders => orders);

        await using var host = new LivingHost(folder);
        using var client = host.CreateClient();
        await host.DrainedAsync();
        var orders = (await Orders.AllAsync(client, LivingHost.Graph)).Where(o => o.Title.StartsWith("Kill-", StringComparison.Ordinal)).ToList();

        Assert.Equal(acknowledged.OrderBy(o => o.Id), orders.OrderBy(o => o.Id));
        AssertNumbersAreRunning(await Orders.AllAsync(client, LivingHost.Graph));
        await AssertRegisterAgreesAsync(client);
        AssertTraceIsWhole(orders);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>One client's commands; gives its orders as it last saw them.</summary>
    private static async Task<List<SeenOrder>> SendAsync(StubbornClient client, int number)
    {
        var orders = new List<SeenOrder>();
        for (var n = 0; n < OrdersPerClient; n++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Kill-{number}-{n}");
            var order = SeenOrder.Of((await client.DoneAsync(Orders.Place, Orders.PlaceInput(name), name)).At("studyOrder"));
            for (var change = 1; change <= ChangesPerOrder; change++)
            {
                var need = string.Create(CultureInfo.InvariantCulture, $"ändring {change}");
                var changed = SeenOrder.Of((await client.DoneAsync(Orders.Change, Orders.ChangeInput(order, need), $"{name}-{change}")).At("studyOrder"));
                Assert.Equal(order with { Version = order.Version + 1, Need = need }, changed);
                order = changed;
            }
            orders.Add(order);
        }
        return orders;
    }

    /// <summary>No number doubled, none lost: a command that died gave its number back.</summary>
    private static void AssertNumbersAreRunning(IReadOnlyList<SeenOrder> orders)
    {
        foreach (var year in orders.Select(o => o.RegistryNumber.Split('/')).GroupBy(parts => parts[2], parts => int.Parse(parts[1], CultureInfo.InvariantCulture)))
        {
            Assert.Equal(Enumerable.Range(1, year.Count()), year.Order());
        }
    }

    private static async Task AssertRegisterAgreesAsync(HttpClient client)
    {
        var orders = await Orders.AllAsync(client, LivingHost.Graph);
        var register = await Orders.RegisterAsync(client, LivingHost.Graph);
        Assert.Equal(orders.Select(o => (o.Id, o.Title)).Order(), register.Order());
    }

    /// <summary>Each change has one audit row and one delivered event, whatever died around it.</summary>
    private void AssertTraceIsWhole(List<SeenOrder> orders)
    {
        var commands = orders.Count * (1 + ChangesPerOrder);
        Assert.Equal(Clients * OrdersPerClient * (1 + ChangesPerOrder), commands);
        Assert.Equal(commands, Store.Number(folder, "valfard", "SELECT count(*) FROM audit WHERE outcome = 'Done' AND command <> 'LoadSample'"));
        Assert.Equal(commands, Store.Number(folder, "valfard", "SELECT count(*) FROM outcomes"));
        Assert.Equal(0, Store.Number(folder, "valfard", "SELECT count(*) FROM outbox WHERE delivered_at IS NULL"));
        var published = Store.Texts(folder, "valfard", "SELECT hex(id) FROM outbox");
        var handled = Store.Texts(folder, "kommunovergripande", "SELECT hex(event_id) FROM inbox");
        Assert.Equal(published.Order(), handled.Order());
    }
}
