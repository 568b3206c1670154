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

        // priority, considerations, assignment and secrecy keep what they have
        foreach (var key in new[] { "Tab", "Tab", "Tab", "Tab", "Tab", "Enter" })
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
    public async Task Assessment_WhenSomebodyElseChangedTheOrder_ShowsWhatIsDifferentKeepsWhatIsWrittenAndGoesOn()
    {
        await using var visitor = await AssessingAsync("Ändrad under tiden", "Angelägen och väl beskriven.", isHeard: false);
        var form = visitor.Page.GetByRole(AriaRole.Form, new() { Name = "Bedöm beställningen" });

        await form.GetByRole(AriaRole.Button, new() { Name = "Bedöm", Exact = true }).ClickAsync();
        await Assertions.Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("Någon annan har ändrat");
        await Assertions.Expect(form.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Assertions.Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("Är nu: Behovet har växt.");
        await visitor.AssertAccessibleAsync();
        await Browsing.PictureAsync(visitor, "andrat-under-tiden-1280");
        await form.GetByRole(AriaRole.Button, new() { Name = "Fortsätt med det jag skrivit" }).ClickAsync();
        await Assertions.Expect(form.GetByLabel("Bedömning", new() { Exact = true })).ToHaveValueAsync("Angelägen och väl beskriven.");
        await form.GetByRole(AriaRole.Button, new() { Name = "Bedöm", Exact = true }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Anta" })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByText("Angelägen och väl beskriven.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Order_WhenSomebodyElseChangesItMeanwhile_SaysSoAtOnceAndLeavesWhatIsWritten()
    {
        await using var visitor = await AssessingAsync("Hörs genast", "Halvskriven bed", isHeard: true);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Visa ändringen" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Är nu: Behovet har växt." })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Bedömning", new() { Exact = true })).ToHaveValueAsync("Halvskriven bed");
        await Assertions.Expect(visitor.Page.GetByText("ändrades nyss av någon annan")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Form_WhenOneBeginsAnewFromWhatIsNew_HasIt()
    {
        var order = await new Orders(browsing.Host).PlacedAsync("Börja om");
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync($"/bestallningar/{order}");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ändra", Exact = true }).ClickAsync();
        await visitor.Page.GetByLabel("Vad kommunen behöver").FillAsync("Mitt.");
        await new Orders(browsing.Host).ChangeAsync(order, "Behovet har växt.");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Visa ändringen" }).ClickAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Börja om från det nya" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByLabel("Vad kommunen behöver")).ToHaveValueAsync("Behovet har växt.");
    }

    [Fact]
    public async Task Order_WhenAssessed_CanBeDeclinedWithAReasonThatIsShown()
    {
        await using var visitor = await browsing.VisitAsync();
        await visitor.GoToAsync($"/bestallningar/{await new Orders(browsing.Host).AssessedAsync("Avböjs snart")}");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Avböj" }).ClickAsync();
        await visitor.Page.GetByLabel("Varför").FillAsync("Vi läser det andra länets studie i stället.");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Avböj", Exact = true }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, avböj beställningen" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByText("Vi läser det andra länets studie i stället.").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Order_WhenPlacedSecret_IsSoFromTheFirst()
    {
        await using var visitor = await browsing.VisitAsync();
        await FillAsync(visitor, "Hemlig från början");
        await visitor.Page.GetByLabel("Beställningen är hemlig").CheckAsync();
        await visitor.Page.GetByLabel("Kapitel i offentlighets- och sekretesslagen").FillAsync("26");
        await visitor.Page.GetByLabel("Paragraf").FillAsync("1");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Skicka beställningen" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByText("Hemlig enligt 26 kap. 1 § OSL")).ToBeVisibleAsync();
    }

    /// <summary>A window in which an assessment is written while somebody else changes the order; whether the page hears of it is for the test to say.</summary>
    private async Task<Visitor> AssessingAsync(string title, string text, bool isHeard)
    {
        var orders = new Orders(browsing.Host);
        var visitor = await browsing.VisitAsync();
        if (!isHeard)
        {
            await visitor.Page.RouteAsync("**/graphql", route =>
                route.Request.Headers.TryGetValue("accept", out var accept) && accept == "text/event-stream" ? route.AbortAsync("aborted") : route.ContinueAsync());
        }

        var order = await orders.PlacedAsync(title);
        await visitor.GoToAsync($"/bestallningar/{order}");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Bedöm" }).ClickAsync();
        await visitor.Page.GetByLabel("Bedömning", new() { Exact = true }).FillAsync(text);
        await orders.ChangeAsync(order, "Behovet har växt.");
        return visitor;
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
