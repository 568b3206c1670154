using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>A width of the window, and what the device prefers.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Theme">Light or dark.</param>
internal readonly record struct Look(int Width, ColorScheme Theme);

/// <summary>
/// What a page was like in one visit: opened wide and light, then in the other looks, reloaded narrow and dark, and printed. Tests ask for one thing of it each;
/// opening the page again for each of them would show the same.
/// </summary>
internal sealed class Sight
{
    private readonly Dictionary<Look, IReadOnlyList<string>> violations = [];

    /// <summary>The looks in which it was seen, in their order.</summary>
    public static readonly IReadOnlyList<Look> Looks = [new(1280, ColorScheme.Light), new(1280, ColorScheme.Dark), new(390, ColorScheme.Dark), new(390, ColorScheme.Light)];

    /// <summary>What the browser shows as its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The page's own heading.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What it says, narrow, before and after it is loaded anew.</summary>
    public (string Before, string After) Text { get; private set; }

    /// <summary>How wide what is shown is on a screen of 390 pixels.</summary>
    public int NarrowWidth { get; private set; }

    /// <summary>Whether its heading is printed, and what stands around every page.</summary>
    public (bool Heading, bool Banner, bool Footer) Printed { get; private set; }

    /// <summary>What the browser complained of on the way.</summary>
    public IReadOnlyList<string> Complaints { get; private set; } = [];

    /// <summary>What axe holds against it in a look.</summary>
    public IReadOnlyList<string> ViolationsIn(Look look) => violations[look];

    /// <summary>Looks at a page.</summary>
    /// <param name="visitor">In a window as wide as the first look, in its theme.</param>
    /// <param name="path">Its address.</param>
    /// <param name="picture">Takes a picture of the light looks, by their width.</param>
    public static async Task<Sight> OfAsync(Visitor visitor, string path, Func<int, Task> picture)
    {
        var (sight, page) = (new Sight(), visitor.Page);
        await visitor.GoToAsync(path);
        sight.Heading = await page.Locator("h1").InnerTextAsync();
        sight.Title = await page.TitleAsync();
        foreach (var look in Looks)
        {
            await visitor.LookAsync(look);
            sight.violations[look] = await Axe.ViolationsAsync(page);
            if (look is { Width: 390, Theme: ColorScheme.Dark })
            {
                await sight.ReloadAsync(visitor);
            }

            if (look.Theme == ColorScheme.Light)
            {
                await picture(look.Width);
            }
        }

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        sight.Printed = (
            await page.Locator("h1").IsVisibleAsync(), await page.GetByRole(AriaRole.Banner).IsVisibleAsync(), await page.GetByRole(AriaRole.Contentinfo).IsVisibleAsync());
        sight.Complaints = visitor.Complaints;
        return sight;
    }

    private async Task ReloadAsync(Visitor visitor)
    {
        var main = visitor.Page.Locator("main");
        var before = await main.InnerTextAsync();
        await visitor.Page.ReloadAsync();
        await visitor.SettledAsync();
        Text = (before, await main.InnerTextAsync());
        NarrowWidth = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
    }
}
