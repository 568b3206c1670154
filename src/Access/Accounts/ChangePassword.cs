using System.Net;
using System.Text.Json.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Sessions;
using Samverkan.Access.SignIn;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Accounts;

/// <summary>Somebody chooses another password. The other sessions of the account end.</summary>
/// <param name="Current">The present one.</param>
/// <param name="Password">The new one.</param>
[SignedIn]
internal sealed record ChangePassword([property: JsonIgnore] string Current, [property: JsonIgnore] string Password) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class ChangePasswordHandler(
    AccessContext store, Principal principal, Passwords passwords, SignInThrottle throttle, CurrentSession session) : IRequestHandler<ChangePassword, Outcome>
{
    public async Task<Outcome> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var account = Guid.TryParse(principal.Id, out var id)
            ? await store.Accounts.Include(a => a.Credentials).FirstOrDefaultAsync(a => a.Id == id, cancellationToken)
            : null;
        if (account is null || await session.FindAsync(cancellationToken) is not { } current)
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, "Logga in med ett konto för att byta dess lösenord.");
        }

        // who sits down at a screen that somebody left shall not guess
        if (throttle.Try(IPAddress.None, "password " + account.EmailKey) is not null)
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, "För många försök. Vänta en stund och försök igen.", "input", "current");
        }

        if (!passwords.AreRight(account.Credentials, request.Current, out _))
        {
            return Outcome.Refused(UserErrorCode.Invalid, "Det nuvarande lösenordet stämmer inte.", "input", "current");
        }

        if (Passwords.FaultOf(request.Password, account.Email) is { } fault)
        {
            return Outcome.Refused(UserErrorCode.Invalid, fault, "input", "password");
        }

        account.Credentials.SetPassword(passwords.Hash(request.Password));
        await store.Sessions.Where(s => s.AccountId == account.Id && s.Id != current.Id).ExecuteDeleteAsync(cancellationToken);
        return Outcome.Changed(nameof(Account), account.Id);
    }
}
