using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Grants;
using Samverkan.Access.Sessions;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Accounts;

/// <summary>The account of whoever asks (mitt konto).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">As shown to others (namn).</param>
/// <param name="Email">By which it signs in; null where an outside provider is the only way (e-postadress).</param>
[ObjectType, SignedIn]
internal sealed record OwnAccount([property: Field] Guid Id, [property: Field] string Name, [property: Field] string? Email)
{
    /// <summary>That of a principal; null where it is none of an account.</summary>
    public static async Task<OwnAccount?> OfAsync(AccessContext store, Principal principal, CancellationToken cancellationToken) =>
        Guid.TryParse(principal.Id, out var id)
            ? await store.Accounts.Where(a => a.Id == id).Select(a => new OwnAccount(a.Id, a.Name, a.Email == "" ? null : a.Email)).FirstOrDefaultAsync(cancellationToken)
            : null;
}

[ExtendObjectType(typeof(OwnAccount))]
internal static class OwnAccountGraph
{
    /// <summary>What was granted to it, the grant that begins last first, also what is over (tilldelningar).</summary>
    [Field, SignedIn]
    public static async Task<ILookup<Guid, GivenGrant>> Grants(
        [Parent(nameof(OwnAccount.Id))] IReadOnlyList<Guid> ids, [Service] AccessContext store, CancellationToken cancellationToken) =>
        (await store.Grants.Where(g => ids.Contains(g.AccountId)).OrderByDescending(g => g.From).ThenBy(g => g.Id).ToListAsync(cancellationToken)).ToLookup(g => g.AccountId);

    /// <summary>What it has lent to others (delegerat till andra).</summary>
    [Field, SignedIn]
    public static async Task<ILookup<Guid, Delegation>> Delegations(
        [Parent(nameof(OwnAccount.Id))] IReadOnlyList<Guid> ids, [Service] AccessContext store, CancellationToken cancellationToken)
    {
        var lent = await store.Grants.Where(g => g.DelegatedFromId != null)
            .Join(store.Grants.Where(s => ids.Contains(s.AccountId)), g => g.DelegatedFromId, s => s.Id, (Grant, Source) => new { Grant, Lender = Source.AccountId })
            .Join(store.Accounts, d => d.Grant.AccountId, a => a.Id, (d, a) => new { d.Lender, d.Grant, To = a.Name })
            .ToListAsync(cancellationToken);
        return lent.OrderByDescending(d => d.Grant.From).ToLookup(d => d.Lender, d => new Delegation(d.Grant, d.To));
    }

    /// <summary>Where it is signed in, the latest first (inloggade enheter).</summary>
    [Field, SignedIn]
    public static async Task<ILookup<Guid, OwnSession>> Sessions(
        [Parent(nameof(OwnAccount.Id))] IReadOnlyList<Guid> ids, [Service] AccessContext store, [Service] CurrentSession current, [Service] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var (here, now) = (await current.FindAsync(cancellationToken), clock.GetUtcNow());
        var sessions = await store.Sessions.Where(s => ids.Contains(s.AccountId) && s.ExpiresAt > now).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        return sessions.ToLookup(s => s.AccountId, s => new OwnSession(s.Id, s.At, s.SeenAt, s.ExpiresAt, s.Device, s.Address, s.Id == here?.Id));
    }
}

/// <summary>A device on which one is signed in (inloggad enhet).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="At">Since when (inloggad).</param>
/// <param name="SeenAt">When it was last used, to some minutes (senast använd).</param>
/// <param name="ExpiresAt">When it ends by itself (upphör).</param>
/// <param name="Device">The browser, as it says of itself (webbläsare).</param>
/// <param name="Address">The address that it came from (adress).</param>
/// <param name="IsCurrent">Whether it is the one that asks (den här enheten).</param>
[ObjectType("Session"), SignedIn]
internal sealed record OwnSession(
    [property: Field] Guid Id, [property: Field] DateTimeOffset At, [property: Field] DateTimeOffset SeenAt, [property: Field] DateTimeOffset ExpiresAt,
    [property: Field] string? Device, [property: Field] string? Address, [property: Field] bool IsCurrent);

/// <summary>A grant lent to somebody (delegering).</summary>
/// <param name="Grant">The grant as the other has it.</param>
/// <param name="To">Name of who has it (till).</param>
[ObjectType, SignedIn]
internal sealed record Delegation([property: Field] GivenGrant Grant, [property: Field] string To);
