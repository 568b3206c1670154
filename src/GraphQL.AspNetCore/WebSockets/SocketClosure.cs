using System.Net.WebSockets;
using System.Text;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>The server closes the socket.</summary>
/// <param name="code">Close code: of the WebSocket protocol, or of graphql-transport-ws.</param>
/// <param name="reason">Why.</param>
internal sealed class SocketClosure(int code, string reason) : Exception(reason)
{
    public const int GoingAway = 1001;
    public const int PolicyViolation = 1008;
    public const int MessageTooBig = 1009;
    public const int InternalError = 4500;
    public const int InvalidMessage = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitTimeout = 4408;
    public const int SubscriberExists = 4409;
    public const int TooManyInits = 4429;

    private const int LongestReason = 123;

    /// <summary>The code.</summary>
    public WebSocketCloseStatus Status => (WebSocketCloseStatus)code;

    /// <summary>The reason, as much of it as a close frame holds.</summary>
    public string Reason
    {
        get
        {
            var end = Message.Length;
            while (Encoding.UTF8.GetByteCount(Message.AsSpan(0, end)) > LongestReason)
            {
                end--;
            }
            return Message[..(end > 0 && char.IsHighSurrogate(Message[end - 1]) ? end - 1 : end)];
        }
    }
}
