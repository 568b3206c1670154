using Microsoft.Playwright;

namespace Samverkan.Portal.Tests;

/// <summary>What holds of every page. Each is looked at once; see <see cref="Sight"/>.</summary>
[Collection(PortalCollection.Name), Trait("Category", "Full")]
public sealed class PageTests(Browsing browsing)
{
    public static TheoryData<string> Names => [.. Places.Names];

    public static TheoryData<string, int, ColorScheme> Looks
    {
        get
        {
            var looks = new TheoryData<string, int, ColorScheme>();
            foreach (var name in Places.Names)
            {
                foreach (var look in Sight.Looks)
                {
                    looks.Add(name, look.Width, look.Theme);
                }
            }

            return looks;
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Page_WhenOpenedAndReloaded_MakesTheBrowserComplainOfNothing(string name) => Assert.Empty((await browsing.SightOfAsync(name)).Complaints);

    [Theory, MemberData(nameof(Looks))]
    public async Task Page_InEachThemeAndWidth_HasNoAxeViolation(string name, int width, ColorScheme theme) =>
        Assert.Empty((await browsing.SightOfAsync(name)).ViolationsIn(new(width, theme)));

    [Theory, MemberData(nameof(Names))]
    public async Task Page_OnANarrowScreen_DoesNotScrollSideways(string name) => Assert.InRange((await browsing.SightOfAsync(name)).NarrowWidth, 1, 390);

    [Theory, MemberData(nameof(Names))]
    public async Task Page_WhenReloaded_ShowsTheSame(string name)
    {
        var (before, after) = (await browsing.SightOfAsync(name)).Text;

        Assert.NotEqual("", before);
        Assert.Equal(before, after);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Page_WhenOpened_HasATitleOfItsOwn(string name)
    {
        var sight = await browsing.SightOfAsync(name);

        Assert.Equal($"{sight.Heading} – Samverkan", sight.Title);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Page_WhenPrinted_IsItsContentAlone(string name) =>
        Assert.Equal((Heading: true, Banner: false, Footer: false), (await browsing.SightOfAsync(name)).Printed);

    [Fact]
    public async Task Axe_WhenAButtonHasNoName_SaysWhichOne()
    {
        await using var visitor = await browsing.VisitAsync(account: null);
        await visitor.GoToAsync("/utvecklare");

        await visitor.Page.EvaluateAsync("() => document.querySelector('main').append(document.createElement('button'))");

        Assert.Contains("button-name: Buttons must have discernible text: <button></button>", Assert.Single(await Axe.ViolationsAsync(visitor.Page)), StringComparison.Ordinal);
    }
}
