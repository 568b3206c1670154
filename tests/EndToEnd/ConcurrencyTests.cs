using System.Globalization;

namespace Samverkan.EndToEnd.Tests;

/// <summary>Twenty clients at once: no number is doubled, none is missing, no update is lost (ADR 0021).</summary>
public sealed class ConcurrencyTests : IAsyncLifetime
{
    private const int Clients = 20;

    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-clients-").FullName;
    private LivingHost host = null!;
    private HttpClient client = null!;

    public Task InitializeAsync()
    {
        host = new LivingHost(folder);
        client = host.CreateClient();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Numbers_WhenTwentyClientsDrawThem_RunWithoutDoubleOrGap()
    {
        var before = await Orders.AllAsync(client, LivingHost.Graph);

        var placed = await AtOnceAsync(number => PlaceAsync($"Samtidig {number}"));

        Assert.Equal(Clients, placed.Select(o => o.RegistryNumber).Distinct().Count());
        var all = await Orders.AllAsync(client, LivingHost.Graph);
        Assert.Equal(before.Count + Clients, all.Count);
        foreach (var year in all.Select(o => o.RegistryNumber.Split('/')).GroupBy(parts => parts[2], parts => int.Parse(parts[1], CultureInfo.InvariantCulture)))
        {
            Assert.Equal(Enumerable.Range(1, year.Count()), year.Order());
        }
    }

    [Fact]
    public async Task Order_WhenTwentyClientsChangeIt_KeepsEveryChange()
    {
        var order = await PlaceAsync("Alla ändrar");

        var conflicts = await AtOnceAsync(number => AddMarkAsync(order, $"[{number}]"));

        var now = Assert.Single(await Orders.AllAsync(client, LivingHost.Graph), o => o.Id == order.Id);
        Assert.Equal(order.Version + Clients, now.Version);
        Assert.All(Enumerable.Range(0, Clients), number => Assert.Contains($"[{number}]", now.Need, StringComparison.Ordinal));
        var changes = Store.Number(folder, "valfard", "SELECT count(*) FROM audit WHERE command = 'ChangeStudyOrder' AND outcome = 'Done'");
        var refusals = Store.Number(folder, "valfard", "SELECT count(*) FROM audit WHERE command = 'ChangeStudyOrder' AND outcome = 'Refused'");
        Assert.Equal((Clients, conflicts.Sum()), (changes, refusals));
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<T[]> AtOnceAsync<T>(Func<int, Task<T>> work)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var clients = Enumerable.Range(0, Clients).Select(async number =>
        {
            await start.Task;
            return await work(number);
        }).ToList();
        start.SetResult();
        return await Task.WhenAll(clients);
    }

    private async Task<SeenOrder> PlaceAsync(string title)
    {
        var done = (await client.AskAsync(LivingHost.Graph, Orders.Place, Orders.PlaceInput(title))).At("done");
        Assert.Empty(done.At("errors").EnumerateArray());
        return SeenOrder.Of(done.At("studyOrder"));
    }

    /// <summary>Adds to what the order says; told of a conflict, adds to what it says by then. Gives the number of conflicts.</summary>
    private async Task<int> AddMarkAsync(SeenOrder order, string mark)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            var done = (await client.AskAsync(LivingHost.Graph, Orders.Change, Orders.ChangeInput(order, order.Need + mark))).At("done");
            if (done.At("errors").GetArrayLength() == 0)
            {
                return conflicts;
            }
            Assert.Equal("CONFLICT", Assert.Single(done.At("errors").EnumerateArray()).At("code").GetString());
            order = SeenOrder.Of(done.At("studyOrder"));
        }
    }
}
