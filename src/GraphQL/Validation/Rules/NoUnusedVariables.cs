using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Variables that an operation defines are used. (<see href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/>)</summary>
internal sealed class NoUnusedVariables(ValidationContext context) : SyntaxVisitor
{
    public override void Leave(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var used = context.Variables.In(operation).Select(u => u.Node.Name.Value).ToHashSet();
            var inOperation = operation.Name is { } name ? $" in operation \"{name.Value}\"" : "";
            foreach (var variable in operation.VariableDefinitions.Where(v => !used.Contains(v.Variable.Name.Value)))
            {
                context.Report($"Variable \"${variable.Variable.Name.Value}\" is never used{inOperation}.", variable);
            }
        }
    }
}
