using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;

namespace Samverkan.Access.Grants;

/// <summary>What accounts hold, and for how long: also what was lent to them, which ends with what it was lent from.</summary>
internal static class HeldGrants
{
    /// <summary>An account's grants that are not over: what was given and lent to it, and what follows from its person's seats.</summary>
    /// <param name="store">The store.</param>
    /// <param name="account">The account.</param>
    /// <param name="clock">Grants that are over now are left out.</param>
    /// <param name="isDevelopment">Whether sample accounts are alive.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<Sessions.HeldGrant>> OfAsync(
        AccessContext store, Account account, TimeProvider clock, bool isDevelopment, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from grant in store.Grants.AsNoTracking()
            where grant.AccountId == account.Id && grant.EndedAt == null
            join source in store.Grants on grant.DelegatedFromId equals source.Id into sources
            from source in sources.DefaultIfEmpty()
            join lender in store.Accounts on source.AccountId equals lender.Id into lenders
            from lender in lenders.DefaultIfEmpty()
            select new { Grant = grant, Source = source, Lender = lender }).ToListAsync(cancellationToken);
        var seats = account.PersonId is { } person ? await store.Seats.AsNoTracking().Where(s => s.PersonId == person).ToListAsync(cancellationToken) : [];
        var given = rows
            .Where(r => !r.Grant.IsOver(now) && (r.Source is null || (r.Source.EndedAt is null && r.Lender!.IsAlive(isDevelopment))))
            .Select(r => new Sessions.HeldGrant(r.Grant.Id, r.Grant.Grant, Latest(r.Grant.From, r.Source?.From), Earliest(r.Grant.Until, r.Source?.Until)));
        return [.. given, .. seats.Select(s => s.Grant(clock.LocalTimeZone)).Where(g => !(g.Until <= now))];
    }

    /// <summary>Whether somebody would still run the installation if a grant, or an account, were gone.</summary>
    public static async Task<bool> AdministratorsRemainAsync(
        AccessContext store, Guid? withoutGrant, Guid? withoutAccount, DateTimeOffset now, bool isDevelopment, CancellationToken cancellationToken)
    {
        var left = await store.Grants.AsNoTracking()
            .Where(g => g.Role == SharedKernel.Rights.Role.Administrator && g.EndedAt == null && g.Until == null && g.DelegatedFromId == null)
            .Where(g => g.Id != withoutGrant && g.AccountId != withoutAccount)
            .Join(store.Accounts, g => g.AccountId, a => a.Id, (Grant, Account) => new { Grant, Account })
            .Where(r => r.Account.Status == AccountStatus.Active)
            .ToListAsync(cancellationToken);
        return left.Exists(r => r.Grant.Holds(now) && r.Account.IsAlive(isDevelopment));
    }

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;
}
