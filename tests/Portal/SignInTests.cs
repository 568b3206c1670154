using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>The way in and out, and what each sees.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed partial class SignInTests(Browsing browsing)
{
    [Fact]
    public async Task SignIn_WithASampleAccount_LeadsBackToWhatOneWanted()
    {
        await using var visitor = await browsing.VisitAsync(account: null);
        await visitor.GoToAsync("/bestallningar?kommun=2321");
        await visitor.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = "Logga in" }).ClickAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Välj Socialförvaltningen Åre" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();

        await Assertions.Expect(visitor.Page).ToHaveURLAsync(WantedAddress());
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Konto: Socialförvaltningen Åre" })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Exempel: Biståndshandläggares kompetens" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SignIn_WithAWrongPassword_IsRefusedInWords()
    {
        await using var visitor = await browsing.VisitAsync(account: null);
        await visitor.GoToAsync("/logga-in");

        await visitor.Page.GetByLabel("E-postadress").FillAsync("observator@example.org");
        await visitor.Page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync("inte rätt lösenord");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Det gick inte att logga in.");
        await visitor.AssertAccessibleAsync();
    }

    [Fact]
    public async Task SignOut_FromTheMenu_HidesWhatOneMaySeeNoMore()
    {
        await using var visitor = await browsing.VisitAsync(account: "ersattare@example.org");
        await visitor.GoToAsync("/bestallningar");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Konto: Ersättare FoU-rådet" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Logga ut" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Logga in" })).ToBeVisibleAsync();
        await visitor.GoToAsync("/bestallningar");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Du behöver logga in");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/kommuner")]
    [InlineData("/kommuner/2321")]
    [InlineData("/organisationer")]
    [InlineData("/overenskommelser")]
    [InlineData("/diarium")]
    [InlineData("/sok?q=samverkan")]
    public async Task Page_WhenNobodyIsSignedIn_ShowsWhatIsPublicWithoutAskingForMore(string path)
    {
        await using var visitor = await browsing.VisitAsync(account: null);

        await visitor.GoToAsync(path);

        Assert.Empty(visitor.Complaints);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Agreement_WhenNobodyIsSignedIn_ShowsWhatItSaysAndNoMoney()
    {
        await using var visitor = await browsing.VisitAsync(account: null);

        await visitor.GoToAsync(browsing.Pages["overenskommelse"]);

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Parternas beslut" })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Pengar" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Reporter_OnAMunicipality_SeesFiguresAndNoPersons()
    {
        await using var visitor = await browsing.VisitAsync(account: Accounts.Reporter);

        await visitor.GoToAsync("/kommuner/2321");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Det kommunen betalar" })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Företrädare i dag" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Reporter_OnAnOrder_IsOfferedNothingToDo()
    {
        await using var visitor = await browsing.VisitAsync(account: Accounts.Reporter);

        await visitor.GoToAsync("/bestallningar");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Beställ en studie" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Municipality_WhenItOrders_HasItselfChosen()
    {
        await using var visitor = await browsing.VisitAsync(account: Accounts.Municipality);

        await visitor.GoToAsync("/bestallningar/ny");

        await Assertions.Expect(visitor.Page.GetByLabel("Kommun", new() { Exact = true })).ToHaveValueAsync("2321");
    }

    [GeneratedRegex(@"/bestallningar\?kommun=2321$")]
    private static partial Regex WantedAddress();
}
