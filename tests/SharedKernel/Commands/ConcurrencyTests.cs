using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Commands;

public sealed class ConcurrencyTests : IDisposable
{
    private const int Clients = 20;
    private const int Each = 5;
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Send_WhenTwentyClientsDrawNumbers_HasNeitherDoublesNorGaps()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        await FromAllAsync((client, turn) => host.SendAsync(new AddBook(turn == 2 ? "Förbjuden" : $"Bok {client}")));

        var numbers = await host.LibraryAsync(s => s.Books.Select(b => b.Number).ToListAsync());
        Assert.Equal(
            Enumerable.Range(1, Clients * (Each - 1)),
            numbers.Select(n => int.Parse(n.Split('/')[1], null)).Order());
    }

    [Fact]
    public async Task Send_WhenTwentyClientsChangeTheSameRow_LosesNoUpdate()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        var id = (await host.SendAsync(new AddBook("Ett"))).Id!.Value;

        await FromAllAsync((_, _) => host.SendAsync(new LendBook(id)));

        var book = await host.LibraryAsync(s => s.Books.SingleAsync());
        Assert.Equal((Clients * Each, (Clients * Each) + 1), (book.Loans, book.Version));
    }

    [Fact]
    public async Task Send_WhenTwentyClientsSawTheSameVersion_OneWins()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        var id = (await host.SendAsync(new AddBook("Ett"))).Id!.Value;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Clients)
            .Select(client => Task.Run(() => host.SendAsync(new RenameBook(id, 1, $"Från {client}")))));

        Assert.Single(outcomes, o => !o.IsRefused);
        Assert.All(outcomes.Where(o => o.IsRefused), o => Assert.Equal(UserErrorCode.Conflict, Assert.Single(o.Errors).Code));
    }

    private static Task FromAllAsync(Func<int, int, Task> send) => Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
    {
        for (var turn = 0; turn < Each; turn++)
        {
            await send(client, turn);
        }
    })));
}
