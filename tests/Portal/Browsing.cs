using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>One host and one browser for all tests; each test has a context of its own, as a person has.</summary>
public sealed class Browsing : IAsyncLifetime
{
    /// <summary>Debian's browser, in a box without a screen, which must not talk to anybody.</summary>
    private static readonly BrowserTypeLaunchOptions Options = new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("SAMVERKAN_CHROMIUM") ?? "/usr/bin/chromium",
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        ],
    };

    /// <summary>A folder to write pictures to: docs/screens, when they shall be renewed.</summary>
    private const string Pictures = "SAMVERKAN_SCREENS";

    private readonly PortalHost host = new();
    private readonly Dictionary<string, string> signedIn = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<Sight>>> sights = [];
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Uri? address;

    /// <summary>The host.</summary>
    internal PortalHost Host => host;

    /// <summary>Where the host is.</summary>
    internal Uri Address => address!;

    public async Task InitializeAsync()
    {
        address = host.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Options);
        Pages = await Places.FindAsync(host);
    }

    /// <summary>The addresses of the portal's pages.</summary>
    internal Places Pages { get; private set; } = null!;

    /// <summary>A browser window of somebody new.</summary>
    /// <param name="width">How wide, in pixels.</param>
    /// <param name="theme">What the device prefers.</param>
    /// <param name="account">Who is signed in; nobody where it is null.</param>
    internal async Task<Visitor> VisitAsync(int width = 1280, ColorScheme theme = ColorScheme.Light, string? account = Accounts.Coordinator)
    {
        var context = await browser!.NewContextAsync(new()
        {
            StorageState = account is null ? null : await SignedInAsync(account),
            BaseURL = address!.ToString(),
            ViewportSize = new() { Width = width, Height = width > 600 ? 900 : 844 },
            ColorScheme = theme,
            Locale = "sv-SE",
            TimezoneId = "Europe/Stockholm",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await Visitor.InAsync(context);
    }

    /// <summary>What a page is like: looked at once, by whoever asks first.</summary>
    internal Task<Sight> SightOfAsync(string name) => sights.GetOrAdd(name, key => new(() => LookAsync(key))).Value;

    private async Task<Sight> LookAsync(string name)
    {
        await using var visitor = await VisitAsync(Sight.Looks[0].Width, Sight.Looks[0].Theme, Places.AccountOf(name));
        return await Sight.OfAsync(visitor, Pages[name], width => PictureAsync(visitor, $"{name}-{width}"));
    }

    /// <summary>Keeps a picture of what is shown, where that is asked for.</summary>
    internal static async Task PictureAsync(Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable(Pictures) is { Length: > 0 } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }

    /// <summary>What a browser keeps of a sign-in: made once for each account, because attempts are counted.</summary>
    private async Task<string> SignedInAsync(string account)
    {
        if (!signedIn.TryGetValue(account, out var state))
        {
            await using var request = await playwright!.APIRequest.NewContextAsync(new() { BaseURL = address!.ToString() });
            var answer = await request.PostAsync("/access/sign-in", new() { DataObject = new { email = account, password = Accounts.Password, remember = false } });
            Assert.True(answer.Ok, await answer.TextAsync());
            signedIn[account] = state = await request.StorageStateAsync();
        }

        return state;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await host.DisposeAsync();
    }
}

/// <summary>Tests that share the host and the browser.</summary>
[CollectionDefinition(Name)]
public sealed class PortalCollection : ICollectionFixture<Browsing>
{
    /// <summary>Its name.</summary>
    public const string Name = "Portal";
}
