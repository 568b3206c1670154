using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Access.Outside;

/// <summary>That an account is signed in to by somebody whom an outside provider knows: by the provider's own name for him, never by an address.</summary>
internal sealed class OutsideLogin
{
    /// <summary>How many an account has at most.</summary>
    public const int Most = 10;

    private const char Separator = '\n';

    private OutsideLogin()
    {
    }

    public OutsideLogin(Guid accountId, string issuer, string subject, DateTimeOffset now) =>
        (Id, AccountId, Issuer, Key, At) = (Guid.CreateVersion7(now), accountId, issuer, KeyOf(issuer, subject), now);

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>The provider.</summary>
    public string Issuer { get; private set; } = "";

    /// <summary>SHA-256 of the issuer and its subject: nobody asks what the subject is, only whether it is the same.</summary>
    [NotAudited]
    public byte[] Key { get; private set; } = [];

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Those of the provider's groups that its settings name, as it told them at the last sign-in.</summary>
    public string Groups { get; private set; } = "";

    /// <summary>The same for the same issuer and subject alone.</summary>
    public static byte[] KeyOf(string issuer, string subject) => SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}{Separator}{subject}"));

    /// <summary>Somebody signed in by it: what the provider says of his groups takes the place of what it said before.</summary>
    public void Use(IEnumerable<string> groups, DateTimeOffset now) => (Groups, UsedAt) = (string.Join(Separator, groups), now);

    /// <summary>The groups, one by one.</summary>
    public static string[] GroupsIn(string groups) => groups.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    internal static void Map(ModelBuilder model) => model.Entity<OutsideLogin>(table =>
    {
        table.ToTable("outside_logins");
        table.Property(l => l.Issuer).HasMaxLength(ProviderSettings.MaxIssuer).IsUnicode(false);
        table.Property(l => l.Key).HasMaxLength(32).IsFixedLength();
        table.HasIndex(l => l.Key).IsUnique();
        table.HasIndex(l => l.AccountId);
        table.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
    });
}
