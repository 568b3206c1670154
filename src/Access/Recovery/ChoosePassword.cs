using System.Text.Json.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Access.Recovery;

/// <summary>Whoever got a link by mail chooses the account's password. Every session ends, and so does a lock.</summary>
/// <param name="Email">The account's address.</param>
/// <param name="Token">From the link.</param>
/// <param name="Password">The new one.</param>
[Public]
internal sealed record ChoosePassword(string Email, [property: JsonIgnore] string Token, [property: JsonIgnore] string Password) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class ChoosePasswordHandler(AccessContext store, Passwords passwords, TimeProvider clock) : IRequestHandler<ChoosePassword, Outcome>
{
    public async Task<Outcome> Handle(ChoosePassword request, CancellationToken cancellationToken)
    {
        if (Passwords.FaultOf(request.Password, request.Email) is { } fault)
        {
            return Outcome.Refused(UserErrorCode.Invalid, fault, "password");
        }

        var (hash, key, now) = (AccountToken.HashOf(request.Token), EmailAddress.KeyOf(request.Email), clock.GetUtcNow());
        var token = await store.Tokens.FirstOrDefaultAsync(t => t.Hash == hash && t.Purpose == TokenPurpose.Password && t.ExpiresAt > now, cancellationToken);
        var account = token is null ? null : await store.Accounts.Include(a => a.Credentials).FirstOrDefaultAsync(a => a.Id == token.AccountId, cancellationToken);
        if (account is null || account.EmailKey != key || account.Status == AccountStatus.Closed)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Länken gäller inte, eller har redan använts. Be om en ny.", "token");
        }

        account.Credentials.SetPassword(passwords.Hash(request.Password));
        account.Credentials.Succeed();
        account.Activate();
        await store.Tokens.Where(t => t.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        await store.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        return Outcome.Changed(nameof(Account), account.Id);
    }
}
