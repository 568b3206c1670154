using System.Net;
using System.Text.RegularExpressions;

namespace Samverkan.GraphQL.AspNetCore.Tests;

public sealed partial class GraphiQLTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql/part")]
    public async Task Page_AtEachEndpoint_NamesOnlyFilesThatAreServedImmutably(string endpoint)
    {
        var html = await (await server.GetAsync(endpoint, Browser)).Content.ReadAsStringAsync();

        var references = References().Matches(html).Select(m => m.Groups[1].Value).Where(r => r != "data:,").ToList();
        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.StartsWith("/graphql/graphiql/assets/", r, StringComparison.Ordinal));
        foreach (var reference in references)
        {
            var file = await server.GetAsync(reference);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", file.Headers.CacheControl?.ToString());
            Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Page_Always_HasASwedishTitle()
    {
        var html = await (await server.GetAsync("/graphql", Browser)).Content.ReadAsStringAsync();

        Assert.Contains("<html lang=\"sv\">", html, StringComparison.Ordinal);
        Assert.Contains("<title>GraphiQL – utforska Samverkans graf</title>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("script-src 'self'")]
    [InlineData("worker-src 'self'")]
    [InlineData("connect-src 'self'")]
    [InlineData("default-src 'none'")]
    [InlineData("frame-ancestors 'none'")]
    public async Task Page_Always_MayUseItsOwnAddressOnly(string directive)
    {
        var response = await server.GetAsync("/graphql", Browser);

        Assert.Contains(directive, Assert.Single(response.Headers.GetValues("Content-Security-Policy")).Split("; "));
    }

    [Fact]
    public void StyleSheets_Always_LoadNothingFromElsewhere()
    {
        var assembly = typeof(GraphQLEndpoints).Assembly;
        var sheets = assembly.GetManifestResourceNames().Where(n => n.EndsWith(".css", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(sheet)!);
            Assert.DoesNotMatch(@"(url\(|@import)\s*[""']?(https?:)?//", reader.ReadToEnd());
        });
    }

    [Fact]
    public async Task Asset_WhenThereIsNone_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync("/graphql/graphiql/assets/none.js")).StatusCode);

    [Theory]
    [InlineData("/graphql", TestServer.Sdl)]
    [InlineData("/graphql/part", "type Query { part: String }")]
    public async Task Sdl_WhenAskedFor_IsPlainTextAlsoForABrowser(string endpoint, string sdl)
    {
        var response = await server.GetAsync(endpoint + "?sdl", Browser);

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(sdl, await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex References();
}
