using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Grants;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Access.Accounts;

[ExtendObjectType(typeof(AccessQuery))]
internal static class AccountLists
{
    /// <summary>Accounts in Swedish order of name (konton).</summary>
    [Field, Connection(OrderBy = nameof(Account.Name)), Needs(AccessRights.ReadAccounts)]
    public static IQueryable<Account> Accounts([Service] AccessContext store) => store.Accounts;
}

[ExtendObjectType(typeof(AccessQuery))]
internal static class AccountById
{
    /// <summary>The account with this id, or null where there is none (konto).</summary>
    /// <param name="id">Its id.</param>
    [Field, Needs(AccessRights.ReadAccounts)]
    public static async Task<Account?> Account(Guid id, [Service] AccessContext store, CancellationToken cancellationToken) =>
        await store.Accounts.FirstOrDefaultAsync(a => a.Id == id, cancellationToken);
}

[ExtendObjectType(typeof(Account))]
internal static class AccountGraph
{
    /// <summary>Accounts by id.</summary>
    [EntityRows]
    public static IQueryable<Account> Rows(IReadOnlyList<AccountKey> keys, [Service] AccessContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.Accounts.Where(a => ids.Contains(a.Id));
    }

    /// <summary>What was granted to it, the grant that begins last first, also what is over (tilldelningar).</summary>
    [Field, Filterable, Needs(AccessRights.ReadAccounts)]
    [Connection(ParentKey = nameof(Account.Id), ChildKey = nameof(GivenGrant.AccountId), OrderBy = nameof(GivenGrant.From), Descending = true)]
    public static IQueryable<GivenGrant> Grants([Service] AccessContext store) => store.Grants;

    /// <summary>Who changed the account, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs(AccessRights.ChangeAccount)]
    [Connection(ParentKey = nameof(Account.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] AccessContext store) => store.Audit.Where(a => a.ObjectType == nameof(Account));
}
