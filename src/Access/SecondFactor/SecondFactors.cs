using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Sessions;
using Samverkan.Access.SignIn;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.SecondFactor;

/// <summary>Takes the second factor of somebody who gave the right password, or came from a provider that is trusted for one factor.</summary>
internal sealed class SecondFactors(
    SignInThrottle throttle, SignIns signIns, LiveSessions sessions, NewSessions news, TotpSecrets secrets, Writes writes, AccessSettings settings, TimeProvider clock)
{
    /// <summary>Longest code, in characters.</summary>
    public const int MaxCode = 40;

    /// <summary>Tries.</summary>
    public async Task<SignInAttempt> TryAsync(HttpContext http, string code, SignInMethod kind, CancellationToken cancellationToken)
    {
        if (await sessions.FindHalfAsync(http, cancellationToken) is not { } half)
        {
            return SignInAttempt.Refused;
        }

        var (address, key) = (http.Connection.RemoteIpAddress, $"code {half.AccountId}");
        if (throttle.Try(address, key) is { } throttled)
        {
            await signIns.NoteAsync(http, throttled, cancellationToken);
            return SignInAttempt.Later(throttled.Wait);
        }

        var (token, hash, remembered) = ("", Array.Empty<byte>(), false);
        var outcome = await writes.RunAsync<AccessContext, SignInOutcome>(async store =>
        {
            var session = await store.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == half.Id, cancellationToken);
            var credentials = await store.Credentials.FirstOrDefaultAsync(c => c.AccountId == half.AccountId, cancellationToken);
            var now = clock.GetUtcNow();
            var outcome = session is null || credentials is null ? SignInOutcome.Refused
                : credentials.IsLocked(now) ? SignInOutcome.RefusedLocked
                : await IsRightAsync(store, credentials, code.Trim(), kind, now, cancellationToken) ? SignInOutcome.SignedIn
                : credentials.Fail(settings, now) ? SignInOutcome.LockedOut
                : SignInOutcome.Refused;
            if (outcome == SignInOutcome.SignedIn)
            {
                credentials!.Succeed();
                remembered = session!.IsRemembered;
                (token, hash) = await news.AddAsync(store, http, half.AccountId, kind, remembered, isHalf: false, cancellationToken, session.OutsideLoginId);
            }

            await news.LogAsync(store, http, half.AccountId, kind, outcome, cancellationToken);
            return outcome;
        }, cancellationToken);
        if (outcome != SignInOutcome.SignedIn)
        {
            return SignInAttempt.Refused;
        }

        throttle.GiveBack(address, key);
        news.Give(http, token, remembered);
        return new(await sessions.FindAsync(hash, cancellationToken), false, null);
    }

    private async Task<bool> IsRightAsync(
        AccessContext store, Accounts.Credentials credentials, string code, SignInMethod kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (kind == SignInMethod.RecoveryCode)
        {
            var hash = RecoveryCode.HashOf(code);
            return await store.RecoveryCodes.Where(c => c.AccountId == credentials.AccountId && c.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
        }

        if (credentials is not { HasTotp: true, TotpSecret: { } hidden } || Totp.StepOf(secrets.Show(hidden), code, now, credentials.TotpStep) is not { } step)
        {
            return false;
        }

        credentials.ConfirmTotp(step);
        return true;
    }
}
