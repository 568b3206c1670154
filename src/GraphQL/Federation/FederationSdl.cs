using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Printing;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation;

/// <summary>A module's part of the graph as the SDL of an Apollo Federation 2 subgraph.</summary>
/// <remarks>https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec</remarks>
public static class FederationSdl
{
    private const string Specification = "https://specs.apollo.dev/federation/v2.7";

    /// <summary>The SDL of a module's definitions, as they are without federation's own additions.</summary>
    public static string Print(SchemaDefinition definition) =>
        string.Join("\n\n", [
            SyntaxPrinter.Print(Link),
            .. definition.Types.OfType<InputObjectType>().Any(i => i.OneOf) ? [SyntaxPrinter.Print(OneOf)] : (string[])[],
            SchemaPrinter.Print(definition with { Types = [.. definition.Types.Select(Annotate)] }),
        ]);

    /// <summary>Whether other subgraphs can ask this one for the entity: it has rows, or fields of its own beside the key.</summary>
    internal static bool IsResolvable(ObjectType type) =>
        type.Entity is { } entity && (entity.Rows is not null || type.Fields.Count > KeyFields(entity).Length);

    /// <summary>The names of an entity's key fields.</summary>
    internal static string[] KeyFields(EntityDefinition entity) => entity.KeyFields.Split(' ');

    private static SchemaDefinitionNode Link { get; } = new(
        null,
        [
            SchemaDocument.Applied(
                "link",
                ("url", new StringValueNode(Specification)),
                ("import", new ListValueNode([new StringValueNode("@key"), new StringValueNode("@shareable")]))),
        ],
        [],
        Extension: true);

    // built in since September 2025 only, so that routers of today ask for its definition
    private static DirectiveDefinitionNode OneOf { get; } = SchemaDocument.Directive(BuiltInDirectives.OneOf with { Description = null });

    private static TypeDefinition Annotate(TypeDefinition type) => type switch
    {
        ObjectType { Entity: { } entity } o => o with { Directives = [.. o.Directives, Key(entity, IsResolvable(o))] },
        ObjectType { Shareable: true } o => o with { Directives = [.. o.Directives, SchemaDocument.Applied("shareable")] },
        _ => type,
    };

    private static DirectiveNode Key(EntityDefinition entity, bool resolvable)
    {
        var fields = ("fields", (ValueNode)new StringValueNode(entity.KeyFields));
        return resolvable
            ? SchemaDocument.Applied("key", fields)
            : SchemaDocument.Applied("key", fields, ("resolvable", new BooleanValueNode(false)));
    }
}
