using System.Buffers;
using System.Text.Json;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>Literals as JSON: for scalars that take any value.</summary>
internal static class LiteralJson
{
    /// <summary>The JSON value that a literal says; enum values become text.</summary>
    /// <exception cref="FormatException">There is a variable in it, or a number that JSON cannot write.</exception>
    public static JsonElement Of(ValueNode literal, string type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, literal, type);
        }
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, ValueNode literal, string type)
    {
        switch (literal)
        {
            case ObjectValueNode o:
                writer.WriteStartObject();
                foreach (var field in o.Fields)
                {
                    writer.WritePropertyName(field.Name.Value);
                    Write(writer, field.Value, type);
                }
                writer.WriteEndObject();
                break;
            case ListValueNode list:
                writer.WriteStartArray();
                foreach (var item in list.Values)
                {
                    Write(writer, item, type);
                }
                writer.WriteEndArray();
                break;
            case IntValueNode i:
                writer.WriteRawValue(i.Value);
                break;
            case FloatValueNode f:
                writer.WriteRawValue(f.Value);
                break;
            case StringValueNode s:
                writer.WriteStringValue(s.Value);
                break;
            case EnumValueNode e:
                writer.WriteStringValue(e.Value);
                break;
            case BooleanValueNode b:
                writer.WriteBooleanValue(b.Value);
                break;
            case NullValueNode:
                writer.WriteNullValue();
                break;
            default:
                throw new FormatException($"{type} takes no variable inside a literal: give the whole value as a variable.");
        }
    }
}
