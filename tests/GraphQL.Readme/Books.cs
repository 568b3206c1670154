using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.GraphQL.Readme;

/// <summary>The key of a book.</summary>
/// <param name="Id">Identifies the book.</param>
[EntityKey("Book")]
public sealed record BookKey([property: Field] int Id);

/// <summary>A book that the shop sells.</summary>
[ObjectType, Entity(typeof(BookKey))]
public sealed class Book
{
    /// <summary>Identifies the book.</summary>
    [Field] public int Id { get; set; }

    /// <summary>What stands on its back.</summary>
    [Field, Filterable, Orderable] public string Title { get; set; } = "";

    /// <summary>Its price in kronor.</summary>
    [Field, Filterable] public int Price { get; set; }
}

/// <summary>What a reader thought of a book.</summary>
[ObjectType]
public sealed class Review
{
    public int Id { get; set; }

    public int BookId { get; set; }

    /// <summary>How good it is, from 1 to 5.</summary>
    [Field, Filterable, Orderable] public int Stars { get; set; }
}

internal sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Book> Books => Set<Book>();

    public DbSet<Review> Reviews => Set<Review>();
}

[ExtendObjectType("Query"), Public]
internal static class ShopQueries
{
    /// <summary>The books, by title.</summary>
    [Field, Connection(OrderBy = nameof(Book.Title))]
    public static IQueryable<Book> Books([Service] ShopContext shop) => shop.Books;
}

[ExtendObjectType(typeof(Book))]
internal static class BookRows
{
    [EntityRows]
    public static IQueryable<Book> Rows(IReadOnlyList<BookKey> keys, [Service] ShopContext shop)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return shop.Books.Where(b => ids.Contains(b.Id));
    }
}

[ExtendObjectType(typeof(BookKey))]
internal static class BookReviews
{
    /// <summary>What readers thought of it, the best first.</summary>
    [Field, Filterable]
    [Connection(ParentKey = nameof(BookKey.Id), ChildKey = nameof(Review.BookId), OrderBy = nameof(Review.Stars), Descending = true)]
    public static IQueryable<Review> Reviews([Service] ShopContext shop) => shop.Reviews;

    /// <summary>How many readers have reviewed it.</summary>
    [Field]
    public static async Task<IReadOnlyDictionary<int, int?>> ReviewCount(
        [Parent(nameof(BookKey.Id))] IReadOnlyList<int> ids, [Service] ShopContext shop, CancellationToken cancellationToken)
    {
        var counts = await shop.Reviews.Where(r => ids.Contains(r.BookId)).GroupBy(r => r.BookId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return ids.ToDictionary(id => id, id => (int?)counts.GetValueOrDefault(id));
    }
}
