using System.Net;
using System.Text;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>What is refused before the engine sees it; the status does not depend on the media type of the answer.</summary>
public sealed class RefusedRequestTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Query = """{"query":"{ greeting }"}""";

    [Theory]
    [InlineData("")]
    [InlineData("{ \"not a JSON")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"{ greeting }\"")]
    [InlineData("""{"qeury":"{ greeting }"}""")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"query":{"a":1}}""")]
    [InlineData("""{"query":0}""")]
    [InlineData("""{"query":["{ greeting }"]}""")]
    [InlineData("""{"query":"{ greeting }","query":"{ broken }"}""")]
    [InlineData("""{"query":"{ greeting }","operationName":{}}""")]
    [InlineData("""{"query":"{ greeting }","operationName":false}""")]
    [InlineData("""{"query":"{ greeting }","variables":"{}"}""")]
    [InlineData("""{"query":"{ greeting }","variables":[]}""")]
    [InlineData("""{"query":"{ greeting }","extensions":0}""")]
    [InlineData("""{"query":"{ greeting }","extensions":"{}"}""")]
    [InlineData("""{"query":"{ greeting }","variables":{"name":"\ud800"}}""")]
    [InlineData("""{"query":"{ greeting }","variables":{"\uD800":[1]}}""")]
    public async Task Post_WhenParametersAreNone_IsABadRequest(string body)
    {
        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            var response = await server.PostAsync(body, accept);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal(accept, response.Content.Headers.ContentType?.MediaType);
            Assert.Equal("BAD_USER_INPUT", await TestServer.CodeAsync(response));
        }
    }

    [Fact]
    public async Task Post_WhenBytesAreNotUtf8_IsABadRequest()
    {
        byte[] body = [.. """{"query":"{ greeting }","variables":{"name":" """u8, 0xE5, .. "\"}}"u8];

        var response = await server.PostAsync(new ByteArrayContent(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BAD_USER_INPUT", await TestServer.CodeAsync(response));
    }

    [Fact]
    public async Task Post_WhenItIsABatch_SaysThatBatchesAreNotSupported()
    {
        var response = await server.PostAsync($"[{Query},{Query}]");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Batches are not supported", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Post_WhenContentIsNotJsonInUtf8_IsUnsupported(string? contentType)
    {
        var response = await server.PostAsync(new ByteArrayContent(Encoding.UTF8.GetBytes(Query)), contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("BAD_USER_INPUT", await TestServer.CodeAsync(response));
    }

    [Fact]
    public async Task Post_WhenContentIsCompressed_IsUnsupported()
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Query));
        content.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.PostAsync(content)).StatusCode);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/html")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json;q=0")]
    public async Task Post_WhenNothingWeWriteIsAccepted_IsNotAcceptable(string accept)
    {
        var response = await server.PostAsync(Query, accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("BAD_USER_INPUT", await TestServer.CodeAsync(response));
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql?operationName=a")]
    [InlineData("/graphql?query=%7Bgreeting%7D&query=%7Bbroken%7D")]
    [InlineData("/graphql?query=%7Bgreeting%7D&variables=1")]
    [InlineData("/graphql?query=%7Bgreeting%7D&variables=%7B")]
    [InlineData("/graphql?query=%7Bgreeting%7D&extensions=%5B%5D")]
    public async Task Get_WhenParametersAreNone_IsABadRequest(string address)
    {
        var response = await server.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BAD_USER_INPUT", await TestServer.CodeAsync(response));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Request_WhenMethodIsAnother_SaysWhichAreAllowed(string method)
    {
        var response = await server.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST", "OPTIONS"], response.Content.Headers.Allow);
        Assert.Equal("BAD_USER_INPUT", await TestServer.CodeAsync(response));
    }

    [Fact]
    public async Task Options_Always_SaysWhichMethodsAreAllowed()
    {
        var response = await server.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/graphql"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["GET", "POST", "OPTIONS"], response.Content.Headers.Allow);
    }
}
