using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation;

/// <summary>The fragments of a document and who spreads them.</summary>
internal sealed class FragmentGraph
{
    private readonly Dictionary<string, FragmentDefinitionNode> byName = [];
    private readonly Dictionary<ExecutableDefinitionNode, List<FragmentSpreadNode>> spreads = new(ReferenceEqualityComparer.Instance);

    public FragmentGraph(DocumentNode document)
    {
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            byName[fragment.Name.Value] = fragment;
        }
        foreach (var definition in document.Definitions.OfType<ExecutableDefinitionNode>())
        {
            spreads[definition] = SpreadsIn(SelectionSetOf(definition));
        }
        Cycles = [.. new FragmentCycles(this).Find(document.Definitions.OfType<FragmentDefinitionNode>())];
    }

    /// <summary>Every way in which fragments spread themselves: the spreads that lead from a fragment back to it.</summary>
    public IReadOnlyList<IReadOnlyList<FragmentSpreadNode>> Cycles { get; }

    /// <summary>The fragment of this name, or null; the last if there are several.</summary>
    public FragmentDefinitionNode? Fragment(string name) => byName.GetValueOrDefault(name);

    /// <summary>The spreads that stand in a definition, at any depth.</summary>
    public IReadOnlyList<FragmentSpreadNode> Spreads(ExecutableDefinitionNode definition) => spreads[definition];

    /// <summary>A definition and every fragment that it spreads, directly or through others.</summary>
    public IReadOnlyList<ExecutableDefinitionNode> Reachable(ExecutableDefinitionNode definition)
    {
        var seen = new HashSet<string>();
        var reachable = new List<ExecutableDefinitionNode> { definition };
        for (var i = 0; i < reachable.Count; i++)
        {
            reachable.AddRange(Spreads(reachable[i])
                .Where(spread => seen.Add(spread.Name.Value))
                .Select(spread => Fragment(spread.Name.Value))
                .OfType<FragmentDefinitionNode>());
        }
        return reachable;
    }

    private static SelectionSetNode SelectionSetOf(ExecutableDefinitionNode definition) => definition switch
    {
        OperationDefinitionNode operation => operation.SelectionSet,
        FragmentDefinitionNode fragment => fragment.SelectionSet,
        _ => throw new ArgumentException($"{definition.GetType().Name} selects nothing.", nameof(definition)),
    };

    /// <summary>The spreads in a selection set, those on top before those in nested sets.</summary>
    private static List<FragmentSpreadNode> SpreadsIn(SelectionSetNode selectionSet)
    {
        var found = new List<FragmentSpreadNode>();
        var sets = new Stack<SelectionSetNode>([selectionSet]);
        while (sets.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        found.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } selected }:
                        sets.Push(selected);
                        break;
                    case InlineFragmentNode inline:
                        sets.Push(inline.SelectionSet);
                        break;
                }
            }
        }
        return found;
    }
}
