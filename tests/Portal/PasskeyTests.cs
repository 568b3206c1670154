using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>Passkeys, with an authenticator that the browser plays.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class PasskeyTests(Browsing browsing)
{
    [Fact]
    public async Task Passkey_WhenAdded_IsAWayInWithoutAPassword()
    {
        await using var visitor = await browsing.VisitAsync(account: null);
        await AddAuthenticatorAsync(visitor.Page);
        // browsers know no passkeys of addresses without a name
        var site = $"http://localhost:{browsing.Address.Port}";
        await visitor.GoToAsync(site + "/logga-in?till=/min-sida");
        await visitor.Page.GetByLabel("E-postadress").FillAsync("ordforande@example.org");
        await visitor.Page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync(Accounts.Password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();
        await visitor.Page.GetByLabel("Vad den heter").FillAsync("Min telefon");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en passnyckel" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ta bort Min telefon" })).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Konto: Ordförande FoU-rådet" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Logga ut" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Logga in" })).ToBeVisibleAsync();

        await visitor.GoToAsync(site + "/logga-in");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Logga in med passnyckel" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Konto: Ordförande FoU-rådet" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Passkey_WhenRenamed_IsShownByItsNewName()
    {
        await using var visitor = await browsing.VisitAsync(account: null);
        await AddAuthenticatorAsync(visitor.Page);
        await visitor.GoToAsync($"http://localhost:{browsing.Address.Port}/logga-in?till=/min-sida");
        await visitor.Page.GetByLabel("E-postadress").FillAsync("observator@example.org");
        await visitor.Page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync(Accounts.Password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();
        await visitor.Page.GetByLabel("Vad den heter").FillAsync("Nyckel");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en passnyckel" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Byt namn på Nyckel" }).ClickAsync();
        await visitor.Page.GetByLabel("Nytt namn").FillAsync("Jobbdatorn");
        await visitor.AssertAccessibleAsync();

        await visitor.Page.GetByRole(AriaRole.Form, new() { Name = "Byt namn på Nyckel" }).GetByRole(AriaRole.Button, new() { Name = "Byt namn" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ta bort Jobbdatorn" })).ToBeVisibleAsync();
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
