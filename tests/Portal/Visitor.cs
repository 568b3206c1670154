using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>Somebody in a browser window of their own, and what the browser complained of.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>Until a transition has ended styles are computed as they were, and where one ends another can begin below it.</summary>
    private const string Painted = """
        async () => {
          const transitions = () => document.getAnimations().filter((each) => each instanceof CSSTransition);
          do {
            await Promise.all(transitions().map((each) => each.finished.catch(() => undefined)));
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          } while (transitions().length > 0);
        }
        """;

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"uncaught: {error}");
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Url}: {request.Failure}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Url}: {response.Status}");
    }

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, scripts that failed, requests that were refused.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (complaints)
            {
                return [.. complaints];
            }
        }
    }

    public static async Task<Visitor> InAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <summary>Opens an address and waits until what it shows is there.</summary>
    public async Task GoToAsync(string path)
    {
        await Page.GotoAsync(path);
        await SettledAsync();
    }

    /// <summary>Waits until a heading is shown and nothing is on its way.</summary>
    public async Task SettledAsync()
    {
        await Page.Locator("h1").First.WaitForAsync();
        await Assertions.Expect(Page.GetByText("Hämtar …")).ToHaveCountAsync(0);
    }

    /// <summary>Has what is shown in another width, or as another device prefers it; Mantine has taken it over when this is done.</summary>
    public async Task LookAsync(Look look)
    {
        await Page.SetViewportSizeAsync(look.Width, look.Width > 600 ? 900 : 844);
        await Page.EmulateMediaAsync(new() { ColorScheme = look.Theme });
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", look.Theme == ColorScheme.Dark ? "dark" : "light");
        await Page.EvaluateAsync(Painted);
    }

    /// <summary>Asserts that axe holds nothing against what is shown.</summary>
    public async Task AssertAccessibleAsync()
    {
        var violations = await Axe.ViolationsAsync(Page);
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    /// <summary>The heading that the keyboard is at, say: text of what has the focus.</summary>
    public Task<string> FocusedAsync() => Page.EvaluateAsync<string>("() => (document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label') || '').trim()");

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(bool isComplaint, string what)
    {
        if (isComplaint)
        {
            lock (complaints)
            {
                complaints.Add(what);
            }
        }
    }
}
