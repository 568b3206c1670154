using System.Net.Http.Json;

namespace Samverkan.Host.Tests;

/// <summary>What the host does besides serving.</summary>
public sealed class VerbTests
{
    [Fact]
    public async Task Host_WhenTheVerbIsUnknown_ShowsWhatThereIs()
    {
        using var folder = new TestFolder();

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Production", "migrera");

        Assert.Equal(1, exitCode);
        Assert.Contains("There is no `migrera`", output, StringComparison.Ordinal);
        Assert.Contains("Host migrate", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_Always_ShowsVerbsAndSettings(string argument)
    {
        using var folder = new TestFolder();

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Production", argument);

        Assert.Equal(0, exitCode);
        Assert.Contains("Samverkan__Data__Folder", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_WhenThereAreStores_TouchesNothing()
    {
        using var folder = new TestFolder();
        await Succeed(folder.Below("data"), "migrate");
        await Succeed(folder.Below("data"), "backup", folder.Below("copy"));

        var (exitCode, output) = await HostProcess.RunAsync(folder.Below("data"), "Production", "restore", folder.Below("copy"));

        Assert.Equal(1, exitCode);
        Assert.Contains(folder.Below("data"), output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData(".before-migration")]
    public async Task Restore_WhenAnotherStoreLeftSomethingBehind_TouchesNothing(string left)
    {
        using var folder = new TestFolder();
        await Succeed(folder.Below("data"), "migrate");
        await Succeed(folder.Below("data"), "backup", folder.Below("copy"));
        Directory.CreateDirectory(folder.Below("other"));
        await File.WriteAllTextAsync(Path.Combine(folder.Below("other"), "valfard.db" + left), "of another store");

        var (exitCode, output) = await HostProcess.RunAsync(folder.Below("other"), "Production", "restore", folder.Below("copy"));

        Assert.Equal(1, exitCode);
        Assert.Contains("valfard.db" + left + " exists", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder.Below("other"), "*.db"));
    }

    [Fact]
    public async Task Restore_WhenTheFolderIsNoBackup_SaysSo()
    {
        using var folder = new TestFolder();

        var (exitCode, output) = await HostProcess.RunAsync(folder.Below("data"), "Production", "restore", folder.Below("nothing"));

        Assert.Equal(1, exitCode);
        Assert.Contains(folder.Below("nothing"), output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_WhileAHostServes_CanBeRestoredToAnotherFolder()
    {
        using var folder = new TestFolder();
        using (var host = HostProcess.Start(folder.Below("data"), "Development"))
        {
            await host.ReadyAsync();
            await Succeed(folder.Below("data"), "backup", folder.Below("copy"));
        }

        await Succeed(folder.Below("other"), "restore", folder.Below("copy"));

        await using var restored = new DevelopmentHost(folder.Below("other"));
        var data = await restored.AskAsync("{ kommunovergripande { municipalities { code } } }");
        Assert.Equal(8, data.GetProperty("kommunovergripande").GetProperty("municipalities").GetArrayLength());
    }

    [Fact]
    public async Task Setup_WhenThereIsNoAdministrator_PrintsALinkThatMakesOne()
    {
        using var folder = new TestFolder();
        await Succeed(folder.Path, "migrate");

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Production", "setup", "--Samverkan:Access:Address=https://samverkan.example.se/");

        Assert.True(exitCode == 0, output);
        var token = output.Split("https://samverkan.example.se/kom-igang#token=")[1].Split('\n')[0].Trim();
        using var host = HostProcess.Start(folder.Path, "Production");
        await host.ReadyAsync();
        using var client = new HttpClient { BaseAddress = new Uri(host.Output.Split("Open ")[1].Split("/ or")[0]) };
        var made = await client.PostAsJsonAsync(
            new Uri("/access/setup", UriKind.Relative), new { token, email = "forst@example.se", name = "Första Administratören", password = "tre ord i rad" });
        Assert.True(made.StatusCode == System.Net.HttpStatusCode.NoContent, await made.Content.ReadAsStringAsync());
        (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Production", "setup");
        Assert.Equal(1, exitCode);
        Assert.Contains("There is an administrator already", output, StringComparison.Ordinal);
    }

    private static async Task Succeed(string folder, params string[] arguments)
    {
        var (exitCode, output) = await HostProcess.RunAsync(folder, "Production", arguments);
        Assert.True(exitCode == 0, output);
    }
}
