using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Access.SecondFactor;

/// <summary>A code on paper, for when the phone is lost: good once. Only its hash is kept.</summary>
internal sealed class RecoveryCode
{
    /// <summary>How many one gets.</summary>
    public const int Codes = 10;

    private const int Bytes = 10;

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    [NotAudited]
    public byte[] Hash { get; private set; } = [];

    /// <summary>Makes an account's codes.</summary>
    public static (IReadOnlyList<RecoveryCode> Rows, IReadOnlyList<string> Codes) New(Guid accountId, DateTimeOffset now)
    {
        var codes = Enumerable.Range(0, Codes).Select(_ => string.Join('-', Totp.Base32(RandomNumberGenerator.GetBytes(Bytes)).Chunk(4).Select(c => new string(c)))).ToList();
        return ([.. codes.Select(c => new RecoveryCode { Id = Guid.CreateVersion7(now), AccountId = accountId, Hash = HashOf(c) })], codes);
    }

    /// <summary>The hash of a code, however it was typed.</summary>
    public static byte[] HashOf(string code) =>
        SHA256.HashData(Encoding.ASCII.GetBytes(new string([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)])));

    internal static void Map(ModelBuilder model) => model.Entity<RecoveryCode>(table =>
    {
        table.ToTable("recovery_codes");
        table.Property(c => c.Hash).HasMaxLength(32).IsFixedLength();
        table.HasIndex(c => new { c.AccountId, c.Hash }).IsUnique();
        table.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    });
}
