using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Access.Accounts;

/// <summary>An account.</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Account")]
internal sealed record AccountKey([property: Field] Guid Id);

/// <summary>Somebody who can sign in (konto).</summary>
[ObjectType, Entity(typeof(AccountKey)), Needs(AccessRights.ReadAccounts)]
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

    /// <summary>Of somebody whom a provider named. What it says of his address is not kept: here an address is one that a mail has reached.</summary>
    public static Account WithoutEmail(Guid id, string name, DateTimeOffset at) =>
        // no address has such a key: those are trimmed
        new(id, name, "", AccountStatus.Active, at) { EmailKey = $" {id}" };

    /// <summary>Identity; also the principal's.</summary>
    [Field, Filterable]
    public Guid Id { get; private set; }

    /// <summary>As shown to others (namn).</summary>
    [Field, Filterable(Folded = nameof(NameFolded)), Orderable(SortKey = nameof(NameSort))]
    public string Name { get; private set; } = "";

    /// <summary>Orders names as Swedish does.</summary>
    [SortKeyOf(nameof(Name))]
    public string NameSort { get; private set; } = "";

    /// <summary>The name as it is searched.</summary>
    [FoldedOf(nameof(Name))]
    public string NameFolded { get; private set; } = "";

    /// <summary>By which it signs in, as it was written; nothing where it has none.</summary>
    public string Email { get; private set; } = "";

    /// <summary>By which it signs in, as it was written; null for one that signs in by an outside provider alone (e-postadress).</summary>
    [Field("email", Requires = [nameof(Email)])]
    public string? ShownEmail => Email.Length > 0 ? Email : null;

    /// <summary>By which it is found.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>How far it has come (status).</summary>
    [Field, Filterable]
    public AccountStatus Status { get; private set; }

    /// <summary>When it was made (skapat).</summary>
    [Field, Orderable]
    public DateTimeOffset At { get; private set; }

    /// <summary>Whether its password stands in the manual: good for nothing outside Development (exempel).</summary>
    [Field, Filterable]
    public bool IsSample { get; private set; }

    /// <summary>Id of the person of the shared register whose it is; null where it was not said (person).</summary>
    [Field]
    public Guid? PersonId { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>What it signs in by: apart, so that a guess at a password changes no version.</summary>
    public Credentials Credentials { get; private set; } = null!;

    /// <summary>The account as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>Whether it may sign in where the host runs.</summary>
    /// <param name="isDevelopment">Whether that is Development.</param>
    public bool IsAlive(bool isDevelopment) => Status == AccountStatus.Active && (!IsSample || isDevelopment);

    /// <summary>Is shown by another name.</summary>
    public void Rename(string name) => Name = name;

    /// <summary>Is a person's, or nobody's in the shared register.</summary>
    public void IsOf(Guid? person) => PersonId = person;

    /// <summary>Whoever has its mailbox has chosen a password.</summary>
    public void Activate() => Status = Status == AccountStatus.Invited ? AccountStatus.Active : Status;

    /// <summary>Cannot sign in any more.</summary>
    public void Close() => Status = AccountStatus.Closed;

    /// <summary>Can sign in again, by a password chosen anew; where no mail reaches it, by the provider that it signed in by.</summary>
    public void Reopen() => Status = Email.Length > 0 ? AccountStatus.Invited : AccountStatus.Active;

    internal static void Map(ModelBuilder model) => model.Entity<Account>(table =>
    {
        table.ToTable("accounts");
        table.Property(a => a.Name).HasMaxLength(MaxName);
        table.Property(a => a.Email).HasMaxLength(EmailAddress.MaxLength);
        table.Property(a => a.EmailKey).HasMaxLength(EmailAddress.MaxLength);
        table.HasIndex(a => a.EmailKey).IsUnique();
        table.HasIndex(a => a.PersonId).IsUnique();
        table.HasIndex(a => new { a.NameSort, a.Id });
        table.HasIndex(a => new { a.At, a.Id });
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
