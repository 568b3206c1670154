using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.EndToEnd.Tests;

/// <summary>Following study orders and the register while others change them.</summary>
public sealed class SubscriptionTests(SubscriptionTests.Sample sample) : IClassFixture<SubscriptionTests.Sample>, IAsyncLifetime
{
    private const string Orders = "subscription ($codes: [String!], $id: ID) { changed: valfardStudyOrderChanged(municipalityCodes: $codes, id: $id) { id title status municipality { name } } }";
    private const string Register = "subscription ($code: String) { changed: kommunovergripandeRegisterChanged(kind: STUDY_ORDER, municipalityCode: $code) { id entry { title statusText item { id } } } }";
    private const string Place = """
        mutation ($code: String!, $title: String!) { done: valfardPlaceStudyOrder(input: { municipalityCode: $code, title: $title, need: "N", relief: "R" }) {
          studyOrder { id } errors { message } } }
        """;

    private const string PlaceUnseen = """mutation { valfardPlaceStudyOrder(input: { municipalityCode: "2380", title: "T", need: "N", relief: "R" }) { errors { message } } }""";

    private readonly SamverkanHost host = sample.Host;

    /// <summary>Nothing of the test before is left to be heard, or listens.</summary>
    public async Task InitializeAsync()
    {
        host.Principal = Principal.Sample;
        await host.DrainedAsync();
        await UntilAsync(() => Following == 0);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Orders_WhenOneIsPlacedAndChanged_AreToldAsTheyThenAre()
    {
        using var follower = await Follower.OpenAsync(host, Orders);
        var id = await PlaceAsync("2380", "Ny");
        Assert.Equal(
            """{"id":"ID","title":"Ny","status":"PLACED","municipality":{"name":"Östersund"}}""".Replace("ID", id, StringComparison.Ordinal),
            (await follower.NextAsync("changed")).GetRawText());

        await host.AskAsync("""mutation ($id: ID!) { valfardWithdrawStudyOrder(input: { id: $id, version: 1, reason: "Löst" }) { errors { message } } }""", new { id });
        Assert.Equal("WITHDRAWN", (await follower.NextAsync("changed")).At("status").GetString());
    }

    [Fact]
    public async Task Orders_OfAModulesOwnGraph_CanBeFollowedThere()
    {
        using var follower = await Follower.OpenAsync(host, "subscription { valfardStudyOrderChanged { id } }", address: "/graphql/valfard");
        var id = await PlaceAsync("2380", "Ny");

        Assert.Equal(id, (await follower.NextAsync("valfardStudyOrderChanged")).At("id").GetString());
    }

    [Fact]
    public async Task Orders_OfSomeMunicipalitiesOrOneOrder_AreToldAlone()
    {
        var other = await PlaceAsync("2303", "Annan");
        await host.DrainedAsync();
        using var ofSome = await Follower.OpenAsync(host, Orders, new { codes = new[] { "2303", "2305" } });
        using var ofOne = await Follower.OpenAsync(host, Orders, new { id = other });

        await PlaceAsync("2380", "Östersunds");
        await PlaceAsync("2305", "Bräckes");
        await host.AskAsync("""mutation ($id: ID!) { valfardChangeStudyOrder(input: { id: $id, version: 1, title: "Ändrad" }) { errors { message } } }""", new { id = other });

        Assert.Equal("Bräckes", (await ofSome.NextAsync("changed")).At("title").GetString());
        Assert.Equal("Ändrad", (await ofSome.NextAsync("changed")).At("title").GetString());
        Assert.Equal("Ändrad", (await ofOne.NextAsync("changed")).At("title").GetString());
    }

    [Fact]
    public async Task Register_WhenAnOrderIsPlaced_IsToldWhenItListsIt()
    {
        using var follower = await Follower.OpenAsync(host, Register, new { code = "2303" });
        await PlaceAsync("2380", "Östersunds");
        var id = await PlaceAsync("2303", "Ragundas");

        var changed = await follower.NextAsync("changed");

        Assert.Equal(
            """{"id":"ID","entry":{"title":"Ragundas","statusText":"Beställd","item":{"id":"ID"}}}""".Replace("ID", id, StringComparison.Ordinal), changed.GetRawText());
    }

    [Fact]
    public async Task Register_WhenAResultIsTakenBack_TellsThatItIsListedNoMore()
    {
        var order = (await host.AskAsync("""{ valfard { fouJamt { studyOrders(where: { status: { eq: STARTED } }, first: 1) { nodes { id } } } } }"""))
            .At("valfard", "fouJamt", "studyOrders", "nodes")[0].At("id").GetString();
        var registered = await ChangeResultAsync(
            "valfardRegisterStudyResult(input: { studyOrderId: $id, title: \"T\", summary: \"S\", considerations: \"C\", presentations: [{ format: FILM }] })", order);
        using var follower = await Follower.OpenAsync(host, "subscription { changed: kommunovergripandeRegisterChanged(kind: STUDY_RESULT) { id entry { title } } }");

        // a result is published between the day on which its order began, which the sample counts back from today, and today
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await ChangeResultAsync($"valfardPublishStudyResult(input: {{ id: $id, version: 1, publishedOn: \"{today}\" }})", registered);
        Assert.Equal("T", (await follower.NextAsync("changed")).At("entry", "title").GetString());
        await ChangeResultAsync("valfardWithdrawStudyResult(input: { id: $id, version: 2, reason: \"Fel\" })", registered);

        var changed = await follower.NextAsync("changed");
        Assert.Equal((registered, JsonValueKind.Null), (changed.At("id").GetString(), changed.At("entry").ValueKind));
    }

    [Theory]
    [InlineData(Orders)]
    [InlineData(Register)]
    public async Task Anybody_WhoMayNotRead_IsTold(string subscription)
    {
        host.Principal = Principal.Anonymous;
        using (var follower = await Follower.OpenAsync(host, subscription))
        {
            Assert.Equal("UNAUTHENTICATED", await follower.FailureAsync());
        }

        host.Principal = Principal.With("reader", "Läsare", "something.else");
        using (var follower = await Follower.OpenAsync(host, subscription))
        {
            Assert.Equal("FORBIDDEN", await follower.FailureAsync());
        }

        Assert.Equal(0, Following);
    }

    [Fact]
    public async Task Reader_WhoMayReadNoMore_HearsNothingMore()
    {
        host.Principal = Principal.With("reader", "Läsare", "valfard.read", "valfard.studyOrder.place");
        using var follower = await Follower.OpenAsync(host, "subscription { valfardStudyOrderChanged { id } }");
        await host.AskAsync(PlaceUnseen);
        await follower.NextAsync("valfardStudyOrderChanged");

        host.Principal = Principal.With("reader", "Läsare", "valfard.studyOrder.place");
        await host.AskAsync(PlaceUnseen);

        Assert.Equal("FORBIDDEN", await follower.FailureAsync());
    }

    [Fact]
    public async Task Follower_WhoLeaves_IsForgotten()
    {
        var followers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Follower.OpenAsync(host, Orders)));
        Assert.Equal(5, Following);

