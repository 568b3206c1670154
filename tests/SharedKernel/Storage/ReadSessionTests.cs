using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Execution;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Storage;

public sealed class ReadSessionTests : IDisposable
{
    private const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS Value FROM n";
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Enter_WhenSomebodyWritesMeanwhile_StillSeesTheFirstMoment()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await host.SendAsync(new AddBook("Ett"));
        await using var scope = host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        var lanes = scope.ServiceProvider.GetRequiredService<ILanes>();
        await lanes.EnterAsync(LibraryModule.ModuleName, CancellationToken.None);
        await store.Books.ToListAsync();

        await host.SendAsync(new AddBook("Två"));

        Assert.Equal(1, await store.Books.CountAsync());
        await lanes.LeaveAllAsync();
        await lanes.EnterAsync(LibraryModule.ModuleName, CancellationToken.None);
        Assert.Equal(2, await store.Books.CountAsync());
    }

    [Fact]
    public async Task Enter_WhenManyLanesAtOnce_OpensEachOnce()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await using var scope = host.Services.CreateAsyncScope();
        var lanes = scope.ServiceProvider.GetRequiredService<ILanes>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
            await lanes.EnterAsync(i % 2 == 0 ? LibraryModule.ModuleName : "catalogue", CancellationToken.None))));

        Assert.NotNull(scope.ServiceProvider.GetRequiredService<CatalogueContext>().Database.CurrentTransaction);
    }

    [Fact]
    public async Task Read_WhenCancelledInsideTheDatabase_StopsPromptly()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await using var scope = host.Services.CreateAsyncScope();
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await scope.ServiceProvider.GetRequiredService<ILanes>().EnterAsync(LibraryModule.ModuleName, cancel.Token);
        var store = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<Exception>(() => Task.Run(() => store.Database.SqlQueryRaw<long>(Endless).ToListAsync(cancel.Token)));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Read_WhenAnEarlierRequestWasCancelled_IsNotDisturbed()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        using (var cancel = new CancellationTokenSource())
        {
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ILanes>().EnterAsync(LibraryModule.ModuleName, cancel.Token);
            await cancel.CancelAsync();
        }

        Assert.Equal(0, await host.LibraryAsync(s => s.Books.CountAsync()));
    }
}
