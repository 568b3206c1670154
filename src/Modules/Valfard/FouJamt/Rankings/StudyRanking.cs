using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Rankings;

/// <summary>
/// The order of precedence that FoU-rådet gave to assessed orders at a meeting (rangordning) [001]. It is one list: ranks are 1, 2, 3 …, no two orders
/// share one and none is left out.
/// </summary>
[ObjectType, Entity(typeof(StudyRankingKey)), Needs("valfard.read")]
internal sealed class StudyRanking : IVersioned
{
    /// <summary>Most orders in a ranking.</summary>
    public const int MaxOrders = 100;

    /// <summary>Longest note, in characters.</summary>
    public const int MaxNote = 2000;

    private StudyRanking()
    {
    }

    /// <summary>A ranking without orders.</summary>
    public StudyRanking(Guid id, string body, DateOnly rankedOn)
    {
        Id = id;
        Body = body;
        RankedOn = rankedOn;
    }

    /// <summary>Identity.</summary>
    [Field, Filterable]
    public Guid Id { get; private set; }

    /// <summary>The body that ranked, FoU-rådet say (organ).</summary>
    [Field]
    public string Body { get; private set; } = "";

    /// <summary>The day of the meeting (mötesdatum).</summary>
    [Field, Filterable, Orderable]
    public DateOnly RankedOn { get; private set; }

    /// <summary>The body in the register of organisations.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>What the body said of the ranking; null where nothing is noted (anteckning).</summary>
    [Field]
    public string? Note { get; private set; }

    /// <summary>Name of who recorded it (registrerad av).</summary>
    [Field]
    public string RecordedBy { get; private set; } = "";

    /// <summary>When it was recorded (registrerad).</summary>
    [Field]
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>The body's name as it is compared.</summary>
    [FoldedOf(nameof(Body))]
    public string BodyFolded { get; private set; } = "";

    /// <summary>The body in the register of organisations; null where it is not stated (organ i registret).</summary>
    [Field(Requires = [nameof(OrganisationId)])]
    public OrganisationKey? Organisation => OrganisationId is { } id ? new(id) : null;

    /// <summary>The ranking as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>Who recorded it, when, and what was noted; replaces what was recorded before.</summary>
    public void Record(Guid? organisationId, string? note, string by, DateTimeOffset at)
    {
        OrganisationId = organisationId;
        Note = note;
        RecordedBy = by;
        RecordedAt = at;
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<StudyRanking>(table =>
        {
            table.ToTable("study_rankings");
            table.Property(r => r.Body).HasMaxLength(StudyOrderDecision.MaxBody);
            table.Property(r => r.Note).HasMaxLength(MaxNote);
            table.Property(r => r.RecordedBy).HasMaxLength(200);
            table.HasIndex(r => new { r.BodyFolded, r.RankedOn }).IsUnique();
            table.HasIndex(r => new { r.RankedOn, r.Id });
        });
        model.Entity<RankedStudyOrder>(table =>
        {
            table.ToTable("ranked_study_orders");
            // not by rank: two orders that change places would each need the other's before it is free
            table.HasKey(r => new { r.RankingId, r.StudyOrderId });
            table.HasOne<StudyRanking>().WithMany().HasForeignKey(r => r.RankingId).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<StudyOrder>().WithMany().HasForeignKey(r => r.StudyOrderId).OnDelete(DeleteBehavior.Restrict);
            table.HasIndex(r => new { r.RankingId, r.Rank });
            table.HasIndex(r => r.StudyOrderId);
        });
    }
}

/// <summary>An order's place in a ranking (rangordnad beställning).</summary>
[ObjectType]
internal sealed class RankedStudyOrder(Guid rankingId, int rank, Guid studyOrderId)
{
    /// <summary>The ranking.</summary>
    public Guid RankingId { get; private set; } = rankingId;

    /// <summary>Its rank, 1 first (rang).</summary>
    [Field]
    public int Rank { get; private set; } = rank;

    /// <summary>The order that has the rank.</summary>
    public Guid StudyOrderId { get; private set; } = studyOrderId;

    /// <summary>The order that has the rank (beställning).</summary>
    [Field(Requires = [nameof(StudyOrderId)])]
    public StudyOrderKey StudyOrder => new(StudyOrderId);

    /// <summary>It has another rank in the ranking.</summary>
    public void MoveTo(int rank) => Rank = rank;
}
