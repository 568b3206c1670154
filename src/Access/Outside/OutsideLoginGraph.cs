using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Outside;

/// <summary>A way to sign in by an outside provider (inloggning hos annan).</summary>
/// <param name="AccountId">Whose it is.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Provider">The provider, as people know it (leverantör).</param>
/// <param name="At">When it was linked to the account (kopplad).</param>
/// <param name="UsedAt">When it was last used; null where it never was (senast använd).</param>
/// <param name="Roles">What the provider's groups give in the sessions that it began, as of the last sign-in (roller av grupper).</param>
[ObjectType("OutsideLogin"), SignedIn]
internal sealed record ShownOutsideLogin(
    Guid AccountId, [property: Field] Guid Id, [property: Field] string Provider, [property: Field] DateTimeOffset At, [property: Field] DateTimeOffset? UsedAt,
    [property: Field] IReadOnlyList<GroupRole> Roles);

/// <summary>A role that a provider's group gives (roll av grupp).</summary>
/// <param name="Role">The role (roll).</param>
/// <param name="ScopeKind">What it is confined to (omfång).</param>
/// <param name="ScopeValue">To which: nothing for everything (omfångets värde).</param>
[ObjectType, SignedIn]
internal sealed record GroupRole([property: Field] Role Role, [property: Field] ScopeKind ScopeKind, [property: Field] string ScopeValue);

[ExtendObjectType(typeof(OwnAccount))]
internal static class OwnOutsideLogins
{
    /// <summary>The outside providers that it is signed in to by, the one linked last first (inloggningar hos andra).</summary>
    [Field, SignedIn]
    public static Task<ILookup<Guid, ShownOutsideLogin>> OutsideLogins(
        [Parent(nameof(OwnAccount.Id))] IReadOnlyList<Guid> ids, [Service] AccessContext store, [Service] OutsideProviders providers, CancellationToken cancellationToken) =>
        OutsideLoginLists.OfAsync(ids, store, providers, cancellationToken);
}

[ExtendObjectType(typeof(Account))]
internal static class AccountOutsideLogins
{
    /// <summary>The outside providers that it is signed in to by, the one linked last first (inloggningar hos andra).</summary>
    [Field, Needs(AccessRights.ReadAccounts)]
    public static Task<ILookup<Guid, ShownOutsideLogin>> OutsideLogins(
        [Parent(nameof(Account.Id))] IReadOnlyList<Guid> ids, [Service] AccessContext store, [Service] OutsideProviders providers, CancellationToken cancellationToken) =>
        OutsideLoginLists.OfAsync(ids, store, providers, cancellationToken);
}

internal static class OutsideLoginLists
{
    /// <summary>Logins of accounts.</summary>
    public static async Task<ILookup<Guid, ShownOutsideLogin>> OfAsync(IReadOnlyList<Guid> accounts, AccessContext store, OutsideProviders providers, CancellationToken cancellationToken)
    {
        var logins = await store.OutsideLogins.AsNoTracking().Where(l => accounts.Contains(l.AccountId)).OrderByDescending(l => l.At).ThenBy(l => l.Id).ToListAsync(cancellationToken);
        return logins.ToLookup(l => l.AccountId, l => new ShownOutsideLogin(
            l.AccountId, l.Id, providers.NameOf(l.Issuer), l.At, l.UsedAt,
            [.. providers.GrantsOf(l.Issuer, l.Groups).Select(g => new GroupRole(g.Role, g.Scope.Kind, g.Scope.Value))]));
    }
}

/// <summary>A way to sign in to do without (borttagen inloggning hos annan).</summary>
/// <param name="Id">Which of one's own.</param>
[InputType]
internal sealed record UnlinkOutsideLoginInput(Guid Id);

[ExtendObjectType("Mutation")]
internal static class OutsideLoginMutations
{
    /// <summary>Signs in by an outside provider no more; not the last way into the account (ta bort inloggning hos annan). Takes a recent sign-in.</summary>
    /// <param name="input">Which.</param>
    [Field, SignedIn]
    public static async Task<OwnPayload> AccessUnlinkOutsideLogin(
        UnlinkOutsideLoginInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        new((await commands.SendAsync(new UnlinkOutsideLogin(input), context.ResponseName, cancellationToken)).Errors);
}
