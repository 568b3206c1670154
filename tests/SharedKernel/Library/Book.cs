using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Audit;
using Samverkan.SharedKernel.Events;
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

    [NotAudited]
    public string Lock { get; private init; } = "hemlig";

    public static Book New(string number, string title, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Number = number,
        Title = title,
        AddedAt = at,
        Printed = new DateOnly(1906, 11, 24),
    };

    public void Rename(string title) => Title = title;

    public void Lend() => Loans++;
}

internal enum Shelf
{
    Open,
    Closed,
}

[EventName("library.book.added")]
internal sealed record BookAdded(Guid Id, string Title) : IntegrationEvent;

[EventName("library.book.renamed")]
internal sealed record BookRenamed(Guid Id, string Title) : IntegrationEvent;
