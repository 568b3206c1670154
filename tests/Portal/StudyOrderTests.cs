using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>Study orders in the portal, from order to decision.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class StudyOrderTests(Browsing browsing)
{
    [Fact]
    public async Task List_WhenNarrowedAndOrdered_SaysSoInItsAddressAndKeepsItAfterReload()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync("/bestallningar");

        await visitor.Page.GetByLabel("Kommun", new() { Exact = true }).SelectOptionAsync("2380");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Visa", Exact = true }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Beställning", Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?kommun=2380&ordna=rubrik$"));
        await visitor.Page.ReloadAsync();
        await visitor.SettledAsync();

        await Assertions.Expect(visitor.Page.Locator("tbody tr th")).ToHaveTextAsync(["Exempel: Barns delaktighet i utredningar", "Exempel: Öppna jämförelser för hela länet"]);
    }

    [Fact]
    public async Task Order_WhenPlacedWithoutWhatItNeeds_SaysItAtTheFieldsAndOffersTheWayThere()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync("/bestallningar/ny");

        await visitor.Page.GetByLabel("Kommun", new() { Exact = true }).SelectOptionAsync("2303");
        await visitor.Page.GetByLabel("Vad kommunen behöver").FillAsync("Ett behov.");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Skicka beställningen" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Rubrik")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(visitor.Page.GetByLabel("Vad kommunen behöver")).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = "Rubrik" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Rubrik")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Order_WhenPlacedFromTheKeyboardAlone_ShowsItsOwnPage()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync("/bestallningar/ny");
        var keyboard = visitor.Page.Keyboard;

        await visitor.Page.GetByLabel("Kommun", new() { Exact = true }).FocusAsync();
        await keyboard.TypeAsync("Ragunda");
        foreach (var text in new[] { "Tangentbordets studie", "Den som inte har mus.", "Att leta efter en." })
        {
            await keyboard.PressAsync("Tab");
            await keyboard.TypeAsync(text);
        }

        // priority, considerations and assignment keep what they have
        foreach (var key in new[] { "Tab", "Tab", "Tab", "Tab", "Enter" })
        {
            await keyboard.PressAsync(key);
        }

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Tangentbordets studie", Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Beställd" }).First).ToHaveAttributeAsync("aria-current", "step");
    }

    [Fact]
    public async Task Order_WhenItsAnswerIsLostAndItIsSentAgain_IsPlacedOnce()
    {
        await using var visitor = await browsing.VisitAsync();
        await FillAsync(visitor, "Skickad två gånger");
        var isLost = false;
        await visitor.Page.RouteAsync("**/graphql", async route =>
        {
            if (!isLost && route.Request.PostData!.Contains("valfardPlaceStudyOrder", StringComparison.Ordinal))
            {
                isLost = true;
                await route.FetchAsync();
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Skicka beställningen" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Servern svarar inte");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Skicka beställningen" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Skickad två gånger", Level = 1 })).ToBeVisibleAsync();

        var orders = await browsing.Host.AskAsync("""{ valfard { fouJamt { studyOrders(where: { title: { eq: "Skickad två gånger" } }) { totalCount } } } }""");
        Assert.Equal(1, orders.GetProperty("valfard").GetProperty("fouJamt").GetProperty("studyOrders").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Draft_WhenThePageIsReloaded_IsKept()
    {
        await using var visitor = await browsing.VisitAsync();
        await FillAsync(visitor, "Inte färdig än");

        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Page.GetByLabel("Rubrik")).ToHaveValueAsync("Inte färdig än");
        await Assertions.Expect(visitor.Page.GetByText("Det du skrev förra gången finns kvar.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Assessment_WhenSomebodyElseChangedTheOrder_KeepsWhatIsWrittenAndCanBeSentAgain()
    {
        await using var visitor = await browsing.VisitAsync();
        var order = await PlacedAsync("Ändrad under tiden");
        await visitor.GoToAsync($"/bestallningar/{order}");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bedöm" }).ClickAsync();
        await visitor.Page.GetByLabel("Bedömning", new() { Exact = true }).FillAsync("Angelägen och väl beskriven.");
        await browsing.Host.AskAsync($$"""
            mutation { valfardChangeStudyOrder(input: { id: "{{order}}", version: 1, need: "Behovet har växt." }) { errors { message } } }
            """);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bedöm", Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Någon annan har ändrat");
        await Assertions.Expect(visitor.Page.GetByText("Behovet har växt.")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Bedömning", new() { Exact = true })).ToHaveValueAsync("Angelägen och väl beskriven.");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bedöm", Exact = true }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Anta" })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByText("Angelägen och väl beskriven.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Order_WhenAssessed_CanBeDeclinedWithAReasonThatIsShown()
    {
        await using var visitor = await browsing.VisitAsync();
        var order = await PlacedAsync("Avböjs snart");
        await browsing.Host.AskAsync($$"""
            mutation { valfardAssessStudyOrder(input: { id: "{{order}}", version: 1, text: "Görs redan i ett annat län." }) { errors { message } } }
            """);
        await visitor.GoToAsync($"/bestallningar/{order}");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Avböj" }).ClickAsync();
        await visitor.Page.GetByLabel("Varför").FillAsync("Vi läser det andra länets studie i stället.");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Avböj", Exact = true }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByText("Vi läser det andra länets studie i stället.")).ToBeVisibleAsync();
    }

    private async Task<string> PlacedAsync(string title)
    {
        var answer = await browsing.Host.AskAsync($$"""
            mutation { valfardPlaceStudyOrder(input: { municipalityCode: "2303", title: "{{title}}", need: "N", relief: "A" }) { studyOrder { id } } }
            """);
        return answer.GetProperty("valfardPlaceStudyOrder").GetProperty("studyOrder").GetProperty("id").GetString()!;
    }

    private static async Task FillAsync(Visitor visitor, string title)
    {
        await visitor.GoToAsync("/bestallningar/ny");
        await visitor.Page.GetByLabel("Kommun", new() { Exact = true }).SelectOptionAsync("2303");
        await visitor.Page.GetByLabel("Rubrik").FillAsync(title);
        await visitor.Page.GetByLabel("Vad kommunen behöver").FillAsync("Något.");
        await visitor.Page.GetByLabel("Vad kommunen ska avlastas").FillAsync("Något annat.");
    }
}
