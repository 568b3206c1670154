using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Validation;

namespace Samverkan.GraphQL.TypeSystem.Rules;

/// <summary>An operation has one root type. (<see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>)</summary>
internal sealed class UniqueOperationTypes(DocumentContext context) : SyntaxVisitor
{
    private readonly Dictionary<OperationType, OperationTypeDefinitionNode> known = [];

    public override void Enter(TypeSystemNode definition)
    {
        foreach (var root in (definition as SchemaDefinitionNode)?.OperationTypes ?? [])
        {
            var operation = root.Operation.ToString().ToLowerInvariant();
            if (IsDefined(root.Operation))
            {
                context.Report($"Type for {operation} already defined in the schema. It cannot be redefined.", root);
            }
            else if (!known.TryAdd(root.Operation, root))
            {
                context.Report($"There can be only one {operation} type in schema.", known[root.Operation], root);
            }
        }
    }

    private bool IsDefined(OperationType operation) => context.Existing is { } existing && operation switch
    {
        OperationType.Query => existing.Query,
        OperationType.Mutation => existing.Mutation,
        _ => existing.Subscription,
    } is { } name && context.TypeOfSchema(name) is not null;
}
