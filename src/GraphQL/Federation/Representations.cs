using System.Text.Json;
using Samverkan.GraphQL.Coercion;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation;

/// <summary>From the representations of a router to keys of entities.</summary>
internal sealed class Representations(Schema schema, IReadOnlyDictionary<string, ObjectType> entities)
{
    /// <summary>The key, or the error that stands at its place.</summary>
    public object KeyOf(object? representation)
    {
        if (representation is not JsonElement { ValueKind: JsonValueKind.Object } json)
        {
            return Bad("A representation must be an object.");
        }
        if (!json.TryGetProperty("__typename", out var name) || name.ValueKind != JsonValueKind.String)
        {
            return Bad("A representation must have a __typename.");
        }
        return entities.TryGetValue(name.GetString()!, out var type)
            ? Key(json, type, type.Entity!)
            : Bad($"{Inspection.Of(name)} is no entity that this subgraph resolves.");
    }

    private object Key(JsonElement json, ObjectType type, EntityDefinition entity)
    {
        var faults = new List<InputFault>();
        var values = new Dictionary<string, object?>();
        foreach (var field in FederationSdl.KeyFields(entity))
        {
            if (!json.TryGetProperty(field, out var value))
            {
                return Bad($"The representation of {type.Name} lacks the key field \"{field}\".");
            }
            values[field] = new JsonCoercion(schema, faults).Coerce(value, schema.Field(type.Name, field)!.Type);
        }
        if (faults.Count > 0)
        {
            return Bad($"The representation of {type.Name} has an invalid key: {faults[0].Message}");
        }
        try
        {
            return entity.KeyFrom(values);
        }
        catch (FormatException e)
        {
            return Bad($"The representation of {type.Name} has an invalid key: {e.Message}");
        }
    }

    private static GraphQLException Bad(string message) => new(message, ErrorCodes.BadUserInput);
}
