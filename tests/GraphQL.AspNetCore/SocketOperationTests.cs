namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>Operations on a socket, and how they end.</summary>
public sealed class SocketOperationTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("{ greeting }", """{"id":"1","type":"next","payload":{"data":{"greeting":"Hej Jämtland!"}}}""")]
    [InlineData("mutation { touch }", """{"id":"1","type":"next","payload":{"data":{"touch":"touched"}}}""")]
    public async Task QueryOrMutation_OnASocket_GivesItsResultAndIsDone(string query, string next)
    {
        using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", query);

        Assert.Equal(next, await client.TextAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.TextAsync());
    }

    [Fact]
    public async Task Operations_WithVariablesAndName_AreExecutedWithThem()
    {
        using var client = await SocketClient.BeginAsync(server);
        await client.SendAsync(
            """
            {"id":"å\"","type":"subscribe","payload":{"query":"query A { greeting } query B($n: String) { greeting(name: $n) }","operationName":"B","variables":{"n":"Åre"},"extensions":null}}
            """);

        var next = await client.ReceiveAsync();

        Assert.Equal("å\"", next.GetProperty("id").GetString());
        Assert.Equal("Hej Åre!", next.GetProperty("payload").GetProperty("data").GetProperty("greeting").GetString());
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ unknown }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query ($n: String!) { greeting(name: $n) }", "BAD_USER_INPUT")]
    [InlineData("{ endless }", "TIMEOUT")]
    public async Task Operation_WhenItFails_IsAnErrorAndNothingMore(string query, string code)
    {
        using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", query);

        var error = await client.ReceiveAsync();

        Assert.Equal(("1", "error"), (error.GetProperty("id").GetString(), error.GetProperty("type").GetString()));
        Assert.Equal(code, error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        await client.HandledAsync();
    }

    [Fact]
    public async Task Operation_WhenAFieldFails_IsAResultWithErrors()
    {
        using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", "{ greeting broken }");

        var payload = (await client.ReceiveAsync()).GetProperty("payload");

        Assert.Equal("Hej Jämtland!", payload.GetProperty("data").GetProperty("greeting").GetString());
        Assert.Equal("INTERNAL", payload.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Subscription_ForEachEvent_SendsAResultUntilTheClientCompletes()
    {
        using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("w", "subscription { words }");
        await client.HandledAsync();
        var before = server.Wire.Listeners;
        server.Wire.Send("ett");
        Assert.Equal("""{"id":"w","type":"next","payload":{"data":{"words":"ett"}}}""", await client.TextAsync());

        await client.SendAsync("""{"id":"w","type":"complete"}""");
        await client.HandledAsync();
        await Wire.UntilAsync(() => server.Wire.Listeners < before);
        server.Wire.Send("två");

        await client.HandledAsync();
    }

    [Fact]
    public async Task Subscription_WhenItsSourceEnds_IsCompletedAndItsIdIsFree()
    {
        using var client = await SocketClient.BeginAsync(server);
        for (var i = 0; i < 2; i++)
        {
            await client.SubscribeAsync("p", "subscription { pair }");
            Assert.Equal("""{"id":"p","type":"next","payload":{"data":{"pair":"ett"}}}""", await client.TextAsync());
            Assert.Equal("""{"id":"p","type":"next","payload":{"data":{"pair":"två"}}}""", await client.TextAsync());
            Assert.Equal("""{"id":"p","type":"complete"}""", await client.TextAsync());
        }
    }

    [Fact]
    public async Task Subscription_WhenItsSourceFails_EndsWithAnErrorThatTellsNothing()
    {
        using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("f", "subscription { faulty }");
        await client.TextAsync();

        var error = await client.TextAsync();

        Assert.StartsWith("""{"id":"f","type":"error","payload":[{"message":"Internal error.","locations":""", error, StringComparison.Ordinal);
        Assert.Contains(server.Log.Faults, e => e.ToString().Contains(TestSchema.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_WhenTheClientCompletesIt_IsCancelled()
    {
        using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", "{ endless }");
        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await client.HandledAsync();

        // the id is free, and nothing of the first query comes
        await client.SubscribeAsync("1", "{ greeting }");
        Assert.Contains("Hej Jämtland!", await client.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_WhenTooManyRun_AreRefusedOneByOne()
    {
        await using var small = await TestServer.StartAsync(o => o.WebSockets.Operations = 2);
        using var client = await SocketClient.BeginAsync(small);
        await client.SubscribeAsync("1", "subscription { words }");
        await client.SubscribeAsync("2", "subscription { words }");
        await client.SubscribeAsync("3", "subscription { words }");

        var error = await client.ReceiveAsync();
        Assert.Equal(("3", "error"), (error.GetProperty("id").GetString(), error.GetProperty("type").GetString()));
        Assert.Equal("LIMIT_EXCEEDED", error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());

        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await Wire.UntilAsync(() => small.Wire.Listeners == 1);
        await client.SubscribeAsync("3", "{ greeting }");
        Assert.Contains("Hej", await client.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ping_WithAPayload_IsAnsweredWithIt()
    {
        using var client = await SocketClient.OpenAsync(server);
        await client.SendAsync("""{"type":"ping","payload":{"å":[1,null]}}""");

        Assert.Equal("""{"å":[1,null]}""", (await client.ReceiveAsync()).GetProperty("payload").GetRawText());
    }

    [Fact]
    public async Task Client_WhenItVanishes_IsForgotten()
    {
        await using var own = await TestServer.StartAsync(_ => { });
        using var client = await SocketClient.BeginAsync(own);
        await client.SubscribeAsync("1", "subscription { words }");
        await client.SubscribeAsync("2", "{ endless }");
        await client.HandledAsync();
        Assert.Equal((1, 1), (own.Wire.Listeners, own.Connections));

        client.Vanish();

        await Wire.UntilAsync(() => own is { Wire.Listeners: 0, Connections: 0 });
    }

    [Fact]
    public async Task Client_WhenItClosesTheSocket_IsForgotten()
    {
        await using var own = await TestServer.StartAsync(_ => { });
        using var client = await SocketClient.BeginAsync(own);
        await client.SubscribeAsync("1", "subscription { words }");
        await client.HandledAsync();

        await client.CloseAsync();

        await Wire.UntilAsync(() => own is { Wire.Listeners: 0, Connections: 0 });
        Assert.Empty(own.Log.Faults);
    }

    [Fact]
    public async Task Client_WhenItAnswersNoPing_IsForgotten()
    {
        await using var own = await TestServer.StartAsync(o => (o.KeepAlive, o.WebSockets.PongTimeout) = (TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(50)));
        using var client = await SocketClient.BeginAsync(own);
        await client.SubscribeAsync("1", "subscription { words }");

        // a client that does not read does not answer either
        await Wire.UntilAsync(() => own.Wire.Listeners == 1);
        await Wire.UntilAsync(() => own is { Wire.Listeners: 0, Connections: 0 });
    }

    [Fact]
    public async Task Client_WhenItDoesNotRead_IsForgotten()
    {
        await using var own = await TestServer.StartAsync(o => (o.KeepAlive, o.WebSockets.PongTimeout) = (TimeSpan.FromMinutes(5), TimeSpan.FromMilliseconds(100)));
        using var client = await SocketClient.BeginAsync(own);
        await client.SubscribeAsync("1", "subscription { words }");
        await client.HandledAsync();
        var word = new string('x', 256 * 1024);
        for (var i = 0; i < 200; i++)
        {
            own.Wire.Send(word);
        }

        await Wire.UntilAsync(() => own is { Wire.Listeners: 0, Connections: 0 });
    }

    [Fact]
    public async Task Server_WhenItStops_SaysSoAndEndsSubscriptions()
    {
        // subscriptions do not end by themselves: nothing waits for them
        await using var own = await TestServer.StartAsync(o => o.StopTime = TimeSpan.FromMinutes(5));
        using var client = await SocketClient.BeginAsync(own);
        await client.SubscribeAsync("1", "subscription { words }");
        await client.HandledAsync();

        var stopped = own.StopAsync();

        Assert.Equal(1001, await client.ClosedAsync());
        await stopped;
        Assert.Equal((0, 0), (own.Wire.Listeners, own.Connections));
    }

    [Fact]
    public async Task Server_WhenItStops_LetsQueriesEnd()
    {
        await using var own = await TestServer.StartAsync(_ => { });
        using var client = await SocketClient.BeginAsync(own);
        await client.SubscribeAsync("1", "{ endless }");
        await client.HandledAsync();

        var stopped = own.StopAsync();

        // it ends by its own time limit
        Assert.Contains("TIMEOUT", await client.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(1001, await client.ClosedAsync());
        await stopped;
    }
}
