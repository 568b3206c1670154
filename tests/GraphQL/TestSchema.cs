using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests;

/// <summary>Makes schemas of SDL: complete for validation, without resolvers.</summary>
internal static class TestSchema
{
    public static Schema Of(string sdl)
    {
        var definitions = Parser.ParseDocument(sdl).Definitions;
        var schema = definitions.OfType<SchemaDefinitionNode>().SingleOrDefault();
        return new Schema(IntrospectionTypes.AddTo(new SchemaDefinition
        {
            Types = [.. BuiltInScalars.All, .. definitions.OfType<TypeDefinitionNode>().Select(Type)],
            Directives = [.. BuiltInDirectives.All, .. definitions.OfType<DirectiveDefinitionNode>().Select(Directive)],
            Query = Root(schema, OperationType.Query) ?? "Query",
            Mutation = Root(schema, OperationType.Mutation),
            Subscription = Root(schema, OperationType.Subscription),
        }));
    }

    private static string? Root(SchemaDefinitionNode? schema, OperationType operation) =>
        schema?.OperationTypes.SingleOrDefault(o => o.Operation == operation)?.Type.Name.Value;

    private static TypeDefinition Type(TypeDefinitionNode type) => type switch
    {
        ScalarTypeDefinitionNode s => BuiltInScalars.String with
        {
            Name = s.Name.Value,
            ParseLiteral = literal => literal is StringValueNode text
                ? text.Value
                : throw new FormatException($"{s.Name.Value} cannot represent value: {SyntaxPrinter.Print(literal)}"),
        },
        ObjectTypeDefinitionNode o => new ObjectType { Name = o.Name.Value, Interfaces = Names(o.Interfaces), Fields = Fields(o.Fields) },
        InterfaceTypeDefinitionNode i => new InterfaceType { Name = i.Name.Value, Interfaces = Names(i.Interfaces), Fields = Fields(i.Fields) },
        UnionTypeDefinitionNode u => new UnionType { Name = u.Name.Value, Types = Names(u.Types) },
        EnumTypeDefinitionNode e => new EnumType
        {
            Name = e.Name.Value,
            Values = [.. e.Values.Select(v => new EnumValueDefinition { Name = v.Name.Value, Value = v.Name.Value })],
        },
        InputObjectTypeDefinitionNode i => new InputObjectType
        {
            Name = i.Name.Value,
            Fields = Values(i.Fields),
            OneOf = i.Directives.Any(d => d.Name.Value == "oneOf"),
            Create = values => values,
        },
        _ => throw new ArgumentException(type.GetType().Name, nameof(type)),
    };

    private static DirectiveDefinition Directive(DirectiveDefinitionNode directive) => new()
    {
        Name = directive.Name.Value,
        Arguments = Values(directive.Arguments),
        Repeatable = directive.Repeatable,
        Locations = [.. directive.Locations.Select(l => l.Value)],
    };

    private static FieldDefinition[] Fields(IEnumerable<FieldDefinitionNode> fields) =>
        [.. fields.Select(f => new FieldDefinition { Name = f.Name.Value, Type = Reference(f.Type), Arguments = Values(f.Arguments) })];

    private static InputValueDefinition[] Values(IEnumerable<InputValueDefinitionNode> values) =>
        [.. values.Select(v => new InputValueDefinition { Name = v.Name.Value, Type = Reference(v.Type), DefaultValue = v.DefaultValue })];

    private static string[] Names(IEnumerable<NamedTypeNode> types) => [.. types.Select(t => t.Name.Value)];

    private static TypeReference Reference(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Reference(nonNull.Type).NonNull(),
        ListTypeNode list => Reference(list.Type).List(),
        NamedTypeNode named => TypeReference.Named(named.Name.Value),
        _ => throw new ArgumentException(type.GetType().Name, nameof(type)),
    };
}
