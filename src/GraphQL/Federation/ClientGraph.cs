using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation;

/// <summary>What clients see of a composed graph: without elements that are <c>@inaccessible</c>, and without federation's directives.</summary>
internal static class ClientGraph
{
    private static readonly HashSet<string> Federations =
    [
        "key", "shareable", "external", "requires", "provides", "override", "inaccessible", "tag", "interfaceObject", "authenticated", "requiresScopes",
        "policy", "extends", "composeDirective", "context", "fromContext", "link",
    ];

    /// <summary>The types as clients see them.</summary>
    public static List<TypeDefinition> Of(IReadOnlyList<TypeDefinition> types)
    {
        var hidden = types.Where(t => t.Directives.Has("inaccessible")).Select(t => t.Name).ToHashSet();
        return [.. types.Where(t => !hidden.Contains(t.Name)).Select(t => Visible(t, hidden))];
    }

    private static TypeDefinition Visible(TypeDefinition type, HashSet<string> hidden) => type switch
    {
        ObjectType o => o with { Interfaces = Seen(o.Interfaces, hidden), Fields = Fields(o, hidden), Directives = Others(o.Directives) },
        InterfaceType i => i with { Interfaces = Seen(i.Interfaces, hidden), Fields = Fields(i, hidden), Directives = Others(i.Directives) },
        UnionType u => u with { Types = Seen(u.Types, hidden), Directives = Others(u.Directives) },
        EnumType e => e with
        {
            Values = [.. e.Values.Where(v => !v.Directives.Has("inaccessible")).Select(v => v with { Directives = Others(v.Directives) })],
            Directives = Others(e.Directives),
        },
        InputObjectType i => i with { Fields = Values(i.Fields, hidden), Directives = Others(i.Directives) },
        // what nothing is taken from stays the very same: our own scalars are known by identity
        _ => type.Directives.Any(d => Federations.Contains(d.Name.Value)) ? type with { Directives = Others(type.Directives) } : type,
    };

    private static List<FieldDefinition> Fields(CompositeType type, HashSet<string> hidden) =>
    [
        .. type.Fields
            .Where(f => !f.Directives.Has("inaccessible") && !hidden.Contains(f.Type.Name))
            .Select(f => f with { Arguments = Values(f.Arguments, hidden), Directives = Others(f.Directives) }),
    ];

    private static List<InputValueDefinition> Values(IReadOnlyList<InputValueDefinition> values, HashSet<string> hidden) =>
    [
        .. values
            .Where(v => !v.Directives.Has("inaccessible") && !hidden.Contains(v.Type.Name))
            .Select(v => v with { Directives = Others(v.Directives) }),
    ];

    private static List<string> Seen(IReadOnlyList<string> names, HashSet<string> hidden) => [.. names.Where(n => !hidden.Contains(n))];

    private static List<Language.DirectiveNode> Others(IReadOnlyList<Language.DirectiveNode> directives) =>
        [.. directives.Where(d => !Federations.Contains(d.Name.Value))];
}
