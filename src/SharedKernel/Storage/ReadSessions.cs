using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Execution;
using Samverkan.SharedKernel.Modules;

namespace Samverkan.SharedKernel.Storage;

/// <summary>
/// What a request reads of a module is of one moment: a page and its count agree. The module's context of the request's scope
/// gets a read transaction when its lane is first used.
/// </summary>
internal sealed class ReadSessions(HostedModules modules, SnapshotSupport snapshots, TimeProvider clock, IServiceProvider services) : ILanes, IAsyncDisposable
{
    private readonly Lock entering = new();
    private readonly Dictionary<string, Task<Session>> sessions = new(StringComparer.Ordinal);

    public async ValueTask EnterAsync(string lane, CancellationToken cancellationToken)
    {
        if (modules.Find(lane) is not { } module)
        {
            return;
        }

        Task<Session>? session;
        lock (entering)
        {
            if (!sessions.TryGetValue(lane, out session))
            {
                session = OpenAsync((ModuleContext)services.GetRequiredService(module.ContextType), cancellationToken);
                sessions.Add(lane, session);
            }
        }

        await session;
    }

    public async ValueTask LeaveAllAsync()
    {
        foreach (var opening in Left())
        {
            await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (opening.IsCompletedSuccessfully)
            {
                await (await opening).CloseAsync();
            }
        }
    }

    /// <remarks>Where the request ended without leaving. The contexts, made later than this, are disposed by now, and their transactions with them.</remarks>
    public async ValueTask DisposeAsync()
    {
        foreach (var session in Left().Where(s => s.IsCompletedSuccessfully))
        {
            (await session).Interrupt?.Dispose();
        }
    }

    private List<Task<Session>> Left()
    {
        lock (entering)
        {
            List<Task<Session>> left = [.. sessions.Values];
            sessions.Clear();
            return left;
        }
    }

    private async Task<Session> OpenAsync(ModuleContext store, CancellationToken cancellationToken)
    {
        store.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await store.Database.OpenConnectionAsync(cancellationToken);
        var connection = store.Database.GetDbConnection();
        if (connection is SqliteConnection sqlite)
        {
            // Deferred: taking the write lock would make readers wait for the writer.
            await store.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), CancellationToken.None);
        }
        else
        {
            var isolation = await snapshots.AreAllowedAsync(store, cancellationToken) ? IsolationLevel.Snapshot : IsolationLevel.ReadCommitted;
            await store.Database.BeginTransactionAsync(isolation, cancellationToken);
        }

        return new(store, SqliteInterrupt.On(connection, clock, cancellationToken));
    }

    private sealed record Session(ModuleContext Store, SqliteInterrupt? Interrupt)
    {
        public async Task CloseAsync()
        {
            Interrupt?.Dispose();
            var transaction = Store.Database.CurrentTransaction;
            if (transaction is not null)
            {
                await transaction.DisposeAsync();
            }

            await Store.Database.CloseConnectionAsync();
        }
    }
}
