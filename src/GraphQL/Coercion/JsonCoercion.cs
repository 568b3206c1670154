using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Coercion;

/// <summary>Input coercion of JSON values (specification 3.5 to 3.12, "Input Coercion"): all faults of a value are found.</summary>
internal sealed class JsonCoercion(Schema schema, List<InputFault> faults, Uploads? uploads = null)
{
    private readonly List<object> path = [];

    /// <summary>The CLR value: scalars as they make it, enums by their value, lists as arrays, input objects as their type creates them.</summary>
    public object? Coerce(JsonElement json, TypeReference type)
    {
        if (type is NonNullTypeReference nonNull)
        {
            return json.ValueKind == JsonValueKind.Null
                ? Fault(json, $"Expected non-nullable type \"{type}\" not to be null.")
                : Coerce(json, nonNull.Type);
        }
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        if (type is ListTypeReference list)
        {
            return json.ValueKind == JsonValueKind.Array
                ? json.EnumerateArray().Select((item, i) => Below(i, () => Coerce(item, list.Item))).ToArray()
                : new[] { Coerce(json, list.Item) };
        }
        return schema.Type(type.Name) switch
        {
            ScalarType scalar => Scalar(json, scalar),
            EnumType e => Enum(json, e),
            InputObjectType input => Object(json, input),
            _ => Fault(json, $"Type \"{type}\" is not an input type."),
        };
    }

    private object? Scalar(JsonElement json, ScalarType scalar)
    {
        try
        {
            return (scalar.ClrType == typeof(IUpload) ? uploads?.Find(json) : null) ?? scalar.ParseValue(json);
        }
        catch (Exception e) when (e is FormatException or GraphQLException or OverflowException or ArgumentException)
        {
            return Fault(json, InputFault.MessageOf(e, scalar.Name));
        }
    }

    private object? Enum(JsonElement json, EnumType type)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return Fault(json, $"Enum \"{type.Name}\" cannot represent non-string value: {Inspection.Of(json)}.");
        }
        return type.Values.FirstOrDefault(v => json.ValueEquals(v.Name))?.Value
            ?? Fault(json, $"Value {Inspection.Of(json)} does not exist in \"{type.Name}\" enum.");
    }

    private object? Object(JsonElement json, InputObjectType type)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Fault(json, $"Expected type \"{type.Name}\" to be an object.");
        }
        var before = faults.Count;
        var values = new Dictionary<string, object?>();
        foreach (var field in type.Fields)
        {
            if (json.TryGetProperty(field.Name, out var value))
            {
                values[field.Name] = Below(field.Name, () => Field(value, field));
            }
            else if (field.DefaultValue is { } literal)
            {
                values[field.Name] = new LiteralCoercion(schema).Coerce(literal, field);
            }
            else if (field.Required)
            {
                Fault(json, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }
        foreach (var name in json.EnumerateObject().Select(p => p.Name).Where(n => type.Fields.All(f => f.Name != n)))
        {
            Fault(json, $"Field \"{name}\" is not defined by type \"{type.Name}\".");
        }
        if (type.OneOf && OneOf.Fault(type, json.EnumerateObject().Select(p => (p.Name, p.Value.ValueKind == JsonValueKind.Null))) is { } oneOf)
        {
            Fault(json, oneOf);
        }
        return faults.Count == before ? Create(json, type, values) : null;
    }

    // What only the code behind can refuse: no UUID, null where a field may merely be left out.
    private object? Create(JsonElement json, InputObjectType type, Dictionary<string, object?> values)
    {
        try
        {
            return type.Create(values);
        }
        catch (FormatException e)
        {
            return Fault(json, e.Message);
        }
    }

    private object? Field(JsonElement json, InputValueDefinition definition)
    {
        var before = faults.Count;
        var value = Coerce(json, definition.Type);
        if (value is null || definition.Convert is not { } convert || faults.Count > before)
        {
            return value;
        }
        try
        {
            return convert(value);
        }
        catch (FormatException e)
        {
            return Fault(json, e.Message);
        }
    }

    private object? Below(object step, Func<object?> coerce)
    {
        path.Add(step);
        var value = coerce();
        path.RemoveAt(path.Count - 1);
        return value;
    }

    private object? Fault(JsonElement json, string message)
    {
        faults.Add(new InputFault([.. path], Inspection.Of(json), message));
        return null;
    }
}
