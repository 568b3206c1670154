using Samverkan.GraphQL.Coercion;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.TypeSystem;

/// <summary>Makes types of their definitions and extensions.</summary>
internal sealed class TypeAssembly(SchemaBindings bindings, Source source)
{
    /// <summary>A type with what a node says of it added.</summary>
    /// <param name="type">What is known of it so far; null for nothing.</param>
    /// <param name="node">Its definition, or an extension.</param>
    public TypeDefinition Add(TypeDefinition? type, TypeDefinitionNode node)
    {
        TypeDefinition added = node switch
        {
            ScalarTypeDefinitionNode s => Scalar((ScalarType?)type ?? bindings.Scalar(s.Name.Value) ?? OpaqueScalar.Of(s.Name.Value), s),
            ObjectTypeDefinitionNode o => Object((ObjectType?)type ?? EmptyObject(o.Name.Value), o),
            InterfaceTypeDefinitionNode i => Interface((InterfaceType?)type ?? new InterfaceType { Name = i.Name.Value, Fields = [] }, i),
            UnionTypeDefinitionNode u => Union((UnionType?)type ?? new UnionType { Name = u.Name.Value, Types = [] }, u),
            EnumTypeDefinitionNode e => Enum((EnumType?)type ?? new EnumType { Name = e.Name.Value, Values = [] }, e),
            InputObjectTypeDefinitionNode i => Input((InputObjectType?)type ?? EmptyInput(i.Name.Value), i),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
        return added with
        {
            Description = node.Description?.Value ?? added.Description,
            Directives = [.. added.Directives, .. Others(node.Directives)],
            Nodes = [.. added.Nodes, node],
        };
    }

    /// <summary>A directive.</summary>
    public DirectiveDefinition Directive(DirectiveDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        Description = node.Description?.Value,
        Arguments = Values(node.Arguments),
        Repeatable = node.Repeatable,
        Locations = [.. node.Locations.Select(l => l.Value)],
        Node = node,
    };

    private ScalarType Scalar(ScalarType type, ScalarTypeDefinitionNode node) => Argument(node.Directives, "specifiedBy", "url") is { } url
        ? type with { SpecifiedBy = url }
        : type;

    private ObjectType EmptyObject(string name) => new() { Name = name, Fields = [], ClrTypes = bindings.ClrTypes(name) };

    private InputObjectType EmptyInput(string name) => new() { Name = name, Fields = [], Create = bindings.Create(name) ?? (fields => fields) };

    private ObjectType Object(ObjectType type, ObjectTypeDefinitionNode node) => type with
    {
        Interfaces = [.. type.Interfaces, .. Names(node.Interfaces)],
        Fields = [.. type.Fields, .. node.Fields.Select(Field).Select(f => f with { Resolver = bindings.Resolver(type.Name, f) })],
    };

    private InterfaceType Interface(InterfaceType type, InterfaceTypeDefinitionNode node) => type with
    {
        Interfaces = [.. type.Interfaces, .. Names(node.Interfaces)],
        Fields = [.. type.Fields, .. node.Fields.Select(Field)],
    };

    private static UnionType Union(UnionType type, UnionTypeDefinitionNode node) => type with { Types = [.. type.Types, .. Names(node.Types)] };

    private EnumType Enum(EnumType type, EnumTypeDefinitionNode node) => type with
    {
        Values = [.. type.Values, .. node.Values.Select(v => new EnumValueDefinition
        {
            Name = v.Name.Value,
            Value = bindings.EnumValue(type.Name, v.Name.Value),
            Description = v.Description?.Value,
            DeprecationReason = Deprecation(v.Directives),
            Directives = Others(v.Directives),
            Node = v,
        })],
    };

    private InputObjectType Input(InputObjectType type, InputObjectTypeDefinitionNode node) => type with
    {
        Fields = [.. type.Fields, .. Values(node.Fields)],
        OneOf = type.OneOf || (!node.Extension && node.Directives.Any(d => d.Name.Value == BuiltInDirectives.OneOf.Name)),
    };

    private FieldDefinition Field(FieldDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        Description = node.Description?.Value,
        Type = VariableCoercion.TypeOf(node.Type),
        Arguments = Values(node.Arguments),
        DeprecationReason = Deprecation(node.Directives),
        Directives = Others(node.Directives),
        Node = node,
    };

    private IReadOnlyList<InputValueDefinition> Values(IEnumerable<InputValueDefinitionNode> nodes) => [.. nodes.Select(v => new InputValueDefinition
    {
        Name = v.Name.Value,
        Description = v.Description?.Value,
        Type = VariableCoercion.TypeOf(v.Type),
        DefaultValue = v.DefaultValue,
        DeprecationReason = Deprecation(v.Directives),
        Directives = Others(v.Directives),
        Node = v,
    })];

    private static IReadOnlyList<string> Names(IEnumerable<NamedTypeNode> types) => [.. types.Select(t => t.Name.Value)];

    // What definitions say in members of their own is not said again as a directive.
    private static IReadOnlyList<DirectiveNode> Others(IEnumerable<DirectiveNode> directives) =>
        [.. directives.Where(d => d.Name.Value is not ("deprecated" or "specifiedBy" or "oneOf"))];

    private string? Deprecation(IEnumerable<DirectiveNode> directives) => SchemaFault.Deprecation(directives) is { } deprecated
        ? Argument([deprecated], deprecated.Name.Value, "reason") ?? BuiltInDirectives.NoLongerSupported
        : null;

    private string? Argument(IEnumerable<DirectiveNode> directives, string directive, string argument)
    {
        var given = directives.FirstOrDefault(d => d.Name.Value == directive)?.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value;
        return given switch
        {
            null => null,
            StringValueNode text => text.Value,
            _ => throw new GraphQLException(new GraphQLError(
                $"Argument \"@{directive}({argument}:)\" has invalid value: {Misfit(given)}",
                ErrorCodes.ValidationFailed,
                [source.LocationOf(given.Start)])),
        };
    }

    private static string Misfit(ValueNode value) => value is NullValueNode
        ? "Expected value of non-null type \"String!\" not to be null."
        : $"String cannot represent a non string value: {Inspection.Of(value)}";
}
