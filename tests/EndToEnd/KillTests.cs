using System.Globalization;
using Xunit.Abstractions;

namespace Samverkan.EndToEnd.Tests;

/// <summary>What clients were told holds, although the host is killed again and again at the worst moments (ADR 0013, 0014).</summary>
[Trait("Category", "Full")]
public sealed class KillTests(ITestOutputHelper log) : IDisposable
{
    private const int Seed = 20261122;
    private const int Kills = 24;
    private const int Clients = 4;
    private const int OrdersPerClient = 10;
    private const int ChangesPerOrder = 4;
    private const int Killed = 128 + 9;

    private static readonly string[] Points = ["Saving", "Saved", "Committing", "InCommit", "Committed"];
    private static readonly string[] Modules = ["valfard", "kommunovergripande", "valfard"];

    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-kill-").FullName;
    private readonly Dictionary<string, int> livesByPoint = [];

    [Fact]
    public async Task Commands_WhenTheHostIsKilledAtEveryPoint_AreDoneOnceWholeAndTold()
    {
        var acknowledged = await SendWhileKilledAsync();

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

    /// <summary>All commands, each repeated until it is answered; gives the orders as the clients last saw them.</summary>
    private async Task<IReadOnlyList<SeenOrder>> SendWhileKilledAsync()
    {
        var host = new MortalHost(folder);
        using var end = new CancellationTokenSource();
        var lives = DieAndRiseAsync(host, end.Token);
        using var client = new HttpClient();
        var sent = Task.WhenAll(Enumerable.Range(0, Clients).Select(number => SendAsync(host, client, number)));
        try
        {
            // a host that cannot live any more must not leave the clients waiting
            await await Task.WhenAny(sent, lives);
        }
        finally
        {
            await end.CancelAsync();
            await lives;
        }
        log.WriteLine($"Seed {Seed}: {livesByPoint.Values.Sum()} kills. {string.Join(", ", livesByPoint.OrderBy(l => l.Key).Select(l => $"{l.Key}: {l.Value}"))}");
        Assert.True(livesByPoint.Values.Sum() >= Kills, "The commands were done before the host was killed often enough.");
        return [.. (await sent).SelectMany(orders => orders)];
    }

    private async Task DieAndRiseAsync(MortalHost host, CancellationToken end)
    {
        var random = new Random(Seed);
        for (var life = 0; life < Kills && !end.IsCancellationRequested; life++)
        {
            var point = Points[life % Points.Length];
            var module = Modules[life % Modules.Length];
            var plan = string.Create(CultureInfo.InvariantCulture, $"{point}/{module}/{random.Next(1, 6)}/{random.Next(0, 1500)}");
            var code = await host.LiveAsync(plan, end);
            Assert.True(code == Killed, $"The host with plan {plan} ended with {code}:\n{host.Output}");
            var name = $"{point} in {module}";
            livesByPoint[name] = livesByPoint.GetValueOrDefault(name) + (end.IsCancellationRequested ? 0 : 1);
        }
        if (!end.IsCancellationRequested)
        {
            var code = await host.LiveAsync("", end);
            Assert.True(end.IsCancellationRequested, $"The host ended with {code} unasked:\n{host.Output}");
        }
    }

    private static async Task<List<SeenOrder>> SendAsync(MortalHost host, HttpClient client, int number)
    {
        var orders = new List<SeenOrder>();
        for (var n = 0; n < OrdersPerClient; n++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Kill-{number}-{n}");
            var order = await UntilAnsweredAsync(host, client, Orders.Place, Orders.PlaceInput(name), name);
            for (var change = 1; change <= ChangesPerOrder; change++)
            {
                var need = string.Create(CultureInfo.InvariantCulture, $"ändring {change}");
                var changed = await UntilAnsweredAsync(host, client, Orders.Change, Orders.ChangeInput(order, need), $"{name}-{change}");
                Assert.Equal(order with { Version = order.Version + 1, Need = need }, changed);
                order = changed;
            }
            orders.Add(order);
        }
        return orders;
    }

    private static async Task<SeenOrder> UntilAnsweredAsync(MortalHost host, HttpClient client, string document, object input, string key)
    {
        for (Uri? dead = null; ;)
        {
            var address = await host.AddressAsync(dead);
            try
            {
                var data = await client.AskAsync(new Uri(address, "/graphql"), document, input, key);
                Assert.Empty(data.At("done", "errors").EnumerateArray());
                return SeenOrder.Of(data.At("done", "studyOrder"));
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                dead = address;
            }
        }
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
