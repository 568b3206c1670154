using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Access.Passkeys;

/// <summary>A passkey: the public half of a key that a device holds (WebAuthn).</summary>
internal sealed class Passkey
{
    /// <summary>Longest name, in characters; longest credential id, in bytes (WebAuthn allows 1 023, no device makes so many).</summary>
    public const int MaxName = 100, MaxCredentialId = 800;

    private const char Separator = ' ';

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>As its owner calls it.</summary>
    public string Name { get; private set; } = "";

    [NotAudited]
    public byte[] CredentialId { get; private set; } = [];

    [NotAudited]
    public byte[] PublicKey { get; private set; } = [];

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public long SignCount { get; private set; }

    public string Transports { get; private set; } = "";

    public bool IsUserVerified { get; private set; }

    public bool IsBackupEligible { get; private set; }

    public bool IsBackedUp { get; private set; }

    /// <summary>A passkey that a device made.</summary>
    public static Passkey Of(Guid accountId, string name, UserPasskeyInfo made, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = accountId,
        Name = name,
        CredentialId = made.CredentialId,
        PublicKey = made.PublicKey,
        At = now,
        SignCount = made.SignCount,
        Transports = string.Join(Separator, made.Transports ?? []),
        IsUserVerified = made.IsUserVerified,
        IsBackupEligible = made.IsBackupEligible,
        IsBackedUp = made.IsBackedUp,
    };

    /// <summary>As Identity wants it. What the device said when it was made is not kept: nobody asks for it.</summary>
    public UserPasskeyInfo Info => new(
        CredentialId, PublicKey, At, (uint)SignCount, Transports.Split(Separator, StringSplitOptions.RemoveEmptyEntries), IsUserVerified, IsBackupEligible, IsBackedUp, [], []);

    /// <summary>Somebody signed in by it.</summary>
    public void Use(UserPasskeyInfo used, DateTimeOffset now) => (SignCount, IsUserVerified, IsBackedUp, UsedAt) = (used.SignCount, used.IsUserVerified, used.IsBackedUp, now);

    /// <summary>Its owner calls it something else.</summary>
    public void Rename(string name) => Name = name;

    internal static void Map(ModelBuilder model) => model.Entity<Passkey>(table =>
    {
        table.ToTable("passkeys");
        table.Property(p => p.Name).HasMaxLength(MaxName);
        table.Property(p => p.CredentialId).HasMaxLength(MaxCredentialId);
        table.Property(p => p.PublicKey).HasMaxLength(2000);
        table.Property(p => p.Transports).HasMaxLength(100).IsUnicode(false);
        table.HasIndex(p => p.CredentialId).IsUnique();
        table.HasIndex(p => p.AccountId);
        table.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId);
    });
}
