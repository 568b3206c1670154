using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Grants;

/// <summary>A role in a scope that an account holds for a period.</summary>
internal sealed class GivenGrant : IVersioned
{
    /// <summary>Longest scope value and reason, in characters.</summary>
    public const int MaxScope = 200, MaxReason = 500;

    private GivenGrant()
    {
    }

    /// <summary>Gives a grant.</summary>
    public GivenGrant(Guid id, Guid accountId, Grant grant, DateTimeOffset from, DateTimeOffset? until, Principal by, string reason, DateTimeOffset at)
    {
        (Id, AccountId, Role, ScopeKind, ScopeValue) = (id, accountId, grant.Role, grant.Scope.Kind, grant.Scope.Value);
        (From, Until, GivenById, GivenByName, Reason, At) = (from, until, by.Id, by.Name, reason, at);
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public Role Role { get; private set; }

    public ScopeKind ScopeKind { get; private set; }

    public string ScopeValue { get; private set; } = "";

    public DateTimeOffset From { get; private set; }

    /// <summary>The instant from which it holds no more; null where none was set.</summary>
    public DateTimeOffset? Until { get; private set; }

    public string GivenById { get; private set; } = "";

    public string GivenByName { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public int Version { get; private set; }

    internal static void Map(ModelBuilder model) => model.Entity<GivenGrant>(table =>
    {
        table.ToTable("grants");
        table.Property(g => g.ScopeValue).HasMaxLength(MaxScope);
        table.Property(g => g.GivenById).HasMaxLength(200);
        table.Property(g => g.GivenByName).HasMaxLength(200);
        table.Property(g => g.Reason).HasMaxLength(MaxReason);
        table.HasIndex(g => new { g.AccountId, g.From, g.Id });
        table.HasIndex(g => new { g.Role, g.ScopeKind, g.ScopeValue });
        table.HasOne<Accounts.Account>().WithMany().HasForeignKey(g => g.AccountId);
    });
}
