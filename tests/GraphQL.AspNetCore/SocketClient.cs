using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>A client of the protocol graphql-transport-ws that does exactly what a test tells it.</summary>
internal sealed class SocketClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource limit = new(Patience);

    public static async Task<SocketClient> OpenAsync(TestServer server, string protocol = "graphql-transport-ws", string? origin = null, string path = "/graphql", string? cost = null, string? who = null)
    {
        var client = new SocketClient();
        client.socket.Options.AddSubProtocol(protocol);
        client.socket.Options.KeepAliveInterval = TimeSpan.Zero;
        client.socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            client.socket.Options.SetRequestHeader("Origin", origin);
        }
        if (cost is not null)
        {
            client.socket.Options.SetRequestHeader("GraphQL-Cost", cost);
        }
        if (who is not null)
        {
            client.socket.Options.SetRequestHeader(HeaderOwner.Header, who);
        }
        var address = new UriBuilder(server.Client.BaseAddress!) { Scheme = "ws", Path = path };
        await client.socket.ConnectAsync(address.Uri, client.limit.Token);
        return client;
    }

    /// <summary>Opens a socket and begins the connection.</summary>
    public static async Task<SocketClient> BeginAsync(TestServer server, string init = """{"type":"connection_init"}""", string? cost = null, string? who = null)
    {
        var client = await OpenAsync(server, cost: cost, who: who);
        await client.SendAsync(init);
        Assert.Equal("""{"type":"connection_ack"}""", await client.TextAsync());
        return client;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public Task SendAsync(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Text) => socket.SendAsync(bytes, type, endOfMessage: true, limit.Token);

    public Task SubscribeAsync(string id, string query) =>
        SendAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    /// <summary>The server has handled everything that was sent so far.</summary>
    public async Task HandledAsync()
    {
        await SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await TextAsync());
    }

    public async Task<JsonElement> ReceiveAsync() => JsonElement.Parse(await TextAsync());

    public async Task<string> TextAsync()
    {
        var (text, code) = await NextAsync();
        return text ?? throw new InvalidOperationException($"Closed with {code}: {socket.CloseStatusDescription}");
    }

    /// <summary>The code that the server closes with; it must not send anything before.</summary>
    public async Task<int> ClosedAsync()
    {
        var (text, code) = await NextAsync();
        Assert.Null(text);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", limit.Token);
        return code;
    }

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", limit.Token);

    /// <summary>Goes without a word.</summary>
    public void Vanish() => socket.Abort();

    public void Dispose()
    {
        socket.Dispose();
        limit.Dispose();
    }

    private async Task<(string? Text, int Code)> NextAsync()
    {
        var buffer = new byte[1024 * 1024];
        var length = 0;
        while (true)
        {
            var piece = await socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            if (piece.MessageType == WebSocketMessageType.Close)
            {
                return (null, (int)socket.CloseStatus!);
            }
            length += piece.Count;
            if (piece.EndOfMessage)
            {
                return (Encoding.UTF8.GetString(buffer, 0, length), 0);
            }
        }
    }
}
