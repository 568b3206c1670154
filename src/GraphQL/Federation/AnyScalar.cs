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
        ParseLiteral = literal => LiteralJson.Of(literal, "_Any"),
        Write = (_, value) => throw new FormatException($"_Any cannot represent value: {Inspection.Of(value)}"),
        ToLiteral = _ => new NullValueNode(),
    };
}
