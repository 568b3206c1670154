using System.Globalization;
using System.Text.Json;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>The scalars of the specification (3.5); refusals are worded as graphql-js words them.</summary>
public static class BuiltInScalars
{
    /// <summary>A signed 32-bit integer (3.5.1).</summary>
    public static ScalarType Int { get; } = new()
    {
        Name = "Int",
        Description = "The `Int` scalar type represents non-fractional signed whole numeric values between -(2^31) and 2^31 - 1.",
        ClrType = typeof(int),
        ParseValue = json => json.ValueKind == JsonValueKind.Number ? ParseInt(json) : throw NotInteger(Inspection.Of(json)),
        ParseLiteral = literal => literal is IntValueNode i ? ParseInt(i) : throw NotInteger(Inspection.Of(literal)),
        Write = (writer, value) => writer.WriteNumberValue(value switch
        {
            int i => i,
            short s => s,
            byte b => b,
            long l when l is >= int.MinValue and <= int.MaxValue => (int)l,
            long l => throw Not32Bit(Inspection.Of(l)),
            _ => throw NotInteger(Inspection.Of(value)),
        }),
        ToLiteral = value => new IntValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };

    /// <summary>A double-precision number (3.5.2).</summary>
    public static ScalarType Float { get; } = new()
    {
        Name = "Float",
        Description = "The `Float` scalar type represents signed double-precision fractional values as specified by IEEE 754.",
        ClrType = typeof(double),
        ParseValue = json => json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var d) && double.IsFinite(d)
            ? d
            : throw NotNumeric(Inspection.Of(json)),
        ParseLiteral = literal => literal is IntValueNode or FloatValueNode && Number(literal) is var d && double.IsFinite(d)
            ? d
            : throw NotNumeric(Inspection.Of(literal)),
        Write = (writer, value) => writer.WriteNumberValue(value switch
        {
            double d when double.IsFinite(d) => d,
            float f when float.IsFinite(f) => f,
            int i => i,
            _ => throw NotNumeric(Inspection.Of(value)),
        }),
        ToLiteral = value => new FloatValueNode(Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)),
    };

    /// <summary>Text (3.5.3).</summary>
    public static ScalarType String { get; } = new()
    {
        Name = "String",
        Description = "The `String` scalar type represents textual data, as UTF-8 character sequences.",
        ClrType = typeof(string),
        ParseValue = json => json.ValueKind == JsonValueKind.String
            ? json.GetString()!
            : throw new FormatException($"String cannot represent a non string value: {Inspection.Of(json)}"),
        ParseLiteral = literal => literal is StringValueNode s
            ? s.Value
            : throw new FormatException($"String cannot represent a non string value: {Inspection.Of(literal)}"),
        Write = (writer, value) => writer.WriteStringValue(
            value as string ?? throw new FormatException($"String cannot represent value: {Inspection.Of(value)}")),
        ToLiteral = value => new StringValueNode((string)value),
    };

    /// <summary>True or false (3.5.4).</summary>
    public static ScalarType Boolean { get; } = new()
    {
        Name = "Boolean",
        Description = "The `Boolean` scalar type represents `true` or `false`.",
        ClrType = typeof(bool),
        ParseValue = json => json.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw NotBoolean(Inspection.Of(json)),
        },
        ParseLiteral = literal => literal is BooleanValueNode b ? b.Value : throw NotBoolean(Inspection.Of(literal)),
        Write = (writer, value) => writer.WriteBooleanValue(value is bool b ? b : throw NotBoolean(Inspection.Of(value))),
        ToLiteral = value => new BooleanValueNode((bool)value),
    };

    /// <summary>
    /// A unique identifier (3.5.5), text in answers. Coerced input is a <see cref="string"/>; answers may be text, integers or a <see cref="Guid"/>.
    /// </summary>
    public static ScalarType Id { get; } = new()
    {
        Name = "ID",
        Description = "The `ID` scalar type represents a unique identifier. It is serialized as a string and is not intended to be human-readable; "
            + "as input both strings and integers are accepted.",
        ClrType = typeof(string),
        ParseValue = json => json.ValueKind switch
        {
            JsonValueKind.String => json.GetString()!,
            JsonValueKind.Number when WholeNumber(json) is { } whole => whole,
            _ => throw new FormatException($"ID cannot represent value: {Inspection.Of(json)}"),
        },
        ParseLiteral = literal => literal switch
        {
            StringValueNode s => s.Value,
            IntValueNode i => i.Value,
            _ => throw new FormatException($"ID cannot represent a non-string and non-integer value: {Inspection.Of(literal)}"),
        },
        Write = WriteId,
        ToLiteral = value => new StringValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };

    /// <summary>All five.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [Int, Float, String, Boolean, Id];

    private static int ParseInt(JsonElement json)
    {
        if (json.TryGetInt32(out var i))
        {
            return i;
        }
        if (!json.TryGetDouble(out var d) || d != Math.Truncate(d))
        {
            throw NotInteger(Inspection.Of(json));
        }
        return d is >= int.MinValue and <= int.MaxValue ? (int)d : throw Not32Bit(Inspection.Of(json));
    }

    private static int ParseInt(IntValueNode literal) =>
        int.TryParse(literal.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var i) ? i : throw Not32Bit(literal.Value);

    private static double Number(ValueNode literal) =>
        double.Parse(literal is IntValueNode i ? i.Value : ((FloatValueNode)literal).Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string? WholeNumber(JsonElement json) =>
        json.TryGetInt64(out _) ? json.GetRawText()
        : json.TryGetDecimal(out var d) && d == decimal.Truncate(d) ? decimal.Truncate(d).ToString(CultureInfo.InvariantCulture)
        : json.TryGetDouble(out var large) && double.IsFinite(large) && Math.Abs(large) > (double)decimal.MaxValue ? large.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant()
        : null;

    private static void WriteId(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case Guid g:
                writer.WriteStringValue(g);
                break;
            case string s:
                writer.WriteStringValue(s);
                break;
            case int or long:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            default:
                throw new FormatException($"ID cannot represent value: {Inspection.Of(value)}");
        }
    }

    private static FormatException NotInteger(string value) => new($"Int cannot represent non-integer value: {value}");

    private static FormatException Not32Bit(string value) => new($"Int cannot represent non 32-bit signed integer value: {value}");

    private static FormatException NotNumeric(string value) => new($"Float cannot represent non numeric value: {value}");

    private static FormatException NotBoolean(string value) => new($"Boolean cannot represent a non boolean value: {value}");
}
