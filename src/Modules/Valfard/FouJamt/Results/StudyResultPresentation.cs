using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>A format that a result is told in, and where it is found (resultat i ett format).</summary>
[ObjectType]
internal sealed class StudyResultPresentation(Guid studyResultId, StudyResultFormat format, string? link)
{
    /// <summary>Longest address, in characters.</summary>
    public const int MaxLink = 1000;

    /// <summary>The result.</summary>
    public Guid StudyResultId { get; private set; } = studyResultId;

    /// <summary>The format (format).</summary>
    [Field]
    public StudyResultFormat Format { get; private set; } = format;

    /// <summary>Its address.</summary>
    public string? Link { get; private set; } = link;

    /// <summary>Where it is found; null where it has no address, as a workshop (länk).</summary>
    [Field]
    public Uri? Url => Link is { } address ? new(address) : null;

    /// <summary>Whether people can take it in without reading a report [001] (lättillgängligt).</summary>
    [Field]
    public bool IsAccessible => StudyResultFormats.Accessible.Contains(Format);

    /// <summary>Gives it another address.</summary>
    public void LeadTo(string? link) => Link = link;

    internal static void Map(ModelBuilder model) => model.Entity<StudyResultPresentation>(table =>
    {
        table.ToTable("study_result_presentations");
        table.HasKey(p => new { p.StudyResultId, p.Format });
        table.Property(p => p.Link).HasMaxLength(MaxLink);
    });
}

/// <summary>That a result reached so many, somewhere on a day (räknad spridning) [001].</summary>
[ObjectType, Needs("valfard.studyResult.read")]
internal sealed class StudyResultSpread
{
    /// <summary>Longest place, in characters.</summary>
    public const int MaxPlace = 200;

    /// <summary>Most that one row counts.</summary>
    public const int MaxCount = 1_000_000;

    private StudyResultSpread()
    {
    }

    /// <summary>A count.</summary>
    public StudyResultSpread(Guid id, StudyResult result, StudyResultFormat format, string place, DateOnly on, StudyResultCounted counted, int count, string by)
    {
        Id = id;
        StudyResultId = result.Id;
        Format = format;
        Place = place;
        On = on;
        Counted = counted;
        Count = count;
        RecordedBy = by;
    }

    /// <summary>Identity of the count.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The result that was spread.</summary>
    public Guid StudyResultId { get; private set; }

    /// <summary>The format that it was spread in (format).</summary>
    [Field]
    public StudyResultFormat Format { get; private set; }

    /// <summary>Where or through what: a workplace, a channel, a newsletter (var).</summary>
    [Field]
    public string Place { get; private set; } = "";

    /// <summary>The day that it was counted, or that it happened on (dag).</summary>
    [Field, Orderable]
    public DateOnly On { get; private set; }

    /// <summary>What is counted (vad som räknas).</summary>
    [Field]
    public StudyResultCounted Counted { get; private set; }

    /// <summary>How many (antal).</summary>
    [Field]
    public int Count { get; private set; }

    /// <summary>Name of who recorded it (registrerad av).</summary>
    [Field]
    public string RecordedBy { get; private set; } = "";

    internal static void Map(ModelBuilder model) => model.Entity<StudyResultSpread>(table =>
    {
        table.ToTable("study_result_spread");
        table.Property(s => s.Place).HasMaxLength(MaxPlace);
        table.Property(s => s.RecordedBy).HasMaxLength(200);
        table.HasOne<StudyResult>().WithMany().HasForeignKey(s => s.StudyResultId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(s => new { s.StudyResultId, s.On, s.Id });
    });
}

/// <summary>How many a result reached in all, of one thing that is counted (spridning i summa).</summary>
/// <param name="Counted">What is counted (vad som räknas).</param>
/// <param name="Count">How many (antal).</param>
[ObjectType]
internal sealed record StudyResultSpreadTotal([property: Field] StudyResultCounted Counted, [property: Field] int Count);
