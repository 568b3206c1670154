using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Operations have different names. (<see href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/>)</summary>
internal sealed class UniqueOperationNames(ValidationContext context) : SyntaxVisitor
{
    private readonly Dictionary<string, NameNode> known = [];

    public override void Enter(OperationDefinitionNode operation)
    {
        if (operation.Name is { } name && !known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one operation named \"{name.Value}\".", known[name.Value], name);
        }
    }
}
