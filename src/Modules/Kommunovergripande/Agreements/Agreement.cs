using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Kommunovergripande.Agreements;

/// <summary>
/// One version of a written agreement between parties (överenskommelse, samverkansavtal). A revision is an agreement of its own that follows its
/// predecessor; together they are a lineage. It is a proposal until every party has signed it, or a source says that it is concluded.
/// </summary>
[ObjectType, Entity(typeof(AgreementKey)), Needs("kommunovergripande.agreement.read")]
internal sealed partial class Agreement : IVersioned
{
    /// <summary>Stands for a first day that is not known, so that lists are ordered by an index: such agreements come last.</summary>
    public static readonly DateOnly NotStated = DateOnly.MinValue;

    /// <summary>Stands for the last day of what goes on until further notice.</summary>
    public static readonly DateOnly GoesOn = DateOnly.MaxValue;

    private readonly List<AgreementParty> parties = [];

    // rows are made of the columns that a selection needs
    private Agreement()
    {
    }

    /// <summary>Identity.</summary>
    [Field, Filterable]
    public Guid Id { get; private set; }

    /// <summary>What it is called (titel).</summary>
    [Field, Filterable(Folded = nameof(TitleFolded)), Orderable(SortKey = nameof(TitleSort))]
    public string Title { get; private set; } = "";

    /// <summary>What it is between, and about (typ).</summary>
    [Field, Filterable]
    public AgreementKind Kind { get; private set; }

    /// <summary>What the parties want with it, in its own words and order (syften) [004].</summary>
    [Field]
    public IReadOnlyList<string> Purposes { get; private set; } = [];

    /// <summary>First day, as agreed; null where it is not stated (gäller från och med).</summary>
    [Field]
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>Last day, as agreed and without extensions; null where none is stated (gäller till och med).</summary>
    [Field]
    public DateOnly? ValidTo { get; private set; }

    /// <summary>
    /// First day that it applies: as agreed, or else the last day of when it was concluded; null where neither is stated, which orders as the earliest of
    /// all days (tillämpas från och med).
    /// </summary>
    [Field(Requires = [nameof(StartsOn)]), Orderable(SortKey = nameof(StartsOn))]
    public DateOnly? AppliesFrom => StartsOn == NotStated ? null : StartsOn;

    /// <summary>Last day that it applies, extensions counted; null where none is stated: then it goes on until further notice (tillämpas till och med).</summary>
    [Field(Requires = [nameof(EndsOn)])]
    public DateOnly? AppliesTo => EndsOn == GoesOn ? null : EndsOn;

    /// <summary>Where it is on its way to being concluded, or withdrawn (status).</summary>
    [Field, Filterable]
    public AgreementStatus Status { get; private set; }

    /// <summary>When it was concluded: when the last party signed, or as a source says; null where that is not stated (ingången).</summary>
    [Field]
    public StatedTime? Concluded { get; private set; }

    /// <summary>
    /// The source by which it is registered as concluded, though the parties' decisions may be unknown; null where they themselves concluded it here
    /// (ingången enligt).
    /// </summary>
    [Field]
    public string? ConcludedAccordingTo { get; private set; }

    /// <summary>Why it was withdrawn; null of all others (skäl för återtagande).</summary>
    [Field]
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Where its particulars are stated (källa).</summary>
    [Field]
    public string? Source { get; private set; }

    /// <summary>When anything of it was last changed (ändrad).</summary>
    [Field]
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts the changes, those of its parties and content too; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>The version that it follows.</summary>
    public Guid? PredecessorId { get; private set; }

    /// <summary>The oldest version of its lineage: itself, where it follows none.</summary>
    public Guid LineageId { get; private set; }

    /// <summary>How many versions come before it: orders a lineage also where days are not stated.</summary>
    public int Generation { get; private set; }

    /// <summary>The first day that it applies, or <see cref="NotStated"/>.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day that it applies, or <see cref="GoesOn"/>.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Orders titles as Swedish does.</summary>
    [SortKeyOf(nameof(Title))]
    public string TitleSort { get; private set; } = "";

    /// <summary>The title as it is searched.</summary>
    [FoldedOf(nameof(Title))]
    public string TitleFolded { get; private set; } = "";

