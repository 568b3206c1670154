using System.Collections.Concurrent;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Planning;

namespace Samverkan.GraphQL.Execution;

/// <summary>Valid documents with the plans of their operations, so that each is parsed, validated and planned once.</summary>
/// <remarks>
/// Two generations bound the memory without bookkeeping per use: when the young one is full it becomes the old one, and
/// what is still used moves back. Documents that are not valid are not kept.
/// </remarks>
internal sealed class DocumentCache(int documents, int characters)
{
    private readonly Lock turning = new();
    private ConcurrentDictionary<string, ReadyDocument> young = new();
    private ConcurrentDictionary<string, ReadyDocument> old = new();
    private int youngCharacters;

    /// <summary>The document of a text; made by <paramref name="make"/> where it is not known.</summary>
    public ReadyDocument Get(string text, Func<string, ReadyDocument> make)
    {
        if (young.TryGetValue(text, out var document))
        {
            return document;
        }
        document = old.TryGetValue(text, out var known) ? known : make(text);
        Keep(text, document);
        return document;
    }

    private void Keep(string text, ReadyDocument document)
    {
        lock (turning)
        {
            if (young.Count >= documents || youngCharacters + text.Length > characters)
            {
                old = young;
                young = new();
                youngCharacters = 0;
            }
            if (young.TryAdd(text, document))
            {
                youngCharacters += text.Length;
            }
        }
    }
}

/// <summary>A valid document and its plans.</summary>
internal sealed class ReadyDocument(DocumentNode document)
{
    private const int PlansKept = 64;

    private readonly ConcurrentDictionary<string, OperationPlan> plans = new();
    private readonly ConcurrentDictionary<OperationDefinitionNode, IReadOnlyList<GraphQLError>> faults = new(ReferenceEqualityComparer.Instance);

    /// <summary>The document.</summary>
    public DocumentNode Document => document;

    /// <summary>What limits an operation passes; found once.</summary>
    public IReadOnlyList<GraphQLError> Faults(OperationDefinitionNode operation, Func<OperationDefinitionNode, IReadOnlyList<GraphQLError>> find) =>
        faults.GetOrAdd(operation, find);

    /// <summary>
    /// The plan of an operation for what @skip and @include decide. A client that tries out all combinations of many variables gets
    /// plans that are not kept.
    /// </summary>
    public OperationPlan Plan(string key, Func<OperationPlan> make)
    {
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
