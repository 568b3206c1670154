using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Sessions;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Outside;

/// <summary>An account is signed in to by a provider no more.</summary>
[SignedIn]
internal sealed record UnlinkOutsideLogin(UnlinkOutsideLoginInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class UnlinkOutsideLoginHandler(AccessContext store, Principal principal, CurrentSession session, WaysIn waysIn)
    : IRequestHandler<UnlinkOutsideLogin, Outcome>
{
    public async Task<Outcome> Handle(UnlinkOutsideLogin request, CancellationToken cancellationToken)
    {
        var me = Guid.TryParse(principal.Id, out var id) ? id : Guid.Empty;
        var login = await store.OutsideLogins.FirstOrDefaultAsync(l => l.Id == request.Input.Id && l.AccountId == me, cancellationToken);
        if (login is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Du har ingen sådan inloggning. Ange id för en av dina.", "input", "id");
        }

        if (await session.UnlessRecentAsync(cancellationToken) is { } tooLongAgo)
        {
            return tooLongAgo;
        }

        if (!await waysIn.RemainAsync(store, me, login.Id, cancellationToken))
        {
            return WaysIn.Last;
        }

        // who is signed in by it elsewhere is so no more; here, what its groups gave ends with it
        var here = (await session.FindAsync(cancellationToken))?.Id ?? Guid.Empty;
        await store.Sessions.Where(s => s.OutsideLoginId == login.Id && s.Id != here).ExecuteDeleteAsync(cancellationToken);
        store.OutsideLogins.Remove(login);
        return Outcome.Changed(nameof(OutsideLogin), login.Id);
    }
}

/// <summary>By what an account can be signed in to.</summary>
internal sealed class WaysIn(OutsideProviders providers)
{
    /// <summary>That there would be none.</summary>
    public static Outcome Last { get; } =
        Outcome.Refused(UserErrorCode.NotAllowedInState, "Det är det enda sättet att logga in i kontot. Lägg till ett annat först.", "input", "id");

    /// <summary>Whether there still is a way when a passkey, or an outside login, is gone.</summary>
    public async Task<bool> RemainAsync(AccessContext store, Guid accountId, Guid without, CancellationToken cancellationToken)
    {
        var issuers = providers.Issuers;
        return await store.Credentials.AnyAsync(c => c.AccountId == accountId && c.PasswordHash != null, cancellationToken)
            || await store.Passkeys.AnyAsync(p => p.AccountId == accountId && p.Id != without, cancellationToken)
            || await store.OutsideLogins.AnyAsync(l => l.AccountId == accountId && l.Id != without && issuers.Contains(l.Issuer), cancellationToken);
    }
}
