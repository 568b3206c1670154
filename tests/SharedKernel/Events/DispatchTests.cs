using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Events;

public sealed class DispatchTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Drained_WhenAHandlerFailsAtFirst_HasTriedAgain()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        var failures = 0;
        host.Troubles.With = _ => failures++ < 2;
        await host.SendAsync(new AddBook("Trilskas"));

        await host.DrainedAsync();

        Assert.Equal("Trilskas", await host.CatalogueAsync(s => s.Entries.Select(e => e.Title).SingleAsync()));
        var row = await host.LibraryAsync(s => s.Outbox.SingleAsync());
        Assert.Equal(2, row.Attempts);
        Assert.Contains("no Trilskas, please", row.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carry_WhenAnEventIsPoison_HoldsBackItsAggregateAlone()
    {
        await using var host = await LibraryHost.StartAsync(folder, NeverAgain);
        host.Troubles.With = title => title == "Gift";
        var poisoned = (await host.SendAsync(new AddBook("Gift"))).Id!.Value;
        await host.SendAsync(new RenameBook(poisoned, 1, "Efter giftet"));
        await host.SendAsync(new AddBook("Frisk"));

        await CarryAsync(host);
        await CarryAsync(host);

        Assert.Equal(["Frisk"], await host.CatalogueAsync(s => s.Entries.Select(e => e.Title).ToListAsync()));
        Assert.Equal(2, await host.LibraryAsync(s => s.Outbox.CountAsync(r => r.DeliveredAt == null)));
    }

    [Fact]
    public async Task Drained_WhenManyChangeManyBooks_HasHeardEachAggregateInOrder()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        var random = new Random(7);
        host.Troubles.With = _ => random.Next(10) == 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(client => Task.Run(async () =>
        {
            var id = (await host.SendAsync(new AddBook($"Bok {client}"))).Id!.Value;
            for (var version = 1; version < 6; version++)
            {
                await host.SendAsync(new RenameBook(id, version, $"Bok {client} utgåva {version}"));
            }
        })));

        await host.DrainedAsync();

        var heard = await host.CatalogueAsync(s => s.Heard.OrderBy(h => h.Order).ToListAsync());
        Assert.All(heard.GroupBy(h => h.Book), book => Assert.Equal([1, 2, 3, 4, 5, 6], book.Select(h => h.Sequence)));
        Assert.Equal(8, heard.Select(h => h.Book).Distinct().Count());
    }

    [Fact]
    public async Task Carry_WhenTheHostDiedBeforeNotingTheDelivery_DeliversAgainAndHandlesOnce()
    {
        await using (var host = await LibraryHost.StartAsync(folder))
        {
            await host.SendAsync(new AddBook("Ett"));
            await host.DrainedAsync();
            await host.LibraryAsync(s => s.Outbox.ExecuteUpdateAsync(set => set.SetProperty(r => r.DeliveredAt, (DateTimeOffset?)null)));
        }

        await using var restarted = await LibraryHost.StartAsync(folder);
        await restarted.DrainedAsync();

        Assert.Equal(1, await restarted.CatalogueAsync(s => s.Heard.CountAsync()));
    }

    [Fact]
    public async Task Carry_WhenAnotherHoldsTheLease_CarriesNothing()
    {
        await using var first = await LibraryHost.StartAsync(folder, HeldBy("first"));
        await using var second = await LibraryHost.StartAsync(folder, HeldBy("second"));
        await first.SendAsync(new AddBook("Ett"));
        await CarryAsync(first);
        await second.SendAsync(new AddBook("Två"));

        await CarryAsync(second);

        Assert.Equal(1, await first.CatalogueAsync(s => s.Entries.CountAsync()));
    }

    [Fact]
    public async Task Carry_WhenTheLeaseHasRunOut_TakesOver()
    {
        var clock = new SetClock();
        await using var first = await LibraryHost.StartAsync(folder, s => { HeldBy("first")(s); clock.Register(s); });
        await using var second = await LibraryHost.StartAsync(folder, s => { HeldBy("second")(s); clock.Register(s); });
        await first.SendAsync(new AddBook("Ett"));
        await CarryAsync(first);
        await second.SendAsync(new AddBook("Två"));
        clock.Pass(TimeSpan.FromMinutes(1));

        await CarryAsync(second);

        Assert.Equal(2, await first.CatalogueAsync(s => s.Entries.CountAsync()));
    }

    [Fact]
    public async Task Carry_WhenTheLeaseWasLostMeanwhile_NotesNothing()
    {
        await using var host = await LibraryHost.StartAsync(folder, NeverAgain);
        await host.SendAsync(new AddBook("Ett"));
        host.Troubles.With = _ =>
        {
            using var scope = host.Services.CreateScope();
            var later = DateTimeOffset.MaxValue;
            var stolen = scope.ServiceProvider.GetRequiredService<LibraryContext>().Leases.ExecuteUpdate(set => set
                .SetProperty(l => l.Holder, "another")
                .SetProperty(l => l.Fencing, l => l.Fencing + 1)
                .SetProperty(l => l.ExpiresAt, later));
            return stolen == 0;
        };

        await CarryAsync(host);

        Assert.Null(await host.LibraryAsync(s => s.Outbox.Select(r => r.DeliveredAt).SingleAsync()));
    }

    [Fact]
    public async Task Carry_WhenNothingIsThere_WritesNothing()
    {
        var statements = new Statements();
        await using var host = await LibraryHost.StartAsync(folder, null, statements);
        await host.SendAsync(new AddBook("Ett"));
        await host.DrainedAsync();
        statements.Clear();

        await CarryAsync(host);
        await host.DrainedAsync();

        Assert.NotEmpty(statements.Seen);
        Assert.All(statements.Seen, sql => Assert.StartsWith("SELECT", sql.TrimStart(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dispatcher_WhenACommandCommits_IsWokenWithoutWaitingForThePoll()
    {
        await using var host = await LibraryHost.StartAsync(
            folder, s => s.Replace(ServiceDescriptor.Singleton(new EventOptions { Poll = TimeSpan.FromHours(1) })));
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Troubles.With = _ => !heard.TrySetResult();
        var dispatcher = host.Services.GetRequiredService<OutboxDispatcher>();
        await dispatcher.StartAsync(CancellationToken.None);

        await host.SendAsync(new AddBook("Ett"));

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await dispatcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Carry_WhenDeliveredLongAgo_ClearsAway()
    {
        var clock = new SetClock();
        await using var host = await LibraryHost.StartAsync(folder, clock.Register);
        await host.SendAsync(new AddBook("Ett"));
        await host.DrainedAsync();
        clock.Pass(TimeSpan.FromDays(8));
        await host.SendAsync(new AddBook("Två"));

        await host.DrainedAsync();

        Assert.Equal(1, await host.LibraryAsync(s => s.Outbox.CountAsync()));
    }

    private static void NeverAgain(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton(new EventOptions { FirstPause = TimeSpan.FromHours(1), LongestPause = TimeSpan.FromHours(1) }));

    private static Action<IServiceCollection> HeldBy(string holder) =>
        services => services.Replace(ServiceDescriptor.Singleton(new EventOptions { Holder = holder }));

    private static Task<DateTimeOffset?> CarryAsync(LibraryHost host) => host.Services.GetRequiredService<OutboxCourier>()
        .CarryAsync(host.Services.GetRequiredService<HostedModules>().Find(LibraryModule.ModuleName)!, CancellationToken.None);
}
