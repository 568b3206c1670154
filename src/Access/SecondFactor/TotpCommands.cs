using System.Net;
using System.Text.Json.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.Access.ApiKeys;
using Samverkan.Access.Sessions;
using Samverkan.Access.SignIn;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.SecondFactor;

/// <summary>Somebody begins to use an app's one-time codes: it is not asked for before one was given.</summary>
[SignedIn]
internal sealed record BeginTotp : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

/// <summary>The app's first code is given: from now on one is asked for.</summary>
/// <param name="Code">The code.</param>
[SignedIn]
internal sealed record ConfirmTotp([property: JsonIgnore] string Code) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

/// <summary>One-time codes are asked for no more.</summary>
[SignedIn]
internal sealed record RemoveTotp : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

/// <summary>New codes for paper take the place of the old ones.</summary>
[SignedIn]
internal sealed record NewRecoveryCodes : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class TotpHandlers(
    AccessContext store, Principal principal, CurrentSession session, TotpSecrets secrets, NewSecrets shown, SignInThrottle throttle, TimeProvider clock)
    : IRequestHandler<BeginTotp, Outcome>, IRequestHandler<ConfirmTotp, Outcome>, IRequestHandler<RemoveTotp, Outcome>, IRequestHandler<NewRecoveryCodes, Outcome>
{
    public Task<Outcome> Handle(BeginTotp request, CancellationToken cancellationToken) => OwnAsync(account =>
    {
        if (account.Credentials.HasTotp)
        {
            return Task.FromResult(Outcome.Refused(UserErrorCode.NotAllowedInState, "Engångskoder används redan. Ta bort dem först för att byta telefon."));
        }

        var secret = Totp.NewSecret();
        account.Credentials.BeginTotp(secrets.Hide(secret));
        shown.Show(account.Id, secret);
        return Task.FromResult(Outcome.Changed(nameof(Account), account.Id));
    }, cancellationToken);

    public Task<Outcome> Handle(ConfirmTotp request, CancellationToken cancellationToken) => OwnAsync(account =>
    {
        if (account.Credentials is not { TotpSecret: { } hidden, HasTotp: false })
        {
            return Task.FromResult(Outcome.Refused(UserErrorCode.NotAllowedInState, "Börja med att läsa in hemligheten i appen."));
        }

        if (throttle.Try(IPAddress.None, "totp " + account.EmailKey) is not null || Totp.StepOf(secrets.Show(hidden), request.Code, clock.GetUtcNow(), 0) is not { } step)
        {
            return Task.FromResult(Outcome.Refused(UserErrorCode.Invalid, "Koden stämmer inte. Ange de sex siffror som appen visar nu.", "input", "code"));
        }

        account.Credentials.ConfirmTotp(step);
        return GiveCodesAsync(account, cancellationToken);
    }, cancellationToken);

    public Task<Outcome> Handle(RemoveTotp request, CancellationToken cancellationToken) => OwnAsync(async account =>
    {
        account.Credentials.RemoveTotp();
        await store.RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        return Outcome.Changed(nameof(Account), account.Id);
    }, cancellationToken);

    public Task<Outcome> Handle(NewRecoveryCodes request, CancellationToken cancellationToken) => OwnAsync(
        account => account.Credentials.HasTotp
            ? GiveCodesAsync(account, cancellationToken)
            : Task.FromResult(Outcome.Refused(UserErrorCode.NotAllowedInState, "Återställningskoder hör till engångskoder. Börja med dem.")),
        cancellationToken);

    private async Task<Outcome> GiveCodesAsync(Account account, CancellationToken cancellationToken)
    {
        await store.RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        var (rows, codes) = RecoveryCode.New(account.Id, clock.GetUtcNow());
        store.RecoveryCodes.AddRange(rows);
        shown.Show(account.Id, string.Join(' ', codes));
        return Outcome.Changed(nameof(Account), account.Id);
    }

    private async Task<Outcome> OwnAsync(Func<Account, Task<Outcome>> change, CancellationToken cancellationToken)
    {
        if (await session.UnlessRecentAsync(cancellationToken) is { } tooLongAgo)
        {
            return tooLongAgo;
        }

        var me = Guid.TryParse(principal.Id, out var id) ? id : Guid.Empty;
        var account = await store.Accounts.Include(a => a.Credentials).FirstOrDefaultAsync(a => a.Id == me, cancellationToken);
        return account is null ? Outcome.Refused(UserErrorCode.NotAllowedInState, "Logga in med ett konto.") : await change(account);
    }
}
