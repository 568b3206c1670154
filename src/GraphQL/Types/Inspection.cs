using System.Collections;
using System.Globalization;
using System.Text.Json;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>Shows a refused value in an error message, as short as graphql-js does.</summary>
internal static class Inspection
{
    private const int MostItems = 10;
    private const int MostFields = 1000;
    private const int MostLevels = 1;
    private const int Longest = 1000;

    /// <summary>A JSON value, deep and long ones shortened.</summary>
    public static string Of(JsonElement value) => Of(value, 0) is var shown && shown.Length > Longest ? shown[..Longest] + "..." : shown;

    /// <summary>A literal as it would be written.</summary>
    public static string Of(ValueNode value) => SyntaxPrinter.Print(value);

    /// <summary>A CLR value that a resolver gave.</summary>
    public static string Of(object value) => value switch
    {
        string text => Text(text),
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Take(MostItems).Select(i => i is null ? "null" : Of(i))) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Text in quotation marks.</summary>
    public static string Text(string text) => SyntaxPrinter.Print(new StringValueNode(text));

    private static string Of(JsonElement value, int level) => value.ValueKind switch
    {
        JsonValueKind.Undefined => "undefined",
        JsonValueKind.Object when level > MostLevels && value.EnumerateObject().Any() => "[Object]",
        JsonValueKind.Array when level > MostLevels && value.GetArrayLength() > 0 => "[Array]",
        JsonValueKind.Object => Object(value, level),
        JsonValueKind.Array => Array(value, level),
        _ => value.GetRawText(),
    };

    private static string Object(JsonElement value, int level)
    {
        var fields = value.EnumerateObject().Take(MostFields).Select(p => $"{p.Name}: {Of(p.Value, level + 1)}").ToList();
        return fields.Count == 0 ? "{}" : "{ " + string.Join(", ", fields) + " }";
    }

    private static string Array(JsonElement value, int level)
    {
        var items = value.EnumerateArray().Take(MostItems).Select(i => Of(i, level + 1)).ToList();
        var more = value.GetArrayLength() - MostItems;
        if (more > 0)
        {
            items.Add(more == 1 ? "... 1 more item" : $"... {more} more items");
        }
        return "[" + string.Join(", ", items) + "]";
    }
}
