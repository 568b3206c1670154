using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>
/// Fields with the same response name can be answered by one value. (<see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>)
/// </summary>
/// <remarks>
/// Pairs of selection sets are compared, a fragment's being a set of its own, and each pair once: so the work grows with the document,
/// not with what its fragments expand to. Hostile documents still find enough pairs, therefore the comparisons are counted.
/// </remarks>
internal sealed class OverlappingFieldsCanBeMerged(ValidationContext context) : SyntaxVisitor
{
    private const int MostComparisons = 500_000, MostNodes = 20, MostConflicts = 1000, LongestReason = 1000;

    private readonly Dictionary<SelectionSetNode, FieldSet> sets = new(ReferenceEqualityComparer.Instance);
    private readonly ComparedPairs comparedWithFragment = new(), comparedFragments = new();
    private readonly ArgumentComparison arguments = new();
    private SelectionSetNode? inline, current;
    private int comparisons;

    public override void Enter(InlineFragmentNode fragment) => inline = fragment.SelectionSet;

    public override void Enter(SelectionSetNode selectionSet)
    {
        if (ReferenceEquals(selectionSet, inline))
        {
            // Its fields are looked at as those of the selection set around it.
            return;
        }
        current = selectionSet;
        foreach (var conflict in Within(SetOf(context.Types.Parent, selectionSet)))
        {
            context.Report(
                $"Fields \"{conflict.ResponseName}\" conflict because {conflict.Reason}. " +
                "Use different aliases on the fields to fetch both if this was intentional.",
                conflict.First.Concat(conflict.Second));
        }
    }

