using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samverkan.Access.Accounts;
using Samverkan.Access.Sessions;
using Samverkan.Access.SignIn;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Outside;

/// <summary>Where somebody who came back from a provider goes on.</summary>
/// <param name="Page">The page.</param>
/// <param name="IsHalf">Whether he gives a second factor before he comes there.</param>
/// <param name="Fault">Why nothing came of it; null where something did.</param>
/// <param name="IsLinking">Whether a login was to be linked.</param>
internal sealed record OutsideReturn(string Page, bool IsHalf, OutsideFault? Fault, bool IsLinking);

/// <summary>Sends people to a provider, and takes them back: signed in, or with the login linked to the account that they were signed in to.</summary>
internal sealed partial class OutsideSignIns(
    AttemptCookies attempts, SignInThrottle throttle, SignIns signIns, Writes writes, IServiceScopeFactory scopes, NewSessions news, LiveSessions sessions,
    AccessSettings settings, IHostEnvironment environment, TimeProvider clock, ILogger<OutsideSignIns> log)
{
    /// <summary>Where to send somebody.</summary>
    /// <exception cref="OutsideException">There is no such way at the moment.</exception>
    public async Task<string> BeginAsync(HttpContext http, OutsideProvider provider, string returnTo, LiveSession? linking, CancellationToken cancellationToken)
    {
        await ThrottleAsync(http, cancellationToken);
        var attempt = Attempt.New(provider.Settings.Id, returnTo, clock.GetUtcNow(), linking?.Id);
        try
        {
            var address = await provider.AddressAsync(attempt, CallbackOf(http, provider), cancellationToken);
            attempts.Give(http, attempt);
            return address;
        }
        catch (OutsideException failure)
        {
            LogFailed(provider.Settings.Id, failure.Message, failure.InnerException?.GetType().Name);
            throw;
        }
    }

    /// <summary>Takes somebody back.</summary>
    public async Task<OutsideReturn> FinishAsync(HttpContext http, OutsideProvider provider, Commands commands, CancellationToken cancellationToken)
    {
        Attempt? attempt = null;
        try
        {
            await ThrottleAsync(http, cancellationToken);
            attempt = await attempts.TakeAsync(http, One(http, "state"), cancellationToken);
            if (attempt is null || attempt.Provider != provider.Settings.Id)
            {
                throw new OutsideException(OutsideFault.Stale, "nobody here asked for what came back");
            }

            var identity = await IdentifyAsync(http, provider, attempt, cancellationToken);
            return attempt.LinkingSession is { } session
                ? await LinkAsync(http, session, identity, attempt, commands, cancellationToken)
                : await SignInAsync(http, provider, identity, attempt, commands, cancellationToken);
        }
        catch (OutsideException failure)
        {
            if (failure.Fault is not (OutsideFault.Throttled or OutsideFault.Cancelled))
            {
                LogFailed(provider.Settings.Id, failure.Message, failure.InnerException?.GetType().Name);
            }

            if (failure.Fault != OutsideFault.Throttled && attempt?.LinkingSession is null)
            {
                await NoteAsync(http, SignInOutcome.Refused, cancellationToken);
            }

            return new(attempt?.ReturnTo ?? "/", false, failure.Fault, attempt?.LinkingSession is not null);
        }
    }

    private async Task<OutsideIdentity> IdentifyAsync(HttpContext http, OutsideProvider provider, Attempt attempt, CancellationToken cancellationToken)
    {
        await provider.CheckIssuerAsync(One(http, "iss"), cancellationToken);
        return One(http, "error") is { } error
            // what it says besides is for developers, and not shown
            ? throw new OutsideException(error == "access_denied" ? OutsideFault.Cancelled : OutsideFault.Stale, "it refused")
            : await provider.RedeemAsync(One(http, "code"), attempt, CallbackOf(http, provider), cancellationToken);
    }

    private async Task<OutsideReturn> LinkAsync(
        HttpContext http, Guid began, OutsideIdentity identity, Attempt attempt, Commands commands, CancellationToken cancellationToken)
    {
        // a link that began in another session, or before somebody else signed in here, is not this one's
        if ((await sessions.FindAsync(http, cancellationToken))?.Id != began)
        {
            throw new OutsideException(OutsideFault.NotRecent, "the session is not the one in which it began");
        }

        var outcome = await commands.SendAsync(new LinkOutsideLogin(identity.Issuer, identity.Subject), "link", cancellationToken);
        return new(attempt.ReturnTo, false, outcome.IsRefused ? FaultOf(outcome) : null, IsLinking: true);
    }

    private static OutsideFault FaultOf(Outcome refused) => refused.Errors[0].Code switch
    {
        UserErrorCode.Forbidden => OutsideFault.NotRecent,
        UserErrorCode.NotAllowedInState => OutsideFault.TooMany,
        _ => OutsideFault.OfAnother,
    };

    private async Task<OutsideReturn> SignInAsync(
        HttpContext http, OutsideProvider provider, OutsideIdentity identity, Attempt attempt, Commands commands, CancellationToken cancellationToken)
    {
        if (identity.Groups.Count > 0 && !await IsKnownAsync(identity, cancellationToken)
            && (await commands.SendAsync(new AdmitOutside(identity.Issuer, identity.Subject, identity.Name, identity.VerifiedEmail), "admit", cancellationToken)).IsRefused)
        {
            throw new OutsideException(OutsideFault.HasAccount, "somebody new has the verified address of an account");
        }

        var token = "";
        var outcome = await writes.RunAsync<AccessContext, SignInOutcome>(async store =>
        {
            var key = OutsideLogin.KeyOf(identity.Issuer, identity.Subject);
            var login = await store.OutsideLogins.FirstOrDefaultAsync(l => l.Key == key, cancellationToken);
            var account = login is null ? null : await store.Accounts.Include(a => a.Credentials).FirstOrDefaultAsync(a => a.Id == login.AccountId, cancellationToken);
            var outcome = Judge(account, provider.Settings);
            if (outcome is SignInOutcome.SignedIn or SignInOutcome.SecondFactorAsked)
            {
                login!.Use(identity.Groups, clock.GetUtcNow());
                (token, _) = await news.AddAsync(
                    store, http, account!.Id, SignInMethod.Outside, isRemembered: false, isHalf: outcome == SignInOutcome.SecondFactorAsked, cancellationToken, login.Id);
            }

            await news.LogAsync(store, http, account?.Id, SignInMethod.Outside, outcome, cancellationToken);
            return outcome;
        }, cancellationToken);
        if (token.Length == 0)
        {
            return new(attempt.ReturnTo, false, OutsideFault.Refused, IsLinking: false);
        }

        news.Give(http, token, isRemembered: false);
        return new(attempt.ReturnTo, outcome == SignInOutcome.SecondFactorAsked, null, IsLinking: false);
    }

    private SignInOutcome Judge(Account? account, ProviderSettings provider) =>
        account?.IsAlive(environment.IsDevelopment()) != true ? SignInOutcome.Refused
        : account.Credentials.IsLocked(clock.GetUtcNow()) ? SignInOutcome.RefusedLocked
        : account.Credentials.HasTotp && !provider.MultiFactor ? SignInOutcome.SecondFactorAsked
        : SignInOutcome.SignedIn;

    private async Task<bool> IsKnownAsync(OutsideIdentity identity, CancellationToken cancellationToken)
    {
        var key = OutsideLogin.KeyOf(identity.Issuer, identity.Subject);
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccessContext>().OutsideLogins.AnyAsync(l => l.Key == key, cancellationToken);
    }

    private async Task ThrottleAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (throttle.Try(http.Connection.RemoteIpAddress) is { } throttled)
        {
            await signIns.NoteAsync(http, throttled, cancellationToken, SignInMethod.Outside);
            throw new OutsideException(OutsideFault.Throttled, "too many attempts");
        }
    }

    private Task<bool> NoteAsync(HttpContext http, SignInOutcome outcome, CancellationToken cancellationToken) => writes.RunAsync<AccessContext, bool>(async store =>
    {
        await news.LogAsync(store, http, null, SignInMethod.Outside, outcome, cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>What is configured; elsewhere than in Development never what a request claims.</summary>
    private string CallbackOf(HttpContext http, OutsideProvider provider)
    {
        var here = settings.Address?.TrimEnd('/') ?? (environment.IsDevelopment() ? $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}" : "");
        return $"{here}/access/outside/{provider.Settings.Id}/callback";
    }

    /// <summary>A parameter of the answer; null where it is not there.</summary>
    private static string? One(HttpContext http, string name) => http.Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;

    [LoggerMessage(LogLevel.Warning, "A sign-in at {Provider} led to nothing: {Reason} ({Failure})")]
    private partial void LogFailed(string provider, string reason, string? failure);
}
