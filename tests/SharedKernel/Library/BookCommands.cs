using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Tests.Library;

[Needs("library.write")]
internal sealed record AddBook(string Title, string? Reason = null) : ICommand
{
    public string Module => LibraryModule.ModuleName;
}

internal sealed class AddBookValidator : AbstractValidator<AddBook>
{
    public AddBookValidator() => RuleFor(c => c.Title).NotEmpty().MaximumLength(200);
}

internal sealed class AddBookHandler(LibraryContext store, TimeProvider clock) : IRequestHandler<AddBook, Outcome>
{
    public async Task<Outcome> Handle(AddBook request, CancellationToken cancellationToken)
    {
        var number = await store.Numbers.NextAsync("BOK", 2026, cancellationToken);
        if (request.Title == "Förbjuden")
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, "Boken är förbjuden.", "input", "title");
        }

        var book = Book.New(number, request.Title, clock.GetUtcNow());
        store.Books.Add(book);
        store.Publish(new BookAdded(book.Id, book.Title), book.Id);
        return Outcome.Changed("Book", book.Id);
    }
}

[Needs("library.write")]
internal sealed record RenameBook(Guid Id, int Version, string Title) : ICommand
{
    public string Module => LibraryModule.ModuleName;
}

internal sealed class RenameBookHandler(LibraryContext store) : IRequestHandler<RenameBook, Outcome>
{
    public async Task<Outcome> Handle(RenameBook request, CancellationToken cancellationToken)
    {
        var book = await store.Books.SingleOrDefaultAsync(b => b.Id == request.Id, cancellationToken);
        if (book is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Boken finns inte.", "input", "id");
        }

        if (book.IsStale(request.Version))
        {
            return Outcome.Conflict("Book", book.Id);
        }

        book.Rename(request.Title);
        store.Publish(new BookRenamed(book.Id, book.Title, book.Version + 1), book.Id);
        return Outcome.Changed("Book", book.Id);
    }
}

/// <summary>Asks for no version: each loan counts.</summary>
[Needs("library.write")]
internal sealed record LendBook(Guid Id) : ICommand
{
    public string Module => LibraryModule.ModuleName;
}

internal sealed class LendBookHandler(LibraryContext store) : IRequestHandler<LendBook, Outcome>
{
    public async Task<Outcome> Handle(LendBook request, CancellationToken cancellationToken)
    {
        var book = await store.Books.SingleAsync(b => b.Id == request.Id, cancellationToken);
        book.Lend();
        return Outcome.Changed("Book", book.Id);
    }
}

/// <summary>States nothing about who may.</summary>
internal sealed record BurnBooks : ICommand
{
    public string Module => LibraryModule.ModuleName;
}

internal sealed class BurnBooksHandler(LibraryContext store) : IRequestHandler<BurnBooks, Outcome>
{
    public async Task<Outcome> Handle(BurnBooks request, CancellationToken cancellationToken)
    {
        foreach (var book in await store.Books.ToListAsync(cancellationToken))
        {
            store.Books.Remove(book);
            store.Publish(new BookBurnt(book.Id), book.Id);
        }

        return Outcome.Changed("Library", "all");
    }
}
