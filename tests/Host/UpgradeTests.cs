namespace Samverkan.Host.Tests;

/// <summary>Stores that earlier versions left are taken over with their data.</summary>
public sealed class UpgradeTests
{
    private static readonly string Stores = Path.Combine(AppContext.BaseDirectory, "Upgrade");

    public static TheoryData<string> Versions => [.. Directory.EnumerateDirectories(Stores).Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Start_OnStoresOfAnEarlierVersion_KeepsTheirData(string version)
    {
        using var folder = CopyOf(version);
        await using var host = new DevelopmentHost(folder.Path);

        var data = await host.AskAsync("""
            {
              kommunovergripande { municipalities { population(year: 2024) } register { totalCount } }
              valfard { fouJamt { studyOrders(where: { title: { startsWith: "Exempel: Beställning i en äldre" } }) { nodes { registryNumber history { totalCount } } } } }
            }
            """);

        var shared = data.GetProperty("kommunovergripande");
        Assert.Equal(132_839, shared.GetProperty("municipalities").EnumerateArray().Sum(m => m.GetProperty("population").GetInt32()));
        Assert.Equal(13, shared.GetProperty("register").GetProperty("totalCount").GetInt32());
        Assert.Equal(
            """[{"registryNumber":"FOU/13/2026","history":{"totalCount":1}}]""",
            data.GetProperty("valfard").GetProperty("fouJamt").GetProperty("studyOrders").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task Start_OnStoresWithPersons_KeepsWhomTheyRepresent()
    {
        using var folder = CopyOf("2026-11-persons");
        await using var host = new DevelopmentHost(folder.Path);

        var data = await host.AskAsync("""
            {
              kommunovergripande {
                organisations(where: { name: { eq: "Exempel: Organ i en äldre version" } }) { nodes {
                  kind validFrom version seats(asOf: "2022-06-30") { nodes { role from person { name title } municipality { name } } } } }
              }
            }
            """);

        Assert.Equal(
            """
            [{"kind":"BODY","validFrom":"2020-01-01","version":1,"seats":{"nodes":[{"role":"ORDINARY","from":"2022-01-01","person":{"name":"Exempel Person","title":"Exempel"},"municipality":{"name":"Berg"}}]}}]
            """.Trim(),
            data.GetProperty("kommunovergripande").GetProperty("organisations").GetProperty("nodes").GetRawText());
    }

    private static TestFolder CopyOf(string version)
    {
        var folder = new TestFolder();
        foreach (var store in Directory.EnumerateFiles(Path.Combine(Stores, version)))
        {
            File.Copy(store, folder.Below(Path.GetFileName(store)));
        }
        return folder;
    }
}
