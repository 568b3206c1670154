using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Rebuild;

public sealed class RebuildTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Rebuild_WhenASourceFails_LeavesTheReadModelAsItWas()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await host.SendAsync(new AddBook("Ett"));
        await host.DrainedAsync();
        PagesOf(host).ReadAsync = _ => throw new IOException("no answer");

        await Assert.ThrowsAsync<IOException>(() => RebuildAsync(host));

        Assert.Equal(["Ett"], await TitlesAsync(host));
        PagesOf(host).ReadAsync = _ => Task.CompletedTask;
        await RebuildAsync(host);
        Assert.Equal(["Ett"], await TitlesAsync(host));
    }

    [Fact]
    public async Task Rebuild_WhenALaterOneWasBegun_Stops()
    {
        var commits = new AfterCommit();
        await using var host = await LibraryHost.StartAsync(folder, null, commits);
        await host.SendAsync(new AddBook("Ett"));
        await host.DrainedAsync();
        commits.Then = () => host.CatalogueAsync(s => s.Rebuilds.ExecuteUpdateAsync(set => set.SetProperty(r => r.Builder, Guid.Empty)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => RebuildAsync(host));

        Assert.Equal(["Ett"], await TitlesAsync(host));
    }

    [Fact]
    public async Task Rebuild_WhenTheReadModelWasSpoilt_MendsIt()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        for (var i = 0; i < 7; i++)
        {
            await host.SendAsync(new AddBook($"Bok {i}"));
        }

        await host.DrainedAsync();
        await host.CatalogueAsync(s => s.Entries.Where(e => e.Title != "Bok 3").ExecuteDeleteAsync());
        await host.CatalogueAsync(s => s.Entries.ExecuteUpdateAsync(set => set.SetProperty(e => e.Title, "Fel")));
        PagesOf(host).Most = 3;

        Assert.Equal(7, await RebuildAsync(host));

        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"Bok {i}"), await TitlesAsync(host));
        Assert.Equal(0, await host.CatalogueAsync(s => s.Shadow<CatalogueEntry>().CountAsync()));
    }

    [Fact]
    public async Task Rebuild_WhenEverythingIsRemovedBetweenItsPages_BringsNothingBack()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        for (var i = 0; i < 6; i++)
        {
            await host.SendAsync(new AddBook($"Bok {i}"));
        }

        await host.DrainedAsync();
        var pages = PagesOf(host);
        pages.Most = 2;
        var burning = Task.CompletedTask;
        var read = 0;
        pages.ReadAsync = _ =>
        {
            // Not awaited: the event has to wait for the page that is being written.
            burning = ++read == 2 ? BurnAsync(host) : burning;
            return Task.CompletedTask;
        };

        await RebuildAsync(host);
        await burning;
        await host.DrainedAsync();

        Assert.Empty(await TitlesAsync(host));
    }

    [Fact]
    public async Task Rebuild_WhenBooksAreChangedAllTheWhile_AgreesInTheEnd()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        var ids = new List<Guid>();
        for (var i = 0; i < 8; i++)
        {
            ids.Add((await host.SendAsync(new AddBook($"Bok {i}"))).Id!.Value);
        }

        PagesOf(host).Most = 2;
        var changes = Task.WhenAll(ids.Select(id => Task.Run(async () =>
        {
            for (var version = 1; version < 8; version++)
            {
                await host.SendAsync(new RenameBook(id, version, $"{id} {version}"));
                await host.DrainedAsync();
            }
        })));
        while (!changes.IsCompleted)
        {
            await RebuildAsync(host);
        }

        await changes;
        await host.DrainedAsync();

        Assert.Equal(ids.Select(id => $"{id} 7").Order(), (await TitlesAsync(host)).Order());
    }

    private static async Task BurnAsync(LibraryHost host)
    {
        await Task.Yield();
        await host.SendAsync(new BurnBooks(), Principal.Sample);
        await host.DrainedAsync();
    }

    private static Task<int> RebuildAsync(LibraryHost host) => host.Services.GetRequiredService<Rebuilder>()
        .RebuildAsync<BookAsTold, CatalogueEntry>("catalogue", CancellationToken.None);

    private static Task<List<string>> TitlesAsync(LibraryHost host) => host.CatalogueAsync(s => s.Entries.OrderBy(e => e.Id).Select(e => e.Title).ToListAsync());

    private static SnapshotPages PagesOf(LibraryHost host) => host.Services.GetRequiredService<SnapshotPages>();

    private sealed class AfterCommit : DbTransactionInterceptor
    {
        public Func<Task> Then { get; set; } = () => Task.CompletedTask;

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => Then();
    }
}
