using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.RegistryNumbers;

/// <summary>
/// A number under which an object is registered, as <c>RUN/34/2018</c>: series, running number, year (diarienummer, Dnr). It is a matter's number: several
/// objects may have it, and an object may have several, one per authority.
/// </summary>
[ObjectType, Entity(typeof(RegistryNumberKey)), Needs("kommunovergripande.read")]
internal sealed class RegistryNumber
{
    /// <summary>Longest number, in characters.</summary>
    public const int MaxText = 40;

    /// <summary>Most numbers of an object.</summary>
    public const int MostOfAnObject = 20;

    // rows are made of the columns that a selection needs
    private RegistryNumber()
    {
    }

    /// <summary>A number of an object.</summary>
    public RegistryNumber(Guid id, RegistrySeries series, DiaryNumber number, RegisteredObject what, bool isDrawn, DateTimeOffset at)
    {
        Id = id;
        SeriesId = series.Id;
        Number = number.ToString();
        Running = number.Running;
        Year = number.Year;
        ObjectKind = what.Kind;
        ObjectId = what.Id;
        IsDrawn = isDrawn;
        RecordedAt = at;
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>Series, running number and year, <c>RUN/34/2018</c> say (diarienummer).</summary>
    [Field]
    public string Number { get; private set; } = "";

    /// <summary>The series.</summary>
    public Guid SeriesId { get; private set; }

    /// <summary>Running number in its series that year, from 1 (löpnummer).</summary>
    [Field]
    public int Running { get; private set; }

    /// <summary>Calendar year (år).</summary>
    [Field]
    public int Year { get; private set; }

    /// <summary>Whether it was drawn here for this object; others are recorded as given (draget).</summary>
    [Field]
    public bool IsDrawn { get; private set; }

    /// <summary>When it was drawn or recorded here (antecknat).</summary>
    [Field]
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>What kind of object has it (typ av objekt).</summary>
    [Field]
    public RegisteredObjectKind ObjectKind { get; private set; }

    /// <summary>The object that has it.</summary>
    public Guid ObjectId { get; private set; }

    /// <summary>The series that it is of (serie).</summary>
    [Field(Requires = [nameof(SeriesId)])]
    public RegistrySeriesKey Series => new(SeriesId);

    /// <summary>The agreement that has it; null where something else does (överenskommelse).</summary>
    [Field(Requires = [nameof(ObjectKind), nameof(ObjectId)])]
    public AgreementKey? Agreement => ObjectKind == RegisteredObjectKind.Agreement ? new(ObjectId) : null;

    /// <summary>The official letter that has it; null where something else does (tjänsteskrivelse).</summary>
    [Field(Requires = [nameof(ObjectKind), nameof(ObjectId)])]
    public OfficialLetterKey? OfficialLetter => ObjectKind == RegisteredObjectKind.OfficialLetter ? new(ObjectId) : null;

    /// <summary>The consultation that has it; null where something else does (remiss).</summary>
    [Field(Requires = [nameof(ObjectKind), nameof(ObjectId)])]
    public DraftConsultationKey? Consultation => ObjectKind == RegisteredObjectKind.Consultation ? new(ObjectId) : null;

    internal static void Map(ModelBuilder model) => model.Entity<RegistryNumber>(table =>
    {
        table.ToTable("registry_numbers");
        table.Property(n => n.Number).HasMaxLength(MaxText);
        table.HasOne<RegistrySeries>().WithMany().HasForeignKey(n => n.SeriesId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(n => new { n.ObjectId, n.SeriesId, n.Year, n.Running }).IsUnique();
        table.HasIndex(n => new { n.Number, n.Id });
        table.HasIndex(n => new { n.SeriesId, n.Year, n.Running });
    });
}

/// <summary>What can be registered under a number (typ av objekt).</summary>
internal enum RegisteredObjectKind
{
    /// <summary>A version of an agreement (överenskommelse).</summary>
    Agreement,

    /// <summary>An official letter (tjänsteskrivelse).</summary>
    OfficialLetter,

    /// <summary>A consultation on a draft (remiss).</summary>
    Consultation,
}

/// <summary>An object that can have registry numbers.</summary>
internal sealed record RegisteredObject(RegisteredObjectKind Kind, Guid Id);
