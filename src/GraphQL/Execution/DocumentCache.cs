using System.Collections.Concurrent;

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
