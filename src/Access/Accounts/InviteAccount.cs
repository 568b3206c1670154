using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Recovery;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Access.Accounts;

/// <summary>Somebody gets an account, and a mail by which to choose a password.</summary>
[Needs(AccessRights.InviteAccount)]
internal sealed record InviteAccount(InviteAccountInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class InviteAccountValidator : AbstractValidator<InviteAccount>
{
    public InviteAccountValidator()
    {
        RuleFor(c => c.Input.Email).Email();
        RuleFor(c => c.Input.Name).Line("Ett namn", Account.MaxName);
    }
}

internal sealed class InviteAccountHandler(AccessContext store, PasswordLinks links, TimeProvider clock) : IRequestHandler<InviteAccount, Outcome>
{
    public async Task<Outcome> Handle(InviteAccount request, CancellationToken cancellationToken)
    {
        var (key, now) = (EmailAddress.KeyOf(request.Input.Email), clock.GetUtcNow());
        if (await store.Accounts.AnyAsync(a => a.EmailKey == key, cancellationToken))
        {
            return Outcome.Refused(UserErrorCode.Invalid, "Det finns redan ett konto med den adressen. Sök efter det i listan.", "input", "email");
        }

        var account = new Account(Guid.CreateVersion7(now), request.Input.Name.Trim(), request.Input.Email, AccountStatus.Invited, now);
        store.Accounts.Add(account);
        if (await links.PrepareAsync(store, account, isInvited: true, cancellationToken) is { } mail)
        {
            await links.SendAsync(mail, cancellationToken);
        }

        return Outcome.Changed(nameof(Account), account.Id);
    }
}
