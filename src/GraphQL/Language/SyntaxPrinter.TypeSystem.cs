namespace Samverkan.GraphQL.Language;

/// <content>Definitions and extensions of the type system (specification 3).</content>
public static partial class SyntaxPrinter
{
    private static string PrintTypeSystem(SyntaxNode node) => node switch
    {
        TypeSystemNode definition =>
            PrintDescription(definition.Description) + (definition.Extension ? "extend " : "") + PrintDefinition(definition),
        OperationTypeDefinitionNode operation => $"{Keyword(operation.Operation)}: {Print(operation.Type)}",
        FieldDefinitionNode field => PrintDescription(field.Description) + Words(
            $"{field.Name.Value}{PrintArgumentDefinitions(field.Arguments)}: {Print(field.Type)}",
            PrintAll(field.Directives, " ")),
        InputValueDefinitionNode value => PrintDescription(value.Description) + Words(
            $"{value.Name.Value}: {Print(value.Type)}", PrintDefault(value.DefaultValue), PrintAll(value.Directives, " ")),
        EnumValueDefinitionNode value =>
            PrintDescription(value.Description) + Words(value.Name.Value, PrintAll(value.Directives, " ")),
        _ => throw new ArgumentException($"{node.GetType().Name} cannot be printed.", nameof(node)),
    };

    private static string PrintDefinition(TypeSystemNode node) => node switch
    {
        SchemaDefinitionNode schema => Words("schema", PrintAll(schema.Directives, " "), PrintBlock(schema.OperationTypes)),
        ScalarTypeDefinitionNode type => Words("scalar", type.Name.Value, PrintAll(type.Directives, " ")),
        ObjectTypeDefinitionNode type => Words(
            "type", type.Name.Value, PrintInterfaces(type.Interfaces), PrintAll(type.Directives, " "), PrintBlock(type.Fields)),
        InterfaceTypeDefinitionNode type => Words(
            "interface", type.Name.Value, PrintInterfaces(type.Interfaces), PrintAll(type.Directives, " "), PrintBlock(type.Fields)),
        UnionTypeDefinitionNode type => Words(
            "union",
            type.Name.Value,
            PrintAll(type.Directives, " "),
            type.Types.Count == 0 ? "" : "= " + PrintAll(type.Types, " | ")),
        EnumTypeDefinitionNode type => Words("enum", type.Name.Value, PrintAll(type.Directives, " "), PrintBlock(type.Values)),
        InputObjectTypeDefinitionNode type => Words(
            "input", type.Name.Value, PrintAll(type.Directives, " "), PrintBlock(type.Fields)),
        DirectiveDefinitionNode directive => Words(
            $"directive @{directive.Name.Value}{PrintArgumentDefinitions(directive.Arguments)}",
            directive.Repeatable ? "repeatable" : "",
            "on",
            PrintAll(directive.Locations, " | ")),
        _ => throw new ArgumentException($"{node.GetType().Name} cannot be printed.", nameof(node)),
    };

    private static string PrintInterfaces(IReadOnlyList<NamedTypeNode> interfaces) =>
        interfaces.Count == 0 ? "" : "implements " + PrintAll(interfaces, " & ");

    private static string PrintArgumentDefinitions(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        var printed = arguments.Select(Print).ToList();
        return HasLineEnd(printed)
            ? InParentheses(Indent("\n" + string.Join('\n', printed)) + "\n")
            : InParentheses(string.Join(", ", printed));
    }
}
