using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>What holds of every page.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class PageTests(Browsing browsing)
{
    public static TheoryData<string> Names => [.. Places.Names];

    public static TheoryData<string, int, ColorScheme> Looks
    {
        get
        {
            var looks = new TheoryData<string, int, ColorScheme>();
            foreach (var name in Places.Names)
            {
                foreach (var width in new[] { 1280, 390 })
                {
                    looks.Add(name, width, ColorScheme.Light);
                    looks.Add(name, width, ColorScheme.Dark);
                }
            }

            return looks;
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Page_WhenOpened_MakesTheBrowserComplainOfNothing(string name)
    {
        await using var visitor = await browsing.VisitAsync(account: Places.AccountOf(name));

        await visitor.GoToAsync(browsing.Pages[name]);

        Assert.Empty(visitor.Complaints);
    }

    [Theory, MemberData(nameof(Looks))]
    public async Task Page_InEachThemeAndWidth_HasNoAxeViolation(string name, int width, ColorScheme theme)
    {
        await using var visitor = await browsing.VisitAsync(width, theme, Places.AccountOf(name));

        await visitor.GoToAsync(browsing.Pages[name]);

        await visitor.AssertAccessibleAsync();
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Page_OnANarrowScreen_DoesNotScrollSideways(string name)
    {
        await using var visitor = await browsing.VisitAsync(width: 390, account: Places.AccountOf(name));

        await visitor.GoToAsync(browsing.Pages[name]);

        Assert.InRange(await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 0, 390);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Page_WhenReloaded_ShowsTheSame(string name)
    {
        await using var visitor = await browsing.VisitAsync(account: Places.AccountOf(name));
        await visitor.GoToAsync(browsing.Pages[name]);
        var before = await visitor.Page.Locator("main").InnerTextAsync();

        await visitor.Page.ReloadAsync();
        await visitor.SettledAsync();

        Assert.Equal(before, await visitor.Page.Locator("main").InnerTextAsync());
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Page_WhenOpened_HasATitleOfItsOwn(string name)
    {
        await using var visitor = await browsing.VisitAsync(account: Places.AccountOf(name));

        await visitor.GoToAsync(browsing.Pages[name]);

        Assert.Equal($"{await visitor.Page.Locator("h1").InnerTextAsync()} – Samverkan", await visitor.Page.TitleAsync());
    }
}
