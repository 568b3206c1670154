using Microsoft.Playwright;

namespace Samverkan.Portal.Tests.Stories;

/// <summary>Somebody who is nobody to us reads what is public: the diary, the results, and nothing that is secret, even by its address.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class PublicStory(Browsing browsing)
{
    private const string Hidden = "Hemligt ärende om ett barn";
    private const string HiddenResult = "Hemligt resultat om ett barn";

    [Fact]
    public async Task Public_ReadsTheDiaryAndTheResultsAndFindsNothingSecret()
    {
        var orders = new Orders(browsing.Host);
        var (order, result) = await orders.PublishedAsync(Hidden, HiddenResult);
        await orders.HideAsync(order);
        await using var story = await Story.BeginAsync(browsing, 390, account: null);

        await story.FollowAsync("Diariet");
        await story.OnAsync("Diarium");
        await Assertions.Expect(story.Main.GetByText(Hidden)).ToHaveCountAsync(0);
        await Assertions.Expect(story.Main.GetByText("Sekretess", new() { Exact = true }).First).ToBeVisibleAsync();
        await story.OpenAsync("/");
        await story.FollowAsync("Resultaten");
        await story.OnAsync("Resultat");
        await Assertions.Expect(story.Main.GetByText(HiddenResult)).ToHaveCountAsync(0);
        await story.FollowAsync("Exempel: tre arbetssätt som minskar fallen");
        await story.OnAsync("Exempel: tre arbetssätt som minskar fallen");
        await Assertions.Expect(story.Main.GetByText("Nådde 32 deltagare.")).ToBeVisibleAsync();
        await story.PictureAsync("resultatet-oppet");
        foreach (var (address, words) in new[]
        {
            ($"/resultat/{result}", "Resultatet finns inte"), ($"/bestallningar/{order}", "Du behöver logga in"), ("/personer", "Du behöver logga in"), ("/konton", "Du behöver logga in"),
        })
        {
            await story.OpenAsync(address);
            await Assertions.Expect(story.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
            await Assertions.Expect(story.Page.GetByText("ett barn")).ToHaveCountAsync(0);
        }

        await story.OpenAsync("/sok?q=hemligt");
        await Assertions.Expect(story.Main.GetByText("Inga träffar")).ToBeVisibleAsync();
    }
}
