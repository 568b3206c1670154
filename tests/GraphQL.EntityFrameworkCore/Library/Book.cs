using Samverkan.GraphQL.Building;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

/// <summary>Key of a book.</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Book")]
public sealed record BookKey([property: Field] Guid Id);

/// <summary>Key of a shelf, in another module.</summary>
/// <param name="Code">Its code.</param>
[EntityKey("Shelf")]
public sealed record ShelfKey([property: Field] string Code);

/// <summary>Key of an author, in another module.</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Author")]
public sealed record AuthorKey([property: Field] Guid Id);

/// <summary>How a book is bound.</summary>
public enum Binding
{
    /// <summary>In paper.</summary>
    Paper,

    /// <summary>In cloth.</summary>
    HardCover,
}

/// <summary>A book.</summary>
[ObjectType, Entity(typeof(BookKey)), Public]
public sealed class Book
{
    private Book()
    {
    }

    /// <summary>Identity.</summary>
    [Field, Filterable]
    public Guid Id { get; private set; }

    /// <summary>Title.</summary>
    [Field, Filterable(Folded = nameof(TitleFolded)), Orderable(SortKey = nameof(TitleSort))]
    public string Title { get; private set; } = "";

    public string TitleFolded { get; private set; } = "";

    public byte[] TitleSort { get; private set; } = [];

    /// <summary>When it was bought.</summary>
    [Field, Filterable, Orderable]
    public DateTimeOffset BoughtAt { get; private set; }

    /// <summary>How many pages it has.</summary>
    [Field, Filterable, Orderable]
    public int Pages { get; private set; }

    /// <summary>How it is bound.</summary>
    [Field, Filterable]
    public Binding Binding { get; private set; }

    /// <summary>What it cost.</summary>
    [Field, Filterable, Orderable, Needs("library.purchases")]
    public decimal Price { get; private set; }

    /// <summary>When it was last returned.</summary>
    [Field, Filterable]
    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>A mark in it.</summary>
    [Field, Filterable]
    public string? Mark { get; private set; }

    /// <summary>Whether it may be lent.</summary>
    [Field, Filterable]
    public bool Lendable { get; private set; }

    /// <summary>What the purchase was noted as.</summary>
    [Field, Filterable, Needs("library.purchases")]
    public string? Purchase { get; private set; }

    public bool Withdrawn { get; private set; }

    public string ShelfCode { get; private set; } = "";

    public Guid? AuthorId { get; private set; }

    public Guid? PublisherId { get; private set; }

    /// <summary>Who published it.</summary>
    [Field, Filterable]
    public Publisher? Publisher { get; private set; }

    public int Room { get; private set; }

    /// <summary>Where it stands.</summary>
    [Field(Requires = [nameof(ShelfCode)])]
    public ShelfKey Shelf => new(ShelfCode);

    /// <summary>Title and size.</summary>
    [Field(Requires = [nameof(Title), nameof(Pages)])]
    public string Label => $"{Title} ({Pages})";

    public static Book Of(
        Guid id, string title, DateTimeOffset boughtAt, int pages = 100, string shelf = "A", Guid? author = null, int room = 1, Binding binding = Binding.Paper,
        decimal price = 10, DateOnly? returnedOn = null, string? mark = null, bool withdrawn = false, Guid? publisher = null) => new()
        {
            Id = id,
            Title = title,
            TitleFolded = Swedish.Fold(title),
            TitleSort = Swedish.SortKey(title),
            BoughtAt = boughtAt,
            Pages = pages,
            ShelfCode = shelf,
            AuthorId = author,
            PublisherId = publisher,
            Room = room,
            Binding = binding,
            Price = price,
            ReturnedOn = returnedOn,
            Mark = mark,
            Withdrawn = withdrawn,
        };
}

/// <summary>A kind of books; there are few.</summary>
[ObjectType, Public]
public sealed class Genre
{
    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>Name.</summary>
    [Field]
    public string Name { get; private set; } = "";

    /// <summary>What belongs to it.</summary>
    [Field]
    public string? Remark { get; private set; }

    public static Genre Of(Guid id, string name) => new() { Id = id, Name = name };
}
