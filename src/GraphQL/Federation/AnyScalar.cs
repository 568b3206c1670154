using System.Buffers;
using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation;

/// <summary>The scalar <c>_Any</c> of federation: a representation, that is an entity's type name and key fields, kept as JSON.</summary>
internal static class AnyScalar
{
    /// <summary>The scalar; its coerced value is a <see cref="JsonElement"/>.</summary>
    public static ScalarType Type { get; } = new()
    {
        Name = "_Any",
        Description = "A representation of an entity: its `__typename` and the fields of its key.",
        ClrType = typeof(JsonElement),
        ParseValue = json => json.Clone(),
        ParseLiteral = literal => Json(literal),
        Write = (_, value) => throw new FormatException($"_Any cannot represent value: {Inspection.Of(value)}"),
        ToLiteral = _ => new NullValueNode(),
    };

    private static JsonElement Json(ValueNode literal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, literal);
        }
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, ValueNode literal)
    {
        switch (literal)
        {
            case ObjectValueNode o:
                writer.WriteStartObject();
                foreach (var field in o.Fields)
                {
                    writer.WritePropertyName(field.Name.Value);
                    Write(writer, field.Value);
                }
                writer.WriteEndObject();
                break;
            case ListValueNode list:
                writer.WriteStartArray();
                foreach (var item in list.Values)
                {
                    Write(writer, item);
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
                throw new FormatException("_Any takes no variable inside a literal: give the whole representation as a variable.");
        }
    }
}
