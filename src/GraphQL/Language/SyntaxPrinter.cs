namespace Samverkan.GraphQL.Language;

/// <summary>Prints syntax trees as source text, laid out as graphql-js 17 lays it out.</summary>
/// <remarks>What is printed parses to the same tree; comments and the original layout are gone.</remarks>
public static partial class SyntaxPrinter
{
    /// <summary>Arguments, items and input fields that would make their line longer than this many characters stand on a line each.</summary>
    private const int LongestLine = 80;

    /// <summary>The source text of a node, without a line end after it.</summary>
    public static string Print(SyntaxNode node) => node switch
    {
        NameNode name => name.Value,
        DocumentNode document => string.Join("\n\n", document.Definitions.Select(Print)),
        OperationDefinitionNode operation => PrintOperation(operation),
        VariableDefinitionNode variable => PrintVariableDefinition(variable),
        SelectionSetNode set => PrintBlock(set.Selections),
        FieldNode field => PrintField(field),
        ArgumentNode argument => $"{argument.Name.Value}: {Print(argument.Value)}",
        FragmentSpreadNode spread => Words("..." + spread.Name.Value, PrintAll(spread.Directives, " ")),
        InlineFragmentNode fragment => Words(
            "...",
            fragment.TypeCondition is { } type ? "on " + Print(type) : "",
            PrintAll(fragment.Directives, " "),
            Print(fragment.SelectionSet)),
        FragmentDefinitionNode fragment => PrintDescription(fragment.Description) + Words(
            "fragment",
            fragment.Name.Value,
            "on",
            Print(fragment.TypeCondition),
            PrintAll(fragment.Directives, " "),
            Print(fragment.SelectionSet)),
        DirectiveNode directive => "@" + directive.Name.Value + InParentheses(PrintAll(directive.Arguments, ", ")),
        ValueNode value => PrintValue(value),
        ObjectFieldNode field => $"{field.Name.Value}: {Print(field.Value)}",
        NamedTypeNode type => type.Name.Value,
        ListTypeNode type => $"[{Print(type.Type)}]",
        NonNullTypeNode type => Print(type.Type) + "!",
        _ => PrintTypeSystem(node),
    };

    private static string PrintOperation(OperationDefinitionNode operation)
    {
        var variables = operation.VariableDefinitions.Select(Print).ToList();
        var head = Words(
            Keyword(operation.Operation),
            operation.Name?.Value + (HasLineEnd(variables)
                ? $"(\n{string.Join('\n', variables)}\n)"
                : InParentheses(string.Join(", ", variables))),
            PrintAll(operation.Directives, " "));
        var shorthand = head == "query" && operation.Description is null;
        return PrintDescription(operation.Description) + Words(shorthand ? "" : head, Print(operation.SelectionSet));
    }

    private static string PrintVariableDefinition(VariableDefinitionNode variable) => PrintDescription(variable.Description) + Words(
        $"{Print(variable.Variable)}: {Print(variable.Type)}",
        PrintDefault(variable.DefaultValue),
        PrintAll(variable.Directives, " "));

    private static string PrintField(FieldNode field)
    {
        var name = field.Alias is { } alias ? $"{alias.Value}: {field.Name.Value}" : field.Name.Value;
        var line = name + InParentheses(PrintAll(field.Arguments, ", "));
        if (line.Length > LongestLine)
        {
            line = name + InParentheses(Indent("\n" + PrintAll(field.Arguments, "\n")) + "\n");
        }
        return Words(line, PrintAll(field.Directives, " "), field.SelectionSet is { } set ? Print(set) : "");
    }

    private static string PrintValue(ValueNode node) => node switch
    {
        VariableNode variable => "$" + variable.Name.Value,
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode value => value.Value,
        StringValueNode { Block: true } text when BlockStrings.Print(text.Value) is { } printed => printed,
        StringValueNode text => PrintString(text.Value),
        ListValueNode list => $"[{PrintAll(list.Values, ", ")}]" is var line && line.Length > LongestLine
            ? "[" + Indent("\n" + PrintAll(list.Values, "\n")) + "\n]"
            : line,
        ObjectValueNode value => $"{{ {PrintAll(value.Fields, ", ")} }}" is var line && line.Length > LongestLine
            ? PrintBlock(value.Fields)
            : line,
        _ => throw new ArgumentException($"{node.GetType().Name} is not a value.", nameof(node)),
    };

    /// <summary>A description and its line end, or nothing.</summary>
    private static string PrintDescription(StringValueNode? description) => description is null ? "" : Print(description) + "\n";

    private static string PrintDefault(ValueNode? value) => value is null ? "" : "= " + Print(value);

    private static string PrintAll(IEnumerable<SyntaxNode> nodes, string separator) => string.Join(separator, nodes.Select(Print));

    /// <summary>Nodes in braces, a line each; nothing if there are none.</summary>
    private static string PrintBlock(IReadOnlyList<SyntaxNode> nodes) =>
        nodes.Count == 0 ? "" : "{" + Indent("\n" + PrintAll(nodes, "\n")) + "\n}";

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private static bool HasLineEnd(IEnumerable<string> texts) => texts.Any(text => text.Contains('\n', StringComparison.Ordinal));

    private static string InParentheses(string text) => text.Length == 0 ? "" : $"({text})";

    private static string Indent(string text) => text.Replace("\n", "\n  ", StringComparison.Ordinal);

    /// <summary>The texts that are there, with a space between them.</summary>
    private static string Words(params IEnumerable<string> words) => string.Join(' ', words.Where(word => word.Length > 0));
}
