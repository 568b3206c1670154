using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Access.Accounts;

/// <summary>What an account signs in by, and what went wrong with that.</summary>
internal sealed class Credentials
{
    private Credentials()
    {
    }

    /// <summary>Of a new account: nothing yet.</summary>
    public Credentials(Guid accountId) => AccountId = accountId;

    public Guid AccountId { get; private set; }

    [NotAudited]
    public string? PasswordHash { get; private set; }

    /// <summary>Wrong passwords since the last right one, or since it was locked.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    /// <summary>Has another password.</summary>
    public void SetPassword(string hash) => PasswordHash = hash;

    /// <summary>A wrong password was given.</summary>
    /// <returns>Whether that locked the account.</returns>
    public bool Fail(AccessSettings settings, DateTimeOffset now)
    {
        if (++Failures < settings.LockedAfter)
        {
            return false;
        }

        (Failures, LockedUntil) = (0, now + settings.LockedFor);
        return true;
    }

    /// <summary>The right password was given.</summary>
    public void Succeed() => (Failures, LockedUntil) = (0, null);

    internal static void Map(ModelBuilder model) => model.Entity<Credentials>(table =>
    {
        table.ToTable("credentials");
        table.HasKey(c => c.AccountId);
        table.Property(c => c.PasswordHash).HasMaxLength(500).IsUnicode(false);
    });
}
