using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.Access.Grants;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Access.ApiKeys;

/// <summary>A key by which a program asks, with some of the grants of the account that made it. Of its secret only the hash is kept.</summary>
internal sealed class ApiKey
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 100;

    /// <summary>By which a key is known from other tokens, in an address book of leaked secrets too.</summary>
    public const string Mark = "smv_";

    private const int Bytes = 32;
    private const int ShownCharacters = 8;

    private ApiKey()
    {
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>What it is for.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How the secret begins.</summary>
    public string Prefix { get; private set; } = "";

    [NotAudited]
    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When it was last used, to an hour.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The grants that it has, as long as its account has them.</summary>
    public List<ApiKeyGrant> Grants { get; private set; } = [];

    /// <summary>Makes a key.</summary>
    /// <returns>What is kept, and the secret, which is shown once.</returns>
    public static (ApiKey Key, string Secret) New(Guid accountId, string name, IEnumerable<Guid> grants, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        var secret = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(now), AccountId = accountId, Name = name, Prefix = secret[..(Mark.Length + ShownCharacters)], Hash = HashOf(secret),
            At = now, ExpiresAt = expiresAt,
        };
        key.Grants.AddRange(grants.Select(g => new ApiKeyGrant(key.Id, g)));
        return (key, secret);
    }

    /// <summary>The hash of a secret. It has 256 random bits, so nothing slower is needed.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether a text could be a key's secret.</summary>
    public static bool IsSecret(string text) => text.StartsWith(Mark, StringComparison.Ordinal) && text.Length == Mark.Length + Base64Url.GetEncodedLength(Bytes);

    public void Revoke(DateTimeOffset at) => RevokedAt = at;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ApiKey>(table =>
        {
            table.ToTable("api_keys");
            table.Property(k => k.Name).HasMaxLength(MaxName);
            table.Property(k => k.Prefix).HasMaxLength(20).IsUnicode(false);
            table.Property(k => k.Hash).HasMaxLength(32).IsFixedLength();
            table.HasIndex(k => k.Hash).IsUnique();
            table.HasIndex(k => new { k.AccountId, k.At, k.Id });
            table.HasOne<Account>().WithMany().HasForeignKey(k => k.AccountId);
            table.HasMany(k => k.Grants).WithOne().HasForeignKey(g => g.KeyId);
        });
        model.Entity<ApiKeyGrant>(table =>
        {
            table.ToTable("api_key_grants");
            table.HasKey(g => new { g.KeyId, g.GrantId });
            table.HasOne<GivenGrant>().WithMany().HasForeignKey(g => g.GrantId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

/// <summary>That a key has a grant of its account.</summary>
internal sealed class ApiKeyGrant(Guid keyId, Guid grantId)
{
    public Guid KeyId { get; private set; } = keyId;

    public Guid GrantId { get; private set; } = grantId;
}
