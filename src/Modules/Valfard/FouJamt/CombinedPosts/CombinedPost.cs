using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Storage;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.CombinedPosts;

/// <summary>
/// A post that is shared: simultaneous employment at FoU Jämt and at a municipality or a university, so that the two fertilise each other
/// (kombinationstjänst) [001].
/// </summary>
[ObjectType, Entity(typeof(CombinedPostKey)), Needs("valfard.read")]
internal sealed class CombinedPost : IVersioned
{
    /// <summary>The last day of what goes on.</summary>
    public static readonly DateOnly GoesOn = DateOnly.MaxValue;

    /// <summary>Longest title and name of an employer, in characters.</summary>
    public const int MaxTitle = 100, MaxEmployer = 200;

    /// <summary>Longest task, in characters.</summary>
    public const int MaxTask = 2000;

    /// <summary>Most orders that a post works with.</summary>
    public const int MaxOrders = 20;

    /// <summary>Most posts that work with one order.</summary>
    public const int MaxPosts = 20;

    private CombinedPost()
    {
    }

    /// <summary>A post.</summary>
    public CombinedPost(Guid id, OtherEmployer other, DateOnly from, DateOnly? to, bool isExample = false)
    {
        Id = id;
        (OtherKind, MunicipalityCode, OtherName, OtherOrganisationId) = other;
        From = from;
        Until = to ?? GoesOn;
        IsExample = isExample;
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>What the holder is called (befattning).</summary>
    [Field]
    public string Title { get; private set; } = "";

    /// <summary>What the post is to do (uppgift).</summary>
    [Field]
    public string Task { get; private set; } = "";

    /// <summary>Whom it is shared with (delas med).</summary>
    [Field, Filterable]
    public CombinedPostEmployer OtherKind { get; private set; }

    /// <summary>Code of the municipality that it is shared with; null for a university (kommunkod).</summary>
    [Field, Filterable]
    public string? MunicipalityCode { get; private set; }

    /// <summary>The municipality that it is shared with; null for a university (kommun).</summary>
    [Field(Requires = [nameof(MunicipalityCode)])]
    public MunicipalityKey? Municipality => MunicipalityCode is { } code ? new(code) : null;

    /// <summary>Name of the other employer (den andra arbetsgivaren).</summary>
    [Field]
    public string OtherName { get; private set; } = "";

    /// <summary>The other employer in the register.</summary>
    public Guid? OtherOrganisationId { get; private set; }

    /// <summary>The other employer in the register of organisations; null where it is not stated (den andra arbetsgivaren i registret).</summary>
    [Field(Requires = [nameof(OtherOrganisationId)])]
    public OrganisationKey? OtherOrganisation => OtherOrganisationId is { } id ? new(id) : null;

    /// <summary>Extent at FoU Jämt in percent of full time, 1–99 (omfattning i FoU Jämt).</summary>
    [Field]
    public int FouJamtPercent { get; private set; }

    /// <summary>Extent at the other employer in percent of full time, 1–99 (omfattning hos den andra arbetsgivaren).</summary>
    [Field]
    public int OtherPercent { get; private set; }

    /// <summary>Who holds it.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Who holds it; null while it is vacant or not stated (innehavare).</summary>
    [Field(Requires = [nameof(PersonId)])]
    public PersonKey? Person => PersonId is { } id ? new(id) : null;

    /// <summary>First day (från och med).</summary>
    [Field]
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it goes on, which orders as the latest of all days (till och med).</summary>
    [Field(Requires = [nameof(Until)]), Orderable(SortKey = nameof(Until))]
    public DateOnly? To => Until == GoesOn ? null : Until;

    /// <summary>The last day, or <see cref="GoesOn"/>.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Whether it is only an example (exempel).</summary>
    [Field]
    public bool IsExample { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>When the orders that it works with were last stated.</summary>
    public DateTimeOffset? AssignedAt { get; private set; }

    /// <summary>The post as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>What the post is.</summary>
    public CombinedPostDetails Details => new(Title, Task, FouJamtPercent, OtherPercent, PersonId);

    /// <summary>Says what the post is.</summary>
    public void Change(CombinedPostDetails details) => (Title, Task, FouJamtPercent, OtherPercent, PersonId) = details;

    /// <summary>It ends after this day.</summary>
    public void End(DateOnly lastDay) => Until = lastDay;

    /// <summary>Other orders are its work.</summary>
    public void Assigned(DateTimeOffset at) => AssignedAt = at;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<CombinedPost>(table =>
        {
            table.ToTable("combined_posts");
            table.Ignore(p => p.Details);
            table.Property(p => p.Title).HasMaxLength(MaxTitle);
            table.Property(p => p.Task).HasMaxLength(MaxTask);
            table.Property(p => p.MunicipalityCode).HasMaxLength(4);
            table.Property(p => p.OtherName).HasMaxLength(MaxEmployer);
            table.HasIndex(p => new { p.Until, p.Id });
            table.HasIndex(p => new { p.MunicipalityCode, p.Until, p.Id });
            table.HasIndex(p => new { p.PersonId, p.Until, p.Id });
        });
        model.Entity<CombinedPostOrder>(table =>
        {
            table.ToTable("combined_post_orders");
            table.HasKey(o => new { o.CombinedPostId, o.StudyOrderId });
            table.HasOne<CombinedPost>().WithMany().HasForeignKey(o => o.CombinedPostId).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<StudyOrder>().WithMany().HasForeignKey(o => o.StudyOrderId).OnDelete(DeleteBehavior.Restrict);
            table.HasIndex(o => o.StudyOrderId);
        });
    }
}

/// <summary>What a combined post is.</summary>
internal sealed record CombinedPostDetails(string Title, string Task, int FouJamtPercent, int OtherPercent, Guid? PersonId);

/// <summary>Whom a combined post is shared with.</summary>
internal sealed record OtherEmployer(CombinedPostEmployer Kind, string? MunicipalityCode, string Name, Guid? OrganisationId);

/// <summary>That a combined post works with an order.</summary>
internal sealed class CombinedPostOrder(Guid combinedPostId, Guid studyOrderId)
{
    /// <summary>The post.</summary>
    public Guid CombinedPostId { get; private set; } = combinedPostId;

    /// <summary>The order.</summary>
    public Guid StudyOrderId { get; private set; } = studyOrderId;
}

/// <summary>Whom a combined post is shared with (den andra arbetsgivaren).</summary>
internal enum CombinedPostEmployer
{
    /// <summary>A municipality of the county (kommun).</summary>
    Municipality,

    /// <summary>A university: Mittuniversitetet, say (universitet).</summary>
    University,
}
