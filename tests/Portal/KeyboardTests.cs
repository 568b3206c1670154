using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>The portal without a mouse.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class KeyboardTests(Browsing browsing)
{
    [Fact]
    public async Task Tab_AtTheTopOfAPage_FirstOffersToSkipToTheContent()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync("/kommuner");

        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Hoppa till innehållet", await visitor.FocusedAsync());
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visitor.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Palette_FromTheKeyboardAlone_LeadsToAMunicipality()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync("/");

        await visitor.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "Gå till" })).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("härjed");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Härjedalen");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Härjedalen", Level = 1 })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Palette_WhileItIsOpen_HasNoAxeViolation()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync("/");
        await visitor.Page.Keyboard.PressAsync("Control+k");
        await visitor.Page.Keyboard.TypeAsync("fou");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

        await visitor.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Menu_OnANarrowScreen_OpensWithTheKeyboardAndLeadsOn()
    {
        await using var visitor = await browsing.VisitAsync(width: 390);
        await visitor.GoToAsync("/kommuner");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Meny" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        var link = visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link, new() { Name = "Organisationer" });
        await Assertions.Expect(link).ToBeVisibleAsync();
        await visitor.AssertAccessibleAsync();
        await link.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Organisationer", Level = 1 })).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Dark_WhenChosen_IsKeptAfterReload()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync("/");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Mörkt utseende" }).ClickAsync();

        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", "dark");
    }
}
