using Microsoft.Playwright;

namespace Samverkan.Portal.Tests.Stories;

/// <summary>Somebody's day at the portal: signs in on the page, and looks at every page in both themes.</summary>
internal sealed class Story : IAsyncDisposable
{
    private readonly Visitor visitor;
    private readonly int width;

    private Story(Visitor visitor, int width) => (this.visitor, this.width) = (visitor, width);

    /// <summary>The window.</summary>
    public IPage Page => visitor.Page;

    /// <summary>What the page is about.</summary>
    public ILocator Main => Page.Locator("main");

    /// <summary>Begins one at the page where one signs in, or at the start for one who does not.</summary>
    public static async Task<Story> BeginAsync(Browsing browsing, int width, string? account)
    {
        var story = new Story(await browsing.VisitAsync(width, account: null), width);
        if (account is null)
        {
            await story.visitor.GoToAsync("/");
            return story;
        }

        await story.visitor.GoToAsync("/logga-in");
        await story.Page.GetByLabel("E-postadress").FillAsync(account);
        await story.Page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync(Accounts.Password);
        await story.Page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();
        await story.OnAsync("Samverkan i länet");
        return story;
    }

    /// <summary>Comes to a page by its address, as by a bookmark.</summary>
    public async Task OpenAsync(string path)
    {
        await visitor.GoToAsync(path);
        await SeeAsync();
    }

    /// <summary>Has come to a page by what was done on the one before.</summary>
    public async Task OnAsync(string heading)
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1, Exact = true })).ToBeVisibleAsync();
        await visitor.SettledAsync();
        await SeeAsync();
    }

    /// <summary>Looks at what is shown: in both themes axe holds nothing against it, and it is no wider than the window.</summary>
    public async Task SeeAsync()
    {
        await visitor.LookAsync(new(width, ColorScheme.Dark));
        await visitor.AssertAccessibleAsync();
        await visitor.LookAsync(new(width, ColorScheme.Light));
        await visitor.AssertAccessibleAsync();
        Assert.InRange(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, width);
    }

    /// <summary>Takes a picture for docs/screens, where that is asked for.</summary>
    public Task PictureAsync(string name) => Browsing.PictureAsync(visitor, $"{name}-{width}");

    /// <summary>Presses a button of the page.</summary>
    public Task PressAsync(string button) => Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Says yes in the box that asks.</summary>
    public async Task ConfirmAsync(string yes)
    {
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Avbryt" })).ToBeFocusedAsync();
        await SeeAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = yes, Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Writes in a field of the page.</summary>
    public Task FillAsync(string field, string text) => Main.GetByLabel(field, new() { Exact = true }).FillAsync(text);

    /// <summary>Is told that something is done, and has the focus there.</summary>
    public async Task ToldAsync(string words)
    {
        var told = Main.GetByRole(AriaRole.Status).Filter(new() { HasText = words });
        await Assertions.Expect(told).ToBeVisibleAsync();
        await Assertions.Expect(told).ToBeFocusedAsync();
    }

    /// <summary>Follows a link of the page.</summary>
    public Task FollowAsync(string link) => Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>Comes to something with the Tab key alone.</summary>
    public async Task TabToAsync(ILocator wanted)
    {
        await Assertions.Expect(wanted).ToBeVisibleAsync();
        for (var i = 0; i < 120; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("(element) => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"Tab does not lead to {wanted}.");
    }

    /// <summary>Asserts that the browser has complained of nothing all day.</summary>
    public void AssertNothingWasWrong() => Assert.Empty(visitor.Complaints);

    public ValueTask DisposeAsync() => visitor.DisposeAsync();
}
