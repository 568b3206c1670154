using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Storage;

public sealed class ColumnTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Order_WhenTextIsSwedish_IsSwedish()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        foreach (var title in new[] { "Örnen", "zebra", "Ängen", "Ål", "Aber", "Zon" })
        {
            await host.SendAsync(new AddBook(title));
        }

        var titles = await host.LibraryAsync(s => s.Books.OrderBy(b => b.TitleSort).Select(b => b.Title).ToListAsync());

        Assert.Equal(["Aber", "zebra", "Zon", "Ål", "Ängen", "Örnen"], titles);
    }

    [Fact]
    public async Task Search_WhenCaseAndAccentsDiffer_Finds()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await host.SendAsync(new AddBook("ÅRE – Idé  och Ärende"));

        Assert.Equal("åre – ide och ärende", await host.LibraryAsync(s => s.Books.Select(b => b.TitleFolded).SingleAsync()));
        Assert.Equal(1, await host.LibraryAsync(s => s.Books.CountAsync(b => b.TitleFolded.Contains("åre"))));
        Assert.Equal(0, await host.LibraryAsync(s => s.Books.CountAsync(b => b.TitleFolded.Contains("are"))));
    }

    [Fact]
    public async Task Save_WhenTextIsChanged_ChangesItsColumns()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        var id = (await host.SendAsync(new AddBook("Ett"))).Id!.Value;

        await host.SendAsync(new RenameBook(id, 1, "ÄNDRAD"));

        Assert.Equal("ändrad", await host.LibraryAsync(s => s.Books.Select(b => b.TitleFolded).SingleAsync()));
    }

    [Fact]
    public async Task ValueOfSeveralColumns_WhenReadRaw_HasColumnsNamedAfterIt()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await host.SendAsync(new AddBook("Ett"));

        Assert.Equal("Östersund", await host.LibraryAsync(s => s.Database.SqlQueryRaw<string>("SELECT imprint_place AS Value FROM books").SingleAsync()));
        Assert.Equal(new Imprint("Östersund", null), await host.LibraryAsync(s => s.Books.Select(b => b.Imprint).SingleAsync()));
    }

    [Fact]
    public async Task Ids_WhenReadRaw_AreSixteenBytesInOrderOfTime()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        var id = (await host.SendAsync(new AddBook("Ett"))).Id!.Value;

        var raw = await host.LibraryAsync(s => s.Database.SqlQueryRaw<string>("SELECT hex(id) AS Value FROM books").SingleAsync());

        Assert.Equal(id.ToString("N"), raw, ignoreCase: true);
    }

    [Fact]
    public async Task Ids_WhenAskedForByAList_AreFound()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add((await host.SendAsync(new AddBook($"Bok {i}"))).Id!.Value);
        }

        var some = ids.Skip(1).Take(3).ToList();

        Assert.Equal(3, await host.LibraryAsync(s => s.Books.CountAsync(b => some.Contains(b.Id))));
        Assert.Equal(3, await host.LibraryAsync(s => s.Books.CountAsync(b => EF.Parameter(some).Contains(b.Id))));
    }

    [Fact]
    public async Task Instants_WhenCompared_AreComparedByTheDatabase()
    {
        var clock = new SetClock();
        await using var host = await LibraryHost.StartAsync(folder, clock.Register);
        var start = clock.GetUtcNow();
        await host.SendAsync(new AddBook("Ett"));
        clock.Pass(TimeSpan.FromHours(1));
        await host.SendAsync(new AddBook("Två"));

        var later = await host.LibraryAsync(s => s.Books.Where(b => b.AddedAt > start).OrderBy(b => b.AddedAt).Select(b => b.Title).ToListAsync());

        Assert.Equal(["Två"], later);
    }

    [Fact]
    public async Task Connection_WhenOpened_WaitsForTheDisk()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        Assert.Equal(2, await PragmaAsync(host, "synchronous"));
        Assert.Equal(1, await PragmaAsync(host, "foreign_keys"));
    }

    private static Task<long> PragmaAsync(LibraryHost host, string name) => host.LibraryAsync(async s =>
    {
        await s.Database.OpenConnectionAsync();
        await using var command = s.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (long)(await command.ExecuteScalarAsync())!;
    });
}
