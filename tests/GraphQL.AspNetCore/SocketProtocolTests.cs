using System.Net.WebSockets;
using System.Text;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>What a server closes a socket for.</summary>
public sealed class SocketProtocolTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Init = """{"type":"connection_init"}""";

    [Fact]
    public async Task Socket_WithoutInit_IsClosedInTime()
    {
        await using var impatient = await TestServer.StartAsync(o => o.WebSockets.InitTimeout = TimeSpan.FromMilliseconds(20));
        using var client = await SocketClient.OpenAsync(impatient);

        Assert.Equal(4408, await client.ClosedAsync());
    }

    [Fact]
    public async Task Socket_WhenInitComesTwice_IsClosed()
    {
        using var client = await SocketClient.BeginAsync(server);
        await client.SendAsync(Init);

        Assert.Equal(4429, await client.ClosedAsync());
    }

    [Fact]
    public async Task Socket_WhenItAsksBeforeInit_IsClosed()
    {
        using var client = await SocketClient.OpenAsync(server);
        await client.SubscribeAsync("1", "{ greeting }");

        Assert.Equal(4401, await client.ClosedAsync());
    }

    [Fact]
    public async Task Socket_WhenAnIdIsUsedTwice_IsClosed()
    {
        using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", "subscription { words }");
        await client.SubscribeAsync("1", "subscription { words }");

        Assert.Equal(4409, await client.ClosedAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("hej")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":"start"}""")]
    [InlineData("""{"type":"next","id":"1","payload":{}}""")]
    [InlineData("""{"type":"ping","payload":1}""")]
    [InlineData("""{"type":"ping","type":"pong"}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"complete","id":1}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ greeting }"}}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ greeting }"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":1}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ greeting }","variables":[]}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ greeting(name: \"\ud800\") }"}}""")]
    public async Task Socket_WhenAMessageIsNone_IsClosedAndTheServerGoesOn(string message)
    {
        using var client = await SocketClient.BeginAsync(server);
        await client.SendAsync(message);

        Assert.Equal(4400, await client.ClosedAsync());
        using var next = await SocketClient.BeginAsync(server);
        await next.HandledAsync();
    }

    [Fact]
    public async Task Socket_WhenAMessageIsBinary_IsClosed()
    {
        using var client = await SocketClient.BeginAsync(server);
        await client.SendAsync(Encoding.UTF8.GetBytes("""{"type":"ping"}"""), WebSocketMessageType.Binary);

        Assert.Equal(4400, await client.ClosedAsync());
    }

    [Fact]
    public async Task Socket_WhenAMessageIsNestedTooDeep_IsClosed()
    {
        using var client = await SocketClient.BeginAsync(server);
        await client.SendAsync("""{"type":"ping","payload":{"a":""" + new string('[', 10_000));

        Assert.Equal(4400, await client.ClosedAsync());
    }

    [Fact]
    public async Task Socket_WhenAMessageIsTooLong_IsClosed()
    {
        await using var small = await TestServer.StartAsync(o => o.WebSockets.MessageBytes = 1000);
        using var client = await SocketClient.BeginAsync(small);
        await client.SendAsync($$$"""{"type":"ping","payload":{"a":"{{{new string('x', 5000)}}}"}}""");

        Assert.Equal(1009, await client.ClosedAsync());
    }

    [Fact]
    public async Task Socket_WhenMessagesComeTooFast_IsClosed()
    {
        await using var calm = await TestServer.StartAsync(o => o.WebSockets.MessagesPerSecond = 20);
        using var client = await SocketClient.BeginAsync(calm);
        for (var i = 0; i < 60; i++)
        {
            await client.SendAsync("""{"type":"pong"}""");
        }

        Assert.Equal(1008, await client.ClosedAsync());
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData("chat")]
    public async Task Socket_WhenItSpeaksAnotherProtocol_IsClosed(string protocol)
    {
        using var client = await SocketClient.OpenAsync(server, protocol);

        Assert.Equal(4406, await client.ClosedAsync());
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task Socket_OfAForeignPage_IsNotOpened(string origin)
    {
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(server, origin: origin));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_OfAPageOfTheServer_IsOpened()
    {
        using var client = await SocketClient.OpenAsync(server, origin: server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        await client.HandledAsync();
    }

    [Fact]
    public async Task Socket_OfAnOriginThatIsAllowed_IsOpened()
    {
        await using var open = await TestServer.StartAsync(o => o.WebSockets.AllowedOrigins.Add("https://portal.example"));
        using var client = await SocketClient.OpenAsync(open, origin: "https://portal.example");
        await client.HandledAsync();
    }

    [Fact]
    public async Task Socket_WhenTooManyAreOpen_IsNotOpened()
    {
        await using var small = await TestServer.StartAsync(o => o.Connections = 1);
        using var first = await SocketClient.BeginAsync(small);

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(small));

        Assert.Contains("503", refused.Message, StringComparison.Ordinal);
        await first.CloseAsync();
        await Wire.UntilAsync(() => small.Connections == 0);
        using var next = await SocketClient.BeginAsync(small);
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""")]
    [InlineData("""{"type":"connection_init","payload":{"token":"x"}}""")]
    public async Task Socket_WhoseInitShowsNobody_IsClosed(string init)
    {
        await using var guarded = await TestServer.StartAsync(_ => { }, new NamedConnections());
        using var client = await SocketClient.OpenAsync(guarded);
        await client.SendAsync(init);

        Assert.Equal(4403, await client.ClosedAsync());
    }

    [Fact]
    public async Task Socket_WhoseInitShowsSomebody_TellsEveryOperationAndEvent()
    {
        var connections = new NamedConnections();
        await using var guarded = await TestServer.StartAsync(_ => { }, connections);
        using var client = await SocketClient.BeginAsync(guarded, """{"type":"connection_init","payload":{"name":"Kerstin"}}""");

        await client.SubscribeAsync("1", "subscription { pair }");
        Assert.Equal("next next complete", $"{await TypeAsync(client)} {await TypeAsync(client)} {await TypeAsync(client)}");

        // the subscription's own scope, and one for each event
        Assert.Equal("Kerstin Kerstin Kerstin", string.Join(" ", connections.Announced));
    }

    private static async Task<string?> TypeAsync(SocketClient client) => (await client.ReceiveAsync()).GetProperty("type").GetString();
}
