using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one. (<see href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation"/>)</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : SyntaxVisitor
{
    private int operations;

    public override void Enter(DocumentNode document) => operations = document.Definitions.OfType<OperationDefinitionNode>().Count();

    public override void Enter(OperationDefinitionNode operation)
    {
        if (operation.Name is null && operations > 1)
        {
            context.Report("This anonymous operation must be the only defined operation.", operation);
        }
    }
}
