using System.Text.Json;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>The parts of a client's message.</summary>
internal static class SocketMessage
{
    /// <summary>Type, id and payload, as far as they are there.</summary>
    /// <exception cref="SocketClosure">It is no message of the protocol.</exception>
    public static (string Type, JsonElement Id, JsonElement Payload) Parts(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object)
        {
            throw Invalid("A message is a JSON object.");
        }
        if (!message.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            throw Invalid("A message has a type, which is a string.");
        }
        var payload = message.TryGetProperty("payload", out var given) ? given : default;
        return payload.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object
            ? (type.GetString()!, message.TryGetProperty("id", out var id) ? id : default, payload)
            : throw Invalid("A payload is an object.");
    }

    /// <summary>The id, where one is needed.</summary>
    /// <exception cref="SocketClosure">There is none.</exception>
    public static string Id(JsonElement id) => id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text
        ? text
        : throw Invalid("The message needs an id, which is a string that is not empty.");

    private static SocketClosure Invalid(string reason) => new(SocketClosure.InvalidMessage, reason);
}
