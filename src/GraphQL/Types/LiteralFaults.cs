using System.Globalization;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>A literal, or a part of one, that does not fit its type.</summary>
/// <param name="Message">Why, worded as graphql-js does.</param>
/// <param name="Node">Where.</param>
/// <param name="Path">Field names and list indices from the literal's root.</param>
internal sealed record LiteralFault(string Message, SyntaxNode Node, IReadOnlyList<object> Path)
{
    /// <summary>The path as text: <c> at .rows[3].year</c>, or nothing for the root.</summary>
    public string At => Path.Count == 0 ? "" : " at " + string.Concat(Path.Select(p => p is int i ? string.Create(CultureInfo.InvariantCulture, $"[{i}]") : $".{p}"));
}

/// <summary>Looks for what does not fit in literals (specification 5.6.1), of variables in them only whether null may stand there.</summary>
internal sealed class LiteralFaults
{
    private const int LongestValue = 1000;

    private readonly Func<string, TypeDefinition?> types;
    private readonly Action<LiteralFault> report;
    private readonly IReadOnlyDictionary<string, object?>? variables;
    private readonly List<object> path = [];

    /// <summary>The value shown last: one may have many faults.</summary>
    private (ValueNode? Value, string Text) shown = (null, "");

    private LiteralFaults(Func<string, TypeDefinition?> types, IReadOnlyDictionary<string, object?>? variables, Action<LiteralFault> report) =>
        (this.types, this.variables, this.report) = (types, variables, report);

    /// <summary>Every fault of a literal.</summary>
    public static IReadOnlyList<LiteralFault> Find(ValueNode value, TypeReference type, Func<string, TypeDefinition?> types)
    {
        var faults = new List<LiteralFault>();
        Find(value, type, types, faults.Add);
        return faults;
    }

    /// <summary>Reports the faults of a literal as they are found: who has heard enough may throw.</summary>
    public static void Find(ValueNode value, TypeReference type, Func<string, TypeDefinition?> types, Action<LiteralFault> report) =>
        new LiteralFaults(types, null, report).Check(value, type);

    /// <summary>The first fault of a literal whose variables have values; null if there is none.</summary>
    public static LiteralFault? First(
        ValueNode value, TypeReference type, Func<string, TypeDefinition?> types, IReadOnlyDictionary<string, object?> variables)
    {
        LiteralFault? first = null;
        new LiteralFaults(types, variables, fault => first ??= fault).Check(value, type);
        return first;
    }

    /// <summary>A value in an error message: the beginning of a long one.</summary>
    private string Show(ValueNode value)
    {
        if (!ReferenceEquals(shown.Value, value))
        {
            var text = SyntaxPrinter.Print(value);
            shown = (value, text.Length > LongestValue ? text[..LongestValue] + "..." : text);
        }
        return shown.Text;
    }

    /// <summary>What is said of a OneOf input object without exactly one field.</summary>
    public static string OneOf(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type.Name}\", exactly one field must be specified, and the value for that field must be non-null.";

    /// <summary>What is said of a name that an enum lacks.</summary>
    public static string UnknownEnumValue(EnumType type, string name) =>
        $"Value \"{name}\" does not exist in \"{type.Name}\" enum.{SuggestEnumValue(type, name)}";

    /// <summary>Which values may have been meant.</summary>
    public static string SuggestEnumValue(EnumType type, string value) =>
        Suggestions.DidYouMean("the enum value ", Suggestions.Nearest(value, type.Values.Select(v => v.Name)));

    /// <summary>What is said of a field that an input object lacks.</summary>
    public static string UnknownField(InputObjectType type, string name, string found)
    {
        var suggestion = Suggestions.For(name, type.Fields.Select(f => f.Name));
        return $"Expected value of type \"{type.Name}\" not to include unknown field \"{name}\"{(suggestion.Length > 0 ? $".{suggestion} Found" : ", found")}: {found}.";
    }

    /// <summary>What is said of a missing field that must be given.</summary>
    public static string MissingField(InputObjectType type, string name, string found) =>
        $"Expected value of type \"{type.Name}\" to include required field \"{name}\", found: {found}.";

    /// <summary>What is said where a scalar refuses a value.</summary>
    public static string Refused(Exception exception, ScalarType type, string found) => exception is FormatException or GraphQLException
        ? exception.Message
        : $"Expected value of type \"{type.Name}\", but encountered error \"{exception.Message}\"; found: {found}.";

