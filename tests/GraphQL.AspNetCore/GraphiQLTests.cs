using System.IO.Compression;
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
    public async Task StyleSheets_Always_LoadNothingFromElsewhere()
    {
        var sheets = typeof(GraphQLEndpoints).Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".css.gz", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sheets);
        foreach (var sheet in sheets)
        {
            var css = await server.Client.GetStringAsync(new Uri($"/graphql/graphiql/{sheet["GraphiQL/".Length..^".gz".Length]}", UriKind.Relative));
            Assert.DoesNotMatch(@"(url\(|@import)\s*[""']?(https?:)?//", css);
        }
    }

    [Fact]
    public async Task Asset_WhenGzipIsAccepted_IsTheSameCompressed()
    {
        var html = await (await server.GetAsync("/graphql", Browser)).Content.ReadAsStringAsync();
        var script = References().Matches(html).Select(m => m.Groups[1].Value).First(r => r.EndsWith(".js", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, script) { Headers = { AcceptEncoding = { new("br"), new("gzip") } } };

        var compressed = await server.SendAsync(request);

        Assert.Equal(["gzip"], compressed.Content.Headers.ContentEncoding);
        await using var unzipped = new GZipStream(await compressed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped);
        Assert.Equal(await server.Client.GetStringAsync(new Uri(script, UriKind.Relative)), await reader.ReadToEndAsync());
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
