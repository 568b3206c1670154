using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.Grants;
using Samverkan.Access.Recovery;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Accounts;

/// <summary>An account is shown by another name.</summary>
[Needs(AccessRights.ChangeAccount)]
internal sealed record ChangeAccount(ChangeAccountInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class ChangeAccountValidator : AbstractValidator<ChangeAccount>
{
    public ChangeAccountValidator() => RuleFor(c => c.Input.Name).Line("Ett namn", Account.MaxName);
}

internal sealed class ChangeAccountHandler(AccessContext store) : IRequestHandler<ChangeAccount, Outcome>
{
    public async Task<Outcome> Handle(ChangeAccount request, CancellationToken cancellationToken)
    {
        var account = await store.Accounts.FirstOrDefaultAsync(a => a.Id == request.Input.Id, cancellationToken);
        if (AccountSteps.Refusal(account, request.Input.Version, AccountStatus.Invited, AccountStatus.Active) is { } refusal)
        {
            return refusal;
        }

        account!.Rename(request.Input.Name.Trim());
        return Outcome.Changed(nameof(Account), account.Id);
    }
}

/// <summary>An account cannot sign in any more; what it was granted, and what it lent, holds no more.</summary>
[Needs(AccessRights.CloseAccount)]
internal sealed record CloseAccount(CloseAccountInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class CloseAccountValidator : AbstractValidator<CloseAccount>
{
    public CloseAccountValidator() => RuleFor(c => c.Input.Reason).Line("Ett skäl", GivenGrant.MaxReason);
}

internal sealed class CloseAccountHandler(AccessContext store, IHostEnvironment environment, TimeProvider clock) : IRequestHandler<CloseAccount, Outcome>
{
    public async Task<Outcome> Handle(CloseAccount request, CancellationToken cancellationToken)
    {
        var account = await store.Accounts.FirstOrDefaultAsync(a => a.Id == request.Input.Id, cancellationToken);
        if (AccountSteps.Refusal(account, request.Input.Version, AccountStatus.Invited, AccountStatus.Active) is { } refusal)
        {
            return refusal;
        }

        if (!await HeldGrants.AdministratorsRemainAsync(store, null, account!.Id, clock.GetUtcNow(), environment.IsDevelopment(), cancellationToken))
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, "Kontot är den sista administratörens. Gör någon annan till administratör utan slutdatum först.", "input", "id");
        }

        account.Close();
        await store.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        await store.Tokens.Where(t => t.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        return Outcome.Changed(nameof(Account), account.Id);
    }
}

/// <summary>A closed account gets a mail by which to choose a password, and can then sign in again.</summary>
[Needs(AccessRights.CloseAccount)]
internal sealed record ReopenAccount(ReopenAccountInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class ReopenAccountHandler(AccessContext store, PasswordLinks links) : IRequestHandler<ReopenAccount, Outcome>
{
    public async Task<Outcome> Handle(ReopenAccount request, CancellationToken cancellationToken)
    {
        var account = await store.Accounts.FirstOrDefaultAsync(a => a.Id == request.Input.Id, cancellationToken);
        if (AccountSteps.Refusal(account, request.Input.Version, AccountStatus.Closed) is { } refusal)
        {
            return refusal;
        }

        account!.Reopen();
        if (account.Email.Length > 0 && await links.PrepareAsync(store, account, isInvited: true, cancellationToken) is { } mail)
        {
            await links.SendAsync(mail, cancellationToken);
        }

        return Outcome.Changed(nameof(Account), account.Id);
    }
}

/// <summary>What every change of an account asks first.</summary>
internal static class AccountSteps
{
    /// <summary>Why a change cannot be: there is no such account, somebody else changed it, or it has come too far; null where it can.</summary>
    public static Outcome? Refusal(Account? account, int seen, params AccountStatus[] allowed) =>
        account is null ? Outcome.Refused(UserErrorCode.NotFound, "Kontot finns inte. Ange id för ett konto som finns i listan.", "input", "id")
        : account.IsStale(seen) ? Outcome.Conflict(nameof(Account), account.Id)
        : allowed.Contains(account.Status) ? null
        : Outcome.Refused(
            UserErrorCode.NotAllowedInState, account.Status == AccountStatus.Closed ? "Kontot är stängt. Öppna det först." : "Kontot är inte stängt.", "input", "id");
}
