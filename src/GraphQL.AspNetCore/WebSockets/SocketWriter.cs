using System.Buffers;
using System.Net.WebSockets;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Results;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Sends the server's messages, one at a time; nothing more once the socket is closed from this side.</summary>
/// <param name="socket">The socket.</param>
/// <param name="patience">How long a client may take to read a message before it counts as gone.</param>
internal sealed class SocketWriter(WebSocket socket, TimeSpan patience) : IDisposable
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SemaphoreSlim turn = new(1);
    private bool closed;

    /// <summary>A message of a type alone, or of a type and a payload.</summary>
    public Task SendAsync(string type, JsonElement payload, CancellationToken cancellationToken) => SendAsync(
        json =>
        {
            json.WriteString("type"u8, type);
            if (payload.ValueKind == JsonValueKind.Object)
            {
                json.WritePropertyName("payload"u8);
                payload.WriteTo(json);
            }
        },
        cancellationToken);

    /// <summary>A result of an operation.</summary>
    public Task NextAsync(string id, ExecutionResult result, CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(1024);
        message.Write("{\"id\":"u8);
        message.Write(JsonSerializer.SerializeToUtf8Bytes(id));
        message.Write(",\"type\":\"next\",\"payload\":"u8);
        result.WriteTo(message);
        message.Write("}"u8);
        return SendAsync(message.WrittenMemory, cancellationToken);
    }

    /// <summary>The errors that ended an operation.</summary>
    public Task ErrorAsync(string id, IReadOnlyList<GraphQLError> errors, CancellationToken cancellationToken) => SendAsync(
        json =>
        {
            json.WriteString("id"u8, id);
            json.WriteString("type"u8, "error"u8);
            json.WritePropertyName("payload"u8);
            ErrorWriter.Write(json, errors);
        },
        cancellationToken);

    /// <summary>An operation is done.</summary>
    public Task CompleteAsync(string id, CancellationToken cancellationToken) => SendAsync(
        json =>
        {
            json.WriteString("id"u8, id);
            json.WriteString("type"u8, "complete"u8);
        },
        cancellationToken);

    /// <summary>Closes the socket from this side; only the first time.</summary>
    public async Task CloseAsync(SocketClosure closure, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!closed && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                closed = true;
                await socket.CloseOutputAsync(closure.Status, closure.Reason, cancellationToken);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private Task SendAsync(Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(message, Readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return SendAsync(message.WrittenMemory, cancellationToken);
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!closed && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                // A message is sent whole or the socket is broken: an operation that is left meanwhile must not break it, a client that does not read does.
                using var unread = new CancellationTokenSource(patience);
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, unread.Token);
            }
        }
        finally
        {
            turn.Release();
        }
    }
}
