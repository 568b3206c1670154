using System.Buffers;
using System.Net.WebSockets;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Reads a client's messages, within the limits of a socket.</summary>
internal sealed class SocketReader(WebSocket socket, GraphQLWebSocketOptions options, TimeProvider clock)
{
    private const int Piece = 4096;

    private long second;
    private int messagesInSecond;

    /// <summary>The next message; null when the client has closed the socket.</summary>
    /// <exception cref="SocketClosure">The client passes a limit, or sends what is no text.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(Piece);
        while (true)
        {
            var piece = await socket.ReceiveAsync(message.GetMemory(Piece), cancellationToken);
            if (piece.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }
            if (piece.MessageType != WebSocketMessageType.Text)
            {
                throw new SocketClosure(SocketClosure.InvalidMessage, "Messages are text.");
            }
            message.Advance(piece.Count);
            if (message.WrittenCount > options.MessageBytes)
            {
                throw new SocketClosure(SocketClosure.MessageTooBig, $"A message may have {options.MessageBytes} bytes.");
            }
            if (piece.EndOfMessage)
            {
                Count();
                return message.WrittenMemory;
            }
        }
    }

    /// <summary>Reads on, heeding nothing, until the client has closed the socket as well.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        var piece = new byte[Piece];
        while (socket.State is WebSocketState.Open or WebSocketState.CloseSent
            && (await socket.ReceiveAsync(piece.AsMemory(), cancellationToken)).MessageType != WebSocketMessageType.Close)
        {
            // what was under way when the server closed
        }
    }

    private void Count()
    {
        var now = clock.GetTimestamp() / clock.TimestampFrequency;
        if (now != second)
        {
            (second, messagesInSecond) = (now, 0);
        }
        if (++messagesInSecond > options.MessagesPerSecond)
        {
            throw new SocketClosure(SocketClosure.PolicyViolation, $"A client may send {options.MessagesPerSecond} messages in a second.");
        }
    }
}
