using System.Text;
using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>Agreements and their money in the portal.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class AgreementTests(Browsing browsing)
{
    [Fact]
    public async Task Version_WhenComparedWithTheOneBefore_ShowsWhatDiffers()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync(browsing.Pages["forslag"]);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Vad skiljer från versionen före?" }).Last.ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Jämför två versioner" })).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Uppdrag" }).GetByText("Nytt", new() { Exact = true }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Decision_WhenAPartyHasApproved_StandsInItsRow()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync(browsing.Pages["overenskommelse"]);

        var row = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Parternas beslut", Exact = true }).GetByRole(AriaRole.Row).Filter(new() { HasText = "Region Jämtland Härjedalen" });

        await Assertions.Expect(row.GetByRole(AriaRole.Cell).Filter(new() { HasText = "juni 2018" })).ToContainTextAsync("Regionfullmäktige, § 92");
    }

    [Fact]
    public async Task Allocation_WhenFetchedAsCsv_SumsToWhatThePageSays()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync(browsing.Pages["fordelning"]);

        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Hämta som CSV" }).ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content, Encoding.UTF8);
        var rows = (await reader.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(';')).ToList();

        Assert.Equal("fordelning-2021.csv", download.SuggestedFilename);
        Assert.All(rows, row => Assert.Equal(11, row.Length));
        Assert.Equal("12000000,00", rows[^1][^1]);
        Assert.Equal(12_000_000m, rows[1..^1].Sum(row => Kronor(row[^1])));
        Assert.Equal(12_000_000m, rows[^1][2..^1].Sum(Kronor));
    }

    private static decimal Kronor(string cell) => decimal.Parse(cell.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);
}
