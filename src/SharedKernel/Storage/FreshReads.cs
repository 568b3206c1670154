using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.SharedKernel.Storage;

/// <summary>
/// Reads rows as they are now and as whoever asks may see them now: in a scope of its own, for what lasts longer than a request, whose own contexts see
/// its beginning.
/// </summary>
public sealed class FreshReads(IServiceScopeFactory scopes, RequestInfo request)
{
    /// <summary>Reads something of a module's store.</summary>
    public async Task<T> ReadAsync<TContext, T>(Func<TContext, Task<T>> read)
        where TContext : ModuleContext
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestInfo>().Principal = request.AskAgain is { } again ? await again() : request.Principal;
        var store = scope.ServiceProvider.GetRequiredService<TContext>();
        store.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(store);
    }
}
