using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>Takes the pictures of docs/screens where that is asked for; always that pages can be printed.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class PictureTests(Browsing browsing)
{
    /// <summary>A folder to write the pictures of the pages to: docs/screens, when they shall be renewed.</summary>
    private const string Switch = "SAMVERKAN_SCREENS";

    public static TheoryData<string> Names => [.. Places.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Page_WhenPrinted_IsItsContentAlone(string name)
    {
        await using var visitor = await browsing.VisitAsync(account: Places.AccountOf(name));
        await visitor.GoToAsync(browsing.Pages[name]);
        await PictureAsync(visitor, $"{name}-1280");
        await using (var narrow = await browsing.VisitAsync(width: 390, account: Places.AccountOf(name)))
        {
            await narrow.GoToAsync(browsing.Pages[name]);
            await PictureAsync(narrow, $"{name}-390");
        }

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Banner)).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Contentinfo)).ToBeHiddenAsync();
    }

    private static async Task PictureAsync(Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable(Switch) is { Length: > 0 } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
