using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Samverkan.GraphQL.Language;

namespace Samverkan.SharedKernel.Storage;

/// <summary>
/// Write transactions. On SQLite a store has one writer: those of this process queue here without holding threads, and begin
/// with the write lock taken, so that none fails halfway for want of it. On SQL Server a collision makes the loser begin anew.
/// </summary>
internal sealed class WriteTransactions(StoreOptions options, TimeProvider clock)
{
    private const int Attempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> writers = new(StringComparer.Ordinal);

    /// <summary>Runs work in a transaction of the store; what it does not commit is undone.</summary>
    /// <exception cref="GraphQLException"><see cref="ErrorCodes.Timeout"/>: the store stayed busy, and nothing was done.</exception>
    /// <exception cref="OperationCanceledException">Nothing was done.</exception>
    public async Task<T> RunAsync<T>(ModuleContext store, Func<IDbContextTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await InTurnAsync(store, work, cancellationToken);
            }
            catch (Exception failure) when (attempt < Attempts && StoreFailures.IsCollision(failure))
            {
                store.ChangeTracker.Clear();
                await Task.Delay(Pause * (attempt * (1 + Random.Shared.NextDouble())), clock, cancellationToken);
            }
            catch (Exception failure) when (StoreFailures.IsBusy(failure))
            {
                throw new GraphQLException("The store is busy. Nothing was changed: send the command again.", ErrorCodes.Timeout);
            }
            catch (Exception failure) when (StoreFailures.IsInterruption(failure))
            {
                throw new OperationCanceledException("Cancelled inside the database.", failure, cancellationToken);
            }
        }
    }

    private async Task<T> InTurnAsync<T>(ModuleContext store, Func<IDbContextTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        if (options.Provider != StoreProvider.Sqlite)
        {
            return await OnceAsync(store, work, cancellationToken);
        }

        var writer = writers.GetOrAdd(store.Module, _ => new SemaphoreSlim(1));
        await writer.WaitAsync(cancellationToken);
        try
        {
            return await OnceAsync(store, work, cancellationToken);
        }
        finally
        {
            writer.Release();
        }
    }

    private async Task<T> OnceAsync<T>(ModuleContext store, Func<IDbContextTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        using var interrupt = SqliteInterrupt.On(store.Database.GetDbConnection(), clock, cancellationToken);
        return await work(transaction);
    }
}
