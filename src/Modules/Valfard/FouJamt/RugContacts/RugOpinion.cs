using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Storage;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.RugContacts;

/// <summary>What a RUG contact thinks of an order, before FoU-rådet ranks it (yttrande från RUG) [001].</summary>
[ObjectType, Needs("valfard.read")]
internal sealed class RugOpinion : IVersioned
{
    /// <summary>Longest comment, in characters.</summary>
    public const int MaxComment = 1000;

    private RugOpinion()
    {
    }

    /// <summary>An opinion.</summary>
    public RugOpinion(Guid id, Guid studyOrderId, Guid rugContactId)
    {
        Id = id;
        StudyOrderId = studyOrderId;
        RugContactId = rugContactId;
    }

    /// <summary>Identity of the opinion.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The order.</summary>
    public Guid StudyOrderId { get; private set; }

    /// <summary>The order (beställning).</summary>
    [Field(Requires = [nameof(StudyOrderId)])]
    public StudyOrderKey StudyOrder => new(StudyOrderId);

    /// <summary>Whose opinion it is.</summary>
    public Guid RugContactId { get; private set; }

    /// <summary>Whose opinion it is (RUG-kontakt).</summary>
    [Field(Requires = [nameof(RugContactId)]), Filterable(Related = typeof(RugContact), Key = nameof(RugContactId))]
    public RugContactKey RugContact => new(RugContactId);

    /// <summary>For or against (hållning).</summary>
    [Field, Filterable]
    public RugStance Stance { get; private set; }

    /// <summary>What the contact says of it; null where nothing is said (kommentar).</summary>
    [Field]
    public string? Comment { get; private set; }

    /// <summary>How soon the contact's municipality needs it; null where that is not said (prioritet).</summary>
    [Field]
    public StudyOrderPriority? Priority { get; private set; }

    /// <summary>When it was stated, or stated otherwise (lämnat).</summary>
    [Field, Orderable]
    public DateTimeOffset StatedAt { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>States it, or states it otherwise.</summary>
    public void State(RugStance stance, string? comment, StudyOrderPriority? priority, DateTimeOffset at) =>
        (Stance, Comment, Priority, StatedAt) = (stance, comment, priority, at);

    internal static void Map(ModelBuilder model) => model.Entity<RugOpinion>(table =>
    {
        table.ToTable("rug_opinions");
        table.Property(o => o.Comment).HasMaxLength(MaxComment);
        table.HasOne<StudyOrder>().WithMany().HasForeignKey(o => o.StudyOrderId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<RugContact>().WithMany().HasForeignKey(o => o.RugContactId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(o => new { o.StudyOrderId, o.RugContactId }).IsUnique();
        table.HasIndex(o => new { o.StudyOrderId, o.StatedAt, o.Id });
        table.HasIndex(o => new { o.RugContactId, o.StatedAt, o.Id });
    });
}

/// <summary>For or against an order (hållning).</summary>
internal enum RugStance
{
    /// <summary>The municipality has use for it as well (stödjer).</summary>
    Supports,

    /// <summary>Neither for nor against (tar inte ställning).</summary>
    Neutral,

    /// <summary>Something else should be done instead (stödjer inte).</summary>
    DoesNotSupport,
}
