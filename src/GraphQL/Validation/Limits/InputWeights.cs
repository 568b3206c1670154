using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Limits;

/// <summary>What arguments weigh with the input fields that are given in them (GraphQL Cost Directives, 5.3.2.2).</summary>
internal sealed class InputWeights(Schema schema)
{
    /// <summary>What an argument or an input field adds by its use, beside what is in it.</summary>
    public double Of(InputValueDefinition definition) =>
        CostDirectives.WeightOf(definition.Directives) ?? (schema.Type(definition.Type.Name) is InputObjectType ? 1 : 0);

    /// <summary>Whether the use of an argument can weigh anything.</summary>
    public bool Weighs(InputValueDefinition definition) => Of(definition) != 0 || schema.Type(definition.Type.Name) is InputObjectType;

    /// <summary>An argument as it is written; nothing where it is a variable that is not given.</summary>
    public double Of(InputValueDefinition definition, ValueNode value, GivenVariables? variables)
    {
        if (value is not VariableNode variable)
        {
            return Of(definition) + Within(value, definition.Type, variables);
        }
        return variables?.Value(variable.Name.Value) switch
        {
            { Json: { } json } => Of(definition) + Within(json, definition.Type),
            { Default: { } literal } => Of(definition) + Within(literal, definition.Type, null),
            _ => 0,
        };
    }

    /// <summary>Whether a value holds variables.</summary>
    public static bool HoldsVariables(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HoldsVariables),
        ObjectValueNode o => o.Fields.Any(f => HoldsVariables(f.Value)),
        _ => false,
    };

    private double Within(ValueNode value, TypeReference type, GivenVariables? variables) => (value, schema.Type(type.Name)) switch
    {
        (ListValueNode list, InputObjectType) => list.Values.Sum(item => Within(item, type, variables)),
        (VariableNode variable, InputObjectType) => Within(variable, type, variables),
        (ObjectValueNode o, InputObjectType input) => o.Fields.Sum(f => Field(input, f.Name.Value) is { } field ? Of(field, f.Value, variables) : 0),
        _ => 0,
    };

    private double Within(VariableNode variable, TypeReference type, GivenVariables? variables) => variables?.Value(variable.Name.Value) switch
    {
        { Json: { } json } => Within(json, type),
        { Default: { } literal } => Within(literal, type, null),
        _ => 0,
    };

    private double Within(JsonElement json, TypeReference type) => (json.ValueKind, schema.Type(type.Name)) switch
    {
        (JsonValueKind.Array, InputObjectType) => json.EnumerateArray().Sum(item => Within(item, type)),
        (JsonValueKind.Object, InputObjectType input) => json.EnumerateObject().Sum(p => Field(input, p) is { } field ? Of(field) + Within(p.Value, field.Type) : 0),
        _ => 0,
    };

    private static InputValueDefinition? Field(InputObjectType input, JsonProperty property)
    {
        try
        {
            return Field(input, property.Name);
        }
        catch (InvalidOperationException)
        {
            return null; // a name that is no Unicode text: coercion will say so
        }
    }

    private static InputValueDefinition? Field(InputObjectType input, string name) => input.Fields.FirstOrDefault(f => f.Name == name);
}
