using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using Samverkan.GraphQL.EntityFrameworkCore.Orders;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;

namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>A place in an order: the values there, whether or not a row has them still.</summary>
/// <param name="Values">One per member of the ordering.</param>
internal sealed record Cursor(IReadOnlyList<object> Values)
{
    private const int MaxLength = 4_000;

    /// <summary>The opaque text of a row's place.</summary>
    public static string At(Ordering ordering, object row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(ordering.Fingerprint);
            foreach (var (member, _) in ordering.Members)
            {
                JsonSerializer.Serialize(writer, RowMembers.Reader(member)(row), member.PropertyType);
            }
            writer.WriteEndArray();
        }
        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }

    /// <summary>The place that a text states.</summary>
    /// <exception cref="Language.GraphQLException">BAD_USER_INPUT when the text is no cursor of this list in this order.</exception>
    public static Cursor Parse(string text, Ordering ordering, string argument)
    {
        try
        {
            if (text.Length <= MaxLength && Read(Base64Url.DecodeFromChars(text), ordering) is { } values)
            {
                return new(values);
            }
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            // refused below, as any other text that is none of ours
        }
        throw BadInput.Because($"{argument} is no cursor of this list in this order: give one that the list itself has answered, with the same order.");
    }

    private static List<object>? Read(byte[] json, Ordering ordering)
    {
        using var document = JsonDocument.Parse(json);
        var elements = document.RootElement;
        if (elements.ValueKind != JsonValueKind.Array
            || elements.GetArrayLength() != ordering.Members.Count + 1
            || !elements[0].ValueEquals(ordering.Fingerprint))
        {
            return null;
        }
        var values = new List<object>();
        foreach (var (member, _) in ordering.Members)
        {
            if (elements[values.Count + 1].Deserialize(member.PropertyType) is not { } value)
            {
                return null;
            }
            values.Add(value);
        }
        return values;
    }
}
