using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samverkan.Access.Accounts;
using Samverkan.Access.Sessions;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.SignIn;

/// <summary>Signs people in by e-mail and password. Whether there is an account is told neither by the answer nor by the time that it takes.</summary>
internal sealed partial class SignIns(
    SignInThrottle throttle, Passwords passwords, Writes writes, IServiceScopeFactory scopes, SessionCookie cookie, LiveSessions sessions, AccessSettings settings,
    IHostEnvironment environment, TimeProvider clock, ILogger<SignIns> log)
{
    /// <summary>Tries.</summary>
    public async Task<SignInResult> TryAsync(HttpContext http, string email, string password, bool remember, CancellationToken cancellationToken)
    {
        var (address, key) = (http.Connection.RemoteIpAddress, EmailAddress.KeyOf(email));
        if (throttle.Try(address, key) is { } throttled)
        {
            await NoteAsync(http, throttled, cancellationToken);
            return new(null, throttled.Wait);
        }

        // read and compared outside the transaction: the comparison is slow on purpose
        var account = await FindAsync(key, cancellationToken);
        var isRight = passwords.AreRight(account?.Credentials, password, out var rehashed);
        var now = clock.GetUtcNow();
        var (token, hash) = SessionCookie.NewToken();
        // one session a browser: the one that it had is over
        var earlier = cookie.HashIn(http.Request) ?? [];
        var expiresAt = now + (remember ? settings.RememberedSession : settings.Session);
        var outcome = await writes.RunAsync<AccessContext, SignInOutcome>(async store =>
        {
            var credentials = await store.Credentials.FirstOrDefaultAsync(c => account != null && c.AccountId == account.Id, cancellationToken);
            var outcome = Judge(account, credentials, isRight, now);
            if (outcome == SignInOutcome.SignedIn)
            {
                await store.Sessions.Where(s => s.TokenHash == earlier).ExecuteDeleteAsync(cancellationToken);
                store.Sessions.Add(new Session(
                    Guid.CreateVersion7(now), account!.Id, hash, SignInMethod.Password, now, expiresAt, http.Device(), http.Address()));
                if (rehashed is not null)
                {
                    credentials!.SetPassword(rehashed);
                }
            }

            await AddEntryAsync(store, http, account?.Id, outcome, attempts: 1, cancellationToken);
            return outcome;
        }, cancellationToken);

        if (outcome != SignInOutcome.SignedIn)
        {
            return new(null, null);
        }

        throttle.GiveBack(address, key);
        cookie.Give(http.Response, token, remember ? settings.RememberedSession : null);
        return new(await sessions.FindAsync(hash, cancellationToken), null);
    }

    private async Task<Account?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<AccessContext>();
        return await store.Accounts.AsNoTracking().Include(a => a.Credentials).FirstOrDefaultAsync(a => a.EmailKey == key, cancellationToken);
    }

    private SignInOutcome Judge(Account? account, Credentials? credentials, bool isRight, DateTimeOffset now)
    {
        if (account is null || credentials is null || !account.IsAlive(environment.IsDevelopment()))
        {
            return SignInOutcome.Refused;
        }

        if (credentials.IsLocked(now))
        {
            return SignInOutcome.RefusedLocked;
        }

        if (!isRight)
        {
            return credentials.Fail(settings, now) ? SignInOutcome.LockedOut : SignInOutcome.Refused;
        }

        credentials.Succeed();
        return SignInOutcome.SignedIn;
    }

    private async Task NoteAsync(HttpContext http, Throttled throttled, CancellationToken cancellationToken)
    {
        if (throttled.IsNoted)
        {
            LogThrottled(throttled.Refused);
            await writes.RunAsync<AccessContext, bool>(async store =>
            {
                await AddEntryAsync(store, http, null, SignInOutcome.Throttled, throttled.Refused, cancellationToken);
                return true;
            }, cancellationToken);
        }
    }

    private async Task AddEntryAsync(
        AccessContext store, HttpContext http, Guid? accountId, SignInOutcome outcome, int attempts, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (oldest, entry) = (now - settings.LogKeptFor, Guid.CreateVersion7(now));
        await store.SignIns.Where(e => e.At < oldest).ExecuteDeleteAsync(cancellationToken);
        await store.Sessions.Where(s => s.ExpiresAt < oldest).ExecuteDeleteAsync(cancellationToken);
        store.SignIns.Add(new SignInEntry
        {
            Id = entry, At = now, AccountId = accountId, Method = SignInMethod.Password, Outcome = outcome, Address = http.Address(), Attempts = attempts,
        });
    }

    [LoggerMessage(LogLevel.Warning, "Attempts to sign in are refused unread: {Attempts} in a row from one address for one account. The log of sign-ins has the address")]
    private partial void LogThrottled(int attempts);
}

/// <summary>What became of an attempt.</summary>
/// <param name="Session">The session that was begun; null where none was.</param>
/// <param name="Wait">After which the next attempt is read, where this one was not.</param>
internal sealed record SignInResult(LiveSession? Session, TimeSpan? Wait);

/// <summary>What a request tells of where it comes from.</summary>
internal static class Origins
{
    /// <summary>The browser, as it says of itself.</summary>
    public static string? Device(this HttpContext http) =>
        http.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? new string([.. agent.Where(c => !char.IsControl(c)).Take(Session.MaxDevice)]) : null;

    /// <summary>The client's address.</summary>
    public static string? Address(this HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() is var text && text.Length <= Session.MaxAddress ? text : null : null;
}
