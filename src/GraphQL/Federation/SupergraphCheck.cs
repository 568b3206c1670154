using Samverkan.GraphQL.Federation.Conflicts;

namespace Samverkan.GraphQL.Federation;

/// <summary>
/// Whether subgraphs make one graph by the rules of Apollo Federation 2. As there, faults of subgraphs hide those between them, and these hide
/// fields that no router could reach.
/// </summary>
public static class SupergraphCheck
{
    /// <summary>The faults of documents by name; empty where they compose.</summary>
    public static IReadOnlyList<CompositionFault> Find(IReadOnlyDictionary<string, string> documents)
    {
        var faults = new List<CompositionFault>();
        var subgraphs = documents.Select(d => Subgraph.Read(d.Key, d.Value, faults)).OfType<Subgraph>().ToList();
        return faults.Count > 0 ? [.. faults, .. subgraphs.SelectMany(Alone)] : Find(subgraphs);
    }

    /// <summary>The faults of subgraphs; empty where they compose.</summary>
    public static IReadOnlyList<CompositionFault> Find(IReadOnlyList<Subgraph> subgraphs)
    {
        var alone = subgraphs.SelectMany(Alone).ToList();
        if (alone.Count > 0)
        {
            return alone;
        }
        var graph = new Supergraph(subgraphs);
        IReadOnlyList<CompositionFault> between = [.. new MergeFaults(graph).Find(), .. new FieldFaults(graph).Find(), .. new InputFaults(graph).Find()];
        if (between.Count > 0)
        {
            return between;
        }
        return First(() => graph.Missing().Concat(new RequiredArguments(graph).Find()), () => graph.Unfit().Concat(new MergedDefaults(graph).Find()), new HiddenFaults(graph).Find, new Reachability(graph).Find);
    }

    // The faults of the first of these that finds any.
    private static List<CompositionFault> First(params IReadOnlyList<Func<IEnumerable<CompositionFault>>> checks) =>
        checks.Select(check => check().ToList()).FirstOrDefault(faults => faults.Count > 0) ?? [];

    /// <summary>The faults that a subgraph has whatever the others are.</summary>
    internal static IReadOnlyList<CompositionFault> Alone(Subgraph subgraph) => new SubgraphFaults(subgraph).Find();
}
