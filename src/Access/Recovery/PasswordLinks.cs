using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.Accounts;
using Samverkan.Access.Mails;

namespace Samverkan.Access.Recovery;

/// <summary>Sends links by which whoever has a mailbox chooses the password of its account. An account has one at a time.</summary>
internal sealed class PasswordLinks(MailQueue mails, AccessSettings settings, IHostEnvironment environment, IHttpContextAccessor requests, TimeProvider clock)
{
    /// <summary>Adds a token to what the store will save: with the same work where there is no account, and then for nobody.</summary>
    /// <returns>The mail to send once it is saved; null where there is no account.</returns>
    public async Task<Mail?> PrepareAsync(AccessContext store, Account? account, bool isInvited, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (id, lifetime) = (account?.Id ?? Guid.Empty, isInvited ? settings.InvitationLink : settings.ForgottenLink);
        await store.Tokens.Where(t => (t.AccountId == id && t.Purpose == TokenPurpose.Password) || t.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        var (row, token) = AccountToken.New(account?.Id, TokenPurpose.Password, now, lifetime);
        store.Tokens.Add(row);
        if (account is null)
        {
            return null;
        }

        // after the number sign: it reaches no server, log or referrer
        var link = $"{Address()}/losenord#email={Uri.EscapeDataString(account.Email)}&token={token}";
        var until = TimeZoneInfo.ConvertTime(row.ExpiresAt, clock.LocalTimeZone);
        var why = isInvited ? "Du har fått ett konto i Samverkan. Välj ett lösenord här:" : "Någon, förhoppningsvis du, har bett om ett nytt lösenord till Samverkan. Välj det här:";
        return new(
            now, account.Email, isInvited ? "Ditt konto i Samverkan" : "Nytt lösenord till Samverkan",
            $"Hej {account.Name}!\n\n{why}\n\n{link}\n\nLänken gäller en gång, till och med {until:yyyy-MM-dd HH:mm}. Är det inte du som väntar på den kan du bortse från mejlet.\n");
    }

    /// <summary>Sends it.</summary>
    public Task SendAsync(Mail mail, CancellationToken cancellationToken) => mails.AddAsync(mail, cancellationToken);

    /// <summary>What is configured; elsewhere than in Development never what a request claims.</summary>
    private string Address() => settings.Address?.TrimEnd('/')
        ?? (environment.IsDevelopment() && requests.HttpContext is { } http ? $"{http.Request.Scheme}://{http.Request.Host}" : "");
}
