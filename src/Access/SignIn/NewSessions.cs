using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Sessions;

namespace Samverkan.Access.SignIn;

/// <summary>Begins sessions, and keeps the log of sign-ins.</summary>
internal sealed class NewSessions(SessionCookie cookie, AccessSettings settings, TimeProvider clock)
{
    /// <summary>How long one may look for the phone.</summary>
    private static readonly TimeSpan Half = TimeSpan.FromMinutes(10);

    /// <summary>Adds a session to what the store will save; the one that the browser had is over.</summary>
    /// <returns>What the cookie is to hold, and its hash.</returns>
    public async Task<(string Token, byte[] Hash)> AddAsync(
        AccessContext store, HttpContext http, Guid accountId, SignInMethod method, bool isRemembered, bool isHalf, CancellationToken cancellationToken,
        Guid? outsideLoginId = null)
    {
        if (cookie.HashIn(http.Request) is { } earlier)
        {
            await store.Sessions.Where(s => s.TokenHash == earlier).ExecuteDeleteAsync(cancellationToken);
        }

        var (now, (token, hash)) = (clock.GetUtcNow(), SessionCookie.NewToken());
        var expiresAt = now + (isHalf ? Half : isRemembered ? settings.RememberedSession : settings.Session);
        store.Sessions.Add(new Session(
            Guid.CreateVersion7(now), accountId, hash, method, isRemembered, isHalf, now, expiresAt, http.Device(), http.Address(), outsideLoginId));
        return (token, hash);
    }

    /// <summary>Gives the browser its session.</summary>
    public void Give(HttpContext http, string token, bool isRemembered) => cookie.Give(http.Response, token, isRemembered ? settings.RememberedSession : null);

    /// <summary>Adds an entry to the log, and clears away what is too old.</summary>
    public async Task LogAsync(
        AccessContext store, HttpContext http, Guid? accountId, SignInMethod method, SignInOutcome outcome, CancellationToken cancellationToken, int attempts = 1)
    {
        var now = clock.GetUtcNow();
        var oldest = now - settings.LogKeptFor;
        await store.SignIns.Where(e => e.At < oldest).ExecuteDeleteAsync(cancellationToken);
        await store.Sessions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        store.SignIns.Add(new SignInEntry
        {
            Id = Guid.CreateVersion7(now), At = now, AccountId = accountId, Method = method, Outcome = outcome, Address = http.Address(), Attempts = attempts,
        });
    }
}
