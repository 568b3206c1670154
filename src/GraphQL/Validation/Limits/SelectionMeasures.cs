using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Limits;

/// <summary>Measures what an operation selects.</summary>
internal sealed class SelectionMeasures(FragmentGraph fragments)
{
    private readonly Dictionary<string, int> depthOfFragment = [];

    /// <summary>Aliases in the operation and in the fragments it uses, each fragment counted once.</summary>
    public int Aliases(OperationDefinitionNode operation) => fragments.Reachable(operation).Sum(definition => Aliases(definition switch
    {
        OperationDefinitionNode o => o.SelectionSet,
        FragmentDefinitionNode f => f.SelectionSet,
        _ => new SelectionSetNode([]),
    }));

    /// <summary>Fields of the root: different response names, fragments in place.</summary>
    public int RootFields(OperationDefinitionNode operation)
    {
        var names = new HashSet<string>();
        var sets = new Stack<SelectionSetNode>([operation.SelectionSet]);
        var seen = new HashSet<string>();
        while (sets.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        names.Add(field.ResponseName);
                        break;
                    case InlineFragmentNode inline:
                        sets.Push(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when seen.Add(spread.Name.Value) &&
                        fragments.Fragment(spread.Name.Value) is { } fragment:
                        sets.Push(fragment.SelectionSet);
                        break;
                }
            }
        }
        return names.Count;
    }

    /// <summary>Levels of fields, fragments in place.</summary>
    public int Depth(OperationDefinitionNode operation) => Depth(operation.SelectionSet);

    private static int Aliases(SelectionSetNode selectionSet) => selectionSet.Selections.Sum(selection => selection switch
    {
        FieldNode field => (field.Alias is null ? 0 : 1) + (field.SelectionSet is { } set ? Aliases(set) : 0),
        InlineFragmentNode inline => Aliases(inline.SelectionSet),
        _ => 0,
    });

    private int Depth(SelectionSetNode selectionSet) => selectionSet.Selections.Max(selection => selection switch
    {
        FieldNode { SelectionSet: { } set } => 1 + Depth(set),
        FieldNode => 1,
        InlineFragmentNode inline => Depth(inline.SelectionSet),
        FragmentSpreadNode spread => Depth(spread.Name.Value),
        _ => 0,
    });

    private int Depth(string fragment)
    {
        if (!depthOfFragment.TryGetValue(fragment, out var depth) && fragments.Fragment(fragment) is { } definition)
        {
            depthOfFragment[fragment] = depth = Depth(definition.SelectionSet);
        }
        return depth;
    }
}
