using Samverkan.GraphQL.Building;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

/// <summary>The roots.</summary>
[ExtendObjectType("Query"), Public]
public static class LibraryRoot
{
    /// <summary>All books, latest first.</summary>
    [Field, Connection(OrderBy = nameof(Book.BoughtAt), Descending = true)]
    public static IQueryable<Book> Books([Service] LibraryContext store) => store.Books;

    /// <summary>All books by title.</summary>
    /// <param name="atLeastPages">Only those of this size.</param>
    /// <param name="store">The store.</param>
    [Field, Connection(OrderBy = nameof(Book.Title))]
    public static async Task<IQueryable<Book>> Catalogue(int atLeastPages, [Service] LibraryContext store)
    {
        await Task.Yield();
        return store.Books.Where(b => b.Pages >= atLeastPages);
    }

    /// <summary>All books, or only those of an even number of pages; as where rights decide which rows there are.</summary>
    /// <param name="all">Whether all.</param>
    /// <param name="store">The store.</param>
    [Field, Connection(OrderBy = nameof(Book.BoughtAt))]
    public static IQueryable<Book> Shown(bool all, [Service] LibraryContext store) => all ? store.Books : store.Books.Where(b => b.Pages % 2 == 0);

    /// <summary>The books of a shelf, or of all, latest first.</summary>
    /// <param name="code">The shelf.</param>
    /// <param name="store">The store.</param>
    [Field, Connection(OrderBy = nameof(Book.BoughtAt), Descending = true)]
    public static IQueryable<Book> OnShelf(string? code, [Service] LibraryContext store) => store.Books.Where(b => code == null || b.ShelfCode == code);

    /// <summary>All genres.</summary>
    [Field]
    public static IQueryable<Genre> Genres([Service] LibraryContext store) => store.Genres.OrderBy(g => g.Name);

    /// <summary>Shelves by their codes.</summary>
    /// <param name="codes">Their codes, with commas between.</param>
    [Field]
    public static IReadOnlyList<ShelfKey> Shelves(string codes) => [.. codes.Split(',').Select(c => new ShelfKey(c))];

    /// <summary>Authors by their numbers.</summary>
    /// <param name="numbers">Their numbers, with commas between.</param>
    [Field]
    public static IReadOnlyList<AuthorKey> Authors(string numbers) => [.. Numbers(numbers).Select(n => new AuthorKey(Library.Books.Id(n)))];

    /// <summary>Books by their numbers.</summary>
    /// <param name="numbers">Their numbers, with commas between.</param>
    [Field]
    public static IReadOnlyList<BookKey?> BooksByNumber(string numbers) => [.. Numbers(numbers).Select(n => new BookKey(Library.Books.Id(n)))];

    /// <summary>Rooms by their numbers; zero is a room without number.</summary>
    /// <param name="numbers">Their numbers, with commas between.</param>
    [Field]
    public static IReadOnlyList<Room> Rooms(string numbers) => [.. Numbers(numbers).Select(n => new Room(n == 0 ? null : n))];

    private static IEnumerable<int> Numbers(string numbers) => numbers.Split(',').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>A room.</summary>
/// <param name="Number">Its number.</param>
[ObjectType]
public sealed record Room([property: Field] int? Number);

/// <summary>What rooms have.</summary>
[ExtendObjectType(typeof(Room))]
public static class RoomGraph
{
    /// <summary>The books in it.</summary>
    [Field, Connection(ParentKey = nameof(Room.Number), ChildKey = nameof(Book.Room), OrderBy = nameof(Book.BoughtAt))]
    public static IQueryable<Book> Books([Service] LibraryContext store) => store.Books;
}

/// <summary>What shelves have.</summary>
[ExtendObjectType(typeof(ShelfKey))]
public static class ShelfGraph
{
    /// <summary>The books on it, latest first.</summary>
    [Field, Connection(ParentKey = nameof(ShelfKey.Code), ChildKey = nameof(Book.ShelfCode), OrderBy = nameof(Book.BoughtAt), Descending = true)]
    public static IQueryable<Book> Books([Service] LibraryContext store) => store.Books;
}

/// <summary>What authors have.</summary>
[ExtendObjectType(typeof(AuthorKey))]
public static class AuthorGraph
{
    /// <summary>The books by them, earliest first.</summary>
    [Field, Connection(ParentKey = nameof(AuthorKey.Id), ChildKey = nameof(Book.AuthorId), OrderBy = nameof(Book.BoughtAt))]
    public static IQueryable<Book> Books([Service] LibraryContext store) => store.Books;
}

/// <summary>Books by key.</summary>
[ExtendObjectType(typeof(Book))]
public static class BookGraph
{
    /// <summary>The rows.</summary>
    [EntityRows]
    public static IQueryable<Book> Rows(IReadOnlyList<BookKey> keys, [Service] LibraryContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.Books.Where(b => ids.Contains(b.Id));
    }
}