    private void Check(ValueNode value, TypeReference type)
    {
        switch (value, type)
        {
            case (VariableNode variable, _):
                CheckVariable(variable, type);
                break;
            case (NullValueNode, NonNullTypeReference):
                Fault($"Expected value of non-null type \"{type}\" not to be null.", value);
                break;
            case (_, NonNullTypeReference nonNull):
                Check(value, nonNull.Type);
                break;
            case (NullValueNode, _):
                break;
            case (ListValueNode list, ListTypeReference listType):
                for (var i = 0; i < list.Values.Count; i++)
                {
                    Below(i, list.Values[i], listType.Item);
                }
                break;
            case (_, ListTypeReference listType):
                Check(value, listType.Item);
                break;
            default:
                CheckNamed(value, types(type.Name));
                break;
        }
    }

    private void CheckVariable(VariableNode variable, TypeReference type)
    {
        if (variables is null || type is not NonNullTypeReference)
        {
            return;
        }
        var name = variable.Name.Value;
        if (!variables.TryGetValue(name, out var value))
        {
            Fault($"Expected variable \"${name}\" provided to type \"{type}\" to provide a runtime value.", variable);
        }
        else if (value is null)
        {
            Fault($"Expected variable \"${name}\" provided to non-null type \"{type}\" not to be null.", variable);
        }
    }

    private void Below(object step, ValueNode value, TypeReference type)
    {
        path.Add(step);
        Check(value, type);
        path.RemoveAt(path.Count - 1);
    }

    private void CheckNamed(ValueNode value, TypeDefinition? type)
    {
        switch (type)
        {
            case ScalarType scalar:
                CheckScalar(value, scalar);
                break;
            case EnumType e when value is not EnumValueNode:
                var printed = Show(value);
                Fault($"Enum \"{e.Name}\" cannot represent non-enum value: {printed}.{SuggestEnumValue(e, printed)}", value);
                break;
            case EnumType e when value is EnumValueNode { Value: var name } && e.Values.All(v => v.Name != name):
                Fault(UnknownEnumValue(e, name), value);
                break;
            case InputObjectType input when value is ObjectValueNode literal:
                CheckObject(literal, input);
                break;
            case InputObjectType input:
                Fault($"Expected value of type \"{input.Name}\" to be an object, found: {Show(value)}.", value);
                break;
        }
    }

    private void CheckScalar(ValueNode value, ScalarType type)
    {
        try
        {
            type.ParseLiteral(LiteralVariables.Replace(value, variables));
        }
        catch (Exception e) when (e is FormatException or GraphQLException or OverflowException or ArgumentException)
        {
            Fault(Refused(e, type, Show(value)), value);
        }
    }

    private void CheckObject(ObjectValueNode value, InputObjectType type)
    {
        var given = value.Fields.GroupBy(f => f.Name.Value).ToDictionary(same => same.Key, same => same.Last());
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var node))
            {
                CheckField(value, type, field, node.Value);
            }
            else if (field.Required)
            {
                Fault(MissingField(type, field.Name, Show(value)), value);
            }
        }
        var names = type.Fields.Select(f => f.Name).ToHashSet();
        foreach (var unknown in value.Fields.Where(f => !names.Contains(f.Name.Value)))
        {
            Fault(UnknownField(type, unknown.Name.Value, Show(value)), unknown);
        }
        if (type.OneOf && value.Fields.Where(f => names.Contains(f.Name.Value)).ToList() is var known && known is not [{ Value: not NullValueNode }])
        {
            if (known is [{ Name.Value: var only }])
            {
                path.Add(only);
            }
            Fault(OneOf(type), value);
            if (known.Count == 1)
            {
                path.RemoveAt(path.Count - 1);
            }
        }
    }

    private void CheckField(ObjectValueNode value, InputObjectType type, InputValueDefinition field, ValueNode given)
    {
        if (variables is not null && given is VariableNode variable)
        {
            var name = variable.Name.Value;
            var known = variables.TryGetValue(name, out var inPlace);
            if (type.OneOf && inPlace is null)
            {
                Fault(
                    $"Expected variable \"${name}\" provided to field \"{field.Name}\" for OneOf Input Object type \"{type.Name}\" " +
                    (known ? "not to be null." : "to provide a runtime value."),
                    value);
            }
            else if (!known && !field.Required)
            {
                return;
            }
        }
        Below(field.Name, given, field.Type);
    }

    private void Fault(string message, SyntaxNode node) => report(new LiteralFault(message, node, [.. path]));
}
