using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Literals fit the types of the places they stand at. (<see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>)</summary>
/// <remarks>Variables in them are for <see cref="VariablesInAllowedPosition"/>.</remarks>
internal sealed class ValuesOfCorrectType(ValidationContext context) : SyntaxVisitor
{
    private const int LongestValue = 1000;

    public override void Enter(ArgumentNode argument) => Check(argument.Value);

    public override void Enter(VariableDefinitionNode variable)
    {
        if (variable.DefaultValue is { } value)
        {
            Check(value);
        }
    }

    private void Check(ValueNode value)
    {
        if (context.Types.Input.Type is { } type)
        {
            Check(value, type);
        }
    }

    private void Check(ValueNode value, TypeReference type)
    {
        switch (value, type)
        {
            case (VariableNode, _):
                break;
            case (NullValueNode, NonNullTypeReference):
                context.Report($"Expected value of non-null type \"{type}\" not to be null.", value);
                break;
            case (_, NonNullTypeReference nonNull):
                Check(value, nonNull.Type);
                break;
            case (NullValueNode, _):
                break;
            case (ListValueNode list, ListTypeReference listType):
                foreach (var item in list.Values)
                {
                    Check(item, listType.Item);
                }
                break;
            case (_, ListTypeReference listType):
                Check(value, listType.Item);
                break;
            default:
                CheckNamed(value, context.Schema.Type(type.Name));
                break;
        }
    }

    private void CheckNamed(ValueNode value, TypeDefinition? type)
    {
        switch (type)
        {
            case ScalarType scalar:
                CheckScalar(value, scalar);
                break;
            case EnumType enumType:
                CheckEnum(value, enumType);
                break;
            case InputObjectType input when value is ObjectValueNode literal:
                CheckObject(literal, input);
                break;
            case InputObjectType input:
                context.Report($"Expected value of type \"{input.Name}\" to be an object, found: {Show(value)}.", value);
                break;
        }
    }

    private void CheckScalar(ValueNode value, ScalarType type)
    {
        try
        {
            type.ParseLiteral(value);
        }
        catch (Exception e) when (e is FormatException or GraphQLException or OverflowException or ArgumentException)
        {
            context.Report(e.Message, value);
        }
    }

    private void CheckEnum(ValueNode value, EnumType type)
    {
        var values = type.Values.Select(v => v.Name);
        if (value is not EnumValueNode { Value: var name })
        {
            var printed = Show(value);
            context.Report(
                $"Enum \"{type.Name}\" cannot represent non-enum value: {printed}.{SuggestEnumValue(printed, values)}", value);
        }
        else if (!values.Contains(name))
        {
            context.Report($"Value \"{name}\" does not exist in \"{type.Name}\" enum.{SuggestEnumValue(name, values)}", value);
        }
    }

    private static string SuggestEnumValue(string value, IEnumerable<string> values) =>
        Suggestions.DidYouMean("the enum value ", Suggestions.Nearest(value, values));

    /// <summary>A value in an error message: the beginning of a long one.</summary>
    private static string Show(ValueNode value) =>
        SyntaxPrinter.Print(value) is var text && text.Length > LongestValue ? text[..LongestValue] + "..." : text;

    private void CheckObject(ObjectValueNode value, InputObjectType type)
    {
        var given = value.Fields.GroupBy(f => f.Name.Value).ToDictionary(same => same.Key, same => same.Last());
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var node))
            {
                Check(node.Value, field.Type);
            }
            else if (field.Required)
            {
                context.Report(
                    $"Expected value of type \"{type.Name}\" to include required field \"{field.Name}\", found: {Show(value)}.",
                    value);
            }
        }
        var names = type.Fields.Select(f => f.Name).ToHashSet();
        foreach (var unknown in value.Fields.Where(f => !names.Contains(f.Name.Value)))
        {
            var suggestion = Suggestions.For(unknown.Name.Value, names);
            context.Report(
                $"Expected value of type \"{type.Name}\" not to include unknown field \"{unknown.Name.Value}\"" +
                $"{(suggestion.Length > 0 ? $".{suggestion} Found" : ", found")}: {Show(value)}.",
                unknown);
        }
        if (type.OneOf && value.Fields.Where(f => names.Contains(f.Name.Value)).ToList() is not [{ Value: not NullValueNode }])
        {
            context.Report(
                $"Within OneOf Input Object type \"{type.Name}\", exactly one field must be specified, and the value for that field must be non-null.",
                value);
        }
    }
}
