using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Coercion;

/// <summary>Input coercion of JSON values (specification 3.5 to 3.12, "Input Coercion"): all faults of a value are found.</summary>
/// <param name="schema">The schema.</param>
/// <param name="faults">Where faults are put.</param>
/// <param name="uploads">The files that stand in the value.</param>
/// <param name="most">Where there are more, <see cref="TooManyFaultsException"/> is thrown.</param>
internal sealed class JsonCoercion(Schema schema, List<InputFault> faults, Uploads? uploads = null, int most = int.MaxValue)
{
    private readonly List<object> path = [];

    /// <summary>The CLR value: scalars as they make it, enums by their value, lists as arrays, input objects as their type creates them.</summary>
    public object? Coerce(JsonElement json, TypeReference type)
    {
        if (type is NonNullTypeReference nonNull)
        {
            return json.ValueKind == JsonValueKind.Null
                ? Fault($"Expected value of non-null type \"{type}\" not to be null.")
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
            _ => Fault($"Type \"{type}\" is not an input type."),
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
            return Fault(LiteralFaults.Refused(e, scalar, Inspection.Of(json)));
        }
    }

    private object? Enum(JsonElement json, EnumType type)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            var shown = Inspection.Of(json);
            return Fault($"Enum \"{type.Name}\" cannot represent non-string value: {shown}.{LiteralFaults.SuggestEnumValue(type, shown)}");
        }
        return type.Values.FirstOrDefault(v => json.ValueEquals(v.Name))?.Value
            ?? Fault(LiteralFaults.UnknownEnumValue(type, json.GetString()!));
    }

    private object? Object(JsonElement json, InputObjectType type)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Fault($"Expected value of type \"{type.Name}\" to be an object, found: {Inspection.Of(json)}.");
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
                Fault(LiteralFaults.MissingField(type, field.Name, Inspection.Of(json)));
            }
        }
        var known = new List<string>();
        var names = type.Fields.Select(f => f.Name).ToHashSet();
        foreach (var name in json.EnumerateObject().Select(p => p.Name).Distinct())
        {
            if (names.Contains(name))
            {
                known.Add(name);
            }
            else
            {
                Fault(LiteralFaults.UnknownField(type, name, Inspection.Of(json)));
            }
        }
        if (type.OneOf)
        {
            CheckOneOf(json, type, known);
        }
        return faults.Count == before ? Create(type, values) : null;
    }

    private void CheckOneOf(JsonElement json, InputObjectType type, List<string> given)
    {
        if (given.Count != 1)
        {
            Fault(LiteralFaults.OneOf(type));
        }
        if (given is [var first, ..] && json.GetProperty(first).ValueKind == JsonValueKind.Null)
        {
            Below(first, () => Fault(LiteralFaults.OneOf(type)));
        }
    }

    // What only the code behind can refuse: no UUID, null where a field may merely be left out.
    private object? Create(InputObjectType type, Dictionary<string, object?> values)
    {
        try
        {
            return type.Create(values);
        }
        catch (FormatException e)
        {
            return Fault(e.Message);
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
            return Fault(e.Message);
        }
    }

    private object? Below(object step, Func<object?> coerce)
    {
        path.Add(step);
        var value = coerce();
        path.RemoveAt(path.Count - 1);
        return value;
    }

    private object? Fault(string message)
    {
        if (faults.Count >= most)
        {
            throw new TooManyFaultsException();
        }
        faults.Add(new InputFault([.. path], message));
        return null;
    }
}

/// <summary>A value has more faults than anybody would read.</summary>
internal sealed class TooManyFaultsException : Exception;
