using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Access.Accounts;

/// <summary>A link that was given out, good once and for a while. The store has only its hash.</summary>
internal sealed class AccountToken
{
    private const int Bytes = 32;

    private AccountToken()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Whose; null for the link that makes the first administrator.</summary>
    public Guid? AccountId { get; private set; }

    public TokenPurpose Purpose { get; private set; }

    [NotAudited]
    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>What was asked of a device, where it is a passkey's answer that is waited for.</summary>
    [NotAudited]
    public string? State { get; private set; }

    /// <summary>Makes a token.</summary>
    /// <returns>What is kept, and what is given out.</returns>
    public static (AccountToken Row, string Token) New(Guid? accountId, TokenPurpose purpose, DateTimeOffset now, TimeSpan lifetime, string? state = null)
    {
        var token = RandomNumberGenerator.GetBytes(Bytes);
        var row = new AccountToken { Id = Guid.CreateVersion7(now), AccountId = accountId, Purpose = purpose, Hash = SHA256.HashData(token), ExpiresAt = now + lifetime, State = state };
        return (row, Base64Url.EncodeToString(token));
    }

    /// <summary>Notes that something that was given out has been used, for as long as it would have been good.</summary>
    public static AccountToken Spent(string token, TokenPurpose purpose, DateTimeOffset until, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Purpose = purpose, Hash = HashOf(token), ExpiresAt = until };

    /// <summary>The hash of what somebody brought; of nothing where it could be no token.</summary>
    public static byte[] HashOf(string? token) =>
        token is not null && token.Length == Base64Url.GetEncodedLength(Bytes) && Base64Url.IsValid(token) ? SHA256.HashData(Base64Url.DecodeFromChars(token)) : [];

    internal static void Map(ModelBuilder model) => model.Entity<AccountToken>(table =>
    {
        table.ToTable("account_tokens");
        table.Property(t => t.Hash).HasMaxLength(32).IsFixedLength();
        table.HasIndex(t => t.Hash).IsUnique();
        table.HasIndex(t => t.ExpiresAt);
        table.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId);
    });
}

/// <summary>What a link is for.</summary>
internal enum TokenPurpose
{
    /// <summary>To choose a password: the first one, or another one.</summary>
    Password,

    /// <summary>To make the first administrator.</summary>
    Setup,

    /// <summary>To add a passkey.</summary>
    AddPasskey,

    /// <summary>To sign in by a passkey.</summary>
    Passkey,

    /// <summary>Somebody has come back from a provider, who comes back once.</summary>
    Outside,
}
