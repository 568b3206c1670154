using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.SharedKernel.Storage;

/// <summary>
/// Writes that are no commands, each in a scope and a transaction of its own: what a sign-in leaves, say, also one that fails. They leave no audit; whoever
/// makes them keeps a log.
/// </summary>
public sealed class Writes
{
    private readonly IServiceScopeFactory scopes;
    private readonly WriteTransactions transactions;

    internal Writes(IServiceScopeFactory scopes, WriteTransactions transactions) => (this.scopes, this.transactions) = (scopes, transactions);

    /// <summary>Works with a store, then saves and commits.</summary>
    /// <param name="work">May be run again where another writer was first.</param>
    /// <param name="cancellationToken">Gives up, until the commit has begun.</param>
    public async Task<T> RunAsync<TContext, T>(Func<TContext, Task<T>> work, CancellationToken cancellationToken)
        where TContext : ModuleContext
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<TContext>();
        return await transactions.RunAsync(store, async transaction =>
        {
            var result = await work(store);
            await store.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }, cancellationToken);
    }
}
