using System.Text.Json;
using Samverkan.GraphQL.Coercion;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation;

/// <summary>What a representation of a router says.</summary>
/// <param name="Entity">The entity, by the key that the representation holds.</param>
/// <param name="Key">That key.</param>
/// <param name="External">The coerced fields of other subgraphs that it brings.</param>
internal sealed record Representation(EntityDefinition Entity, object Key, IReadOnlyList<(ExternalMember Member, object? Value)> External);

/// <summary>From the representations of a router to keys of entities.</summary>
internal sealed class Representations(Schema schema, IReadOnlyDictionary<string, ObjectType> entities)
{
    /// <summary>What it says; <see cref="GraphQLException"/> where that is nothing that the subgraph understands.</summary>
    public Representation Read(object? representation)
    {
        if (representation is not JsonElement { ValueKind: JsonValueKind.Object } json)
        {
            throw Bad("A representation must be an object.");
        }
        if (!json.TryGetProperty("__typename", out var name) || name.ValueKind != JsonValueKind.String)
        {
            throw Bad("A representation must have a __typename.");
        }
        return entities.TryGetValue(name.GetString()!, out var type)
            ? Read(json, type, KeyIn(json, type))
            : throw Bad($"{Inspection.Of(name)} is no entity that this subgraph resolves.");
    }

    private static EntityDefinition KeyIn(JsonElement json, ObjectType type)
    {
        var keys = type.Entity!.OtherKeys.Where(k => k.Rows is not null);
        var own = FederationSdl.IsResolvable(type) ? keys.Prepend(type.Entity) : keys;
        var found = own.Select(k => (Key: k, Lacking: Lacking(json, KeySelection.Of(k.KeyFields), ""))).ToList();
        if (found.Find(f => f.Lacking is null).Key is { } key)
        {
            return key;
        }
        // a null may still be what the key's own fault is about
        if (found.Find(f => !f.Lacking!.Value.Absent).Key is { } withNull)
        {
            return withNull;
        }
        throw Bad(found.Count == 1
            ? $"The representation of {type.Name} lacks the key field \"{found[0].Lacking!.Value.Path}\"."
            : $"The representation of {type.Name} has none of its keys: {string.Join(", ", found.Select(f => $"\"{f.Key.KeyFields}\""))}.");
    }

    private static (string Path, bool Absent)? Lacking(JsonElement json, SelectionSetNode selection, string path)
    {
        foreach (var field in selection.Selections.OfType<FieldNode>())
        {
            var place = path + field.Name.Value;
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(field.Name.Value, out var value))
            {
                return (place, true);
            }
            if (value.ValueKind == JsonValueKind.Null)
            {
                return (place, false);
            }
            if (field.SelectionSet is { } below && Lacking(value, below, place + ".") is { } lacking)
            {
                return lacking;
            }
        }
        return null;
    }

    private Representation Read(JsonElement json, ObjectType type, EntityDefinition key)
    {
        try
        {
            var fields = KeySelection.Names(key).ToDictionary(n => n, n => Value(json.GetProperty(n), schema.Field(type.Name, n)!.Type));
            return new(key, key.KeyFrom(fields), [.. Externals(json, type)]);
        }
        catch (FormatException e)
        {
            throw Bad($"The representation of {type.Name} has an invalid key: {e.Message}");
        }
    }

    private IEnumerable<(ExternalMember, object?)> Externals(JsonElement json, ObjectType type)
    {
        foreach (var member in type.Entity!.Externals)
        {
            if (json.TryGetProperty(member.Name, out var value))
            {
                yield return (member, External(value, type, member.Name));
            }
        }
    }

    private object? External(JsonElement json, ObjectType type, string field)
    {
        try
        {
            return Value(json, schema.Field(type.Name, field)!.Type.Nullable());
        }
        catch (FormatException e)
        {
            throw Bad($"The representation of {type.Name} has an invalid value of \"{field}\": {e.Message}");
        }
    }

    // Representations hold what fields answered: objects too, which no input type describes.
    private object? Value(JsonElement json, TypeReference type)
    {
        if (schema.Type(type.Name) is not CompositeType composite)
        {
            var faults = new List<InputFault>();
            var value = new JsonCoercion(schema, faults).Coerce(json, type);
            return faults.Count == 0 ? value : throw new FormatException(faults[0].Message);
        }
        return (type.Nullable(), json.ValueKind) switch
        {
            (_, JsonValueKind.Null) => null,
            (ListTypeReference list, JsonValueKind.Array) => json.EnumerateArray().Select(i => Value(i, list.Item)).ToArray(),
            (NamedTypeReference, JsonValueKind.Object) => Fields(json, composite),
            _ => throw new FormatException($"{type} cannot represent value: {Inspection.Of(json)}"),
        };
    }

    private Dictionary<string, object?> Fields(JsonElement json, CompositeType type)
    {
        var actual = json.TryGetProperty("__typename", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : type.Name;
        return json.EnumerateObject()
            .Select(p => (p.Name, p.Value, Field: schema.Field(actual, p.Name) ?? schema.Field(type.Name, p.Name)))
            .Where(p => p.Field is not null)
            .GroupBy(p => p.Name)
            .ToDictionary(g => g.Key, g => Value(g.Last().Value, g.Last().Field!.Type));
    }

    private static GraphQLException Bad(string message) => new(message, ErrorCodes.BadUserInput);
}
