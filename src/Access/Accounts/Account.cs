using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Access.Accounts;

/// <summary>Somebody who can sign in.</summary>
internal sealed class Account : IVersioned
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 200;

    private Account()
    {
    }

    /// <summary>An account.</summary>
    public Account(Guid id, string name, string email, AccountStatus status, DateTimeOffset at, bool isSample = false)
    {
        (Id, Name, Status, At, IsSample) = (id, name, status, at, isSample);
        (Email, EmailKey) = (email, EmailAddress.KeyOf(email));
        Credentials = new Credentials(id);
    }

    /// <summary>Identity; also the principal's.</summary>
    public Guid Id { get; private set; }

    /// <summary>As shown to others.</summary>
    public string Name { get; private set; } = "";

    [SortKeyOf(nameof(Name))]
    public string NameSort { get; private set; } = "";

    [FoldedOf(nameof(Name))]
    public string NameFolded { get; private set; } = "";

    /// <summary>As it was written.</summary>
    public string Email { get; private set; } = "";

    /// <summary>By which it is found.</summary>
    public string EmailKey { get; private set; } = "";

    public AccountStatus Status { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Whether its password stands in the manual: good for nothing outside Development.</summary>
    public bool IsSample { get; private set; }

    public int Version { get; private set; }

    /// <summary>What it signs in by: apart, so that a guess at a password changes no version.</summary>
    public Credentials Credentials { get; private set; } = null!;

    /// <summary>Whether it may sign in where the host runs.</summary>
    /// <param name="isDevelopment">Whether that is Development.</param>
    public bool IsAlive(bool isDevelopment) => Status == AccountStatus.Active && (!IsSample || isDevelopment);

    internal static void Map(ModelBuilder model) => model.Entity<Account>(table =>
    {
        table.ToTable("accounts");
        table.Property(a => a.Name).HasMaxLength(MaxName);
        table.Property(a => a.Email).HasMaxLength(EmailAddress.MaxLength);
        table.Property(a => a.EmailKey).HasMaxLength(EmailAddress.MaxLength);
        table.HasIndex(a => a.EmailKey).IsUnique();
        table.HasIndex(a => new { a.NameSort, a.Id });
        table.HasOne(a => a.Credentials).WithOne().HasForeignKey<Credentials>(c => c.AccountId);
    });
}

/// <summary>How far an account has come (status för konto).</summary>
internal enum AccountStatus
{
    /// <summary>It was made for somebody who has not chosen a password yet (inbjudet).</summary>
    Invited,

    /// <summary>It can sign in (aktivt).</summary>
    Active,

    /// <summary>It cannot sign in any more (stängt).</summary>
    Closed,
}

/// <summary>Addresses of e-mail.</summary>
internal static class EmailAddress
{
    /// <summary>Longest address (RFC 5321).</summary>
    public const int MaxLength = 254;

    /// <summary>Equal for addresses that reach the same account.</summary>
    public static string KeyOf(string email) => email.Trim().Normalize().ToUpperInvariant();
}
