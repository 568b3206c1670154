using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.Accounts;
using Samverkan.Access.Mails;
using Samverkan.Access.SignIn;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Recovery;

/// <summary>Somebody has forgotten a password. The answer and the time are the same, be there an account or not.</summary>
internal sealed class Forgotten(SignInThrottle throttle, Writes writes, IServiceScopeFactory scopes, IHostEnvironment environment, TimeProvider clock)
{
    /// <summary>Sends a link where there is an account.</summary>
    /// <returns>After which time the next request is served, where this one was not.</returns>
    public async Task<TimeSpan?> AskAsync(HttpContext http, string email, CancellationToken cancellationToken)
    {
        var key = EmailAddress.KeyOf(email);
        if (throttle.Try(http.Connection.RemoteIpAddress, "forgotten " + key) is { } throttled)
        {
            return throttled.Wait;
        }

        await using var scope = scopes.CreateAsyncScope();
        var links = scope.ServiceProvider.GetRequiredService<PasswordLinks>();
        var mail = await writes.RunAsync<AccessContext, Mail?>(async store =>
        {
            var account = await store.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.EmailKey == key, cancellationToken);
            var isKnown = account is not null && (account.Status == AccountStatus.Invited || account.IsAlive(environment.IsDevelopment()));
            var now = clock.GetUtcNow();
            store.SignIns.Add(new SignInEntry
            {
                Id = Guid.CreateVersion7(now), At = now, AccountId = account?.Id, Outcome = isKnown ? SignInOutcome.LinkSent : SignInOutcome.Refused, Address = http.Address(),
            });
            return await links.PrepareAsync(store, isKnown ? account : null, isInvited: false, cancellationToken);
        }, cancellationToken);
        if (mail is not null)
        {
            await links.SendAsync(mail, cancellationToken);
        }

        return null;
    }
}
