using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Variables that are used are defined by the operation. (<see href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/>)</summary>
internal sealed class NoUndefinedVariables(ValidationContext context) : SyntaxVisitor
{
    public override void Leave(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var defined = operation.VariableDefinitions.Select(v => v.Variable.Name.Value).ToHashSet();
            var by = operation.Name is { } name ? $" by operation \"{name.Value}\"" : "";
            foreach (var usage in context.Variables.In(operation).Where(u => !defined.Contains(u.Node.Name.Value)))
            {
                context.Report($"Variable \"${usage.Node.Name.Value}\" is not defined{by}.", usage.Node, operation);
            }
        }
    }
}
