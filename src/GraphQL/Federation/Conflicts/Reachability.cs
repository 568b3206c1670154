using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>
/// Whether a router can get at every field that clients may ask for, wherever it has come from: from subgraph to subgraph it goes by keys that it can
/// collect. What a field provides by the way is left out of account: it is to be had elsewhere.
/// </summary>
internal sealed class Reachability(Supergraph graph)
{
    private static readonly string[] Roots = ["Query", "Mutation", "Subscription"];

    private readonly HashSet<string> seen = [];
    private readonly List<CompositionFault> faults = [];
    private readonly Queue<(string Type, HashSet<Subgraph> At, string Path)> left = new();

    /// <summary>The fields that cannot be reached.</summary>
    public IReadOnlyList<CompositionFault> Find()
    {
        foreach (var root in Roots.Where(r => graph.Parts(r).Count > 0))
        {
            left.Enqueue((root, [.. graph.Subgraphs], root));
        }
        while (left.TryDequeue(out var place))
        {
            Visit(place.Type, place.At, place.Path);
        }
        return [.. faults.DistinctBy(f => f.Message)];
    }

    private void Visit(string type, HashSet<Subgraph> at, string path)
    {
        if (!seen.Add($"{type}@{string.Join(',', at.Select(s => s.Name).Order(StringComparer.Ordinal))}"))
        {
            return;
        }
        if (graph.Parts(type).Any(p => p.Type is not ObjectType || p.StandsForInterface))
        {
            foreach (var runtime in at.SelectMany(s => graph.RuntimeTypes(type, s)).Distinct())
            {
                left.Enqueue((runtime, at, $"{path} on {runtime}"));
            }
            return;
        }
        var reached = Closure(type, at);
        foreach (var (name, parts) in graph.Fields(type).Where(f => !f.Parts.Any(p => p.Field.Directives.Has("inaccessible"))))
        {
            var here = parts.Where(p => Resolves(p, parts) && reached.Contains(p.Subgraph) && Required(type, p, reached)).Select(p => p.Subgraph).ToHashSet();
            if (here.Count == 0)
            {
                var having = Supergraph.Named(parts.Select(p => p.Subgraph));
                faults.Add(new(
                    "SATISFIABILITY_ERROR", $"{path}.{name} cannot be reached: {having} has it, and no key that {Supergraph.Named(at)} can give leads there."));
            }
            else if (graph.Parts(parts[0].Field.Type.Name).Any(p => p.Type is CompositeType or UnionType))
            {
                left.Enqueue((parts[0].Field.Type.Name, here, $"{path}.{name}"));
            }
        }
    }

    // A router does not ask a subgraph for what has moved from it, unless it moves by steps.
    private static bool Resolves(FieldPart part, IReadOnlyList<FieldPart> parts) => !part.External && !parts.Any(other => other != part
        && other.Field.Directives.Named("override").Any(o => o.Text("from") == part.Subgraph.Name && o.Text("label") is null));

    // What is required is collected elsewhere; a router comes back with it by a key.
    private bool Required(string type, FieldPart part, HashSet<Subgraph> reached) =>
        part.Field.Directives.Named("requires").Select(r => r.Text("fields")).OfType<string>().All(fields =>
            Collects(type, graph.Selection(fields), reached) && Keys(type, part.Subgraph).Any(k => Collects(type, k, reached)));

    private HashSet<Subgraph> Closure(string type, HashSet<Subgraph> at)
    {
        var reached = at.ToHashSet();
        for (var before = -1; before != reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(graph.Subgraphs.Where(s => !reached.Contains(s) && Keys(type, s).Any(k => Collects(type, k, reached))));
        }
        return reached;
    }

    private IEnumerable<SelectionSetNode> Keys(string type, Subgraph subgraph) =>
        graph.Parts(type).Where(p => p.Subgraph == subgraph).SelectMany(p => p.Type.Directives.Named("key"))
            .Where(k => k.Argument("resolvable") is not BooleanValueNode { Value: false })
            .Select(k => k.Text("fields")).OfType<string>().Select(graph.Selection);

    private bool Collects(string type, SelectionSetNode selection, HashSet<Subgraph> at) => selection.Selections.OfType<FieldNode>().All(field =>
    {
        if (field.Name.Value == "__typename")
        {
            return true;
        }
        var parts = graph.Fields(type).FirstOrDefault(f => f.Name == field.Name.Value).Parts ?? [];
        var having = parts.Where(p => at.Contains(p.Subgraph) && Resolves(p, parts)).ToList();
        if (having.Count == 0 || field.SelectionSet is not { } below)
        {
            return having.Count > 0;
        }
        var inner = having[0].Field.Type.Name;
        return Collects(inner, below, Closure(inner, [.. having.Select(p => p.Subgraph)]));
    });
}
