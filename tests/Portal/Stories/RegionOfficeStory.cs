using System.Text;
using Microsoft.Playwright;

namespace Samverkan.Portal.Tests.Stories;

/// <summary>The region's office goes from the agreement to the invoices of a quarter.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class RegionOfficeStory(Browsing browsing)
{
    [Fact]
    public async Task RegionOffice_FromTheAgreement_FetchesTheInvoiceBasisAndNotesTheInvoices()
    {
        await using var story = await Story.BeginAsync(browsing, 1280, "regionkontor@example.org");
        await story.OpenAsync("/overenskommelser");
        await story.Main.Locator($"a[href='{browsing.Pages["overenskommelse"]}']").First.ClickAsync();
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Heading, new() { Name = "Parternas beslut" })).ToBeVisibleAsync();
        await story.SeeAsync();
        await story.FollowAsync("Budget 2021");
        await story.OnAsync("Budget 2021");
        await story.FollowAsync("Fördelning 2021");
        await story.OnAsync("Fördelning 2021");

        var first = story.Main.GetByRole(AriaRole.Region, new() { Name = "Delbetalningar", Exact = true }).GetByRole(AriaRole.Row).Filter(new() { Has = story.Page.GetByRole(AriaRole.Rowheader, new() { Name = "1", Exact = true }) });
        await AssertBasisAsync(story, first);
        await story.PressAsync("Notera att delbetalning 1 är fakturerad");
        await story.PressAsync("Notera");
        await story.ConfirmAsync("Ja, notera att de är skickade");
        await story.ToldAsync("Delbetalningen är noterad som fakturerad.");

        await Assertions.Expect(first).ToContainTextAsync("Fakturerad");
        await Assertions.Expect(story.Main.GetByText("Låst", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Button, new() { Name = "Notera att delbetalning 2 är fakturerad" })).ToBeVisibleAsync();
        await story.SeeAsync();
        await story.PictureAsync("fakturering");
        story.AssertNothingWasWrong();
    }

    /// <summary>A row per municipality, which sum to what the page says of the quarter.</summary>
    private static async Task AssertBasisAsync(Story story, ILocator instalment)
    {
        var text = await DownloadAsync(story, instalment, "CSV, underlag för delbetalning 1", "fakturaunderlag-2021-1.csv");
        var rows = Encoding.UTF8.GetString(text).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(';')).ToList();
        Assert.Equal(8, rows.Count(row => row[0].Length == 4 && row[0].All(char.IsAsciiDigit)));
        var sum = rows.Where(row => row[0].Length == 4 && row[0].All(char.IsAsciiDigit)).Sum(row => decimal.Parse(row[^1].Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(3_000_000m, sum);
        await Assertions.Expect(instalment).ToContainTextAsync("3\u00a0000\u00a0000 kr");

        var workbook = await DownloadAsync(story, instalment, "Excel, underlag för delbetalning 1", "fakturaunderlag-2021-1.xlsx");
        Assert.Equal("PK"u8.ToArray(), workbook[..2]);
    }

    private static async Task<byte[]> DownloadAsync(Story story, ILocator instalment, string button, string fileName)
    {
        var download = await story.Page.RunAndWaitForDownloadAsync(() => instalment.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        Assert.Equal(fileName, download.SuggestedFilename);
        await using var content = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
