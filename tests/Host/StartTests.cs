using Samverkan.SharedKernel.Hosting;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Host.Tests;

/// <summary>What an operator sees of a start that succeeds, and of one that cannot.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Start_WhenAnotherHostHasTheFolder_IsRefusedWithWhatToDo()
    {
        using var folder = new TestFolder();
        using var other = StoreLock.Take(new StoreOptions { Folder = folder.Path });

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Development");

        Assert.Equal(1, exitCode);
        Assert.Contains(folder.Path, output, StringComparison.Ordinal);
        Assert.Contains("Samverkan__Data__Folder", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhenAStoreIsDamaged_SaysSoAndLeavesItAlone()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.Below("valfard.db"), "not a database, but twenty words would do as well");

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Development");

        Assert.Equal(1, exitCode);
        Assert.Contains("The stores cannot be used", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.StartsWith("not a database", await File.ReadAllTextAsync(folder.Below("valfard.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhenAModuleIsUnknown_NamesTheModulesThereAre()
    {
        using var folder = new TestFolder();

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Development", "--Samverkan:Modules=valfard,bygglov");

        Assert.Equal(1, exitCode);
        Assert.Contains("bygglov", output, StringComparison.Ordinal);
        Assert.Contains("kommunovergripande, valfard", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhenSqlServerIsChosenButNotNamed_SaysWhichSettingIsMissing()
    {
        using var folder = new TestFolder();

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Production", "--Samverkan:Data:Provider=SqlServer");

        Assert.Equal(1, exitCode);
        Assert.Contains("Samverkan:Data:ConnectionString", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhenStoresAreNotMigratedOutsideDevelopment_SaysThatMigrateComesFirst()
    {
        using var folder = new TestFolder();

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Production");

        Assert.Equal(1, exitCode);
        Assert.Contains("Run `migrate` first", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhenOpenToEverybodyOutsideDevelopment_IsRefused()
    {
        using var folder = new TestFolder();

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Production", "--Samverkan:Access:Open=true");

        Assert.Equal(1, exitCode);
        Assert.Contains("Samverkan:Access:Open lets everybody do everything. It is for Development alone; this is Production.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhenAnOriginIsNone_SaysWhatWouldBe()
    {
        using var folder = new TestFolder();

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Production", "--Samverkan:Access:Origins:0=rapport.example.se/sida");

        Assert.Equal(1, exitCode);
        Assert.Contains("Write scheme and host alone: https://rapport.example.se.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_InDevelopment_PrintsWhatToOpen()
    {
        using var folder = new TestFolder();
        using var host = HostProcess.Start(folder.Path, "Development");

        await host.ReadyAsync();

        using var client = new HttpClient();
        var graph = host.Output.Split('\n').Select(l => l.Trim()).First(l => l.EndsWith("/graphql", StringComparison.Ordinal));
        Assert.Contains("GraphiQL", await BrowseAsync(client, graph), StringComparison.Ordinal);
    }

    private static async Task<string> BrowseAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Accept = { new("text/html") } } };
        return await (await client.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
