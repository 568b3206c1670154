using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for each operation. (<see href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence"/>)</summary>
internal sealed class KnownOperationTypes(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(OperationDefinitionNode operation)
    {
        if (context.Types.Output is null)
        {
            context.Report(
                $"The {operation.Operation.ToString().ToLowerInvariant()} operation is not supported by the schema.", operation);
        }
    }
}
