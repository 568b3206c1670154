using Microsoft.Playwright;

namespace Samverkan.Portal.Tests.Stories;

/// <summary>Krokom's kommunchef goes through what the parties have decided and takes an order back, without a mouse.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class KommunchefStory(Browsing browsing)
{
    private const string Title = "Nyckelfri hemtjänst";

    [Fact]
    public async Task Kommunchef_WithTheKeyboardAlone_SeesTheDecisionsAndTakesAnOrderBack()
    {
        await new Orders(browsing.Host).PlacedAsync(Title, "2309");
        await using var story = await Story.BeginAsync(browsing, 1280, Accounts.Kommunchef);
        var keyboard = story.Page.Keyboard;

        await keyboard.PressAsync("Control+k");
        await Assertions.Expect(story.Page.GetByRole(AriaRole.Combobox, new() { Name = "Gå till" })).ToBeFocusedAsync();
        await keyboard.TypeAsync("överenskomm");
        await Assertions.Expect(story.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Överenskommelser");
        await keyboard.PressAsync("Enter");
        await story.OnAsync("Överenskommelser");
        await AgreementAsync(story);
        await MunicipalityAsync(story);
        await WithdrawAsync(story);
        story.AssertNothingWasWrong();
    }

    /// <summary>Sees what the own municipality and the others have decided; deciding is noted by those who keep the papers.</summary>
    private async Task AgreementAsync(Story story)
    {
        var path = browsing.Pages["overenskommelse"];
        await story.TabToAsync(story.Main.Locator($"a[href='{path}']").First);
        await story.Page.Keyboard.PressAsync("Enter");
        var decisions = story.Main.GetByRole(AriaRole.Region, new() { Name = "Parternas beslut", Exact = true });
        await Assertions.Expect(decisions.GetByRole(AriaRole.Row).Filter(new() { HasText = "Krokoms kommun" })).ToBeVisibleAsync();
        await story.SeeAsync();
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    private static async Task MunicipalityAsync(Story story)
    {
        await story.Page.Keyboard.PressAsync("Control+k");
        await story.Page.Keyboard.TypeAsync("krokom");
        await Assertions.Expect(story.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Krokom");
        await story.Page.Keyboard.PressAsync("Enter");
        await story.OnAsync("Krokom");
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Heading, new() { Name = "Det kommunen betalar" })).ToBeVisibleAsync();
    }

    private static async Task WithdrawAsync(Story story)
    {
        var keyboard = story.Page.Keyboard;
        await story.OpenAsync("/bestallningar?kommun=2309&status=PLACED");
        await story.TabToAsync(story.Main.GetByRole(AriaRole.Link, new() { Name = Title }));
        await keyboard.PressAsync("Enter");
        await story.OnAsync(Title);
        await story.TabToAsync(story.Main.GetByRole(AriaRole.Button, new() { Name = "Återta", Exact = true }));
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Heading, new() { Name = "Återta beställningen" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("Upphandlas i stället.");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        var dialog = story.Page.GetByRole(AriaRole.Dialog, new() { Name = "Ska beställningen återtas?" });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Avbryt" })).ToBeFocusedAsync();
        await story.SeeAsync();
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await story.ToldAsync("Beställningen är återtagen.");
        await Assertions.Expect(story.Main.GetByRole(AriaRole.List, new() { Name = "Var beställningen är" }).Locator("[aria-current=step]")).ToHaveTextAsync("Återtagen");
        await Assertions.Expect(story.Main.GetByText("Upphandlas i stället.")).ToBeVisibleAsync();
    }
}
