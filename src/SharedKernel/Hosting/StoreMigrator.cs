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

    private async Task MigrateAsync(IModule module, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = (ModuleContext)scope.ServiceProvider.GetRequiredService(module.ContextType);
        var missing = (await store.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        await ForgetDeadMigratorAsync(store, cancellationToken);
        await store.Database.MigrateAsync(cancellationToken);
        LogMigrated(module.Name, missing[^1]);
    }

    // EF's own lock on SQLite is a table that a killed process leaves behind, for the next one to wait for in vain.
    private async Task ForgetDeadMigratorAsync(ModuleContext store, CancellationToken cancellationToken)
    {
        if (options.Provider == StoreProvider.Sqlite)
        {
            await store.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "The store of {Module} is now at {Migration}")]
    private partial void LogMigrated(string module, string migration);
}
