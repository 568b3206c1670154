using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.SharedKernel.Audit;

/// <summary>An entry of the audit trail: who changed what, when and why, or tried to (granskningsspår).</summary>
[ObjectType("AuditEntry"), Shareable]
public sealed class AuditRow
{
    /// <summary>The entry's id: a UUID version 7.</summary>
    [Field]
    public Guid Id { get; init; }

    /// <summary>When.</summary>
    [Field, Orderable]
    public DateTimeOffset At { get; init; }

    /// <summary>Id of who did it.</summary>
    [Field]
    public string PrincipalId { get; init; } = "";

    /// <summary>Name of who did it, as it was then.</summary>
    [Field]
    public string PrincipalName { get; init; } = "";

    /// <summary>The command: what was to be done.</summary>
    [Field]
    public string Command { get; init; } = "";

    /// <summary>Type of the object that was changed; null where the command was refused before that was known.</summary>
    [Field]
    public string? ObjectType { get; init; }

    /// <summary>Key of the object that was changed.</summary>
    [Field]
    public string? ObjectId { get; init; }

    /// <summary>Changed properties as they were: a JSON object; null for a new object.</summary>
    [Field]
    public string? Before { get; init; }

    /// <summary>Changed properties as they became: a JSON object; null for a removed object.</summary>
    [Field]
    public string? After { get; init; }

    /// <summary>Why, in the user's words.</summary>
    [Field]
    public string? Reason { get; init; }

    /// <summary>Whether it was done or refused.</summary>
    [Field]
    public AuditOutcome Outcome { get; init; }

    /// <summary>Why it was refused: kinds of errors and where in the input, as a JSON list.</summary>
    [Field]
    public string? Errors { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<AuditRow>(table =>
    {
        table.ToTable("audit");
        table.Property(r => r.PrincipalId).HasMaxLength(200);
        table.Property(r => r.PrincipalName).HasMaxLength(200);
        table.Property(r => r.Command).HasMaxLength(100);
        table.Property(r => r.ObjectType).HasMaxLength(100);
        table.Property(r => r.ObjectId).HasMaxLength(100);
        table.HasIndex(r => new { r.ObjectId, r.At, r.Id });
        table.HasIndex(r => new { r.At, r.Id });
    });
}

/// <summary>What became of a command.</summary>
public enum AuditOutcome
{
    /// <summary>The change was made.</summary>
    Done,

    /// <summary>The command was refused and changed nothing.</summary>
    Refused,
}
