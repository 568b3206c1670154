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
    SignInThrottle throttle, Passwords passwords, Writes writes, IServiceScopeFactory scopes, NewSessions news, LiveSessions sessions, AccessSettings settings,
    IHostEnvironment environment, TimeProvider clock, ILogger<SignIns> log)
{
    /// <summary>Tries.</summary>
    public async Task<SignInAttempt> TryAsync(HttpContext http, string email, string password, bool remember, CancellationToken cancellationToken)
    {
        var (address, key) = (http.Connection.RemoteIpAddress, EmailAddress.KeyOf(email));
        if (throttle.Try(address, key) is { } throttled)
        {
            await NoteAsync(http, throttled, cancellationToken);
            return SignInAttempt.Later(throttled.Wait);
        }

        // read and compared outside the transaction: the comparison is slow on purpose
        var account = await FindAsync(key, cancellationToken);
        var isRight = passwords.AreRight(account?.Credentials, password, out var rehashed);
        var (token, hash) = ("", Array.Empty<byte>());
        var outcome = await writes.RunAsync<AccessContext, SignInOutcome>(async store =>
        {
            var id = account?.Id ?? Guid.Empty;
            var credentials = await store.Credentials.FirstOrDefaultAsync(c => c.AccountId == id, cancellationToken);
            var outcome = Judge(account, credentials, isRight);
            if (outcome is SignInOutcome.SignedIn or SignInOutcome.SecondFactorAsked)
            {
                (token, hash) = await news.AddAsync(
                    store, http, id, SignInMethod.Password, remember, isHalf: outcome == SignInOutcome.SecondFactorAsked, cancellationToken);
                if (rehashed is not null)
                {
                    credentials!.SetPassword(rehashed);
                }
            }

            await news.LogAsync(store, http, account?.Id, SignInMethod.Password, outcome, cancellationToken);
            return outcome;
        }, cancellationToken);
        if (outcome is not (SignInOutcome.SignedIn or SignInOutcome.SecondFactorAsked))
        {
            return SignInAttempt.Refused;
        }

        throttle.GiveBack(address, key);
        news.Give(http, token, remember && outcome == SignInOutcome.SignedIn);
        return outcome == SignInOutcome.SecondFactorAsked ? SignInAttempt.Half : new(await sessions.FindAsync(hash, cancellationToken), false, null);
    }

    /// <summary>Notes attempts that are refused unread.</summary>
    public async Task NoteAsync(HttpContext http, Throttled throttled, CancellationToken cancellationToken, SignInMethod method = SignInMethod.Password)
    {
        if (throttled.IsNoted)
        {
            LogThrottled(throttled.Refused);
            await writes.RunAsync<AccessContext, bool>(async store =>
            {
                await news.LogAsync(store, http, null, method, SignInOutcome.Throttled, cancellationToken, throttled.Refused);
                return true;
            }, cancellationToken);
        }
    }

    private async Task<Account?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<AccessContext>();
        return await store.Accounts.AsNoTracking().Include(a => a.Credentials).FirstOrDefaultAsync(a => a.EmailKey == key, cancellationToken);
    }

    private SignInOutcome Judge(Account? account, Credentials? credentials, bool isRight)
    {
        var now = clock.GetUtcNow();
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

        if (credentials.HasTotp)
        {
            // wrong codes go on counting: the password alone takes nothing back
            return SignInOutcome.SecondFactorAsked;
        }

        credentials.Succeed();
        return SignInOutcome.SignedIn;
    }

    [LoggerMessage(LogLevel.Warning, "Attempts to sign in are refused unread: {Attempts} in a row from one address for one account. The log of sign-ins has the address")]
    private partial void LogThrottled(int attempts);
}

/// <summary>What became of an attempt.</summary>
/// <param name="Session">The session that was begun; null where none was.</param>
/// <param name="IsHalf">Whether a second factor is asked for.</param>
/// <param name="Wait">After which the next attempt is read, where this one was not.</param>
internal sealed record SignInAttempt(LiveSession? Session, bool IsHalf, TimeSpan? Wait)
{
    public static SignInAttempt Refused { get; } = new(null, false, null);

    public static SignInAttempt Half { get; } = new(null, true, null);

    public static SignInAttempt Later(TimeSpan wait) => new(null, false, wait);
}

/// <summary>What a request tells of where it comes from.</summary>
internal static class Origins
{
    /// <summary>The browser, as it says of itself.</summary>
    public static string? Device(this HttpContext http) =>
        http.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? new string([.. agent.Where(c => !char.IsControl(c)).Take(Session.MaxDevice)]) : null;

    /// <summary>The client's address.</summary>
    public static string? Address(this HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() is { Length: <= Session.MaxAddress } text ? text : null;
}
