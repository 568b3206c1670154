using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Sessions;

/// <summary>A grant with its period.</summary>
internal sealed record HeldGrant(Grant Grant, DateTimeOffset From, DateTimeOffset? Until)
{
    public bool Holds(DateTimeOffset now) => From <= now && !(Until <= now);
}

/// <summary>A session of an account that is alive, as the store had it when it was read.</summary>
internal sealed class LiveSession(Guid id, Guid accountId, string name, string email, DateTimeOffset seenAt, DateTimeOffset expiresAt, IReadOnlyList<HeldGrant> held)
{
    private Known? known;

    public Guid Id { get; } = id;

    public Guid AccountId { get; } = accountId;

    public string Name { get; } = name;

    public string Email { get; } = email;

    public DateTimeOffset SeenAt { get; } = seenAt;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>Who acts in it, with the grants that hold now.</summary>
    public Principal PrincipalAt(DateTimeOffset now, RoleRights rights)
    {
        // reckoned anew only when a grant begins or ends
        if (Volatile.Read(ref known) is { } last && last.From <= now && now < last.Until)
        {
            return last.Principal;
        }

        var principal = Principal.Of(AccountId.ToString(), Name, [.. held.Where(g => g.Holds(now)).Select(g => g.Grant).Distinct()], rights);
        var next = held.SelectMany(g => new[] { g.From, g.Until ?? DateTimeOffset.MaxValue }).Where(t => t > now).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        Volatile.Write(ref known, new(principal, now, next));
        return principal;
    }

    private sealed record Known(Principal Principal, DateTimeOffset From, DateTimeOffset Until);
}
