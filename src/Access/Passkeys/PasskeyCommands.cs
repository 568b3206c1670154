using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.Access.ApiKeys;
using Samverkan.Access.Outside;
using Samverkan.Access.Sessions;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Passkeys;

/// <summary>Somebody begins to add a passkey.</summary>
[SignedIn]
internal sealed record BeginPasskey : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

/// <summary>A device has made a passkey.</summary>
/// <param name="State">What <see cref="BeginPasskey"/> gave.</param>
/// <param name="Credential">The browser's answer.</param>
/// <param name="Name">As its owner calls it.</param>
[SignedIn]
internal sealed record AddPasskey([property: JsonIgnore] string State, [property: JsonIgnore] string Credential, string Name) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class AddPasskeyValidator : AbstractValidator<AddPasskey>
{
    /// <summary>Longest answer of a browser, in characters.</summary>
    private const int MaxCredential = 20_000;

    public AddPasskeyValidator()
    {
        RuleFor(c => c.Name).Line("Ett namn", Passkey.MaxName);
        RuleFor(c => c.Credential).Must(c => c.Length <= MaxCredential).WithMessage($"Svaret från webbläsaren är för långt. Ange högst {MaxCredential} tecken.");
    }
}

/// <summary>A passkey is called something else.</summary>
[SignedIn]
internal sealed record RenamePasskey(RenamePasskeyInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class RenamePasskeyValidator : AbstractValidator<RenamePasskey>
{
    public RenamePasskeyValidator() => RuleFor(c => c.Input.Name).Line("Ett namn", Passkey.MaxName);
}

/// <summary>A passkey is good no more.</summary>
[SignedIn]
internal sealed record RemovePasskey(RemovePasskeyInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class PasskeyHandlers(
    AccessContext store, Principal principal, CurrentSession session, NewSecrets shown, IPasskeyHandler<Account> passkeys, IHttpContextAccessor requests, WaysIn waysIn, TimeProvider clock)
    : IRequestHandler<BeginPasskey, Outcome>, IRequestHandler<AddPasskey, Outcome>, IRequestHandler<RenamePasskey, Outcome>, IRequestHandler<RemovePasskey, Outcome>
{
    private const int Most = 20;

    private Guid Me => Guid.TryParse(principal.Id, out var id) ? id : Guid.Empty;

    public async Task<Outcome> Handle(BeginPasskey request, CancellationToken cancellationToken)
    {
        if (await session.UnlessRecentAsync(cancellationToken) is { } tooLongAgo)
        {
            return tooLongAgo;
        }

        var account = await store.Accounts.FirstAsync(a => a.Id == Me, cancellationToken);
        if (await store.Passkeys.CountAsync(p => p.AccountId == Me, cancellationToken) >= Most)
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, $"Ett konto har högst {Most} nycklar. Ta bort en först.");
        }

        var asked = await passkeys.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.ShownEmail ?? account.Name, DisplayName = account.Name }, requests.HttpContext!);
        var (row, token) = AccountToken.New(account.Id, TokenPurpose.AddPasskey, clock.GetUtcNow(), PasskeySignIns.Lifetime, asked.AttestationState);
        store.Tokens.Add(row);
        shown.Show(account.Id, $"{token} {asked.CreationOptionsJson}");
        return Outcome.Changed(nameof(Account), account.Id);
    }

    public async Task<Outcome> Handle(AddPasskey request, CancellationToken cancellationToken)
    {
        var (question, now, me) = (AccountToken.HashOf(request.State), clock.GetUtcNow(), Me);
        var row = await store.Tokens.FirstOrDefaultAsync(
            t => t.Hash == question && t.AccountId == me && t.Purpose == TokenPurpose.AddPasskey && t.ExpiresAt > now, cancellationToken);
        if (row is null || await session.UnlessRecentAsync(cancellationToken) is not null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Det tog för lång tid. Börja om med att lägga till en nyckel.", "input", "state");
        }

        var made = await passkeys.PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = requests.HttpContext!, CredentialJson = request.Credential, AttestationState = row.State! });
        if (!made.Succeeded || made.Passkey.CredentialId.Length > Passkey.MaxCredentialId)
        {
            return Outcome.Refused(UserErrorCode.Invalid, "Enhetens svar går inte att använda. Börja om med att lägga till en nyckel.", "input", "credential");
        }

        var credentialId = made.Passkey.CredentialId;
        if (await store.Passkeys.AnyAsync(p => p.CredentialId == credentialId, cancellationToken))
        {
            return Outcome.Refused(UserErrorCode.Invalid, "Den nyckeln finns redan.", "input", "credential");
        }

        store.Tokens.Remove(row);
        var passkey = Passkey.Of(me, request.Name.Trim(), made.Passkey, now);
        store.Passkeys.Add(passkey);
        return Outcome.Changed(nameof(Passkey), passkey.Id);
    }

    public async Task<Outcome> Handle(RenamePasskey request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Input.Id, cancellationToken) is not { } passkey)
        {
            return Missing;
        }

        passkey.Rename(request.Input.Name.Trim());
        return Outcome.Changed(nameof(Passkey), passkey.Id);
    }

    public async Task<Outcome> Handle(RemovePasskey request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Input.Id, cancellationToken) is not { } passkey)
        {
            return Missing;
        }

        if (await session.UnlessRecentAsync(cancellationToken) is { } tooLongAgo)
        {
            return tooLongAgo;
        }

        if (!await waysIn.RemainAsync(store, Me, passkey.Id, cancellationToken))
        {
            return WaysIn.Last;
        }

        store.Passkeys.Remove(passkey);
        return Outcome.Changed(nameof(Passkey), passkey.Id);
    }

    private static Outcome Missing => Outcome.Refused(UserErrorCode.NotFound, "Du har ingen sådan nyckel. Ange id för en av dina.", "input", "id");

    private async Task<Passkey?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var me = Me;
        return await store.Passkeys.FirstOrDefaultAsync(p => p.Id == id && p.AccountId == me, cancellationToken);
    }
}