        foreach (var follower in followers)
        {
            follower.Dispose();
        }

        await UntilAsync(() => Following == 0);
    }

    [Fact]
    public async Task Socket_WithASubscriptionAndAMutation_HearsWhatItDid()
    {
        using var socket = await SocketAsync();
        await SendAsync(socket, new { id = "s", type = "subscribe", payload = new { query = "subscription { valfardStudyOrderChanged { title } }" } });
        await SendAsync(socket, new { id = "m", type = "subscribe", payload = new { query = Place, variables = new { code = "2380", title = "Genom uttaget" } } });

        // the mutation's answer and completion, and the event, in whatever order
        string[] heard = [await ReceiveAsync(socket), await ReceiveAsync(socket), await ReceiveAsync(socket)];

        Assert.Contains("""{"id":"s","type":"next","payload":{"data":{"valfardStudyOrderChanged":{"title":"Genom uttaget"}}}}""", heard);
        socket.Abort();
        await UntilAsync(() => Following == 0);
    }

    [Fact]
    public async Task Socket_WithAMutationThatIsSentAgainUnderItsKey_DoesItOnce()
    {
        using var socket = await SocketAsync();
        var ids = new List<string>();
        foreach (var id in new[] { "1", "2" })
        {
            await SendAsync(socket, new
            {
                id,
                type = "subscribe",
                payload = new { query = Place, variables = new { code = "2380", title = "En gång" }, extensions = new { idempotencyKey = "0199-en-gang" } },
            });
            ids.Add(JsonElement.Parse(await ReceiveAsync(socket)).At("payload", "data", "done", "studyOrder", "id").GetString()!);
            await ReceiveAsync(socket);
        }

        Assert.Equal(ids[0], ids[1]);
    }

    private int Following => host.Services.GetRequiredService<EventFeed>().Count;

    private async Task<string?> PlaceAsync(string code, string title) =>
        (await host.AskAsync(Place, new { code, title })).At("done", "studyOrder", "id").GetString();

    private async Task<string?> ChangeResultAsync(string mutation, string? id)
    {
        var done = (await host.AskAsync($"mutation ($id: ID!) {{ done: {mutation} {{ studyResult {{ id }} errors {{ message }} }} }}", new { id })).At("done");
        Assert.Empty(done.At("errors").EnumerateArray());
        return done.At("studyResult", "id").GetString();
    }

    private async Task<WebSocket> SocketAsync()
    {
        var client = host.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        var socket = await client.ConnectAsync(new Uri(host.Server.BaseAddress, "/graphql"), CancellationToken.None);
        await SendAsync(socket, new { type = "connection_init" });
        Assert.Equal("""{"type":"connection_ack"}""", await ReceiveAsync(socket));
        return socket;
    }

    private static Task SendAsync(WebSocket socket, object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task<string> ReceiveAsync(WebSocket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var piece = await socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            length += piece.Count;
            if (piece.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!holds())
        {
            Assert.True(await look.WaitForNextTickAsync(limit.Token));
        }
    }

    /// <summary>The product with its sample data.</summary>
    public sealed class Sample : IAsyncLifetime
    {
        private SamverkanHost? host;

        internal SamverkanHost Host => host!;

        public async Task InitializeAsync() => host = await SamverkanHost.StartWithSampleAsync();

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
