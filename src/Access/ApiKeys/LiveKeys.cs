using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.Grants;
using Samverkan.Access.Sessions;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.ApiKeys;

/// <summary>Finds the key of a request: sent as bearer token, or as the password of Basic, which is what spreadsheets can.</summary>
internal sealed class LiveKeys(SessionCache cache, IServiceScopeFactory scopes, Writes writes, IHostEnvironment environment, TimeProvider clock)
{
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    /// <summary>How exactly it is kept when a key was last used: each note of it is a write.</summary>
    private static readonly TimeSpan UsedTo = TimeSpan.FromHours(1);

    /// <summary>The secret in a request; null where it has none, or another kind of token.</summary>
    public static string? SecretIn(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim() is var token && token.StartsWith(ApiKey.Mark, StringComparison.Ordinal) ? token : null
            : header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) ? PasswordIn(header[Basic.Length..].Trim()) : null;
    }

    /// <summary>The request's key; null where it has none that is good.</summary>
    public async ValueTask<LiveHolder?> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (SecretIn(request) is not { } secret || !ApiKey.IsSecret(secret))
        {
            return null;
        }

        var (hash, now) = (ApiKey.HashOf(secret), clock.GetUtcNow());
        var cached = Convert.ToHexString(hash);
        var key = cache.Find(cached) as LiveKey ?? await ReadAsync(hash, cached, cancellationToken);
        if (key is null || key.ExpiresAt <= now)
        {
            return null;
        }

        if (!(now - key.UsedAt < UsedTo))
        {
            await writes.RunAsync<AccessContext, int>(
                store => store.ApiKeys.Where(k => k.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.UsedAt, now), cancellationToken), cancellationToken);
        }

        return key;
    }

    private async Task<LiveKey?> ReadAsync(byte[] hash, string cached, CancellationToken cancellationToken)
    {
        var readAfter = cache.Changes;
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<AccessContext>();
        var row = await store.ApiKeys.AsNoTracking().Where(k => k.Hash == hash && k.RevokedAt == null)
            .Join(store.Accounts, k => k.AccountId, a => a.Id, (Key, Account) => new { Key, Account })
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null || !row.Account.IsAlive(environment.IsDevelopment()))
        {
            return null;
        }

        var had = await store.Set<ApiKeyGrant>().Where(g => g.KeyId == row.Key.Id).Select(g => g.GrantId).ToListAsync(cancellationToken);
        var held = await HeldGrants.OfAsync(store, row.Account, clock, environment.IsDevelopment(), cancellationToken);
        var key = new LiveKey(row.Key.Id, $"{row.Account.Name} (nyckel {row.Key.Name})", row.Key.UsedAt, row.Key.ExpiresAt, [.. held.Where(g => had.Contains(g.Id))]);
        cache.Keep(cached, key, readAfter);
        return key;
    }

    private static string? PasswordIn(string credentials)
    {
        var decoded = new byte[credentials.Length];
        return Convert.TryFromBase64String(credentials, decoded, out var length) && Encoding.UTF8.GetString(decoded, 0, length).Split(':', 2) is [_, var password] ? password : "";
    }

    private sealed class LiveKey(Guid id, string name, DateTimeOffset? usedAt, DateTimeOffset expiresAt, IReadOnlyList<HeldGrant> held)
        : LiveHolder($"key {id}", name, held)
    {
        public Guid Id { get; } = id;

        public DateTimeOffset? UsedAt { get; } = usedAt;

        public DateTimeOffset ExpiresAt { get; } = expiresAt;
    }
}
