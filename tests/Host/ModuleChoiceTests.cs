using System.Net;

namespace Samverkan.Host.Tests;

/// <summary>A host of some modules, and a host that starts again.</summary>
public sealed class ModuleChoiceTests
{
    [Theory]
    [InlineData("Samverkan:Modules")]
    [InlineData("Samverkan:Modules:0")]
    public async Task Graph_WhenModulesAreChosen_HasThoseAlone(string setting)
    {
        await using var host = new DevelopmentHost { Settings = { [setting] = "kommunovergripande" } };
        using var client = host.CreateClient();

        var hosted = await client.GetAsync(new Uri("/graphql/kommunovergripande?sdl", UriKind.Relative));
        var other = await client.GetAsync(new Uri("/graphql/valfard?sdl", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, hosted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.DoesNotContain("valfard:", await client.GetStringAsync(new Uri("/graphql?sdl", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_WhenTheHostStartsAgain_IsNotLoadedTwice()
    {
        using var folder = new TestFolder();
        var first = await CountsAsync(folder.Path);
        var second = await CountsAsync(folder.Path);

        Assert.Equal(first, second);
    }

    private static async Task<string> CountsAsync(string folder)
    {
        await using var host = new DevelopmentHost(folder);
        var data = await host.AskAsync("{ kommunovergripande { municipalities { code } } valfard { fouJamt { studyOrders { totalCount } } } }");
        return data.GetRawText();
    }
}
