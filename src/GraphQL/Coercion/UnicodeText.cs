using System.Text.Json;

namespace Samverkan.GraphQL.Coercion;

/// <summary>
/// JSON can spell half a surrogate pair by an escape; such a string is no Unicode text, and .NET's reader throws where it is read.
/// </summary>
internal static class UnicodeText
{
    /// <summary>Whether all names and strings of a value are Unicode text.</summary>
    public static bool Is(JsonElement json) => !json.GetRawText().Contains("\\ud", StringComparison.OrdinalIgnoreCase) || IsWhole(json);

    private static bool IsWhole(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().All(p => CanRead(() => p.Name) && IsWhole(p.Value)),
        JsonValueKind.Array => json.EnumerateArray().All(IsWhole),
        JsonValueKind.String => CanRead(json.GetString),
        _ => true,
    };

    private static bool CanRead(Func<string?> read)
    {
        try
        {
            return read() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
