using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

/// <summary>Who publishes books; of some nobody may know.</summary>
[ObjectType, Public]
public sealed class Publisher
{
    private Publisher()
    {
    }

    /// <summary>Identity.</summary>
    [Field, Filterable]
    public Guid Id { get; private set; }

    /// <summary>Name.</summary>
    [Field, Filterable(Folded = nameof(NameFolded))]
    public string Name { get; private set; } = "";

    public string NameFolded { get; private set; } = "";

    /// <summary>Where it is.</summary>
    [Field, Filterable]
    public string? Town { get; private set; }

    /// <summary>What was agreed with it.</summary>
    [Field, Filterable, Needs("library.contracts")]
    public string? Contract { get; private set; }

    public bool Secret { get; private set; }

    /// <summary>Where it can be visited.</summary>
    [Field, Filterable]
    public Shop? Shop { get; private set; }

    public static Publisher Of(Guid id, string name, string? town = null, bool secret = false, string? street = null) => new()
    {
        Id = id,
        Name = name,
        NameFolded = Swedish.Fold(name),
        Town = town,
        Secret = secret,
        Shop = street is null ? null : Shop.Of(street),
    };
}

/// <summary>A publisher's shop; which one's, the model alone knows.</summary>
[ObjectType, Public]
public sealed class Shop
{
    private Shop()
    {
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>In which street.</summary>
    [Field, Filterable]
    public string Street { get; private set; } = "";

    public static Shop Of(string street) => new() { Id = Guid.NewGuid(), Street = street };
}

/// <summary>That a book was lent.</summary>
[ObjectType, Needs("library.loans")]
public sealed class Loan
{
    private Loan()
    {
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>Who borrowed it.</summary>
    [Field, Filterable]
    public string Borrower { get; private set; } = "";

    /// <summary>For how many days.</summary>
    [Field, Filterable, Orderable]
    public int Days { get; private set; }

    /// <summary>When it came back.</summary>
    [Field, Filterable]
    public DateOnly? ReturnedOn { get; private set; }

    public Guid BookId { get; private set; }

    public bool Erased { get; private set; }

    public bool Private { get; private set; }

    /// <summary>The book.</summary>
    [Field(Requires = [nameof(BookId)]), Filterable(Related = typeof(Book), Key = nameof(BookId))]
    public BookKey Book => new(BookId);

    public static Loan Of(Guid book, string borrower, int days, DateOnly? returnedOn = null, bool erased = false, bool kept = false) => new()
    {
        Id = Guid.NewGuid(),
        BookId = book,
        Borrower = borrower,
        Days = days,
        ReturnedOn = returnedOn,
        Erased = erased,
        Private = kept,
    };
}

/// <summary>What somebody thinks of a book.</summary>
[ObjectType, Public]
public sealed class Review
{
    private Review()
    {
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>From 1 to 5.</summary>
    [Field, Filterable]
    public int Stars { get; private set; }

    public Guid BookId { get; private set; }

    public static Review Of(Guid book, int stars) => new() { Id = Guid.NewGuid(), BookId = book, Stars = stars };
}

/// <summary>A stamp in a book, which is there where the book is.</summary>
[ObjectType, Public]
public sealed class Stamp
{
    private Stamp()
    {
    }

    /// <summary>Which it is of the library's stamps.</summary>
    [Field, Filterable, Orderable]
    public int Id { get; private set; }

    public Guid BookId { get; private set; }

    public static Stamp Of(Guid book, int id) => new() { Id = id, BookId = book };
}

/// <summary>What belongs to books.</summary>
[ExtendObjectType(typeof(Book))]
public static class LendingGraph
{
    /// <summary>When it was lent, and to whom; the private ones are not listed.</summary>
    /// <param name="atLeastDays">Only those of so many days.</param>
    /// <param name="store">The store.</param>
    [Field, Filterable, Needs("library.loans")]
    [Connection(ParentKey = nameof(Book.Id), ChildKey = nameof(Loan.BookId), OrderBy = nameof(Loan.Days))]
    public static IQueryable<Loan> Loans(int? atLeastDays, [Service] LibraryContext store) =>
        store.Loans.Where(l => !l.Private && (atLeastDays == null || l.Days >= atLeastDays));

    /// <summary>Its stamps.</summary>
    /// <param name="store">The store.</param>
    [Field, Connection(ParentKey = nameof(Book.Id), ChildKey = nameof(Stamp.BookId), OrderBy = nameof(Stamp.Id))]
    public static IQueryable<Stamp> Stamps([Service] LibraryContext store) => store.Stamps;

    /// <summary>What is thought of it.</summary>
    [Field, Filterable(Related = typeof(Review), Key = nameof(Book.Id), RelatedKey = nameof(Review.BookId))]
    public static async Task<ILookup<Guid, Review>> Reviews(
        [Parent(nameof(Book.Id))] IReadOnlyList<Guid> ids, [Service] LibraryContext store, CancellationToken cancellationToken) =>
        (await store.Reviews.Where(r => ids.Contains(r.BookId)).ToListAsync(cancellationToken)).ToLookup(r => r.BookId);
}
