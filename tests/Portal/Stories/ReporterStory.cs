using System.Text;
using Microsoft.Playwright;

namespace Samverkan.Portal.Tests.Stories;

/// <summary>Somebody who writes reports reads and fetches, and can change nothing.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class ReporterStory(Browsing browsing)
{
    [Fact]
    public async Task Reporter_ReadsOrdersAndMoneyFetchesFiguresAndHasNothingToChange()
    {
        var order = await new Orders(browsing.Host).StartedAsync("Det som rapporten läser");
        await using var story = await Story.BeginAsync(browsing, 390, Accounts.Reporter);

        await story.OpenAsync("/bestallningar");
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Visa"]);
        await story.OpenAsync($"/bestallningar/{order}");
        await Assertions.Expect(story.Main.GetByText("Intervjuer")).ToBeVisibleAsync();
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await story.OpenAsync(browsing.Pages["bestallning"]);
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await story.OpenAsync(browsing.Pages["fordelning"]);
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Button, new() { Name = "Notera att" })).ToHaveCountAsync(0);
        var download = await story.Page.RunAndWaitForDownloadAsync(() => story.PressAsync("Hämta som CSV"));
        using var reader = new StreamReader(await download.CreateReadStreamAsync(), Encoding.UTF8);
        Assert.EndsWith(";12000000,00", (await reader.ReadToEndAsync()).TrimEnd(), StringComparison.Ordinal);

        await story.OpenAsync("/kommuner/2321");
        await Assertions.Expect(story.Main.GetByRole(AriaRole.Heading, new() { Name = "Det kommunen betalar" })).ToBeVisibleAsync();
        story.AssertNothingWasWrong();
    }

    [Fact]
    public async Task Reporter_AtAnAddressToPlaceAnOrder_IsDeniedInWords()
    {
        await using var visitor = await browsing.VisitAsync(account: Accounts.Reporter);

        await visitor.GoToAsync("/bestallningar/ny");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Du har inte behörighet");
    }
}
