using Microsoft.Playwright;

namespace Samverkan.Portal.Tests.Stories;

/// <summary>The coordinator of FoU Jämt takes an accepted order to its end.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class CoordinatorStory(Browsing browsing)
{
    private const string Title = "Nattro på särskilt boende";
    private const string Found = "Nattron ökar med kortare nattfasta";

    [Fact]
    public async Task Coordinator_PlansAnOrderPublishesAResultAndClosesIt()
    {
        var order = await new Orders(browsing.Host).AcceptedAsync(Title, "2305");
        await using var story = await Story.BeginAsync(browsing, 1280, Accounts.Coordinator);

        await story.OpenAsync("/bestallningar?status=ACCEPTED");
        await story.FollowAsync(Title);
        await story.OnAsync(Title);
        await PlanAsync(story);
        await PublishAsync(story);
        await FinishAsync(story);

        var list = story.Main.GetByRole(AriaRole.List, new() { Name = "Var beställningen är" });
        await Assertions.Expect(list.Locator("[aria-current=step]")).ToHaveTextAsync("Avslutad");
        await story.SeeAsync();
        story.AssertNothingWasWrong();
        await AssertPublicReadsItAsync(order);
    }

    private static async Task PlanAsync(Story story)
    {
        await story.PressAsync("Planera");
        await story.FillAsync("Vad som görs", "Mät nattfastan på två boenden");
        await story.FillAsync("Metod", "Journaler i fyra veckor");
        await story.FillAsync("Befattning", "Utvecklingsledare FoU Jämt");
        await story.FillAsync("Till och med", "2030-01-31");
        await story.PressAsync("Spara planen");
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("Steg 1: från och med");
        await story.SeeAsync();
        await story.FillAsync("Från och med", "2030-01-01");
        await story.PressAsync("Lägg till ett steg");
        var second = story.Main.GetByRole(AriaRole.Group, new() { Name = "Steg 2", Exact = true });
        await Assertions.Expect(second.GetByLabel("Vad som görs")).ToBeFocusedAsync();
        await second.GetByLabel("Vad som görs").FillAsync("Berätta för enhetscheferna");
        await second.GetByLabel("Metod").FillAsync("Workshop");
        await second.GetByLabel("Befattning").FillAsync("Enhetschef");
        await second.GetByLabel("Från och med").FillAsync("2030-02-01");
        await second.GetByLabel("Till och med").FillAsync("2030-02-10");
        await second.GetByRole(AriaRole.Button, new() { Name = "Flytta upp steg 2" }).ClickAsync();
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Group, new() { Name = "Steg 1", Exact = true }).GetByLabel("Metod")).ToHaveValueAsync("Workshop");
        await story.PressAsync("Flytta ned steg 1");
        await story.PictureAsync("planera");
        await story.PressAsync("Spara planen");
        await story.ToldAsync("Planen är sparad.");
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Region, new() { Name = "Plan", Exact = true }).Locator("tbody th"))
            .ToHaveTextAsync(["1. Mät nattfastan på två boenden", "2. Berätta för enhetscheferna"]);
        await story.PressAsync("Påbörja");
        await story.Main.GetByRole(AriaRole.Form, new() { Name = "Påbörja arbetet" }).GetByRole(AriaRole.Button, new() { Name = "Påbörja" }).ClickAsync();
        await story.ToldAsync("Arbetet är påbörjat.");
        await story.SeeAsync();
    }

    private static async Task PublishAsync(Story story)
    {
        await story.PressAsync("Slutför");
        await story.Main.GetByRole(AriaRole.Form, new() { Name = "Slutför arbetet" }).GetByRole(AriaRole.Button, new() { Name = "Slutför" }).ClickAsync();
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("har inget publicerat resultat");
        await story.PressAsync("Avbryt");
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Button, new() { Name = "Slutför", Exact = true })).ToBeFocusedAsync();

        await story.PressAsync("Lägg till ett resultat");
        await story.FillAsync("Sammanfattning", "Kortare nattfasta gav lugnare nätter på båda boendena.");
        await story.FillAsync("Hänsyn till flickor, pojkar, kvinnor, män, utrikes- och inrikesfödda", "Kvinnor och män redovisas var för sig.");
        await story.Main.GetByRole(AriaRole.Checkbox, new() { Name = "Film" }).CheckAsync();
        await story.FillAsync("Länk till film", "exempel.se/film");
        await story.PressAsync("Spara som utkast");
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("Länk till film");
        await story.FillAsync("Länk till film", "https://exempel.se/film");
        await story.PressAsync("Spara som utkast");
        await Assertions.Expect(story.Main.GetByLabel("Rubrik")).ToHaveAttributeAsync("aria-invalid", "true");
        await story.SeeAsync();
        await story.FillAsync("Rubrik", Found);
        await story.PictureAsync("lagg-till-resultat");
        await story.PressAsync("Spara som utkast");
        await story.ToldAsync("Resultatet är sparat som utkast.");

        await story.PressAsync($"Publicera: {Found}");
        await story.PressAsync("Publicera");
        await story.ToldAsync("Resultatet är publicerat.");
        await story.SeeAsync();
    }

    private static async Task FinishAsync(Story story)
    {
        await story.PressAsync($"Räkna spridning: {Found}");
        await story.FillAsync("Var", "Enhetschefernas nätverk");
        await story.FillAsync("Hur många", "många");
        await story.PressAsync("Räkna spridning");
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ange ett helt tal.");
        await story.FillAsync("Hur många", "48");
        await story.PressAsync("Räkna spridning");
        await story.ToldAsync("Spridningen är räknad.");
        await story.PressAsync($"Ange vad det ledde till: {Found}");
        await story.FillAsync("Uppnådd effekt", "Båda boendena har ändrat tiderna för kvällsmålet.");
        await story.PressAsync("Ange vad det ledde till");
        await story.ToldAsync("Det står nu vad resultatet ledde till.");

        await story.PressAsync("Slutför");
        await story.Main.GetByRole(AriaRole.Form, new() { Name = "Slutför arbetet" }).GetByRole(AriaRole.Button, new() { Name = "Slutför" }).ClickAsync();
        await story.ToldAsync("Arbetet är genomfört.");
        await story.PressAsync("Avsluta");
        await story.Main.GetByRole(AriaRole.Form, new() { Name = "Avsluta beställningen" }).GetByRole(AriaRole.Button, new() { Name = "Avsluta" }).ClickAsync();
        await story.ConfirmAsync("Ja, avsluta beställningen");
        await story.ToldAsync("Beställningen är avslutad.");
    }

    /// <summary>The day has an outcome that somebody else can read, and none that they must not.</summary>
    private async Task AssertPublicReadsItAsync(string order)
    {
        await using var reader = await browsing.VisitAsync(account: null);
        await reader.GoToAsync("/resultat?sok=nattron");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = Found }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByText("Nådde 48 visningar.")).ToBeVisibleAsync();

        await reader.GoToAsync($"/bestallningar/{order}");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Du behöver logga in");
    }
}
