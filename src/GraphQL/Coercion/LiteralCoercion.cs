using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Coercion;

/// <summary>Input coercion of literals, with variables in them (specification 3.5 to 3.12, "Input Coercion").</summary>
/// <param name="schema">The schema.</param>
/// <param name="variables">Coerced variables; none where a literal stands in the schema.</param>
internal sealed class LiteralCoercion(Schema schema, IReadOnlyDictionary<string, object?>? variables = null)
{
    /// <summary>The CLR value of a literal, as <see cref="JsonCoercion"/> makes it.</summary>
    /// <exception cref="FormatException">The literal does not fit the type.</exception>
    public object? Coerce(ValueNode literal, TypeReference type)
    {
        if (literal is VariableNode variable)
        {
            var value = variables?.GetValueOrDefault(variable.Name.Value);
            return value is null && type is NonNullTypeReference
                ? throw new FormatException($"Expected value of non-null type \"{type}\" not to be null.")
                : value;
        }
        if (type is NonNullTypeReference nonNull)
        {
            return literal is NullValueNode
                ? throw new FormatException($"Expected value of non-null type \"{type}\" not to be null.")
                : Coerce(literal, nonNull.Type);
        }
        if (literal is NullValueNode)
        {
            return null;
        }
        if (type is ListTypeReference list)
        {
            return literal is ListValueNode items
                ? items.Values.Select(i => Coerce(i, list.Item)).ToArray()
                : new[] { Coerce(literal, list.Item) };
        }
        return schema.Type(type.Name) switch
        {
            ScalarType scalar => Scalar(literal, scalar),
            EnumType e => Enum(literal, e),
            InputObjectType input => Object(literal, input),
            _ => throw new FormatException($"Type \"{type}\" is not an input type."),
        };
    }

    /// <summary>The value of an argument or input field, as the code wants it.</summary>
    /// <exception cref="FormatException">The literal does not fit.</exception>
    public object? Coerce(ValueNode literal, InputValueDefinition definition)
    {
        var value = Coerce(literal, definition.Type);
        return value is not null && definition.Convert is { } convert ? convert(value) : value;
    }

    private object Scalar(ValueNode literal, ScalarType scalar)
    {
        try
        {
            return scalar.ParseLiteral(LiteralVariables.Replace(literal, variables));
        }
        catch (Exception e) when (e is GraphQLException or OverflowException or ArgumentException)
        {
            throw new FormatException(LiteralFaults.Refused(e, scalar, Inspection.Of(literal)));
        }
    }

    private static object Enum(ValueNode literal, EnumType type) =>
        type.Values.FirstOrDefault(v => literal is EnumValueNode e && v.Name == e.Value)?.Value
            ?? throw new FormatException($"Value \"{Inspection.Of(literal)}\" does not exist in \"{type.Name}\" enum.");

    private object Object(ValueNode literal, InputObjectType type)
    {
        if (literal is not ObjectValueNode o)
        {
            throw new FormatException($"Expected value of type \"{type.Name}\", found {Inspection.Of(literal)}.");
        }
        if (o.Fields.FirstOrDefault(f => type.Fields.All(d => d.Name != f.Name.Value)) is { } unknown)
        {
            throw new FormatException($"Field \"{unknown.Name.Value}\" is not defined by type \"{type.Name}\".");
        }
        var values = new Dictionary<string, object?>();
        foreach (var field in type.Fields)
        {
            var given = o.Fields.FirstOrDefault(f => f.Name.Value == field.Name);
            if (given is not null && !IsMissingVariable(given.Value))
            {
                values[field.Name] = Coerce(given.Value, field);
            }
            else if (field.DefaultValue is { } literalDefault)
            {
                values[field.Name] = Coerce(literalDefault, field);
            }
            else if (field.Required)
            {
                throw new FormatException($"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }
        if (type.OneOf && (values.Count != 1 || values.ContainsValue(null)))
        {
            throw new FormatException(LiteralFaults.OneOf(type));
        }
        return type.Create(values);
    }

    private bool IsMissingVariable(ValueNode value) =>
        value is VariableNode variable && variables?.ContainsKey(variable.Name.Value) != true;
}
