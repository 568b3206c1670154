using System.Net;
using System.Text.Json;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>Status codes and media types of what the engine answers.</summary>
public sealed class ExecutedRequestTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ unknown }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query ($name: String!) { greeting(name: $name) }", "BAD_USER_INPUT")]
    public async Task Post_WhenTheRequestFails_HasTheStatusOfItsMediaType(string query, string code)
    {
        var failed = await PostAsync(query, GraphQLResponse);
        var wellFormed = await PostAsync(query, Json);

        Assert.Equal(HttpStatusCode.BadRequest, failed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, wellFormed.StatusCode);
        Assert.Equal(code, await TestServer.CodeAsync(failed));
        Assert.Equal(code, await TestServer.CodeAsync(wellFormed));
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(GraphQLResponse)]
    public async Task Post_WhenAFieldFails_IsOkWithPartialData(string accept)
    {
        var response = await PostAsync("{ greeting broken }", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await TestServer.BodyAsync(response);
        Assert.Equal("Hej Jämtland!", body.GetProperty("data").GetProperty("greeting").GetString());
        Assert.Equal("INTERNAL", body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Post_WhenAResolverThrows_LogsTheExceptionAndShowsNothingOfIt()
    {
        var response = await PostAsync("{ broken }", Json);

        Assert.DoesNotContain(TestSchema.Secret, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(server.Log.Faults, e => e.ToString().Contains(TestSchema.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(GraphQLResponse)]
    public async Task Get_WhenItIsAMutation_IsNotAllowed(string accept)
    {
        var response = await server.GetAsync("/graphql?query=mutation%7Btouch%7D", accept);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal("BAD_USER_INPUT", await TestServer.CodeAsync(response));
    }

    [Fact]
    public async Task Get_WhenItIsAQueryWithVariables_IsExecuted()
    {
        var query = Uri.EscapeDataString("query Greet($name: String) { greeting(name: $name) }");
        var variables = Uri.EscapeDataString("""{"name":"Åre"}""");

        var response = await server.GetAsync($"/graphql?query={query}&operationName=Greet&variables={variables}");

        Assert.Equal("""{"data":{"greeting":"Hej Åre!"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_WhenItIsAMutation_IsExecuted()
    {
        var response = await PostAsync("mutation { touch }", null);

        Assert.Equal("""{"data":{"touch":"touched"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData(Json, Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData(GraphQLResponse, GraphQLResponse)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", Json)]
    [InlineData("application/graphql-response+json, application/json;q=0", GraphQLResponse)]
    [InlineData("image/png, application/graphql-response+json;q=0.1", GraphQLResponse)]
    public async Task Post_Always_AnswersInTheMediaTypePreferred(string? accept, string expected)
    {
        var response = await PostAsync("{ greeting }", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected + "; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    public async Task Post_WhenContentTypeNamesUtf8_IsExecuted(string contentType)
    {
        var response = await server.PostAsync("""{"query":"{ greeting(name: \"Åre 🏔\") }","variables":null,"operationName":null,"extensions":null}""", null, contentType);

        var body = await TestServer.BodyAsync(response);
        Assert.Equal("Hej Åre 🏔!", body.GetProperty("data").GetProperty("greeting").GetString());
    }

    [Fact]
    public async Task Post_Always_MayNotBeCached()
    {
        var response = await PostAsync("{ greeting }", null);

        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    private Task<HttpResponseMessage> PostAsync(string query, string? accept) =>
        server.PostAsync(JsonSerializer.Serialize(new { query }), accept);
}
