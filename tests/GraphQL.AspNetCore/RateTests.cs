using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>What one principal may ask in a while, and how many connections it may have.</summary>
public sealed class RateTests
{
    private const string GraphQLResponse = "application/graphql-response+json";

    private readonly HandClock clock = new();

    [Theory]
    [InlineData("application/json")]
    [InlineData(GraphQLResponse)]
    [InlineData("text/event-stream")]
    public async Task Request_WhenThereWereTooMany_IsRefusedAsTheClientUnderstandsIt(string accept)
    {
        await using var server = await ServerAsync(perSecond: 0.5, burst: 2);
        await AskAsync(server, "anna", 2);

        var response = await PostAsync(server, "anna", accept);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter?.Delta);
        Assert.Equal(accept == GraphQLResponse ? GraphQLResponse : "application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("LIMIT_EXCEEDED", await TestServer.CodeAsync(response));
        var error = (await TestServer.BodyAsync(response)).GetProperty("errors")[0];
        Assert.Equal("You have asked more than 0.5 times a second for a while; ask again in 2 s.", error.GetProperty("message").GetString());
        Assert.Equal(2, error.GetProperty("extensions").GetProperty("retryAfter").GetInt32());
    }

    [Fact]
    public async Task Request_WhenAnotherPrincipalHasAskedTooMuch_IsAnswered()
    {
        await using var server = await ServerAsync(perSecond: 1, burst: 2);
        await AskAsync(server, "anna", 2);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync(server, "anna")).StatusCode);

        await AskAsync(server, "bo", 2);
        await AskAsync(server, null, 2);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync(server, null)).StatusCode);
    }

    [Fact]
    public async Task Request_WhenTimeHasPassed_IsAnsweredAgainAsOftenAsThereWasTime()
    {
        await using var server = await ServerAsync(perSecond: 2, burst: 4);
        await AskAsync(server, "anna", 4);

        clock.Pass(0.4);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync(server, "anna")).StatusCode);
        clock.Pass(0.1);
        await AskAsync(server, "anna", 1);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync(server, "anna")).StatusCode);
        clock.Pass(3600);
        await AskAsync(server, "anna", 4);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync(server, "anna")).StatusCode);
    }

    [Fact]
    public async Task Requests_WhenManyComeAtOnce_AreNeverMoreThanAllowed()
    {
        await using var server = await ServerAsync(perSecond: 1, burst: 7);

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => PostAsync(server, "anna")));

        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
        Assert.Equal(53, answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public void Bucket_WhenManyThreadsAsk_GivesNoMoreThanItHolds()
    {
        using var bucket = new TokenBucket(1, 1000, clock, _ => { });
        var given = 0;

        Parallel.For(0, 200_000, _ =>
        {
            using var lease = bucket.AttemptAcquire();
            if (lease.IsAcquired)
            {
                Interlocked.Increment(ref given);
            }
        });

        Assert.Equal(1000, given);
    }

    [Fact]
    public async Task Schema_WhenThereWereTooMany_IsStillShown()
    {
        await using var server = await ServerAsync(perSecond: 1, burst: 1);
        await AskAsync(server, null, 1);

        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/graphql?sdl")).StatusCode);
    }

    [Fact]
    public async Task Socket_WhenItsPrincipalHasAskedTooMuch_TellsSoForTheOperationAndGoesOn()
    {
        await using var server = await ServerAsync(perSecond: 1, burst: 3);
        using var client = await SocketClient.BeginAsync(server, """{"type":"connection_init","payload":{"who":"anna"}}""", who: "somebody else");
        await AskAsync(server, "anna", 2);
        await client.SubscribeAsync("1", "mutation { touch }");
        Assert.Equal("next", (await client.ReceiveAsync()).GetProperty("type").GetString());
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.TextAsync());

        await client.SubscribeAsync("2", "mutation { touch }");

        Assert.Equal(
            """{"id":"2","type":"error","payload":[{"message":"You have asked more than 1 times a second for a while; ask again in 1 s.","extensions":{"code":"LIMIT_EXCEEDED","retryAfter":1}}]}""",
            await client.TextAsync());
        clock.Pass(1);
        await client.SubscribeAsync("2", "mutation { touch }");
        Assert.Equal("next", (await client.ReceiveAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Socket_WhenThereWereTooManyRequests_IsNotOpened()
    {
        await using var server = await ServerAsync(perSecond: 1, burst: 1);
        await AskAsync(server, "anna", 1);

        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(server, who: "anna"));
    }

    [Fact]
    public async Task Connections_WhenAPrincipalHasAllItMay_AreRefusedToItAlone()
    {
        await using var server = await ServerAsync(connections: 2);
        using var first = await SocketClient.BeginAsync(server, who: "anna");
        var second = await SocketClient.BeginAsync(server, who: "anna");

        using var stream = await StreamAsync(server, "anna");
        Assert.Equal(HttpStatusCode.TooManyRequests, stream.StatusCode);
        Assert.Equal("LIMIT_EXCEEDED", await TestServer.CodeAsync(stream));
        using var other = await SocketClient.BeginAsync(server, who: "bo");

        await second.CloseAsync();
        second.Dispose();
        await Wire.UntilAsync(() => server.Connections == 2);
        using var again = await StreamAsync(server, "anna");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Connections_WhenInitShowsWhoItIs_CountForThat()
    {
        const string anna = """{"type":"connection_init","payload":{"who":"anna"}}""";
        await using var server = await ServerAsync(connections: 1);
        using var first = await SocketClient.BeginAsync(server, anna);
        using var second = await SocketClient.OpenAsync(server);
        await second.SendAsync(anna);

        Assert.Equal(1008, await second.ClosedAsync());
        using var third = await SocketClient.BeginAsync(server);
        await third.HandledAsync();
    }

    [Fact]
    public async Task Partitions_WhenThereAreManyPrincipals_AreBoundedAndTheRestShareOne()
    {
        await using var server = await ServerAsync(perSecond: 1, burst: 2, partitions: 3);
        foreach (var who in new[] { "a", "b", "c", "d", "e" })
        {
            await AskAsync(server, who, 1);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync(server, "f")).StatusCode);
        await AskAsync(server, "a", 1);
        Assert.Equal(4, server.Partitions);
    }

    [Fact]
    public async Task Partitions_WhenTheirPrincipalsAskNoMore_AreForgotten()
    {
        await using var server = await ServerAsync(perSecond: 1, burst: 2);
        await AskAsync(server, "anna", 1);
        Assert.Equal(1, server.Partitions);

        clock.Pass(60);

        await Wire.UntilAsync(() => server.Partitions == 0);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002/64")]
    [InlineData("2001:db8:1:2:ffff::1", "20010db800010002/64")]
    [InlineData("2001:db8:1:3::1", "20010db800010003/64")]
    public void Address_WhenCounted_IsThatOfALine(string address, string counted) => Assert.Equal(counted, Addresses.Of(IPAddress.Parse(address)));

    [Fact]
    public void Owner_WhenTheApplicationHasSignedSomebodyIn_IsThat()
    {
        var http = new DefaultHttpContext();
        Assert.Null(new UserOwner().Of(http));

        http.User = new(new System.Security.Claims.ClaimsIdentity([new(System.Security.Claims.ClaimTypes.NameIdentifier, "7")], "test"));
        Assert.Equal("7", new UserOwner().Of(http));
    }

    private Task<TestServer> ServerAsync(double perSecond = 0, int burst = 1, int connections = 0, int partitions = 1000)
    {
        var owner = new HeaderOwner();
        return TestServer.StartAsync(
            o => o.Rates = new() { RequestsPerSecond = perSecond, Burst = burst, Connections = connections, Partitions = partitions },
            owner,
            services: services => services.AddSingleton<IRequestOwner>(owner).AddSingleton<TimeProvider>(clock));
    }

    private static async Task AskAsync(TestServer server, string? who, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(server, who)).StatusCode);
        }
    }

    private static Task<HttpResponseMessage> PostAsync(TestServer server, string? who, string accept = GraphQLResponse) =>
        server.SendAsync(Request("{ greeting }", who), accept);

    private static async Task<HttpResponseMessage> StreamAsync(TestServer server, string who)
    {
        var request = Request("subscription { words }", who);
        request.Headers.Add("Accept", "text/event-stream");
        return await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static HttpRequestMessage Request(string query, string? who)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
        };
        if (who is not null)
        {
            request.Headers.Add(HeaderOwner.Header, who);
        }
        return request;
    }
}
