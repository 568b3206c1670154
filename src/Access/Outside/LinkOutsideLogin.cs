using System.Text.Json.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.Access.Sessions;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Outside;

/// <summary>Somebody who is signed in, and has shown who he is to a provider, will sign in by it from now on.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">What it calls him.</param>
[SignedIn]
internal sealed record LinkOutsideLogin(string Issuer, [property: JsonIgnore] string Subject) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

/// <summary>Somebody new, whom a provider's groups give something here, gets an account.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">What it calls him.</param>
/// <param name="Name">As it shows him to others: so it is called at first.</param>
/// <param name="VerifiedEmail">An address that it has verified: looked for among accounts, and not kept.</param>
[Public]
internal sealed record AdmitOutside(string Issuer, [property: JsonIgnore] string Subject, string Name, [property: JsonIgnore] string? VerifiedEmail) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class OutsideLoginHandlers(AccessContext store, Principal principal, CurrentSession session, TimeProvider clock)
    : IRequestHandler<LinkOutsideLogin, Outcome>, IRequestHandler<AdmitOutside, Outcome>
{
    public async Task<Outcome> Handle(LinkOutsideLogin request, CancellationToken cancellationToken)
    {
        if (await session.UnlessRecentAsync(cancellationToken) is { } tooLongAgo)
        {
            return tooLongAgo;
        }

        // a key that goes along with the cookie is somebody else
        if (!Guid.TryParse(principal.Id, out var me))
        {
            return Outcome.Refused(UserErrorCode.Forbidden, "Logga in med ett konto.");
        }

        if (await FindAsync(request.Issuer, request.Subject, cancellationToken) is { } known)
        {
            return known.AccountId == me
                ? Outcome.Changed(nameof(OutsideLogin), known.Id)
                : Outcome.Refused(UserErrorCode.Invalid, "Den inloggningen hör till ett annat konto.");
        }

        if (await store.OutsideLogins.CountAsync(l => l.AccountId == me, cancellationToken) >= OutsideLogin.Most)
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, $"Ett konto har högst {OutsideLogin.Most} inloggningar hos andra. Ta bort en först.");
        }

        var login = new OutsideLogin(me, request.Issuer, request.Subject, clock.GetUtcNow());
        store.OutsideLogins.Add(login);
        return Outcome.Changed(nameof(OutsideLogin), login.Id);
    }

    public async Task<Outcome> Handle(AdmitOutside request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Issuer, request.Subject, cancellationToken) is { } known)
        {
            return Outcome.Changed(nameof(Account), known.AccountId);
        }

        var (key, now) = (request.VerifiedEmail is { } email ? EmailAddress.KeyOf(email) : null, clock.GetUtcNow());
        if (key is not null && await store.Accounts.AnyAsync(a => a.EmailKey == key, cancellationToken))
        {
            // his account, or that of whoever had the address before: whoever has its password says which
            return Outcome.Refused(UserErrorCode.Invalid, "Det finns redan ett konto med adressen. Logga in i det och koppla inloggningen.");
        }

        var account = Account.WithoutEmail(Guid.CreateVersion7(now), request.Name, now);
        store.Accounts.Add(account);
        store.OutsideLogins.Add(new OutsideLogin(account.Id, request.Issuer, request.Subject, now));
        return Outcome.Changed(nameof(Account), account.Id);
    }

    private Task<OutsideLogin?> FindAsync(string issuer, string subject, CancellationToken cancellationToken)
    {
        var key = OutsideLogin.KeyOf(issuer, subject);
        return store.OutsideLogins.FirstOrDefaultAsync(l => l.Key == key, cancellationToken);
    }
}
