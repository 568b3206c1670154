using Microsoft.EntityFrameworkCore;

namespace Samverkan.SharedKernel.Commands;

/// <summary>The first outcome of a command that was sent with an idempotency key.</summary>
internal sealed class OutcomeRow
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public string PrincipalId { get; init; } = "";

    public string Key { get; init; } = "";

    /// <summary>Response path of the mutation: one request may send several commands.</summary>
    public string Path { get; init; } = "";

    /// <summary>SHA-256 of the command.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>The outcome as JSON.</summary>
    public string Outcome { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<OutcomeRow>(table =>
    {
        table.ToTable("outcomes");
        table.HasKey(r => new { r.PrincipalId, r.Key, r.Path });
        table.Property(r => r.PrincipalId).HasMaxLength(200);
        table.Property(r => r.Key).HasMaxLength(IdempotencyKey.MaxLength).IsUnicode(false);
        table.Property(r => r.Path).HasMaxLength(IdempotencyKey.MaxPathLength).IsUnicode(false);
        table.Property(r => r.Hash).HasMaxLength(32).IsFixedLength();
        table.HasIndex(r => r.At);
    });
}
