using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Sessions;

/// <summary>A grant with its period.</summary>
internal sealed record HeldGrant(Guid Id, Grant Grant, DateTimeOffset From, DateTimeOffset? Until)
{
    public bool Holds(DateTimeOffset now) => From <= now && !(Until <= now);
}

/// <summary>Somebody, or something, that holds grants, as the store had them when they were read.</summary>
internal abstract class LiveHolder(string principalId, string name, IReadOnlyList<HeldGrant> held)
{
    private Known? known;

    public string Name { get; } = name;

    /// <summary>Who that is, with the grants that hold now.</summary>
    public Principal PrincipalAt(DateTimeOffset now, RoleRights rights)
    {
        // reckoned anew only when a grant begins or ends
        if (Volatile.Read(ref known) is { } last && last.From <= now && now < last.Until)
        {
            return last.Principal;
        }

        var principal = Principal.Of(principalId, Name, [.. held.Where(g => g.Holds(now)).Select(g => g.Grant).Distinct()], rights);
        var next = held.SelectMany(g => new[] { g.From, g.Until ?? DateTimeOffset.MaxValue }).Where(t => t > now).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        Volatile.Write(ref known, new(principal, now, next));
        return principal;
    }

    private sealed record Known(Principal Principal, DateTimeOffset From, DateTimeOffset Until);
}

/// <summary>A session of an account that is alive.</summary>
internal sealed class LiveSession(
    Guid id, Guid accountId, string name, string? email, DateTimeOffset at, DateTimeOffset seenAt, DateTimeOffset expiresAt, IReadOnlyList<HeldGrant> held,
    bool isHalf = false)
    : LiveHolder(accountId.ToString(), name, held)
{
    public Guid Id { get; } = id;

    public Guid AccountId { get; } = accountId;

    /// <summary>By which it signs in; null where it has none.</summary>
    public string? Email { get; } = email;

    /// <summary>Whether a second factor is waited for: nobody is signed in by it yet.</summary>
    public bool IsHalf { get; } = isHalf;

    /// <summary>When somebody signed in.</summary>
    public DateTimeOffset At { get; } = at;

    public DateTimeOffset SeenAt { get; } = seenAt;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;
}
