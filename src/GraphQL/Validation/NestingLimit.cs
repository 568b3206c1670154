using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation;

/// <summary>
/// Refuses documents whose selections nest deeper, with fragments in the place of their spreads, than the stack is sure to hold
/// for whoever follows them. What requests may ask for is limited far below that, by their <c>RequestLimits</c>.
/// </summary>
internal sealed class NestingLimit(ValidationContext context)
{
    private const int Deepest = 200;

    /// <summary>Levels below a fragment's spread; 0 while they are being counted, so that a cycle ends.</summary>
    private readonly Dictionary<string, int> levelsOf = [];

    public void Check()
    {
        foreach (var definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Levels(operation.SelectionSet, 1);
                    break;
                case FragmentDefinitionNode fragment:
                    Levels(fragment.SelectionSet, 1);
                    break;
            }
        }
    }

    private int Levels(SelectionSetNode selectionSet, int above)
    {
        var deepest = 0;
        foreach (var selection in selectionSet.Selections)
        {
            var levels = selection switch
            {
                FieldNode { SelectionSet: { } selected } => 1 + Levels(selected, above + 1),
                InlineFragmentNode inline => 1 + Levels(inline.SelectionSet, above + 1),
                FragmentSpreadNode spread => 1 + Levels(spread.Name.Value, above + 1),
                _ => 0,
            };
            if (above + levels > Deepest)
            {
                throw context.Refuse(
                    $"The document is nested deeper than {Deepest} levels with its fragments in place, which is the limit. Select fewer levels.",
                    selection);
            }
            deepest = Math.Max(deepest, levels);
        }
        return deepest;
    }

    private int Levels(string fragment, int above)
    {
        if (levelsOf.TryGetValue(fragment, out var known) || context.Fragments.Fragment(fragment) is not { } definition)
        {
            return known;
        }
        levelsOf[fragment] = 0;
        return levelsOf[fragment] = Levels(definition.SelectionSet, above);
    }
}
