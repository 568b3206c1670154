using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>Types that subgraphs have so differently that they are not one.</summary>
internal sealed class MergeFaults(Supergraph graph)
{
    private readonly HashSet<string> given = [.. graph.Types.SelectMany(t => t.Parts).SelectMany(p => Inputs(p.Type))];
    private readonly HashSet<string> answered =
        [.. graph.Types.SelectMany(t => t.Parts).Select(p => p.Type).OfType<CompositeType>().SelectMany(c => c.Fields).Select(f => f.Type.Name)];

    /// <summary>All of them.</summary>
    public IEnumerable<CompositionFault> Find()
    {
        if (!graph.Parts("Query").Any(p => p.Type is CompositeType { Fields.Count: > 0 }))
        {
            yield return new("NO_QUERIES", "No subgraph has a field of Query.");
        }
        foreach (var fault in graph.Types.SelectMany(t => Kinds(t.Name, t.Parts).Concat(Interfaces(t.Name, t.Parts))).Concat(graph.Types.SelectMany(t => Enums(t.Name, t.Parts))))
        {
            yield return fault;
        }
    }

    private static IEnumerable<CompositionFault> Kinds(string name, IReadOnlyList<TypePart> parts)
    {
        var kinds = parts.Select(p => (Kind: p.StandsForInterface ? "interface" : Kind(p.Type), p.Subgraph.Name)).ToList();
        if (kinds.Select(k => k.Kind).Distinct().Count() > 1)
        {
            yield return new("TYPE_KIND_MISMATCH", $"{name} is of different kinds: {string.Join(", ", kinds.Select(k => $"{k.Kind} in {k.Name}"))}.");
        }
        if (parts.All(p => p.Subgraph.Extensions.Contains(name)))
        {
            yield return new("EXTENSION_WITH_NO_BASE", $"{name} is extended in {Supergraph.Named(parts.Select(p => p.Subgraph))}, and no subgraph defines it.");
        }
    }

    private static string Kind(TypeDefinition type) => type switch
    {
        ObjectType => "object",
        InterfaceType => "interface",
        UnionType => "union",
        EnumType => "enum",
        InputObjectType => "input",
        _ => "scalar",
    };

    private IEnumerable<CompositionFault> Interfaces(string name, IReadOnlyList<TypePart> parts)
    {
        if (parts.All(p => p.Type is not InterfaceType && !p.StandsForInterface))
        {
            yield break;
        }
        var all = graph.RuntimeTypes(name);
        foreach (var part in parts)
        {
            var lacking = part.Type is InterfaceType && part.Type.Directives.Has("key") ? all.Except(graph.RuntimeTypes(name, part.Subgraph)).ToList() : [];
            if (lacking.Count > 0)
            {
                yield return new(
                    "INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE",
                    $"[{part.Subgraph.Name}] {name} has a @key and lacks implementations of other subgraphs: {string.Join(", ", lacking)}.");
            }
            var own = part.StandsForInterface ? all.Where(t => t != name && graph.Parts(t).Any(p => p.Subgraph == part.Subgraph)).ToList() : [];
            if (own.Count > 0)
            {
                yield return new("INTERFACE_OBJECT_USAGE_ERROR", $"[{part.Subgraph.Name}] {name} is an @interfaceObject beside its implementation {string.Join(", ", own)}.");
            }
        }
    }

    private IEnumerable<CompositionFault> Enums(string name, IReadOnlyList<TypePart> parts)
    {
        var sets = parts.Where(p => p.Type is EnumType)
            .Select(p => (p.Subgraph, Values: ((EnumType)p.Type).Values.Where(v => !v.Directives.Has("inaccessible")).Select(v => v.Name).ToHashSet())).ToList();
        if (sets.Count < 2 || !given.Contains(name))
        {
            yield break;
        }
        if (answered.Contains(name) && sets.Exists(s => !s.Values.SetEquals(sets[0].Values)))
        {
            var values = string.Join(", ", sets.Select(s => $"{string.Join(' ', s.Values)} in {s.Subgraph.Name}"));
            yield return new("ENUM_VALUE_MISMATCH", $"Enum {name} is both given and answered, and has different values: {values}.");
        }
        else if (!sets[0].Values.Any(v => sets.TrueForAll(s => s.Values.Contains(v))))
        {
            yield return new("EMPTY_MERGED_ENUM_TYPE", $"Enum {name} has no value that all of {Supergraph.Named(sets.Select(s => s.Subgraph))} know.");
        }
    }

    private static IEnumerable<string> Inputs(TypeDefinition type) => type switch
    {
        CompositeType c => c.Fields.SelectMany(f => f.Arguments).Select(a => a.Type.Name),
        InputObjectType i => i.Fields.Select(f => f.Type.Name),
        _ => [],
    };
}
