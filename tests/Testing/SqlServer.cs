using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Testing;

/// <summary>The SQL Server that the tests run on, where there is one: an existing database that is theirs alone.</summary>
public static class SqlServer
{
    /// <summary>Environment variable with its connection string.</summary>
    public const string Variable = "SAMVERKAN_TEST_SQLSERVER";

    private const string Leases = "leases";
    private static readonly Lazy<Task> Migrated = new(() => TestKernel.MigrateAsync(Options!));

    /// <summary>How to reach it; null where the tests run on SQLite.</summary>
    public static StoreOptions? Options { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection
        ? new StoreOptions
        {
            Provider = StoreProvider.SqlServer,
            ConnectionString = connection,
            MaxBatchSize = int.TryParse(
                Environment.GetEnvironmentVariable(Variable + "_MAXBATCHSIZE"), CultureInfo.InvariantCulture, out var size) ? size : null,
        }
        : null;

    /// <summary>Waits until no other test, of this process or another, uses the database.</summary>
    internal static Task<IDisposable> TakeTurnAsync()
    {
        var taken = new TaskCompletionSource<IDisposable>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => HoldTurn(taken)) { IsBackground = true }.Start();
        return taken.Task;
    }

    // A mutex belongs to the thread that took it, and a test has none of its own.
    private static void HoldTurn(TaskCompletionSource<IDisposable> taken)
    {
        using var mutex = new Mutex(initiallyOwned: false, @"Global\samverkan-test-sqlserver");
        using var turn = new Turn();
        try
        {
            mutex.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // whoever had it was killed: it is ours all the same
        }
        taken.SetResult(turn);
        turn.Ended.WaitOne();
        mutex.ReleaseMutex();
    }

    /// <summary>Removes every row of every module, but what migrations put there.</summary>
    internal static async Task EmptyAsync()
    {
        await Migrated.Value;
        await using var kernel = TestKernel.Build(Options!);
        foreach (var module in TestKernel.Modules)
        {
            await using var scope = kernel.CreateAsyncScope();
            var store = (DbContext)scope.ServiceProvider.GetRequiredService(module.ContextType);
            var sql = store.GetService<ISqlGenerationHelper>();
            foreach (var table in ChildrenFirst(store.Model))
            {
                var name = sql.DelimitIdentifier(table.GetTableName()!, table.GetSchema());
                await store.Database.ExecuteSqlRawAsync(table.GetTableName() == Leases ? $"UPDATE {name} SET expires_at = 0" : $"DELETE FROM {name}");
            }
        }
    }

    private static IEnumerable<IEntityType> ChildrenFirst(IModel model)
    {
        var left = model.GetEntityTypes().Where(t => t.GetTableName() is not null).ToList();
        while (left.Count > 0)
        {
            var next = left.First(t => !left.Exists(other => other != t && other.GetForeignKeys().Any(k => k.PrincipalEntityType == t)));
            left.Remove(next);
            yield return next;
        }
    }

    private sealed class Turn : IDisposable
    {
        public ManualResetEvent Ended { get; } = new(initialState: false);

        public void Dispose() => Ended.Set();
    }
}
