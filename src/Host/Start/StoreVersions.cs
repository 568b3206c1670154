using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Samverkan.SharedKernel.Modules;

namespace Samverkan.Host.Start;

/// <summary>Whether the stores fit this version.</summary>
internal static class StoreVersions
{
    /// <summary>Refuses stores that a newer version has changed: its data would be read and written in ignorance.</summary>
    /// <exception cref="StartFault">There is such a store.</exception>
    public static Task RequireKnownAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        EachAsync(services, async (module, store) =>
        {
            var applied = await store.GetAppliedMigrationsAsync(cancellationToken);
            if (applied.Except(store.GetMigrations()).FirstOrDefault() is { } unknown)
            {
                throw new StartFault($"The store of {module} is of a newer version: it has the migration {unknown}. Run that version, or restore a backup of this one.");
            }
        });

    /// <summary>Refuses stores that lack migrations.</summary>
    /// <exception cref="StartFault">There is such a store.</exception>
    public static Task RequireMigratedAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        EachAsync(services, async (module, store) =>
        {
            var pending = (await store.GetPendingMigrationsAsync(cancellationToken)).Count();
            if (pending > 0)
            {
                throw new StartFault($"The store of {module} lacks {pending} migrations. Run `migrate` first.");
            }
        });

    // Side by side, because each context first builds its model, which is most of what a start takes.
    private static Task EachAsync(IServiceProvider services, Func<string, DatabaseFacade, Task> check) =>
        Task.WhenAll(services.GetRequiredService<HostedModules>().Select(module => Task.Run(async () =>
        {
            await using var scope = services.CreateAsyncScope();
            await check(module.Name, ((DbContext)scope.ServiceProvider.GetRequiredService(module.ContextType)).Database);
        })));
}
