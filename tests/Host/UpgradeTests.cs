using System.Text.Json;

namespace Samverkan.Host.Tests;

/// <summary>Stores that earlier versions left are taken over with their data.</summary>
public sealed class UpgradeTests
{
    private static readonly string Stores = Path.Combine(AppContext.BaseDirectory, "Upgrade");

    /// <summary>What each version had in the register, and the name of the order's assignment where its county had registered it.</summary>
    private static readonly Dictionary<string, (int Registered, string? Assignment)> Held = new()
    {
        ["2026-11"] = (13, null),
        ["2026-11-persons"] = (13, null),
        ["2026-11-agreements"] = (17, "FoU Jämt"),
    };

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
              valfard { fouJamt { studyOrders(where: { title: { startsWith: "Exempel: Beställning i en äldre" } }) { nodes {
                registryNumber assignment { name } history { totalCount } } } } }
            }
            """);

        var shared = data.GetProperty("kommunovergripande");
        Assert.Equal(132_839, shared.GetProperty("municipalities").EnumerateArray().Sum(m => m.GetProperty("population").GetInt32()));
        Assert.Equal(Held[version].Registered, shared.GetProperty("register").GetProperty("totalCount").GetInt32());
        var order = Assert.Single(data.GetProperty("valfard").GetProperty("fouJamt").GetProperty("studyOrders").GetProperty("nodes").EnumerateArray());
        Assert.Equal(("FOU/13/2026", 1), (order.GetProperty("registryNumber").GetString(), order.GetProperty("history").GetProperty("totalCount").GetInt32()));
        Assert.Equal(Held[version].Assignment, AssignmentOf(order));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Counts_OnStoresOfAnEarlierVersion_AreAnsweredAlsoWhereTheAssignmentIsNotRegistered(string version)
    {
        using var folder = CopyOf(version);
        await using var host = new DevelopmentHost(folder.Path);

        var data = await host.AskAsync("{ kommunovergripande { municipalities { studyOrdersByAssignment { assignmentCode assignment { name } orders } } } }");

        var counts = data.GetProperty("kommunovergripande").GetProperty("municipalities").EnumerateArray()
            .SelectMany(m => m.GetProperty("studyOrdersByAssignment").EnumerateArray()).ToList();
        Assert.NotEmpty(counts);
        Assert.All(counts, c => Assert.Equal(("FOU-JAMT", Held[version].Assignment), (c.GetProperty("assignmentCode").GetString(), AssignmentOf(c))));
    }

    [Fact]
    public async Task Start_OnStoresWithAgreements_KeepsThemAndTheRankings()
    {
        using var folder = CopyOf("2026-11-agreements");
        await using var host = new DevelopmentHost(folder.Path);

        var data = await host.AskAsync("""
            {
              kommunovergripande { agreements(where: { title: { eq: "Exempel: Överenskommelse i en äldre version" } }) { nodes {
                kind status validFrom validTo purposes version parties { organisation { name } } } } }
              valfard { fouJamt { rankings(first: 1) { nodes { rankedOn orders { rank studyOrder { registryNumber } } } } } }
            }
            """);

        Assert.Equal(
            """
            [{"kind":"NETWORK","status":"CONCLUDED","validFrom":"2024-01-01","validTo":"2027-12-31","purposes":["Exempel: att hålla ihop"],"version":1,"parties":[{"organisation":{"name":"Bergs kommun"}},{"organisation":{"name":"Bräcke kommun"}}]}]
            """.Trim(),
            data.GetProperty("kommunovergripande").GetProperty("agreements").GetProperty("nodes").GetRawText());
        Assert.Equal(
            """
            [{"rankedOn":"2026-10-13","orders":[{"rank":1,"studyOrder":{"registryNumber":"FOU/9/2026"}},{"rank":2,"studyOrder":{"registryNumber":"FOU/10/2026"}}]}]
            """.Trim(),
            data.GetProperty("valfard").GetProperty("fouJamt").GetProperty("rankings").GetProperty("nodes").GetRawText());
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

    private static string? AssignmentOf(JsonElement row) =>
        row.GetProperty("assignment") is { ValueKind: JsonValueKind.Object } assignment ? assignment.GetProperty("name").GetString() : null;

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
