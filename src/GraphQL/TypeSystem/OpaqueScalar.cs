using System.Collections;
using System.Globalization;
using System.Text.Json;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.TypeSystem;

/// <summary>Scalars of which only the name is known: they take any value, and give it as it is.</summary>
internal static class OpaqueScalar
{
    /// <summary>A scalar of this name; its coerced value is a <see cref="JsonElement"/>.</summary>
    public static ScalarType Of(string name) => new()
    {
        Name = name,
        ClrType = typeof(JsonElement),
        ParseValue = json => json.Clone(),
        ParseLiteral = literal => LiteralJson.Of(literal, name),
        Write = (writer, value) => Write(writer, value, name),
        ToLiteral = value => throw new FormatException($"{name} has no literal for value: {Inspection.Of(value)}"),
    };

    private static void Write(Utf8JsonWriter writer, object value, string name)
    {
        switch (value)
        {
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case int or long or decimal:
                writer.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object?> fields:
                writer.WriteStartObject();
                foreach (var (field, inner) in fields)
                {
                    writer.WritePropertyName(field);
                    WriteNullable(writer, inner, name);
                }
                writer.WriteEndObject();
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteNullable(writer, item, name);
                }
                writer.WriteEndArray();
                break;
            default:
                throw new FormatException($"{name} cannot represent value: {Inspection.Of(value)}");
        }
    }

    private static void WriteNullable(Utf8JsonWriter writer, object? value, string name)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Write(writer, value, name);
        }
    }
}