    /// <summary>The version that it follows; null of the first (föregångare).</summary>
    [Field(Requires = [nameof(PredecessorId)]), Filterable(Related = typeof(Agreement), Key = nameof(PredecessorId))]
    public AgreementKey? Predecessor => PredecessorId is { } id ? new(id) : null;

    /// <summary>What decides where it stands on a day.</summary>
    public AgreementTerm Term => new(Status, StartsOn, EndsOn);

    /// <summary>Itself and the version that it follows.</summary>
    public Succession Succession => new(Id, PredecessorId);

    /// <summary>The agreement as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>Whether a source tells of it, so that what is recorded here only repeats what others have done.</summary>
    public bool IsOnRecord => ConcludedAccordingTo is not null;

    /// <summary>What is said of it as a whole.</summary>
    public AgreementParticulars Particulars => new(Title, Kind, Purposes, ValidFrom, ValidTo, Source);

    /// <summary>Those who conclude it, in its own order.</summary>
    public IReadOnlyList<AgreementParty> Parties => parties;

    /// <summary>A new proposal.</summary>
    public static Agreement Propose(Guid id, AgreementParticulars particulars, Agreement? predecessor, DateTimeOffset at)
    {
        var agreement = new Agreement { Id = id, Status = AgreementStatus.Proposal, EndsOn = GoesOn };
        agreement.Follow(predecessor);
        agreement.Change(particulars, at);
        return agreement;
    }

    /// <summary>Says something else of it as a whole.</summary>
    public void Change(AgreementParticulars particulars, DateTimeOffset at)
    {
        (Title, Kind, Purposes, ValidFrom, ValidTo, Source) = particulars;
        Reckon();
        Touch(at);
    }

    /// <summary>Follows another version, or none.</summary>
    public void Follow(Agreement? predecessor)
    {
        PredecessorId = predecessor?.Id;
        LineageId = predecessor?.LineageId ?? Id;
        Generation = predecessor is null ? 0 : predecessor.Generation + 1;
    }

    /// <summary>Has these parties, in this order; those that stay keep what they have decided.</summary>
    public void SetParties(IReadOnlyList<Guid> organisationIds, Func<Guid> newId)
    {
        parties.RemoveAll(p => !organisationIds.Contains(p.OrganisationId));
        foreach (var (position, organisationId) in organisationIds.Index())
        {
            var party = parties.Find(p => p.OrganisationId == organisationId);
            if (party is null)
            {
                parties.Add(party = new(newId(), Id, organisationId, IsOnRecord));
            }
            party.MoveTo(position);
        }
    }

    /// <summary>Something of it was changed: whoever saw it before has seen another version.</summary>
    // a clock that stands still must not hide a change
    public void Touch(DateTimeOffset at) => ChangedAt = at > ChangedAt ? at : ChangedAt.AddTicks(1);

    internal static void Map(ModelBuilder model) => model.Entity<Agreement>(table =>
    {
        table.ToTable("agreements");
        table.Property(a => a.Title).HasMaxLength(AgreementParticulars.MaxTitle);
        table.Property(a => a.Source).HasMaxLength(AgreementParticulars.MaxSource);
        table.Property(a => a.ConcludedAccordingTo).HasMaxLength(AgreementParticulars.MaxSource);
        table.Property(a => a.WithdrawnBecause).HasMaxLength(AgreementParticulars.MaxReason);
        table.ComplexProperty(a => a.Concluded, StatedTime.Map);
        table.HasOne<Agreement>().WithMany().HasForeignKey(a => a.PredecessorId).OnDelete(DeleteBehavior.Restrict);
        MapContent(table);
        MapDecisions(table);
        table.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(a => new { a.StartsOn, a.Id });
        table.HasIndex(a => new { a.Kind, a.StartsOn, a.Id });
        table.HasIndex(a => new { a.Status, a.StartsOn, a.Id });
        table.HasIndex(a => new { a.LineageId, a.Generation, a.StartsOn, a.Id });
        table.HasIndex(a => new { a.PredecessorId, a.StartsOn, a.Id });
        table.HasIndex(a => new { a.TitleSort, a.Id });
    });
}

/// <summary>A version and the one that it follows.</summary>
/// <param name="Id">The version.</param>
/// <param name="PredecessorId">What it follows; null of the first.</param>
internal sealed record Succession(Guid Id, Guid? PredecessorId);
