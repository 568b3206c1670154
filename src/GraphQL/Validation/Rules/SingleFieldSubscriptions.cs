using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>A subscription selects one root field, always, and not of introspection. (<see href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/>)</summary>
internal sealed class SingleFieldSubscriptions(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription || context.Schema.Subscription is null)
        {
            return;
        }
        var subject = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        var selections = RootSelections(operation);
        var conditions = selections.SelectMany(Conditions).ToList();
        if (conditions.Count > 0)
        {
            context.Report($"{subject} must not use `@skip` or `@include` directives in the top level selection.", conditions);
            return;
        }
        var fields = selections.OfType<FieldNode>().GroupBy(f => f.ResponseName).ToList();
        if (fields.Count == 0)
        {
            context.Report($"{subject} must select one top level field.", operation.SelectionSet);
        }
        if (fields.Count > 1)
        {
            context.Report($"{subject} must select only one top level field.", fields.Skip(1).SelectMany(f => f));
        }
        foreach (var meta in fields.Where(f => f.First().Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            context.Report($"{subject} must not select an introspection top level field.", meta);
        }
    }

    /// <summary>The selections of the root, those in fragments included, each fragment once.</summary>
    private List<SelectionNode> RootSelections(OperationDefinitionNode operation)
    {
        var seen = new HashSet<string>();
        var selections = new List<SelectionNode>(operation.SelectionSet.Selections);
        for (var i = 0; i < selections.Count; i++)
        {
            var inner = selections[i] switch
            {
                var conditional when Conditions(conditional).Any() => null,
                InlineFragmentNode inline when AppliesToRoot(inline.TypeCondition) => inline.SelectionSet,
                FragmentSpreadNode spread when seen.Add(spread.Name.Value) &&
                    context.Fragments.Fragment(spread.Name.Value) is { } fragment && AppliesToRoot(fragment.TypeCondition) =>
                    fragment.SelectionSet,
                _ => null,
            };
            selections.InsertRange(i + 1, inner?.Selections ?? []);
        }
        return selections;
    }

    private static IEnumerable<DirectiveNode> Conditions(SelectionNode selection) =>
        selection.Directives.Where(d => d.Name.Value is "skip" or "include").OrderByDescending(d => d.Name.Value, StringComparer.Ordinal).Take(1);

    private bool AppliesToRoot(NamedTypeNode? condition) =>
        condition is null || context.Schema.PossibleTypes(condition.Name.Value).Contains(context.Schema.Subscription);
}
