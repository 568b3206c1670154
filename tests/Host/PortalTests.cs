using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Samverkan.Host.Tests;

/// <summary>How the portal is served. What its pages show is tested in tests/Portal, in a browser.</summary>
public sealed partial class PortalTests(DevelopmentHost host) : IClassFixture<DevelopmentHost>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("/")]
    [InlineData("/kommuner")]
    [InlineData("/kommuner/2303?ar=2021")]
    public async Task Page_AtEachAddressOfThePortal_NamesOnlyFilesThatAreServed(string address)
    {
        using var client = host.CreateClient();
        var html = await client.GetStringAsync(new Uri(address, UriKind.Relative));

        var files = Files().Matches(html).Select(m => m.Groups[1].Value).ToList();
        Assert.Contains(files, f => f.StartsWith("/assets/", StringComparison.Ordinal) && f.EndsWith(".js", StringComparison.Ordinal));
        foreach (var file in files)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(file, UriKind.Relative))).StatusCode);
        }
    }

    [Fact]
    public async Task Files_WhenServed_AreKeptForLongOnlyIfTheirNamesHoldAHash()
    {
        using var client = host.CreateClient();
        var html = await client.GetStringAsync(new Uri("/", UriKind.Relative));

        foreach (var file in Files().Matches(html).Select(m => m.Groups[1].Value))
        {
            var kept = (await client.GetAsync(new Uri(file, UriKind.Relative))).Headers.CacheControl?.ToString();
            Assert.Equal(file.StartsWith("/assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache", kept);
        }
    }

    [Fact]
    public async Task Page_Always_RunsOnlyScriptsOfItsOwnAddress()
    {
        using var client = host.CreateClient();

        var answer = await client.GetAsync(new Uri("/", UriKind.Relative));

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).Split("; ");
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain(policy, p => p.Contains("unsafe", StringComparison.Ordinal));
        Assert.Empty(InlineScripts().Matches(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Page_WhenAskedForTwice_HasANewNonceThatItsPolicyNames()
    {
        using var client = host.CreateClient();
        var nonces = new HashSet<string>();
        for (var i = 0; i < 2; i++)
        {
            var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
            var nonce = Nonce().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
            Assert.Contains($"'nonce-{nonce}'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            nonces.Add(nonce);
        }

        Assert.Equal(2, nonces.Count);
    }

    [Fact]
    public async Task Page_Always_NamesTheHostedModules()
    {
        using var client = host.CreateClient();

        Assert.Contains("data-modules=\"kommunovergripande valfard access\"", await client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/finns-inte", "text/html; charset=utf-8")]
    [InlineData("/graphql/finns-inte", "application/problem+json")]
    [InlineData("/access/finns-inte", "application/problem+json")]
    [InlineData("/health/finns-inte", "application/problem+json")]
    [InlineData("/api/finns-inte", "application/problem+json")]
    [InlineData("/assets/finns-inte.js", "application/problem+json")]
    [InlineData("/finns-inte.png", "application/problem+json")]
    public async Task Address_WhenABrowserFindsNothing_IsThePortalsPageOnlyWhereThePortalIs(string address, string mediaType)
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", Browser);

        var answer = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode.NotFound, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
    }

    [Fact]
    public async Task Script_WhenGzipIsAccepted_IsTheSameCompressed()
    {
        using var client = host.CreateClient();
        var html = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        var script = Files().Matches(html).Select(m => m.Groups[1].Value).First(f => f.StartsWith("/assets/", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, script) { Headers = { AcceptEncoding = { new("br"), new("gzip") } } };

        var answer = await client.SendAsync(request);

        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        await using var unzipped = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped);
        Assert.Equal(await client.GetStringAsync(new Uri(script, UriKind.Relative)), await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task FirstLoad_WhenMeasuredByTheBuild_IsWithinItsLimit()
    {
        using var client = host.CreateClient();

        var measured = JsonElement.Parse(await client.GetStringAsync(new Uri("/first-load.json", UriKind.Relative)));

        Assert.InRange(measured.GetProperty("bytes").GetInt32(), 1, 200_000);
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Files();

    [GeneratedRegex("<script(?![^>]*\\ssrc=)[^>]*>")]
    private static partial Regex InlineScripts();

    [GeneratedRegex("<meta property=\"csp-nonce\" nonce=\"([^\"]*)\">")]
    private static partial Regex Nonce();
}
