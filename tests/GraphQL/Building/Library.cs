using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Building;

/// <summary>A thing of the library that can be pointed at.</summary>
[InterfaceType]
public interface IThing
{
    /// <summary>Identifies the thing.</summary>
    [Field] Guid Id { get; }
}

/// <summary>How worn a book is.</summary>
public enum Condition
{
    /// <summary>Never opened.</summary>
    New,

    /// <summary>Read with care.</summary>
    GentlyUsed,

    /// <summary>Falls apart.</summary>
    [EnumName("TATTERED")]
    Broken,
}

/// <summary>The key of a book.</summary>
/// <param name="Id">Identifies the book.</param>
[EntityKey("Book")]
public sealed record BookKey([property: Field] Guid Id) : IThing;

/// <summary>A branch, which another module owns.</summary>
/// <param name="Code">The branch's <c>code</c>.</param>
[EntityKey("Branch")]
public sealed record BranchKey([property: Field] string Code);

/// <summary>A book.</summary>
/// <remarks>One copy of it, see <see cref="Title"/>.</remarks>
[ObjectType, Entity(typeof(BookKey)), Needs("books.read")]
public sealed class Book : IThing
{
    [Field] public Guid Id { get; init; }

    /// <summary>What stands
    /// on   its back.</summary>
    [Field] public string Title { get; init; } = "";

    /// <summary>The book's second title.</summary>
    [Field(DeprecationReason = "Use title.")] public string? Subtitle { get; init; }

    /// <summary>How worn it is.</summary>
    [Field, Public] public Condition Condition { get; init; }

    /// <summary>Words that describe it.</summary>
    [Field] public IReadOnlyList<string?>? Tags { get; init; }

    /// <summary>Where it stands.</summary>
    [Field(Requires = [nameof(BranchCode)])] public BranchKey Branch => new(BranchCode);

    public string BranchCode { get; init; } = "";

    public Guid? AuthorId { get; init; }
}

/// <summary>A person who writes.</summary>
/// <param name="Name">What the author is called.</param>
[ObjectType, Shareable]
public sealed record Author([property: Field] string Name);

[ExtendObjectType(typeof(Book))]
internal static class BookGraph
{
    [EntityRows]
    public static Task<IReadOnlyDictionary<BookKey, Book>> Rows(IReadOnlyList<BookKey> keys, [Service] Shelf shelf) =>
        Task.FromResult<IReadOnlyDictionary<BookKey, Book>>(
            shelf.Books.Where(b => keys.Contains(new BookKey(b.Id))).ToDictionary(b => new BookKey(b.Id)));

    /// <summary>Who wrote it.</summary>
    [Field]
    public static async Task<Dictionary<Guid, Author?>> Author([Parent(nameof(Book.AuthorId))] IReadOnlyList<Guid> ids, [Service] Shelf shelf)
    {
        shelf.Asked.Add(ids);
        await Task.Yield();
        return ids.Where(shelf.Authors.ContainsKey).ToDictionary(i => i, i => (Author?)shelf.Authors[i]);
    }
}

[ExtendObjectType(typeof(BookKey))]
internal static class BookLoans
{
    /// <summary>Names of those who borrowed it.</summary>
    /// <param name="first">At most so many.</param>
    [Field]
    public static ILookup<Guid, string> Borrowers([Parent(nameof(BookKey.Id))] IReadOnlyList<Guid> ids, [Service] Shelf shelf, int first = 2) =>
        shelf.Loans.Where(l => ids.Contains(l.Book)).GroupBy(l => l.Book).SelectMany(g => g.Take(first)).ToLookup(l => l.Book, l => l.Who);
}

[ExtendObjectType(typeof(BranchKey))]
internal static class BranchBooks
{
    /// <summary>How many books stand there.</summary>
    [Field]
    public static Dictionary<string, int?> BookCount([Parent(nameof(BranchKey.Code))] IReadOnlyList<string> codes, [Service] Shelf shelf) =>
        codes.ToDictionary(c => c, c => (int?)shelf.Books.Count(b => b.BranchCode == c));
}

/// <summary>What to add.</summary>
/// <param name="Title">What stands on its back.</param>
/// <param name="Branches">Where copies stand.</param>
/// <param name="Condition">How worn it is.</param>
/// <param name="Note">A word on it.</param>
/// <param name="Pages">How many pages it has.</param>
[InputType]
public sealed record AddBookInput(
    string Title, IReadOnlyList<Guid> Branches, Condition Condition = Condition.GentlyUsed, Optional<string?> Note = default, int? Pages = null);

[ExtendObjectType("Query"), Public]
internal static class LibraryRoot
{
    /// <summary>A book by id.</summary>
    /// <param name="id">Its id.</param>
    [Field] public static BookKey? Book(Guid id) => new(id);

    /// <summary>Whatever there is.</summary>
    [Field, Needs("things.read")] public static IReadOnlyList<IThing> Things([Service] Shelf shelf) => [.. shelf.Books];
}

[ExtendObjectType("Mutation")]
internal static class LibraryMutations
{
    /// <summary>Adds a book.</summary>
    /// <param name="input">The book.</param>
    [Field] public static ValueTask<string> AddBook(AddBookInput input, CancellationToken cancellationToken) =>
        ValueTask.FromResult($"{input.Title} {input.Condition} {cancellationToken.IsCancellationRequested}");
}

internal sealed class Shelf : IServiceProvider
{
    public List<Book> Books { get; } = [];

    public Dictionary<Guid, Author> Authors { get; } = [];

    public List<(Guid Book, string Who)> Loans { get; } = [];

    public List<IReadOnlyList<Guid>> Asked { get; } = [];

    public object? GetService(Type serviceType) => serviceType == typeof(Shelf) ? this : null;

    public static SchemaDefinition Build() => new SubgraphBuilder("library")
        .Add(typeof(Book)).Add(typeof(BookGraph)).Add(typeof(BookLoans)).Add(typeof(BranchBooks))
        .Add(typeof(LibraryRoot)).Add(typeof(LibraryMutations))
        .Build();
}
