using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Printing;

/// <summary>Schemas as type system documents (specification 3).</summary>
internal static class SchemaDocument
{
    private static readonly HashSet<string> BuiltIn =
        [.. BuiltInScalars.All.Select(s => s.Name), .. BuiltInDirectives.All.Select(d => d.Name)];

    /// <summary>The definitions in their order; built-in scalars and directives and the types of introspection are left out.</summary>
    public static DocumentNode Of(SchemaDefinition definition) => new(
        [
            .. SchemaNode(definition),
            .. definition.Directives.Where(d => !BuiltIn.Contains(d.Name)).Select(Directive),
            .. definition.Types.Where(t => !BuiltIn.Contains(t.Name) && !t.Name.StartsWith("__", StringComparison.Ordinal)).Select(Type),
        ],
        new Source(""));

    // Left out where it says nothing that the names do not say (3.3.1, default root operation type names).
    private static IEnumerable<SchemaDefinitionNode> SchemaNode(SchemaDefinition definition)
    {
        var usual = definition is { Query: "Query", Mutation: null or "Mutation", Subscription: null or "Subscription", Description: null };
        if (!usual)
        {
            (OperationType, string?)[] roots =
                [(OperationType.Query, definition.Query), (OperationType.Mutation, definition.Mutation), (OperationType.Subscription, definition.Subscription)];
            yield return new(
                Description(definition.Description),
                [],
                [.. roots.Where(r => r.Item2 is not null).Select(r => new OperationTypeDefinitionNode(r.Item1, Named(r.Item2!)))]);
        }
    }

    /// <summary>The definition of a directive.</summary>
    public static DirectiveDefinitionNode Directive(DirectiveDefinition directive) => new(
        Description(directive.Description),
        Name(directive.Name),
        [.. directive.Arguments.Select(Value)],
        directive.Repeatable,
        [.. directive.Locations.Select(Name)]);

    private static TypeDefinitionNode Type(TypeDefinition type)
    {
        var (description, name) = (Description(type.Description), Name(type.Name));
        return type switch
        {
            ScalarType s => new ScalarTypeDefinitionNode(description, name, [.. s.Directives, .. SpecifiedBy(s)]),
            ObjectType o => new ObjectTypeDefinitionNode(description, name, All(o.Interfaces), o.Directives, [.. o.Fields.Select(Field)]),
            InterfaceType i => new InterfaceTypeDefinitionNode(description, name, All(i.Interfaces), i.Directives, [.. i.Fields.Select(Field)]),
            UnionType u => new UnionTypeDefinitionNode(description, name, u.Directives, All(u.Types)),
            EnumType e => new EnumTypeDefinitionNode(description, name, e.Directives, [.. e.Values.Select(EnumValue)]),
            InputObjectType i => new InputObjectTypeDefinitionNode(description, name, [.. i.Directives, .. OneOf(i)], [.. i.Fields.Select(Value)]),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    private static FieldDefinitionNode Field(FieldDefinition field) => new(
        Description(field.Description),
        Name(field.Name),
        [.. field.Arguments.Select(Value)],
        Reference(field.Type),
        [.. field.Directives, .. Deprecated(field.DeprecationReason)]);

    private static InputValueDefinitionNode Value(InputValueDefinition value) => new(
        Description(value.Description),
        Name(value.Name),
        Reference(value.Type),
        value.DefaultValue,
        [.. value.Directives, .. Deprecated(value.DeprecationReason)]);

    private static EnumValueDefinitionNode EnumValue(EnumValueDefinition value) => new(
        Description(value.Description), Name(value.Name), [.. value.Directives, .. Deprecated(value.DeprecationReason)]);

    private static IEnumerable<DirectiveNode> Deprecated(string? reason) => reason switch
    {
        null => [],
        BuiltInDirectives.NoLongerSupported => [Applied("deprecated")],
        _ => [Applied("deprecated", ("reason", new StringValueNode(reason)))],
    };

    private static IEnumerable<DirectiveNode> SpecifiedBy(ScalarType scalar) =>
        scalar.SpecifiedBy is { } url ? [Applied("specifiedBy", ("url", new StringValueNode(url)))] : [];

    private static IEnumerable<DirectiveNode> OneOf(InputObjectType input) => input.OneOf ? [Applied("oneOf")] : [];

    /// <summary>A directive as applied to a definition.</summary>
    internal static DirectiveNode Applied(string name, params (string Name, ValueNode Value)[] arguments) =>
        new(Name(name), [.. arguments.Select(a => new ArgumentNode(Name(a.Name), a.Value))]);

    private static TypeNode Reference(TypeReference type) => type switch
    {
        NonNullTypeReference n => new NonNullTypeNode(Reference(n.Type)),
        ListTypeReference l => new ListTypeNode(Reference(l.Item)),
        _ => Named(type.Name),
    };

    private static IReadOnlyList<NamedTypeNode> All(IEnumerable<string> names) => [.. names.Select(Named)];

    private static NamedTypeNode Named(string name) => new(Name(name));

    private static NameNode Name(string name) => new(name);

    private static StringValueNode? Description(string? text) => text is null ? null : new StringValueNode(text, Block: true);
}
