using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.Accounts;
using Samverkan.Access.Sessions;
using Samverkan.Access.SignIn;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Passkeys;

/// <summary>
/// Signs people in by a passkey, which is two factors: the device, and what its user shows it. What is asked is kept in the store until it is answered, once; a
/// cookie of a few minutes says which question a browser answers.
/// </summary>
internal sealed class PasskeySignIns(
    SignInThrottle throttle, IServiceScopeFactory scopes, Writes writes, NewSessions news, LiveSessions sessions, SessionCookie cookie, IHostEnvironment environment, TimeProvider clock)
{
    /// <summary>How long one may look for the device.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private string Cookie => cookie.Name + "-passkey";

    /// <summary>Asks for a passkey.</summary>
    /// <returns>What the browser needs, or after which time the next one is asked for.</returns>
    public async Task<(string Options, TimeSpan? Wait)> AskAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (throttle.Try(http.Connection.RemoteIpAddress) is { } throttled)
        {
            return ("", throttled.Wait);
        }

        await using var scope = scopes.CreateAsyncScope();
        var asked = await scope.ServiceProvider.GetRequiredService<IPasskeyHandler<Account>>().MakeRequestOptionsAsync(null, http);
        var now = clock.GetUtcNow();
        var (row, token) = AccountToken.New(null, TokenPurpose.Passkey, now, Lifetime, asked.AssertionState);
        await writes.RunAsync<AccessContext, int>(async store =>
        {
            store.Tokens.Add(row);
            return await store.Tokens.Where(t => t.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        }, cancellationToken);
        http.Response.Cookies.Append(Cookie, token, new CookieOptions
        {
            HttpOnly = true, Secure = !environment.IsDevelopment(), SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true, MaxAge = Lifetime,
        });
        return (asked.RequestOptionsJson, null);
    }

    /// <summary>Takes the browser's answer.</summary>
    public async Task<SignInAttempt> TryAsync(HttpContext http, string credential, CancellationToken cancellationToken)
    {
        if (throttle.Try(http.Connection.RemoteIpAddress) is { } throttled)
        {
            return SignInAttempt.Later(throttled.Wait);
        }

        var (question, now) = (AccountToken.HashOf(http.Request.Cookies[Cookie]), clock.GetUtcNow());
        http.Response.Cookies.Delete(Cookie);
        await using var scope = scopes.CreateAsyncScope();
        // taken out first: a question is answered once, however often it is tried
        var state = await writes.RunAsync<AccessContext, string?>(async store =>
        {
            var row = await store.Tokens.FirstOrDefaultAsync(t => t.Hash == question && t.Purpose == TokenPurpose.Passkey && t.ExpiresAt > now, cancellationToken);
            if (row is not null)
            {
                store.Tokens.Remove(row);
            }

            return row?.State;
        }, cancellationToken);
        var answer = state is null ? null : await scope.ServiceProvider.GetRequiredService<IPasskeyHandler<Account>>().PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = state });
        return await FinishAsync(http, answer is { Succeeded: true } ? answer.Passkey : null, cancellationToken);
    }

    private async Task<SignInAttempt> FinishAsync(HttpContext http, UserPasskeyInfo? used, CancellationToken cancellationToken)
    {
        var (token, hash) = ("", Array.Empty<byte>());
        var isSignedIn = await writes.RunAsync<AccessContext, bool>(async store =>
        {
            var id = used?.CredentialId ?? [];
            var passkey = await store.Passkeys.FirstOrDefaultAsync(p => p.CredentialId == id, cancellationToken);
            var account = passkey is null ? null : await store.Accounts.FirstOrDefaultAsync(a => a.Id == passkey.AccountId, cancellationToken);
            var isAlive = account?.IsAlive(environment.IsDevelopment()) == true;
            if (isAlive)
            {
                passkey!.Use(used!, clock.GetUtcNow());
                (token, hash) = await news.AddAsync(store, http, account!.Id, SignInMethod.Passkey, isRemembered: false, isHalf: false, cancellationToken);
            }

            await news.LogAsync(store, http, account?.Id, SignInMethod.Passkey, isAlive ? SignInOutcome.SignedIn : SignInOutcome.Refused, cancellationToken);
            return isAlive;
        }, cancellationToken);
        if (!isSignedIn)
        {
            return SignInAttempt.Refused;
        }

        news.Give(http, token, isRemembered: false);
        return new(await sessions.FindAsync(hash, cancellationToken), false, null);
    }
}
