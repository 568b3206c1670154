using Samverkan.GraphQL.Building;

namespace Samverkan.Benchmarks.InMemory;

/// <summary>A book.</summary>
[ObjectType]
public sealed record Book
{
    /// <summary>Identifies it.</summary>
    [Field] public required string Id { get; init; }

    /// <summary>What stands on its back.</summary>
    [Field] public required string Title { get; init; }

    /// <summary>How many pages it has.</summary>
    [Field] public required int Pages { get; init; }

    /// <summary>Fifty books.</summary>
    public static IReadOnlyList<Book> All { get; } =
        [.. Enumerable.Range(1, 50).Select(i => new Book { Id = $"book-{i:000}", Title = $"Berättelse {i}", Pages = 100 + i })];
}

[ExtendObjectType("Query"), Public]
internal static class BookQueries
{
    /// <summary>A word.</summary>
    [Field]
    public static string Hello() => "world";

    /// <summary>All books.</summary>
    [Field]
    public static IReadOnlyList<Book> Books() => Book.All;
}

[ExtendObjectType("Mutation"), Public]
internal static class BookMutations
{
    private static int turned;

    /// <summary>Turns a page, and says that it did.</summary>
    /// <param name="pages">How many.</param>
    [Field]
    public static bool Turn(int pages)
    {
        Interlocked.Add(ref turned, pages);
        return true;
    }
}
