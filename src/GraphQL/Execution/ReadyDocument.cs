using System.Collections.Concurrent;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Planning;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Execution;

/// <summary>A valid document, and what was worked out of its operations.</summary>
internal sealed class ReadyDocument(DocumentNode document)
{
    private readonly OperationDefinitionNode[] operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
    private readonly ConcurrentDictionary<OperationDefinitionNode, ReadyOperation> ready = new(ReferenceEqualityComparer.Instance);

    /// <summary>The document.</summary>
    public DocumentNode Document => document;

    /// <summary>Its operations.</summary>
    public IEnumerable<ReadyOperation> Operations => operations.Select(Ready);

    /// <summary>The operation that a request means (specification 6.1, GetOperation).</summary>
    /// <exception cref="GraphQLException">The document has no such operation, or several where none is named.</exception>
    public ReadyOperation Operation(string? name) => Ready(name is null && operations.Length == 1 ? operations[0] : Find(name));

    private ReadyOperation Ready(OperationDefinitionNode operation) => ready.GetOrAdd(operation, static o => new ReadyOperation(o));

    private OperationDefinitionNode Find(string? name)
    {
        if (name is not null)
        {
            return Array.Find(operations, o => o.Name?.Value == name)
                ?? throw new GraphQLException($"Unknown operation named \"{name}\".", ErrorCodes.BadUserInput);
        }
        throw new GraphQLException(
            operations.Length == 0 ? "Must provide an operation." : "Must provide operation name if query contains multiple operations.",
            ErrorCodes.BadUserInput);
    }
}

/// <summary>An operation of a valid document with its plans.</summary>
internal sealed class ReadyOperation(OperationDefinitionNode definition)
{
    private const int PlansKept = 64;

    // @skip and @include take only variables of type Boolean, so those are all that a plan depends on
    private readonly string[] switches =
    [
        .. definition.VariableDefinitions
            .Where(v => v.Type is NamedTypeNode { Name.Value: "Boolean" } or NonNullTypeNode { Type: NamedTypeNode { Name.Value: "Boolean" } })
            .Select(v => v.Variable.Name.Value),
    ];

    private readonly ConcurrentDictionary<string, OperationPlan> plans = new();
    private OperationPlan? only;

    /// <summary>The operation.</summary>
    public OperationDefinitionNode Definition => definition;

    /// <summary>What it is held to, once that is measured.</summary>
    public OperationLimits? Limits { get; set; }

    /// <summary>
    /// The plan for what @skip and @include decide (ADR 0023). A client that tries out all combinations of many variables gets plans that are not kept.
    /// </summary>
    public OperationPlan Plan(IReadOnlyDictionary<string, object?> variables, Func<OperationPlan> make)
    {
        if (switches.Length == 0)
        {
            return only ??= make();
        }
        var key = string.Create(switches.Length, (switches, variables), static (text, state) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = state.variables.GetValueOrDefault(state.switches[i]) is true ? '1' : '0';
            }
        });
        if (plans.TryGetValue(key, out var plan))
        {
            return plan;
        }
        plan = make();
        if (plans.Count < PlansKept)
        {
            plans.TryAdd(key, plan);
        }
        return plan;
    }
}
