using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Access.Accounts;

/// <summary>Somebody who shall have an account (inbjudan).</summary>
/// <param name="Email">Where the mail goes, and by which the account signs in, at most 254 characters (e-postadress).</param>
/// <param name="Name">As shown to others, at most 200 characters on one line (namn).</param>
[InputType]
internal sealed record InviteAccountInput(string Email, string Name);

/// <summary>A changed account (ändrat konto).</summary>
/// <param name="Id">The account.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Name">As shown to others, at most 200 characters on one line (namn).</param>
[InputType]
internal sealed record ChangeAccountInput(Guid Id, int Version, string Name);

/// <summary>An account to close (stängt konto).</summary>
/// <param name="Id">The account.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Reason">Why, at most 500 characters on one line (skäl).</param>
[InputType]
internal sealed record CloseAccountInput(Guid Id, int Version, string Reason);

/// <summary>A closed account to open again (återöppnat konto).</summary>
/// <param name="Id">The account.</param>
/// <param name="Version">The version that this was decided on (version).</param>
[InputType]
internal sealed record ReopenAccountInput(Guid Id, int Version);

/// <summary>Another password (nytt lösenord).</summary>
/// <param name="Current">The present one (nuvarande lösenord).</param>
/// <param name="Password">The new one, 12–200 characters (nytt lösenord).</param>
[InputType]
internal sealed record ChangePasswordInput(string Current, string Password);

/// <summary>What became of a change of an account (utfall för konto).</summary>
/// <param name="Account">As it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record AccountPayload([property: Field] AccountKey? Account, [property: Field] IReadOnlyList<UserError> Errors)
{
    /// <summary>Of a command.</summary>
    public static AccountPayload Of(Outcome outcome) => new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
}

/// <summary>What became of a change of what is one's own (utfall för mitt konto).</summary>
/// <param name="Errors">Why it was refused; nothing where it was done (fel).</param>
[ObjectType]
internal sealed record OwnPayload([property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class AccountMutations
{
    /// <summary>Makes an account and sends a mail by which to choose its password (bjud in).</summary>
    /// <param name="input">Whom.</param>
    [Field, Needs(AccessRights.InviteAccount)]
    public static async Task<AccountPayload> AccessInviteAccount(
        InviteAccountInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        AccountPayload.Of(await commands.SendAsync(new InviteAccount(input), context.ResponseName, cancellationToken));

    /// <summary>An account is shown by another name (ändra konto).</summary>
    /// <param name="input">The change.</param>
    [Field, Needs(AccessRights.ChangeAccount)]
    public static async Task<AccountPayload> AccessChangeAccount(
        ChangeAccountInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        AccountPayload.Of(await commands.SendAsync(new ChangeAccount(input), context.ResponseName, cancellationToken));

    /// <summary>Closes an account: its sessions, its keys and what it lent end at once (stäng konto).</summary>
    /// <param name="input">Which, and why.</param>
    [Field, Needs(AccessRights.CloseAccount)]
    public static async Task<AccountPayload> AccessCloseAccount(
        CloseAccountInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        AccountPayload.Of(await commands.SendAsync(new CloseAccount(input), context.ResponseName, cancellationToken));

    /// <summary>Opens a closed account again: a mail is sent by which to choose its password (öppna konto).</summary>
    /// <param name="input">Which.</param>
    [Field, Needs(AccessRights.CloseAccount)]
    public static async Task<AccountPayload> AccessReopenAccount(
        ReopenAccountInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        AccountPayload.Of(await commands.SendAsync(new ReopenAccount(input), context.ResponseName, cancellationToken));

    /// <summary>Chooses another password; the other sessions of the account end (byt lösenord).</summary>
    /// <param name="input">The present one and the new one.</param>
    [Field, SignedIn]
    public static async Task<OwnPayload> AccessChangePassword(
        ChangePasswordInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        new((await commands.SendAsync(new ChangePassword(input.Current, input.Password), context.ResponseName, cancellationToken)).Errors);
}
