using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Grants;

/// <summary>A grant.</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Grant")]
internal sealed record GrantKey([property: Field] Guid Id);

/// <summary>A role in a scope that an account holds for a period: who gave it, and why (tilldelning). One may be lent by its holder (delegering).</summary>
[ObjectType("Grant"), Entity(typeof(GrantKey)), SignedIn]
internal sealed class GivenGrant : IVersioned
{
    /// <summary>Longest scope value and reason, in characters.</summary>
    public const int MaxScope = 200, MaxReason = 500;

    private GivenGrant()
    {
    }

    /// <summary>Gives a grant.</summary>
    public GivenGrant(
        Guid id, Guid accountId, Grant grant, DateTimeOffset from, DateTimeOffset? until, Principal by, string reason, DateTimeOffset at, Guid? delegatedFromId = null)
    {
        (Id, AccountId, Role, ScopeKind, ScopeValue) = (id, accountId, grant.Role, grant.Scope.Kind, grant.Scope.Value);
        (From, Until, GivenById, GivenBy, Reason, At, DelegatedFromId) = (from, until, by.Id, by.Name, reason, at, delegatedFromId);
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The account that holds it.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>What the account is (roll).</summary>
    [Field, Filterable]
    public Role Role { get; private set; }

    /// <summary>What it is confined to (omfång).</summary>
    [Field, Filterable]
    public ScopeKind ScopeKind { get; private set; }

    /// <summary>To which: nothing for everything, a module, <c>module/network</c>, an arena's or an organisation's id, a municipality's code (omfångets värde).</summary>
    [Field, Filterable]
    public string ScopeValue { get; private set; } = "";

    /// <summary>From when it holds (från).</summary>
    [Field, Orderable]
    public DateTimeOffset From { get; private set; }

    /// <summary>From when it holds no more; null where no end was set (till).</summary>
    [Field]
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Id of who gave it.</summary>
    public string GivenById { get; private set; } = "";

    /// <summary>Name of who gave it, as it was then (given av).</summary>
    [Field]
    public string GivenBy { get; private set; } = "";

    /// <summary>Why it was given (skäl).</summary>
    [Field]
    public string Reason { get; private set; } = "";

    /// <summary>When it was given (given).</summary>
    [Field]
    public DateTimeOffset At { get; private set; }

    /// <summary>The grant that it was lent from; null for one of its own.</summary>
    public Guid? DelegatedFromId { get; private set; }

    /// <summary>When it was ended before its time; null where it was not (avslutad).</summary>
    [Field]
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Name of who ended it (avslutad av).</summary>
    [Field]
    public string? EndedBy { get; private set; }

    /// <summary>Why it was ended (skäl till avslut).</summary>
    [Field]
    public string? EndReason { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>Whether its holder lent it out of one that he has (delegerad).</summary>
    [Field(Requires = [nameof(DelegatedFromId)])]
    public bool IsDelegated => DelegatedFromId is not null;

    /// <summary>The role in its scope.</summary>
    public Grant Grant => new(Role, new Scope(ScopeKind, ScopeValue));

    /// <summary>The grant as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>Whether it holds at an instant, as far as it itself tells.</summary>
    public bool Holds(DateTimeOffset now) => From <= now && !(Until <= now) && !(EndedAt <= now);

    /// <summary>Whether it holds, or will.</summary>
    public bool IsOver(DateTimeOffset now) => Until <= now || EndedAt <= now;

    /// <summary>Ends it before its time.</summary>
    public void End(Principal by, string reason, DateTimeOffset at) => (EndedAt, EndedBy, EndReason) = (at, by.Name, reason);

    internal static void Map(ModelBuilder model) => model.Entity<GivenGrant>(table =>
    {
        table.ToTable("grants");
        table.Property(g => g.ScopeValue).HasMaxLength(MaxScope);
        table.Property(g => g.GivenById).HasMaxLength(200);
        table.Property(g => g.GivenBy).HasColumnName("GivenByName").HasMaxLength(200);
        table.Property(g => g.Reason).HasMaxLength(MaxReason);
        table.Property(g => g.EndedBy).HasMaxLength(200);
        table.Property(g => g.EndReason).HasMaxLength(MaxReason);
        table.HasIndex(g => new { g.AccountId, g.From, g.Id });
        table.HasIndex(g => new { g.Role, g.ScopeKind, g.ScopeValue });
        table.HasIndex(g => new { g.From, g.Id });
        table.HasIndex(g => g.DelegatedFromId);
        table.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId);
        table.HasOne<GivenGrant>().WithMany().HasForeignKey(g => g.DelegatedFromId).OnDelete(DeleteBehavior.Restrict);
    });
}
