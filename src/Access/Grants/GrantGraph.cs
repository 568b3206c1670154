using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Grants;

[ExtendObjectType(typeof(GivenGrant))]
internal static class GrantGraph
{
    /// <summary>Grants by id: one's own, those that one lent, and those of accounts that one may read.</summary>
    [EntityRows]
    public static IQueryable<GivenGrant> Rows(IReadOnlyList<GrantKey> keys, [Service] AccessContext store, [Service] Principal principal)
    {
        var ids = keys.Select(k => k.Id).ToList();
        var (readsAll, me) = (principal.May(AccessRights.ReadAccounts), Guid.TryParse(principal.Id, out var id) ? id : Guid.Empty);
        return store.Grants.Where(g => ids.Contains(g.Id)
            && (readsAll || g.AccountId == me || store.Grants.Any(s => s.Id == g.DelegatedFromId && s.AccountId == me)));
    }

    /// <summary>The account that holds it (konto).</summary>
    [Field, Needs(AccessRights.ReadAccounts)]
    public static async Task<IReadOnlyDictionary<Guid, Account>> Account(
        [Parent(nameof(GivenGrant.AccountId))] IReadOnlyList<Guid> ids, [Service] AccessContext store, CancellationToken cancellationToken) =>
        await store.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
}

[ExtendObjectType(typeof(AccessQuery))]
internal static class RightsLists
{
    /// <summary>Every permission with the roles that have it (behörighetsmatris).</summary>
    [Field, SignedIn]
    public static IReadOnlyList<PermissionRoles> Matrix([Service] RoleRights rights) =>
        [.. rights.All.Select(r => new PermissionRoles(r.Permission, r.Module, r.Network, r.IsAnywhere, [.. r.Roles.Order()]))];
}

/// <summary>A permission, and the roles that have it (rättighet).</summary>
/// <param name="Permission">Its name, as the schema states it at what needs it.</param>
/// <param name="Module">The module that it is of (område).</param>
/// <param name="Network">The module's network that it is of; null where it is of the whole module (nätverk).</param>
/// <param name="IsAnywhere">Whether a role has it whatever its grant is confined to.</param>
/// <param name="Roles">The roles (roller).</param>
[ObjectType, SignedIn]
internal sealed record PermissionRoles(
    [property: Field] string Permission, [property: Field] string Module, [property: Field] string? Network, [property: Field] bool IsAnywhere,
    [property: Field] IReadOnlyList<Role> Roles);
