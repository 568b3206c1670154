using System.Net;
using System.Net.Http.Json;
using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>What is shown when there is nothing to show.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class StateTests(Browsing browsing)
{
    [Fact]
    public async Task Address_WhenThereIsNoPage_SaysSoWithStatus404()
    {
        await using var visitor = await browsing.VisitAsync();

        var response = await visitor.Page.GotoAsync("/finns-inte");
        await visitor.SettledAsync();

        Assert.Equal((HttpStatusCode.NotFound, "Sidan finns inte"), ((HttpStatusCode)response!.Status, await visitor.Page.Locator("h1").InnerTextAsync()));
    }

    [Fact]
    public async Task Municipality_WhenThereIsNone_LeadsBackToTheList()
    {
        await using var visitor = await browsing.VisitAsync();

        await visitor.GoToAsync("/kommuner/9999");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Alla kommuner" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Kommuner", Exact = true })).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("FORBIDDEN", "Du har inte behörighet till det här")]
    [InlineData("UNAUTHENTICATED", "Du behöver logga in för att se det här")]
    [InlineData("INTERNAL", "Något gick fel hos oss")]
    [InlineData("LIMIT_EXCEEDED", "Det blev för mycket på en gång")]
    public async Task Page_WhenTheGraphRefuses_SaysWhyInWordsThatAxeAccepts(string code, string words)
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.Page.RouteAsync("**/graphql", route => route.FulfillAsync(new()
        {
            ContentType = "application/graphql-response+json",
            Body = """{"errors":[{"message":"No.","extensions":{"code":"CODE"}}],"data":null}""".Replace("CODE", code, StringComparison.Ordinal),
        }));

        await visitor.GoToAsync("/kommuner");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
        await visitor.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Page_WhenTheServerIsAwayAndComesBack_ShowsWhatItHasAfterRetry()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.Page.RouteAsync("**/graphql", route => route.FulfillAsync(new() { Status = 503, Body = "" }));
        await visitor.GoToAsync("/kommuner");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Det går inte att nå Samverkan just nu");
        await visitor.Page.UnrouteAsync("**/graphql");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Försök igen" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Härjedalen" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Portal_WhenTheNetworkIsGone_TellsAndKeepsWhatIsShown()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync("/kommuner");

        await visitor.Page.Context.SetOfflineAsync(true);

        await Assertions.Expect(visitor.Page.GetByText("Du är inte ansluten till nätet.")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Härjedalen" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Mail_InDevelopment_IsShownWithALinkThatLeadsOn()
    {
        using var client = browsing.Host.CreateClient();
        (await client.PostAsJsonAsync(new Uri("/access/forgotten", UriKind.Relative), new { email = "partner@example.org" })).EnsureSuccessStatusCode();
        await using var visitor = await browsing.VisitAsync(account: null);
        await visitor.GoToAsync("/utveckling/mejl");
        var mail = visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Till partner@example.org" }).First;
        await Assertions.Expect(mail.GetByRole(AriaRole.Heading, new() { Name = "Nytt lösenord till Samverkan" })).ToBeVisibleAsync();
        await visitor.AssertAccessibleAsync();

        await mail.GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/losenord"));
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("lösenord");
    }

    [Fact]
    public async Task Mails_WhereTheHostTellsOfNone_AreNoPage()
    {
        await using var visitor = await browsing.VisitAsync(account: null);
        await visitor.Page.RouteAsync("**/access/mails", route => route.FulfillAsync(new() { Status = 404, Body = "" }));

        await visitor.GoToAsync("/utveckling/mejl");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Sidan finns inte");
    }
}
