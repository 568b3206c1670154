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

    /// <summary>Secret of an app's one-time codes, hidden; null where none was begun with.</summary>
    [NotAudited]
    public string? TotpSecret { get; private set; }

    /// <summary>Whether a one-time code is asked for.</summary>
    public bool HasTotp { get; private set; }

    /// <summary>The half minute whose code was used last: none is good twice.</summary>
    public long TotpStep { get; private set; }

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

    /// <summary>An app got a secret; codes are not asked for yet.</summary>
    public void BeginTotp(string hidden) => (TotpSecret, HasTotp, TotpStep) = (hidden, false, 0);

    /// <summary>The app gave a right code.</summary>
    public void ConfirmTotp(long step) => (HasTotp, TotpStep) = (true, step);

    /// <summary>Codes are asked for no more.</summary>
    public void RemoveTotp() => (TotpSecret, HasTotp, TotpStep) = (null, false, 0);

    internal static void Map(ModelBuilder model) => model.Entity<Credentials>(table =>
    {
        table.ToTable("credentials");
        table.HasKey(c => c.AccountId);
        table.Property(c => c.TotpSecret).HasMaxLength(1000).IsUnicode(false);
        table.Property(c => c.PasswordHash).HasMaxLength(500).IsUnicode(false);
    });
}
