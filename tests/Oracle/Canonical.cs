using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Samverkan.Oracle;

/// <summary>Coerced values as text that is the same in both languages: what a resolver was given is part of what it answers.</summary>
internal static class Canonical
{
    /// <summary>Of arguments.</summary>
    public static string Of(IReadOnlyDictionary<string, object?> arguments) => Write(arguments, new StringBuilder()).ToString();

    private static StringBuilder Write(object? value, StringBuilder text) => value switch
    {
        null => text.Append("null"),
        JsonElement json => Write(Plain(json), text),
        bool truth => text.Append(truth ? "true" : "false"),
        string s => text.Append(CultureInfo.InvariantCulture, $"'{s.Length}:{s}'"),
        int or long or double or decimal => text.Append(CultureInfo.InvariantCulture, $"{Bits(Convert.ToDouble(value, CultureInfo.InvariantCulture)):x16}"),
        IReadOnlyDictionary<string, object?> fields => Fields(fields, text),
        IEnumerable items => Items(items, text),
        _ => text.Append(CultureInfo.InvariantCulture, $"?{value.GetType().Name}"),
    };

    private static long Bits(double number) => BitConverter.DoubleToInt64Bits(number == 0 ? 0 : number);

    private static StringBuilder Fields(IReadOnlyDictionary<string, object?> fields, StringBuilder text)
    {
        text.Append('{');
        foreach (var (name, value) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Write(value, text.Append(name).Append(':')).Append(',');
        }
        return text.Append('}');
    }

    private static StringBuilder Items(IEnumerable items, StringBuilder text)
    {
        text.Append('[');
        foreach (var item in items)
        {
            Write(item, text).Append(',');
        }
        return text.Append(']');
    }

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => Plain(p.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
