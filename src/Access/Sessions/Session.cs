using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Access.Sessions;

/// <summary>Somebody signed in on a device. What the device holds is a secret whose hash is kept here.</summary>
internal sealed class Session
{
    /// <summary>Longest description of a device, and longest address, in characters.</summary>
    public const int MaxDevice = 200, MaxAddress = 45;

    private Session()
    {
    }

    /// <summary>Begins a session.</summary>
    public Session(
        Guid id, Guid accountId, byte[] tokenHash, SignInMethod method, bool isRemembered, bool isHalf, DateTimeOffset at, DateTimeOffset expiresAt, string? device, string? address,
        Guid? outsideLoginId = null)
    {
        (Id, AccountId, TokenHash, Method, IsRemembered, IsHalf) = (id, accountId, tokenHash, method, isRemembered, isHalf);
        (At, SeenAt, ExpiresAt) = (at, at, expiresAt);
        (Device, Address, OutsideLoginId) = (device, address, outsideLoginId);
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>SHA-256 of what the cookie holds.</summary>
    [NotAudited]
    public byte[] TokenHash { get; private set; } = [];

    public SignInMethod Method { get; private set; }

    /// <summary>Whether it outlives the browser's own.</summary>
    public bool IsRemembered { get; private set; }

    /// <summary>Whether a second factor is waited for: nobody is signed in by it yet.</summary>
    public bool IsHalf { get; private set; }

    /// <summary>When somebody signed in.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was last used, to some minutes.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The browser, as it says of itself.</summary>
    public string? Device { get; private set; }

    public string? Address { get; private set; }

    /// <summary>The outside login that it was begun by; it has what the provider's groups give as long as that is there.</summary>
    public Guid? OutsideLoginId { get; private set; }

    internal static void Map(ModelBuilder model) => model.Entity<Session>(table =>
    {
        table.ToTable("sessions");
        table.Property(s => s.TokenHash).HasMaxLength(32).IsFixedLength();
        table.Property(s => s.Device).HasMaxLength(MaxDevice);
        table.Property(s => s.Address).HasMaxLength(MaxAddress).IsUnicode(false);
        table.HasIndex(s => s.TokenHash).IsUnique();
        table.HasIndex(s => new { s.AccountId, s.At, s.Id });
        table.HasIndex(s => s.ExpiresAt);
        table.HasIndex(s => s.OutsideLoginId);
        table.HasOne<Accounts.Account>().WithMany().HasForeignKey(s => s.AccountId);
    });
}

/// <summary>What somebody signed in by (inloggningssätt).</summary>
internal enum SignInMethod
{
    /// <summary>E-mail and password (lösenord).</summary>
    Password,

    /// <summary>E-mail, password and a one-time code of an app (engångskod).</summary>
    Totp,

    /// <summary>E-mail, password and a code on paper (återställningskod).</summary>
    RecoveryCode,

    /// <summary>A passkey (nyckel på enheten).</summary>
    Passkey,

    /// <summary>An outside provider (inloggning hos annan).</summary>
    Outside,
}
