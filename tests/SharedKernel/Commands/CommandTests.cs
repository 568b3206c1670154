using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Language;
using Samverkan.SharedKernel.Audit;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Send_WhenValueCannotBeUsed_TellsInSwedishWhereInTheInput()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        var outcome = await host.SendAsync(new AddBook(""));

        var error = Assert.Single(outcome.Errors);
        Assert.Equal(UserErrorCode.Invalid, error.Code);
        Assert.Equal(["input", "title"], error.Path);
        Assert.Contains("måste anges", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WhenHandlerRefuses_ChangesNothingButTheAudit()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        var outcome = await host.SendAsync(new AddBook("Förbjuden"));

        Assert.Equal(UserErrorCode.NotAllowedInState, Assert.Single(outcome.Errors).Code);
        Assert.Equal(0, await host.LibraryAsync(s => s.Books.CountAsync()));
        Assert.Equal(0, await host.LibraryAsync(s => s.Counters.CountAsync()));
        Assert.Equal(0, await host.LibraryAsync(s => s.Outbox.CountAsync()));
        var row = await host.LibraryAsync(s => s.Audit.SingleAsync());
        Assert.Equal(AuditOutcome.Refused, row.Outcome);
        Assert.Equal("""[{"code":"NotAllowedInState","path":["input","title"]}]""", row.Errors);
    }

    [Fact]
    public async Task Send_WhenVersionIsStale_IsAConflictOverTheObject()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        var id = (await host.SendAsync(new AddBook("Nils Holgersson"))).Id!.Value;
        await host.SendAsync(new RenameBook(id, 1, "Gösta Berlings saga"));

        var outcome = await host.SendAsync(new RenameBook(id, 1, "Jerusalem"));

        Assert.Equal(UserErrorCode.Conflict, Assert.Single(outcome.Errors).Code);
        Assert.Equal(id, outcome.Id);
        Assert.Equal("Gösta Berlings saga", await host.LibraryAsync(s => s.Books.Select(b => b.Title).SingleAsync()));
    }

    [Fact]
    public async Task Send_WhenPrincipalLacksTheRight_IsForbiddenAndNoted()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        var refusal = await Assert.ThrowsAsync<GraphQLException>(() => host.SendAsync(new AddBook("X"), Principal.With("rut", "Rut Ros")));

        Assert.Equal(ErrorCodes.Forbidden, refusal.Errors[0].Code);
        Assert.Equal("rut", await host.LibraryAsync(s => s.Audit.Where(a => a.Outcome == AuditOutcome.Refused).Select(a => a.PrincipalId).SingleAsync()));
    }

    [Fact]
    public async Task Send_WhenNobodyIsSignedIn_IsUnauthenticated()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        var refusal = await Assert.ThrowsAsync<GraphQLException>(() => host.SendAsync(new AddBook("X"), Principal.Anonymous));

        Assert.Equal(ErrorCodes.Unauthenticated, refusal.Errors[0].Code);
    }

    [Fact]
    public async Task Send_WhenCommandStatesNoRight_IsDeniedToAllWhoMayNotDoAll()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        await Assert.ThrowsAsync<GraphQLException>(() => host.SendAsync(new BurnBooks()));
        Assert.False((await host.SendAsync(new BurnBooks(), Principal.Sample)).IsRefused);
    }

    [Fact]
    public async Task Send_WhenDone_KeepsRowVersionNumberEventAndAuditTogether()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        var outcome = await host.SendAsync(new AddBook("Nils Holgersson", "Ny upplaga"));

        var book = await host.LibraryAsync(s => s.Books.SingleAsync());
        Assert.Equal((outcome.Id, 1, "BOK/1/2026"), (book.Id, book.Version, book.Number));
        Assert.Equal(book.Id, await host.LibraryAsync(s => s.Outbox.Select(r => r.Aggregate).SingleAsync()));
        var audit = await host.LibraryAsync(s => s.Audit.SingleAsync());
        Assert.Equal(("Book", book.Id.ToString(), "AddBook", "Lisa Larsson", "Ny upplaga"), (audit.ObjectType, audit.ObjectId, audit.Command, audit.PrincipalName, audit.Reason));
    }
}
