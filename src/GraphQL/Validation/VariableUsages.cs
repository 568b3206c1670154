using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation;

/// <summary>A variable and the place it is used at.</summary>
internal sealed record VariableUsage(VariableNode Node, InputPosition Position);

/// <summary>Notes during the walk where variables are used.</summary>
internal sealed class VariableUsages(FragmentGraph fragments, TypeContext types) : SyntaxVisitor
{
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> byDefinition = new(ReferenceEqualityComparer.Instance);
    private List<VariableUsage> current = [];

    /// <summary>The usages of variables in an operation and in the fragments that it spreads.</summary>
    public IEnumerable<VariableUsage> In(OperationDefinitionNode operation) =>
        fragments.Reachable(operation).SelectMany(definition => byDefinition[definition]);

    public override void Enter(OperationDefinitionNode operation) => byDefinition[operation] = current = [];

    public override void Enter(FragmentDefinitionNode fragment) => byDefinition[fragment] = current = [];

    public override void Enter(VariableNode variable) => current.Add(new VariableUsage(variable, types.Input));
}
