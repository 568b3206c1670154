using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Events;

/// <summary>Carries what is due in an outbox.</summary>
internal sealed partial class OutboxCourier(
    IServiceScopeFactory scopes, WriteTransactions transactions, EventConsumers consumers, Inbox inbox, EventFeed feed, RemoteConsumers remote, EventOptions options, StoreOptions stores,
    TimeProvider clock, ILogger<OutboxCourier> log)
{
    private static readonly TimeSpan BetweenPurges = TimeSpan.FromHours(1);

    private readonly string holder = options.Holder ?? (stores.Provider == StoreProvider.Sqlite ? "the only host" : Guid.NewGuid().ToString());
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lease> leases = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> purged = new(StringComparer.Ordinal);
    private long carried;

    /// <summary>How many events this process has carried.</summary>
    public long Carried => Interlocked.Read(ref carried);

    /// <summary>Carries what is due.</summary>
    /// <returns>When the next event is due; null where the outbox is empty.</returns>
    public async Task<DateTimeOffset?> CarryAsync(IModule module, CancellationToken cancellationToken)
    {
        var turn = turns.GetOrAdd(module.Name, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = (ModuleContext)scope.ServiceProvider.GetRequiredService(module.ContextType);
            return await CarryAsync(store, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<DateTimeOffset?> CarryAsync(ModuleContext store, CancellationToken cancellationToken)
    {
        var due = await store.NextDueAsync(cancellationToken);
        while (due <= clock.GetUtcNow())
        {
            if (await TakeLeaseAsync(store, cancellationToken) is not { } lease)
            {
                return clock.GetUtcNow() + options.Poll;
            }

            var batch = await store.DueAsync(clock.GetUtcNow(), options.Batch, cancellationToken);
            await CarryAsync(store, lease, batch, cancellationToken);
            await PurgeAsync(store, cancellationToken);
            due = await store.NextDueAsync(cancellationToken);
            if (batch.Count == 0)
            {
                break;
            }
        }

        return due;
    }

    private async Task CarryAsync(ModuleContext store, Lease lease, List<OutboxRow> batch, CancellationToken cancellationToken)
    {
        var delivered = new List<long>(batch.Count);
        var failed = new Dictionary<Guid, (OutboxRow Row, string Error)>();
        try
        {
            foreach (var row in batch.Where(r => !failed.ContainsKey(r.Aggregate)).TakeWhile(_ => clock.GetUtcNow() < lease.ExpiresAt - (options.Lease / 4)))
            {
                if (await FailureOfAsync(row, store.Module, cancellationToken) is { } error)
                {
                    failed.Add(row.Aggregate, (row, error));
                }
                else
                {
                    delivered.Add(row.Position);
                }
            }
        }
        finally
        {
            await NoteAsync(store, lease, delivered, failed);
        }
    }

    private async Task<string?> FailureOfAsync(OutboxRow row, string module, CancellationToken cancellationToken)
    {
        var envelope = row.Envelope(module);
        if (row.Attempts == 0)
        {
            feed.Tell(module, EventMoment.Happened, envelope);
        }

        foreach (var consumer in consumers.Of(row.Name, row.Version))
        {
            if (await FailureOfAsync(row, consumer.Name, () => inbox.DeliverAsync(consumer, envelope, cancellationToken), cancellationToken) is { } error)
            {
                return error;
            }
        }

        foreach (var (consumer, address) in remote.All)
        {
            if (await FailureOfAsync(row, consumer, () => remote.SendAsync(address, envelope, cancellationToken), cancellationToken) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private async Task<string?> FailureOfAsync(OutboxRow row, string consumer, Func<Task> deliver, CancellationToken cancellationToken)
    {
        try
        {
            await deliver();
            return null;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(consumer, row.Name, row.Id, row.Attempts + 1, failure);
            return $"{consumer}: {failure.GetType().Name}: {failure.Message}";
        }
    }

    // Also when the host is stopping: what was delivered needs not be delivered again.
    private Task<int> NoteAsync(
        ModuleContext store, Lease lease, List<long> delivered, Dictionary<Guid, (OutboxRow Row, string Error)> failed) =>
        delivered.Count + failed.Count == 0 ? Task.FromResult(0) : transactions.RunAsync(store, async transaction =>
        {
            var now = clock.GetUtcNow();
            var noted = await store.NoteDeliveredAsync(lease, delivered, now, CancellationToken.None);
            foreach (var (row, error) in failed.Values)
            {
                await store.NoteFailedAsync(lease, row, error, now + PauseAfter(row.Attempts), CancellationToken.None);
            }

            await transaction.CommitAsync(CancellationToken.None);
            Interlocked.Add(ref carried, noted);
            if (noted < delivered.Count)
            {
                leases.TryRemove(store.Module, out _);
            }

            return noted;
        }, CancellationToken.None);

    private TimeSpan PauseAfter(int attempts)
    {
        var pause = options.FirstPause * Math.Pow(2, Math.Min(attempts, 30));
        return pause < options.LongestPause ? pause : options.LongestPause;
    }

    private async Task<Lease?> TakeLeaseAsync(ModuleContext store, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (leases.TryGetValue(store.Module, out var held) && now < held.ExpiresAt - (options.Lease / 2))
        {
            return held;
        }

        var taken = await Lease.TakeAsync(store, transactions, holder, now, options.Lease, cancellationToken);
        if (taken is not null)
        {
            leases[store.Module] = taken;
        }

        return taken;
    }

    private async Task PurgeAsync(ModuleContext store, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (purged.TryGetValue(store.Module, out var last) && now - last < BetweenPurges)
        {
            return;
        }

        purged[store.Module] = now;
        await transactions.RunAsync(store, async transaction =>
        {
            await store.PurgeAsync(now - options.KeptFor, now - options.HandledFor, cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return true;
        }, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "{Consumer} failed on {Event} {Id}, attempt {Attempt}")]
    private partial void LogFailed(string consumer, string @event, Guid id, int attempt, Exception failure);
}
