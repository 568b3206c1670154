using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Grants;

/// <summary>A role for an account (ny tilldelning).</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Role">What it becomes (roll).</param>
/// <param name="ScopeKind">What the role is confined to (omfång).</param>
/// <param name="Reason">Why, at most 500 characters on one line (skäl).</param>
/// <param name="ScopeValue">To which: left out for everything (omfångets värde).</param>
/// <param name="From">From when; now where it is left out (från).</param>
/// <param name="Until">From when it holds no more; left out for no end (till).</param>
[InputType]
internal sealed record GiveGrantInput(
    Guid AccountId, Role Role, ScopeKind ScopeKind, string Reason, string ScopeValue = "", DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <summary>A grant to end (avslutad tilldelning).</summary>
/// <param name="Id">The grant.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Reason">Why, at most 500 characters on one line (skäl).</param>
[InputType]
internal sealed record EndGrantInput(Guid Id, int Version, string Reason);

/// <summary>A grant to lend (ny delegering).</summary>
/// <param name="Id">One's own grant.</param>
/// <param name="Email">Address of the account that gets it (e-postadress).</param>
/// <param name="Until">From when it holds no more: within one's own period, and within a year (till).</param>
/// <param name="Reason">Why, at most 500 characters on one line (skäl).</param>
/// <param name="From">From when; now where it is left out (från).</param>
[InputType]
internal sealed record DelegateGrantInput(Guid Id, string Email, DateTimeOffset Until, string Reason, DateTimeOffset? From = null);

/// <summary>What became of a change of a grant (utfall för tilldelning).</summary>
/// <param name="Grant">As it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record GrantPayload([property: Field] GrantKey? Grant, [property: Field] IReadOnlyList<UserError> Errors)
{
    /// <summary>Of a command.</summary>
    public static GrantPayload Of(Outcome outcome) => new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
}

[ExtendObjectType("Mutation")]
internal static class GrantMutations
{
    /// <summary>Gives an account a role in a scope for a period: no more than one has (ge roll).</summary>
    /// <param name="input">The grant.</param>
    [Field, Needs(AccessRights.GiveGrant)]
    public static async Task<GrantPayload> AccessGiveGrant(
        GiveGrantInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        GrantPayload.Of(await commands.SendAsync(new GiveGrant(input), context.ResponseName, cancellationToken));

    /// <summary>Ends a grant that is one's own, that one lent, or that one could give (avsluta roll).</summary>
    /// <param name="input">Which, and why.</param>
    [Field, SignedIn]
    public static async Task<GrantPayload> AccessEndGrant(
        EndGrantInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        GrantPayload.Of(await commands.SendAsync(new EndGrant(input), context.ResponseName, cancellationToken));

    /// <summary>Lends a grant that one has to another for a period within one's own (delegera roll).</summary>
    /// <param name="input">Which, to whom, until when.</param>
    [Field, SignedIn]
    public static async Task<GrantPayload> AccessDelegateGrant(
        DelegateGrantInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        GrantPayload.Of(await commands.SendAsync(new DelegateGrant(input), context.ResponseName, cancellationToken));
}
