using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.ApiKeys;
using Samverkan.Access.Grants;
using Samverkan.Access.Outside;
using Samverkan.Access.Tokens;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Sessions;

/// <summary>Finds the session of a request: there, not expired, of an account that is alive.</summary>
internal sealed class LiveSessions(
    SessionCookie cookie, SessionCache cache, IServiceScopeFactory scopes, Writes writes, OutsideProviders providers, IHostEnvironment environment, TimeProvider clock)
{
    /// <summary>How exactly it is kept when a session was last used: each note of it is a write.</summary>
    private static readonly TimeSpan SeenTo = TimeSpan.FromMinutes(5);

    /// <summary>The request's session; null where it has none that lives.</summary>
    public ValueTask<LiveSession?> FindAsync(HttpContext http, CancellationToken cancellationToken) =>
        cookie.HashIn(http.Request) is { } hash ? FindAsync(hash, cancellationToken) : default;

    /// <summary>The session whose secret has a hash; null where it lives no more.</summary>
    public async ValueTask<LiveSession?> FindAsync(byte[] hash, CancellationToken cancellationToken) =>
        await FindAnyAsync(hash, cancellationToken) is { IsHalf: false } session ? session : null;

    /// <summary>The request's session that waits for a second factor; null where it has none.</summary>
    public async ValueTask<LiveSession?> FindHalfAsync(HttpContext http, CancellationToken cancellationToken) =>
        cookie.HashIn(http.Request) is { } hash && await FindAnyAsync(hash, cancellationToken) is { IsHalf: true } session ? session : null;

    private async ValueTask<LiveSession?> FindAnyAsync(byte[] hash, CancellationToken cancellationToken)
    {
        var (key, now) = (Convert.ToHexString(hash), clock.GetUtcNow());
        var session = cache.Find(key) as LiveSession ?? await ReadAsync(hash, key, cancellationToken);
        if (session is null || session.ExpiresAt <= now)
        {
            return null;
        }

        if (now - session.SeenAt >= SeenTo)
        {
            await NoteSeenAsync(session, now, cancellationToken);
        }

        return session;
    }

    private async Task<LiveSession?> ReadAsync(byte[] hash, string key, CancellationToken cancellationToken)
    {
        var readAfter = cache.Changes;
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<AccessContext>();
        var row = await store.Sessions.AsNoTracking().Where(s => s.TokenHash == hash)
            .Join(store.Accounts, s => s.AccountId, a => a.Id, (Session, Account) => new { Session, Account })
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null || !row.Account.IsAlive(environment.IsDevelopment()))
        {
            return null;
        }

        var held = await HeldGrants.OfAsync(store, row.Account, clock, environment.IsDevelopment(), cancellationToken);
        var ofGroups = await OfGroupsAsync(store, row.Session, cancellationToken);
        var session = new LiveSession(
            row.Session.Id, row.Account.Id, row.Account.Name, row.Account.ShownEmail, row.Session.At, row.Session.SeenAt, row.Session.ExpiresAt, [.. held, .. ofGroups],
            row.Session.IsHalf);
        cache.Keep(key, session, readAfter);
        return session;
    }

    /// <summary>What the groups of the provider that it was begun by give: in this session, and in no other of the account.</summary>
    private async Task<IEnumerable<HeldGrant>> OfGroupsAsync(AccessContext store, Session session, CancellationToken cancellationToken) =>
        session.OutsideLoginId is { } loginId
        && await store.OutsideLogins.AsNoTracking().FirstOrDefaultAsync(l => l.Id == loginId && l.AccountId == session.AccountId, cancellationToken) is { } login
            ? providers.GrantsOf(login.Issuer, login.Groups).Select(g => new HeldGrant(Guid.Empty, g, DateTimeOffset.MinValue, null))
            : [];

    private Task<int> NoteSeenAsync(LiveSession session, DateTimeOffset now, CancellationToken cancellationToken) =>
        writes.RunAsync<AccessContext, int>(
            store => store.Sessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancellationToken),
            cancellationToken);
}

/// <summary>Says who sends a request: the key or the token that it has, or whoever is signed in on the device.</summary>
internal sealed class AccessPrincipals(LiveKeys keys, LiveTokens tokens, LiveSessions sessions, AccessSettings settings, RoleRights rights, TimeProvider clock) : IPrincipalAccessor
{
    public async ValueTask<Principal> PrincipalOfAsync(HttpContext request, CancellationToken cancellationToken) =>
        // who sends a key or a token means it, whatever cookie goes along
        LiveKeys.SecretIn(request.Request) is not null ? (await keys.FindAsync(request.Request, cancellationToken))?.PrincipalAt(clock.GetUtcNow(), rights) ?? rights.Public
        : tokens.In(request.Request) is not null ? (await tokens.FindAsync(request.Request))?.PrincipalAt(clock.GetUtcNow(), rights) ?? rights.Public
        : await sessions.FindAsync(request, cancellationToken) is { } session ? session.PrincipalAt(clock.GetUtcNow(), rights)
        : settings.Open ? Principal.Sample
        : rights.Public;
}
