using System.Net;
using System.Text;
using System.Text.Json;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>What operations cost: told where the client asks, and refused before anything is done for them.</summary>
public sealed class CostTests(TestServer server) : IClassFixture<TestServer>
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Words = "query ($n: Int!) { words(first: $n) { text } }";

    [Fact]
    public async Task Post_WhenAskedToReport_TellsTheCostBesideTheData()
    {
        var body = await TestServer.BodyAsync(await PostAsync(Words, 2, "report"));

        Assert.Equal("""{"data":{"words":[{"text":"ord 0"},{"text":"ord 1"}]},"extensions":{"operationCost":{"fieldCost":1,"typeCost":3}}}""", body.GetRawText());
    }

    [Fact]
    public async Task Post_WhenNotAsked_TellsNothingOfIt() =>
        Assert.Equal("""{"data":{"words":[]}}""", (await TestServer.BodyAsync(await PostAsync(Words, 0, null))).GetRawText());

    [Theory]
    [InlineData(2)]
    [InlineData(2_000_000)]
    public async Task Post_WhenAskedToValidate_TellsTheCostAndExecutesNothing(int words)
    {
        var response = await PostAsync(Words, words, "validate");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($$$$"""{"extensions":{"operationCost":{"fieldCost":1,"typeCost":{{{{words + 1}}}}}}}""", (await TestServer.BodyAsync(response)).GetRawText());
    }

    [Fact]
    public async Task Post_WhenAVariableMakesItTooExpensive_IsRefusedWithCostAndLimit()
    {
        var response = await PostAsync(Words, 2_000_000, "report");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var body = await TestServer.BodyAsync(response);
        var extensions = body.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal("""{"code":"LIMIT_EXCEEDED","cost":2000001,"limit":500000}""", extensions.GetRawText());
        Assert.Equal(2_000_001, body.GetProperty("extensions").GetProperty("operationCost").GetProperty("typeCost").GetDouble());
        Assert.False(body.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Post_WhenAskedForSomethingElse_SaysWhatCanBeAsked()
    {
        var response = await PostAsync(Words, 1, "estimate");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("report (the cost beside the answer) or validate", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WhenAMutationIsValidated_ChangesNothing() =>
        Assert.Equal("""{"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""", (await TestServer.BodyAsync(await PostAsync("mutation { touch }", 0, "validate"))).GetRawText());

    [Fact]
    public async Task Socket_WhenOpenedWithTheHeader_TellsTheCostOfItsOperations()
    {
        using var client = await SocketClient.BeginAsync(server, cost: "report");
        await client.SubscribeAsync("1", "subscription { pair }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"pair":"ett"},"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}}""", await client.TextAsync());
    }

    [Fact]
    public async Task Socket_WhenASubscriptionIsValidated_TellsTheCostAndIsDone()
    {
        using var client = await SocketClient.BeginAsync(server, cost: "validate");
        await client.SubscribeAsync("1", "subscription { pair }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}}""", await client.TextAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.TextAsync());
    }

    private Task<HttpResponseMessage> PostAsync(string query, int n, string? cost)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables = new { n } }), Encoding.UTF8, "application/json"),
        };
        if (cost is not null)
        {
            request.Headers.Add("GraphQL-Cost", cost);
        }
        return server.SendAsync(request, GraphQLResponse);
    }
}