    private Conflicts Within(FieldSet set)
    {
        var conflicts = new Conflicts(MostConflicts, stops: true);
        foreach (var fields in set.ByResponseName.Values)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                for (var j = i + 1; j < fields.Count; j++)
                {
                    Compare(fields[i], fields[j], exclusive: false, conflicts);
                }
            }
        }
        var fragments = FragmentsOf(set);
        for (var i = 0; i < fragments.Length; i++)
        {
            CompareWithFragment(set, fragments[i], exclusive: false, conflicts);
            for (var j = i + 1; j < fragments.Length; j++)
            {
                CompareFragments(fragments[i], fragments[j], exclusive: false, conflicts);
            }
        }
        return conflicts;
    }

    /// <summary>Compares two selection sets below fields that are to be merged, with the fragments spread in them.</summary>
    private void Compare(FieldSet a, FieldSet b, bool exclusive, Conflicts conflicts)
    {
        CompareFields(a, b, exclusive, conflicts);
        foreach (var fragment in FragmentsOf(b))
        {
            CompareWithFragment(a, fragment, exclusive, conflicts);
        }
        foreach (var fragment in FragmentsOf(a))
        {
            CompareWithFragment(b, fragment, exclusive, conflicts);
        }
        foreach (var fragment in FragmentsOf(a))
        {
            foreach (var other in FragmentsOf(b))
            {
                CompareFragments(fragment, other, exclusive, conflicts);
            }
        }
    }

    /// <summary>Compares the fields of a set with those of a fragment, and of the fragments that it spreads.</summary>
    private void CompareWithFragment(FieldSet set, FieldSet fragment, bool exclusive, Conflicts conflicts)
    {
        if (conflicts.Full || set == fragment || !comparedWithFragment.Add(set, fragment, exclusive))
        {
            return;
        }
        CompareFields(set, fragment, exclusive, conflicts);
        foreach (var inner in FragmentsOf(fragment))
        {
            CompareWithFragment(set, inner, exclusive, conflicts);
        }
    }

    /// <summary>Compares two fragments, and those that they spread.</summary>
    private void CompareFragments(FieldSet a, FieldSet b, bool exclusive, Conflicts conflicts)
    {
        if (conflicts.Full || a == b || comparedFragments.Contains(b, a, exclusive) || !comparedFragments.Add(a, b, exclusive))
        {
            return;
        }
        CompareFields(a, b, exclusive, conflicts);
        foreach (var inner in FragmentsOf(b))
        {
            CompareFragments(a, inner, exclusive, conflicts);
        }
        foreach (var inner in FragmentsOf(a))
        {
            CompareFragments(inner, b, exclusive, conflicts);
        }
    }

    private void CompareFields(FieldSet a, FieldSet b, bool exclusive, Conflicts conflicts)
    {
        Spend();
        foreach (var (responseName, fields) in a.ByResponseName)
        {
            foreach (var field in fields)
            {
                foreach (var other in b.ByResponseName.GetValueOrDefault(responseName) ?? [])
                {
                    Compare(field, other, exclusive, conflicts);
                }
            }
        }
    }

    private void Compare(SelectedField a, SelectedField b, bool exclusive, Conflicts conflicts)
    {
        if (conflicts.Full)
        {
            return;
        }
        Spend();
        exclusive |= a.Parent is ObjectType && b.Parent is ObjectType && !ReferenceEquals(a.Parent, b.Parent);
        if (Difference(a, b, exclusive) is { } reason)
        {
            conflicts.Note(new Conflict(a.Node.ResponseName, reason, [a.Node], [b.Node]));
        }
        else if (a.Node.SelectionSet is { } selectionA && b.Node.SelectionSet is { } selectionB)
        {
            // What is said of them has room for so many only; but pairs below that were compared for it are not reported once more, so all of them are.
            var below = new Conflicts(MostNodes, stops: false);
            Compare(SetOf(a.Type, selectionA), SetOf(b.Type, selectionB), exclusive, below);
            if (below.Count > 0)
            {
                conflicts.Note(Conflict.Above(a.Node, b.Node, below));
            }
        }
    }

    private string? Difference(SelectedField a, SelectedField b, bool exclusive)
    {
        if (!exclusive && a.Node.Name.Value != b.Node.Name.Value)
        {
            return $"\"{a.Node.Name.Value}\" and \"{b.Node.Name.Value}\" are different fields";
        }
        if (!exclusive && !arguments.AreSame(a.Node, b.Node))
        {
            return "they have differing arguments";
        }
        return a.Definition?.Type is { } typeA && b.Definition?.Type is { } typeB && !SameShape(typeA, typeB)
            ? $"they return conflicting types \"{typeA}\" and \"{typeB}\""
            : null;
    }

    /// <summary>SameResponseShape, as far as the types decide it: the same wrapping, and the same leaf.</summary>
    private bool SameShape(TypeReference a, TypeReference b) => (a, b) switch
    {
        (NonNullTypeReference x, NonNullTypeReference y) => SameShape(x.Type, y.Type),
        (ListTypeReference x, ListTypeReference y) => SameShape(x.Item, y.Item),
        (NamedTypeReference, NamedTypeReference) => a.Name == b.Name || (IsComposite(a) && IsComposite(b)),
        _ => false,
    };

    private bool IsComposite(TypeReference type) => context.Types.Composite(type.Name) is not null;

    private FieldSet SetOf(TypeDefinition? parent, SelectionSetNode selectionSet)
    {
        if (!sets.TryGetValue(selectionSet, out var set))
        {
            sets[selectionSet] = set = new FieldSet(selectionSet.Selections.Count);
            Collect(parent, selectionSet, set);
        }
        return set;
    }

    private void Collect(TypeDefinition? parent, SelectionSetNode selectionSet, FieldSet into)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    // As graphql-js, which does not hold the type of a meta field against that of another field.
                    var definition = parent is null ? null : context.Schema.Field(parent.Name, field.Name.Value);
                    var type = context.Types.Composite(definition?.Type.Name);
                    (CollectionsMarshal.GetValueRefOrAddDefault(into.ByResponseName, field.ResponseName, out _) ??= [])
                        .Add(new SelectedField(parent, field, definition, type));
                    break;
                case FragmentSpreadNode spread when context.Fragments.Fragment(spread.Name.Value) is { } fragment:
                    into.Fragments.Add(fragment);
                    break;
                case InlineFragmentNode { TypeCondition: { } condition } inline:
                    Collect(context.Types.Composite(condition.Name.Value), inline.SelectionSet, into);
                    break;
                case InlineFragmentNode inline:
                    Collect(parent, inline.SelectionSet, into);
                    break;
            }
        }
    }

    private FieldSet[] FragmentsOf(FieldSet set) => set.FragmentSets ??=
        [.. set.Fragments.Select(f => SetOf(context.Types.Composite(f.TypeCondition.Name.Value), f.SelectionSet))];

    private void Spend()
    {
        if (++comparisons > MostComparisons || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw context.Refuse(
                $"The document selects overlapping fields in too many ways: more than {MostComparisons} comparisons, which is the limit, " +
                "would be needed to see whether they can be merged. Use aliases, or fewer fragments.",
                current is null ? [] : [current]);
        }
    }

    /// <summary>The fields of a selection set and its inline fragments, and the fragments spread there.</summary>
    private sealed class FieldSet(int selections)
    {
        public Dictionary<string, List<SelectedField>> ByResponseName { get; } = new(selections);

        public HashSet<FragmentDefinitionNode> Fragments { get; } = new(ReferenceEqualityComparer.Instance);

        /// <summary>The field sets of the fragments, once somebody asked for them.</summary>
        public FieldSet[]? FragmentSets { get; set; }
    }

    /// <summary>A field as selected.</summary>
    /// <param name="Parent">The type it is selected on.</param>
    /// <param name="Node">The selection.</param>
    /// <param name="Definition">Its definition.</param>
    /// <param name="Type">The type below it; null for leaves.</param>
    private sealed record SelectedField(TypeDefinition? Parent, FieldNode Node, FieldDefinition? Definition, TypeDefinition? Type);

    /// <summary>Pairs that need no second look.</summary>
    private sealed class ComparedPairs
    {
        private readonly HashSet<(FieldSet, FieldSet, bool Exclusive)> pairs = [];

        /// <summary>Whether a pair was compared as strictly: what may be merged below one parent may be so below exclusive ones.</summary>
        public bool Contains(FieldSet a, FieldSet b, bool exclusive) =>
            pairs.Contains((a, b, false)) || (exclusive && pairs.Contains((a, b, true)));

        public bool Add(FieldSet a, FieldSet b, bool exclusive) => !Contains(a, b, exclusive) && pairs.Add((a, b, exclusive));
    }

    /// <summary>The first conflicts.</summary>
    /// <param name="most">How many are kept.</param>
    /// <param name="stops">Whether nothing more is compared once there are so many.</param>
    private sealed class Conflicts(int most, bool stops) : List<Conflict>
    {
        public bool Full => stops && Count >= most;

        public void Note(Conflict conflict)
        {
            if (Count < most)
            {
                Add(conflict);
            }
        }
    }

    private sealed record Conflict(
        string ResponseName, string Reason, IReadOnlyList<FieldNode> First, IReadOnlyList<FieldNode> Second)
    {
        public static Conflict Above(FieldNode a, FieldNode b, Conflicts below)
        {
            var reason = string.Join(" and ", below.Take(MostNodes).Select(c => $"subfields \"{c.ResponseName}\" conflict because {c.Reason}"));
            return new Conflict(
                a.ResponseName,
                reason.Length > LongestReason ? reason[..LongestReason] + "..." : reason,
                Nodes(a, below.Select(c => c.First)),
                Nodes(b, below.Select(c => c.Second)));
        }

        // where there is no room for all that a conflict names, its last ones stay, as with graphql-js
        private static List<FieldNode> Nodes(FieldNode field, IEnumerable<IReadOnlyList<FieldNode>> below)
        {
            var nodes = new List<FieldNode> { field };
            foreach (var named in below)
            {
                nodes.AddRange(named.TakeLast(MostNodes - nodes.Count));
            }
            return nodes;
        }
    }
}
