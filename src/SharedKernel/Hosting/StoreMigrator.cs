using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Hosting;

/// <summary>Brings the modules' stores to the form that this version needs.</summary>
public sealed partial class StoreMigrator(HostedModules modules, StoreOptions options, IServiceScopeFactory scopes, ILogger<StoreMigrator> log)
{
    /// <summary>Applies what is missing; the modules' stores are apart, so side by side. On SQLite the caller holds the <see cref="StoreLock"/>.</summary>
    public Task MigrateAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(modules.Select(module => Task.Run(() => MigrateAsync(module, cancellationToken), cancellationToken)));

    /// <summary>
    /// Puts back the stores whose migrations a process began and did not live to finish. Comes before anything else is done with a folder that the caller
    /// has just taken by the <see cref="StoreLock"/>.
    /// </summary>
    public void UndoUnfinished()
    {
        if (options.Provider == StoreProvider.Sqlite)
        {
            foreach (var module in modules.Where(module => new MigrationCopy(options.FileOf(module.Name)).PutBack()))
            {
                LogPutBack(module.Name);
            }
        }
    }

    private async Task MigrateAsync(IModule module, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = (ModuleContext)scope.ServiceProvider.GetRequiredService(module.ContextType);
        var missing = (await store.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        if (options.Provider == StoreProvider.Sqlite)
        {
            await MigrateFileAsync(store, module.Name, cancellationToken);
        }
        else
        {
            await store.Database.MigrateAsync(cancellationToken);
        }

        LogMigrated(module.Name, missing[^1]);
    }

    private async Task MigrateFileAsync(ModuleContext store, string module, CancellationToken cancellationToken)
    {
        // EF's own lock on SQLite is a table that a killed process leaves behind, for the next one to wait for in vain
        await store.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);
        var copy = new MigrationCopy(options.FileOf(module));
        await copy.TakeAsync(cancellationToken);
        await store.Database.MigrateAsync(cancellationToken);
        copy.Discard();
    }

    [LoggerMessage(LogLevel.Information, "The store of {Module} is now at {Migration}")]
    private partial void LogMigrated(string module, string migration);

    [LoggerMessage(LogLevel.Warning, "The migration of the store of {Module} was interrupted; the store is as it was before")]
    private partial void LogPutBack(string module);
}
