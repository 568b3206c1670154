using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Audit;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;

namespace Samverkan.SharedKernel.Tests.Library;

[EntityKey("Book")]
internal sealed record BookKey([property: Field] Guid Id);

[Entity(typeof(BookKey))]
internal sealed class Book : IVersioned
{
    public Guid Id { get; private init; }

    public int Version { get; private set; }

    public string Number { get; private init; } = "";

    public string Title { get; private set; } = "";

    [SortKeyOf(nameof(Title))]
    public string TitleSort { get; private set; } = "";

    [FoldedOf(nameof(Title))]
    public string TitleFolded { get; private set; } = "";

    public Shelf Shelf { get; private set; }

    public DateTimeOffset AddedAt { get; private init; }

    public DateOnly Printed { get; private init; }

    public int Loans { get; private set; }

    public Imprint? Imprint { get; private init; }

    [NotAudited]
    public string Lock { get; private init; } = "hemlig";

    public static Book New(string number, string title, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Number = number,
        Title = title,
        AddedAt = at,
        Printed = new DateOnly(1906, 11, 24),
        Imprint = new("Östersund", Reprint: null),
    };

    public void Rename(string title) => Title = title;

    public void Lend() => Loans++;
}

/// <summary>A value of several columns.</summary>
internal sealed record Imprint(string Place, int? Reprint);

internal enum Shelf
{
    Open,
    Closed,
}

[EventName("library.book.added")]
internal sealed record BookAdded(Guid Id, string Title) : IntegrationEvent;

[EventName("library.book.renamed")]
internal sealed record BookRenamed(Guid Id, string Title, int Version) : IntegrationEvent;

[EventName("library.book.burnt")]
internal sealed record BookBurnt(Guid Id) : IntegrationEvent;

/// <summary>A book as the library tells others of it.</summary>
internal sealed record BookAsTold(Guid Id, string Title, int Version);

internal sealed class TellBooks(LibraryContext store, SnapshotPages pages) : ISnapshotSource<BookAsTold>
{
    public async Task<SnapshotPage<BookAsTold>> PageAsync(Guid? after, int most, CancellationToken cancellationToken)
    {
        var from = after ?? Guid.Empty;
        var items = await store.Books.AsNoTracking()
            .Where(b => b.Id.CompareTo(from) > 0)
            .OrderBy(b => b.Id)
            .Take(Math.Min(most, pages.Most))
            .Select(b => new BookAsTold(b.Id, b.Title, b.Version))
            .ToListAsync(cancellationToken);
        await pages.ReadAsync(items.Count);
        return new(items, items.Count == 0 ? null : items[^1].Id);
    }
}

/// <summary>Lets a test step in between the pages of a snapshot.</summary>
internal sealed class SnapshotPages
{
    public int Most { get; set; } = 500;

    public Func<int, Task> ReadAsync { get; set; } = _ => Task.CompletedTask;
}
