using System.Net;
using System.Text;
using System.Text.Json;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>What is too long, too deep or too slow is refused, and the server goes on.</summary>
public sealed class LimitTests(TestServer server) : IClassFixture<TestServer>
{
    private const string GraphQLResponse = "application/graphql-response+json";

    [Fact]
    public async Task Post_WhenBodyHasTenMegabytes_IsTooLarge()
    {
        var body = $$$"""{"query":"{ greeting }","extensions":{"x":"{{{new string('x', 10 * 1024 * 1024)}}}"}}""";

        await RefusesAsync(HttpStatusCode.RequestEntityTooLarge, "LIMIT_EXCEEDED", await server.PostAsync(body));
    }

    [Fact]
    public async Task Post_WhenBodyOfUnknownLengthPassesTheLimit_IsRefusedBeforeItHasAllCome()
    {
        using var content = new EndlessContent();

        var response = await server.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = content,
            Headers = { TransferEncodingChunked = true },
        });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("LIMIT_EXCEEDED", await TestServer.CodeAsync(response));
    }

    [Fact]
    public async Task Post_WhenJsonIsNestedTooDeep_PassesALimit()
    {
        var depth = string.Concat(Enumerable.Repeat("[", 10_000));

        var response = await server.PostAsync($$"""{"query":"{ greeting }","variables":{"name":{{depth}}""");

        await RefusesAsync(HttpStatusCode.BadRequest, "LIMIT_EXCEEDED", response);
    }

    [Fact]
    public async Task Get_WhenQueryStringIsTooLong_PassesALimit()
    {
        var response = await server.GetAsync("/graphql?query=" + new string('x', 8000));

        await RefusesAsync(HttpStatusCode.RequestUriTooLong, "LIMIT_EXCEEDED", response);
    }

    [Fact]
    public async Task Post_WhenDocumentIsNonsenseOf100Kilobytes_IsABadRequest()
    {
        var nonsense = string.Concat(Enumerable.Repeat("nonsens ", 12_800));

        await RefusesAsync(HttpStatusCode.BadRequest, null, await PostQueryAsync(nonsense));
    }

    [Fact]
    public async Task Post_WhenDocumentHasTenThousandNestedBraces_PassesALimit()
    {
        var braces = string.Concat(Enumerable.Repeat("{a", 10_000)) + new string('}', 10_000);

        await RefusesAsync(HttpStatusCode.BadRequest, "LIMIT_EXCEEDED", await PostQueryAsync(braces));
    }

    [Fact]
    public async Task Post_WhenTimeIsOut_SaysSo()
    {
        var response = await PostQueryAsync("{ endless }");

        Assert.Contains("TIMEOUT", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostQueryAsync(string query) =>
        server.PostAsync(JsonSerializer.Serialize(new { query }), GraphQLResponse);

    private async Task RefusesAsync(HttpStatusCode status, string? code, HttpResponseMessage response)
    {
        Assert.Equal(status, response.StatusCode);
        var actual = await TestServer.CodeAsync(response);
        Assert.Equal(code ?? actual, actual);
        using var after = await server.PostAsync("""{"query":"{ greeting }"}""");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    /// <summary>Sends blanks until the server has answered or will take no more.</summary>
    private sealed class EndlessContent : HttpContent
    {
        public EndlessContent() => Headers.ContentType = new("application/json");

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var blanks = Encoding.UTF8.GetBytes(new string(' ', 64 * 1024));
            for (var sent = 0; sent < 4 * 1024 * 1024; sent += blanks.Length)
            {
                await stream.WriteAsync(blanks);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
