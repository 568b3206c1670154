using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Rebuild;

/// <summary>
/// Builds a read model anew while it is used: the modules' snapshots are written page by page into its shadow, which then takes
/// the read model's place in one transaction.
/// </summary>
/// <remarks>
/// A page is read while the shadow is held. An event handled before is older than what the page says, and one handled after
/// finds the page written: nothing is overtaken, and nothing that was removed comes back.
/// </remarks>
public sealed class Rebuilder
{
    private const int Page = 500;

    private readonly HostedModules modules;
    private readonly IServiceScopeFactory scopes;
    private readonly WriteTransactions transactions;
    private readonly TimeProvider clock;

    internal Rebuilder(HostedModules modules, IServiceScopeFactory scopes, WriteTransactions transactions, TimeProvider clock) =>
        (this.modules, this.scopes, this.transactions, this.clock) = (modules, scopes, transactions, clock);

    /// <summary>Builds a read model anew from every hosted module that has such items.</summary>
    /// <param name="module">The module that the read model belongs to.</param>
    /// <param name="cancellationToken">Gives up; the read model stays as it is.</param>
    /// <returns>How many items were read.</returns>
    /// <exception cref="InvalidOperationException">Another rebuild of it was begun later, and goes on.</exception>
    public async Task<int> RebuildAsync<TItem, TRow>(string module, CancellationToken cancellationToken)
        where TRow : class
    {
        var builder = Guid.CreateVersion7(clock.GetUtcNow());
        await BeginAsync<TRow>(module, builder, cancellationToken);
        await using var sources = scopes.CreateAsyncScope();
        var items = 0;
        foreach (var source in sources.ServiceProvider.GetServices<ISnapshotSource<TItem>>())
        {
            Guid? after = null;
            do
            {
                var page = await CopyPageAsync<TItem, TRow>(module, builder, source, after, cancellationToken);
                items += page.Items.Count;
                after = page.Last;
            }
            while (after is not null);
        }

        await SwapAsync<TRow>(module, builder, cancellationToken);
        return items;
    }

    private Task<bool> BeginAsync<TRow>(string module, Guid builder, CancellationToken cancellationToken)
        where TRow : class => WriteAsync(module, async (store, _) =>
        {
            var name = ReadModels.NameOf<TRow>();
            await store.Rebuilds.Where(r => r.Name == name).ExecuteDeleteAsync(cancellationToken);
            await store.Shadow<TRow>().ExecuteDeleteAsync(cancellationToken);
            store.Rebuilds.Add(RebuildRow.Of(name, builder, clock.GetUtcNow()));
            return true;
        }, cancellationToken);

    private Task<SnapshotPage<TItem>> CopyPageAsync<TItem, TRow>(
        string module, Guid builder, ISnapshotSource<TItem> source, Guid? after, CancellationToken cancellationToken)
        where TRow : class => WriteAsync(module, async (store, services) =>
        {
            await TakeTurnAsync<TRow>(store, builder, cancellationToken);
            var page = await source.PageAsync(after, Page, cancellationToken);
            await services.GetRequiredService<IReadModel<TItem, TRow>>().WriteAsync(store.Shadow<TRow>(), page.Items, cancellationToken);
            return page;
        }, cancellationToken);

    private Task<int> SwapAsync<TRow>(string module, Guid builder, CancellationToken cancellationToken)
        where TRow : class => WriteAsync(module, async (store, _) =>
        {
            await TakeTurnAsync<TRow>(store, builder, cancellationToken);
            await store.Live<TRow>().ExecuteDeleteAsync(cancellationToken);
            await store.Database.ExecuteSqlRawAsync(CopyOf(store, store.Shadow<TRow>().EntityType, store.Live<TRow>().EntityType), cancellationToken);
            await store.Shadow<TRow>().ExecuteDeleteAsync(cancellationToken);
            return await store.Rebuilds.Where(r => r.Builder == builder).ExecuteDeleteAsync(cancellationToken);
        }, cancellationToken);

    private static async Task TakeTurnAsync<TRow>(ModuleContext store, Guid builder, CancellationToken cancellationToken)
    {
        var turn = await store.Rebuilds
            .Where(r => r.Builder == builder)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Turns, r => r.Turns + 1), cancellationToken);
        if (turn == 0)
        {
            throw new InvalidOperationException($"Another rebuild of {ReadModels.NameOf<TRow>()} was begun.");
        }
    }

    private static string CopyOf(ModuleContext store, IEntityType from, IEntityType to)
    {
        var sql = store.GetService<ISqlGenerationHelper>();
        var columns = string.Join(", ", from.GetProperties().Select(p => sql.DelimitIdentifier(p.GetColumnName())));
        return $"INSERT INTO {sql.DelimitIdentifier(to.GetTableName()!, to.GetSchema())} ({columns}) "
            + $"SELECT {columns} FROM {sql.DelimitIdentifier(from.GetTableName()!, from.GetSchema())}";
    }

    private async Task<T> WriteAsync<T>(string module, Func<ModuleContext, IServiceProvider, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var consumer = modules.Find(module) ?? throw new InvalidOperationException($"No module {module} is hosted here.");
        var store = (ModuleContext)scope.ServiceProvider.GetRequiredService(consumer.ContextType);
        store.WriteAs(Principal.System, clock);
        return await transactions.RunAsync(store, async transaction =>
        {
            var result = await write(store, scope.ServiceProvider);
            await store.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }, cancellationToken);
    }
}
