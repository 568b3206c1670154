using System.Globalization;

namespace Samverkan.EndToEnd.Tests;

/// <summary>A host that is killed while it brings earlier stores to its own version leaves stores that the next start takes over whole.</summary>
[Trait("Category", "Full")]
public sealed class UpgradeKillTests : IDisposable
{
    private const int Killed = 128 + 9;

    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-upgrade-").FullName;

    [Theory]
    [InlineData("valfard")]
    [InlineData("kommunovergripande")]
    public async Task Start_WhenKilledAtEachCommitOfAMigration_TakesTheStoresOverAfterwards(string module)
    {
        CopyStores();
        using var never = new CancellationTokenSource();
        // whatever is committed before the host serves is committed by migrations: each life gets past one commit more than the last
        for (var commit = 1; commit <= 3; commit++)
        {
            var host = new MortalHost(folder);
            var plan = string.Create(CultureInfo.InvariantCulture, $"Committed/{module}/{commit}/0");
            Assert.True(await host.LiveAsync(plan, never.Token) == Killed, host.Output);
            Assert.DoesNotContain("Now listening", host.Output, StringComparison.Ordinal);
        }

        await AssertDataIsThereAsync();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void CopyStores()
    {
        foreach (var store in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Upgrade", "2026-11")))
        {
            File.Copy(store, Path.Combine(folder, Path.GetFileName(store)));
        }
    }

    private async Task AssertDataIsThereAsync()
    {
        await using var host = new LivingHost(folder);
        using var client = host.CreateClient();
        var orders = await Orders.AllAsync(client, LivingHost.Graph);
        Assert.Equal(13, orders.Count);
        var data = await client.AskAsync(LivingHost.Graph, "{ kommunovergripande { municipalities { population(year: 2024) } register { totalCount } } }");
        Assert.Equal(132_839, data.At("kommunovergripande", "municipalities").EnumerateArray().Sum(m => m.At("population").GetInt32()));
        Assert.Equal(13, data.At("kommunovergripande", "register", "totalCount").GetInt32());
        Assert.Empty(Directory.EnumerateFiles(folder, "*.before-migration*"));
    }
}
