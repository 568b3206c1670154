using Microsoft.Playwright;

namespace Samverkan.Portal.Tests.Stories;

/// <summary>Åre's social services order for Åre, and for nobody else; what is secret is theirs to read.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class MunicipalityStory(Browsing browsing)
{
    private const string Title = "Skyddade boenden i fjällkommunerna";

    [Fact]
    public async Task Representative_PlacesAnOrderForItsMunicipalityHidesItAndTakesThatBack()
    {
        var others = await new Orders(browsing.Host).PlacedAsync("Krokoms egen fråga", "2309");
        await using var story = await Story.BeginAsync(browsing, 390, Accounts.Municipality);

        await story.OpenAsync("/bestallningar/ny");
        await Assertions.Expect(story.Main.GetByLabel("Kommun", new() { Exact = true }).Locator("option")).ToHaveTextAsync(["Åre"]);
        await story.FillAsync("Rubrik", Title);
        await story.FillAsync("Vad kommunen behöver", "Få platser, långa vägar.");
        await story.FillAsync("Vad kommunen ska avlastas", "Att leta plats i flera län.");
        await story.PressAsync("Skicka beställningen");
        await story.OnAsync(Title);
        await ChangeAsync(story);
        await HideAsync(story);
        await AssertHiddenAsync(story);
        await LiftAsync(story);
        await AssertOthersAreNotItsOwnAsync(story, others);
        story.AssertNothingWasWrong();
    }

    [Fact]
    public async Task Representative_WhenItPlacesForAnotherMunicipality_IsRefusedInWords()
    {
        await using var visitor = await browsing.VisitAsync(account: Accounts.Municipality);
        await visitor.Page.RouteAsync("**/graphql", async route =>
        {
            var body = route.Request.PostData ?? "";
            await route.ContinueAsync(body.Contains("valfardPlaceStudyOrder", StringComparison.Ordinal)
                ? new() { PostData = System.Text.Encoding.UTF8.GetBytes(body.Replace("\"2321\"", "\"2309\"", StringComparison.Ordinal)) }
                : new());
        });
        await visitor.GoToAsync("/bestallningar/ny");
        await visitor.Page.GetByLabel("Rubrik").FillAsync("För någon annan");
        await visitor.Page.GetByLabel("Vad kommunen behöver").FillAsync("Något.");
        await visitor.Page.GetByLabel("Vad kommunen ska avlastas").FillAsync("Något.");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Skicka beställningen" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Det gick inte att spara");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/bestallningar/ny$"));
    }

    private static async Task ChangeAsync(Story story)
    {
        await story.PressAsync("Ändra");
        await story.FillAsync("Rubrik", "");
        await story.Main.GetByRole(AriaRole.Form, new() { Name = "Ändra beställningen" }).GetByRole(AriaRole.Button, new() { Name = "Ändra" }).ClickAsync();
        await Assertions.Expect(story.Main.GetByLabel("Rubrik")).ToHaveAttributeAsync("aria-invalid", "true");
        await story.SeeAsync();
        await story.FillAsync("Rubrik", Title);
        await story.FillAsync("Vad kommunen behöver", "Få platser, långa vägar och ingen samlad bild.");
        await story.Main.GetByRole(AriaRole.Form, new() { Name = "Ändra beställningen" }).GetByRole(AriaRole.Button, new() { Name = "Ändra" }).ClickAsync();
        await story.ToldAsync("Beställningen är ändrad.");
        await Assertions.Expect(story.Main.GetByText("Få platser, långa vägar och ingen samlad bild.")).ToBeVisibleAsync();
    }

    private static async Task HideAsync(Story story)
    {
        await story.PressAsync("Gör hemlig");
        await story.FillAsync("Kapitel i offentlighets- och sekretesslagen", "26");
        await story.FillAsync("Paragraf", "1");
        await story.FillAsync("Varför", "Adresserna framgår.");
        var submit = story.Main.GetByRole(AriaRole.Form, new() { Name = "Gör beställningen hemlig" }).GetByRole(AriaRole.Button, new() { Name = "Gör hemlig" });
        await submit.ClickAsync();
        var dialog = story.Page.GetByRole(AriaRole.Dialog, new() { Name = "Ska beställningen bli hemlig?" });
        await Assertions.Expect(dialog).ToContainTextAsync("För allmänheten");
        await story.PictureAsync("gor-hemlig");
        await story.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(submit).ToBeFocusedAsync();
        await Assertions.Expect(story.Main.GetByText("Hemlig enligt")).ToHaveCountAsync(0);
        await submit.ClickAsync();
        await story.ConfirmAsync("Ja, gör beställningen hemlig");
        await story.ToldAsync("Beställningen är hemlig.");
        await Assertions.Expect(story.Main.GetByText("Hemlig enligt 26 kap. 1 § OSL")).ToBeVisibleAsync();
        await story.SeeAsync();
    }

    /// <summary>It is there for its own, also in their list; at its address others find nothing, and the diary says no more than it must.</summary>
    private async Task AssertHiddenAsync(Story story)
    {
        await using (var other = await browsing.VisitAsync(account: Accounts.Reporter))
        {
            await other.GoToAsync(new Uri(story.Page.Url).AbsolutePath);
            await Assertions.Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Beställningen finns inte");
            await other.GoToAsync("/diarium");
            await Assertions.Expect(other.Page.Locator("tbody tr").First).ToContainTextAsync("Sekretess");
            await Assertions.Expect(other.Page.GetByText(Title)).ToHaveCountAsync(0);
        }

        await story.OpenAsync("/bestallningar?kommun=2321");
        await story.FollowAsync(Title);
        await story.OnAsync(Title);
    }

    private static async Task LiftAsync(Story story)
    {
        await story.PressAsync("Häv sekretessen");
        await story.FillAsync("Varför", "Adresserna är borta.");
        await story.Main.GetByRole(AriaRole.Form, new() { Name = "Häv sekretessen" }).GetByRole(AriaRole.Button, new() { Name = "Häv sekretessen" }).ClickAsync();
        await story.ConfirmAsync("Ja, häv sekretessen");
        await story.ToldAsync("Sekretessen är hävd.");
        await Assertions.Expect(story.Main.GetByText("Hemlig enligt")).ToHaveCountAsync(0);
    }

    private static async Task AssertOthersAreNotItsOwnAsync(Story story, string others)
    {
        await story.OpenAsync($"/bestallningar/{others}");
        await Assertions.Expect(story.Main.GetByText("Behovet.")).ToBeVisibleAsync();
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }
}
