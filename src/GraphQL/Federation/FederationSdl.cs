using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Printing;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation;

/// <summary>A module's part of the graph as the SDL of an Apollo Federation 2 subgraph.</summary>
/// <remarks>https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec</remarks>
public static class FederationSdl
{
    private const string Specification = "https://specs.apollo.dev/federation/v2.7";

    // Those of every subgraph, and those that stand in the link where they are used.
    private static readonly string[] Always = ["key", "shareable"];
    private static readonly string[] WhereUsed =
    [
        "external", "requires", "provides", "override", "inaccessible", "tag", "interfaceObject", "authenticated", "requiresScopes",
    ];

    /// <summary>The SDL of a module's definitions, as they are without federation's own additions.</summary>
    public static string Print(SchemaDefinition definition)
    {
        var annotated = Annotate(definition);
        return string.Join("\n\n", [
            SyntaxPrinter.Print(Link(annotated)),
            .. definition.Types.OfType<InputObjectType>().Any(i => i.OneOf) ? [SyntaxPrinter.Print(OneOf)] : (string[])[],
            SchemaPrinter.Print(annotated),
        ]);
    }

    /// <summary>The definitions with all that federation needs to know said by directives.</summary>
    internal static SchemaDefinition Annotate(SchemaDefinition definition) => definition with { Types = [.. definition.Types.Select(Annotate)] };

    /// <summary>Whether other subgraphs can ask this one for the entity: it has rows, or fields of its own beside the key.</summary>
    internal static bool IsResolvable(ObjectType type) =>
        type.Entity is { } entity
        && (entity.Rows is not null
            || type.Fields.Count(f => !f.Directives.Has("external")) > KeySelection.Names(entity).Count(k => type.Fields.Any(f => f.Name == k && !f.Directives.Has("external"))));

    private static SchemaDefinitionNode Link(SchemaDefinition annotated)
    {
        var used = AppliedIn(annotated).Select(d => d.Name.Value).ToHashSet();
        var import = Always.Concat(WhereUsed.Where(used.Contains)).Select(n => (ValueNode)new StringValueNode("@" + n));
        return new(
            null,
            [SchemaDocument.Applied("link", ("url", new StringValueNode(Specification)), ("import", new ListValueNode([.. import])))],
            [],
            Extension: true);
    }

    // built in since September 2025 only, so that routers of today ask for its definition
    private static DirectiveDefinitionNode OneOf { get; } = SchemaDocument.Directive(BuiltInDirectives.OneOf with { Description = null });

    private static IEnumerable<DirectiveNode> AppliedIn(SchemaDefinition definition) => definition.Types.SelectMany(t => t.Directives.Concat(t switch
    {
        CompositeType c => c.Fields.SelectMany(f => f.Directives.Concat(f.Arguments.SelectMany(a => a.Directives))),
        EnumType e => e.Values.SelectMany(v => v.Directives),
        InputObjectType i => i.Fields.SelectMany(f => f.Directives),
        _ => [],
    }));

    private static TypeDefinition Annotate(TypeDefinition type) => type is not ObjectType o ? type : o with
    {
        Directives =
        [
            .. o.Directives,
            .. o.Entity is { } entity ? Keys(o, entity) : o.Shareable ? [AppliedDirective.Of("shareable")] : (IEnumerable<DirectiveNode>)[],
        ],
        Fields = [.. o.Fields.Select(f => f.Access is { } rule ? f with { Directives = [.. f.Directives, .. Access(rule)] } : f)],
    };

    private static IEnumerable<DirectiveNode> Keys(ObjectType type, EntityDefinition entity) =>
        entity.OtherKeys.Select(k => Key(k, k.Rows is not null)).Prepend(Key(entity, IsResolvable(type)));

    private static DirectiveNode Key(EntityDefinition entity, bool resolvable)
    {
        var fields = ("fields", (ValueNode)new StringValueNode(entity.KeyFields));
        return resolvable
            ? SchemaDocument.Applied("key", fields)
            : SchemaDocument.Applied("key", fields, ("resolvable", new BooleanValueNode(false)));
    }

    // Metadata for a router that knows who asks; the subgraph itself holds to its rules in any case.
    private static IEnumerable<DirectiveNode> Access(AccessRule rule) =>
        rule.Permission is { } permission
            ? [SchemaDocument.Applied("requiresScopes", ("scopes", new ListValueNode([new ListValueNode([new StringValueNode(permission)])])))]
        : rule.NeedsSignIn ? [SchemaDocument.Applied("authenticated")]
        : [];
}
