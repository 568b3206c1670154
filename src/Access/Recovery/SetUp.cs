using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.Accounts;
using Samverkan.Access.Grants;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Recovery;

/// <summary>Whoever runs the host has a link by which the first administrator makes the account that all others come from.</summary>
/// <param name="Token">From the link.</param>
/// <param name="Email">By which the account signs in.</param>
/// <param name="Name">As shown to others.</param>
/// <param name="Password">The password.</param>
[Public]
internal sealed record SetUp([property: JsonIgnore] string Token, string Email, string Name, [property: JsonIgnore] string Password) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class SetUpValidator : AbstractValidator<SetUp>
{
    public SetUpValidator()
    {
        RuleFor(c => c.Email).Email();
        RuleFor(c => c.Name).Line("Ett namn", Account.MaxName);
        RuleFor(c => c.Password).Must((c, password) => Passwords.FaultOf(password, c.Email) is null).WithMessage((c, password) => Passwords.FaultOf(password, c.Email)!);
    }
}

internal sealed class SetUpHandler(AccessContext store, Passwords passwords, IHostEnvironment environment, TimeProvider clock) : IRequestHandler<SetUp, Outcome>
{
    public async Task<Outcome> Handle(SetUp request, CancellationToken cancellationToken)
    {
        var (hash, key, now) = (AccountToken.HashOf(request.Token), EmailAddress.KeyOf(request.Email), clock.GetUtcNow());
        var token = await store.Tokens.FirstOrDefaultAsync(t => t.Hash == hash && t.Purpose == TokenPurpose.Setup && t.ExpiresAt > now, cancellationToken);
        if (token is null || await HeldGrants.AdministratorsRemainAsync(store, null, null, now, environment.IsDevelopment(), cancellationToken))
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Länken gäller inte, eller har redan använts. Den som driver Samverkan kan göra en ny med kommandot setup.", "token");
        }

        if (await store.Accounts.AnyAsync(a => a.EmailKey == key, cancellationToken))
        {
            return Outcome.Refused(UserErrorCode.Invalid, "Det finns redan ett konto med den adressen. Ange en annan.", "email");
        }

        var account = new Account(Guid.CreateVersion7(now), request.Name.Trim(), request.Email, AccountStatus.Active, now);
        account.Credentials.SetPassword(passwords.Hash(request.Password));
        store.Accounts.Add(account);
        store.Grants.Add(new GivenGrant(
            Guid.CreateVersion7(now), account.Id, new Grant(Role.Administrator, Scope.Everything), now, until: null, Principal.System, "Första administratören", now));
        store.Tokens.Remove(token);
        return Outcome.Changed(nameof(Account), account.Id);
    }
}

/// <summary>Makes the link of an installation that nobody runs yet.</summary>
internal static class SetupLink
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>The secret of a new link; null where there is an administrator.</summary>
    public static async Task<string?> NewAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (now, isDevelopment) = (services.GetRequiredService<TimeProvider>().GetUtcNow(), services.GetRequiredService<IHostEnvironment>().IsDevelopment());
        return await services.GetRequiredService<Writes>().RunAsync<AccessContext, string?>(async store =>
        {
            if (await HeldGrants.AdministratorsRemainAsync(store, null, null, now, isDevelopment, cancellationToken))
            {
                return null;
            }

            // the latest link alone is good
            await store.Tokens.Where(t => t.Purpose == TokenPurpose.Setup).ExecuteDeleteAsync(cancellationToken);
            var (row, token) = AccountToken.New(null, TokenPurpose.Setup, now, Lifetime);
            store.Tokens.Add(row);
            return token;
        }, cancellationToken);
    }
}
