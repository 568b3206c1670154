using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Valfard.Contracts;
using static Samverkan.Valfard.Visits.VisitStatus;

namespace Samverkan.Valfard.Visits;

/// <summary>
/// A visit to a municipality's workplaces or boards, to study what can be spread and to catch needs (besök): FoU Jämt "ska ha örat mot marken", and
/// SocSam and SVOM "behöver komma ut i verksamheterna i kommunerna och i dess nämnder" [001].
/// </summary>
[ObjectType, Entity(typeof(VisitKey)), Needs("valfard.read")]
internal sealed class Visit : ILiving<VisitStatus>
{
    /// <summary>Longest place, in characters.</summary>
    public const int MaxPlace = 200;

    /// <summary>Longest purpose, notes and reason, in characters.</summary>
    public const int MaxPurpose = 1000, MaxNotes = 4000, MaxReason = 500;

    private const char Separator = ',';

    private Visit()
    {
    }

    /// <summary>A planned visit.</summary>
    public Visit(Guid id, string municipalityCode, IEnumerable<VisitingParty> visitors, DateOnly on, string place, string? purpose, bool isExample = false)
    {
        Id = id;
        MunicipalityCode = municipalityCode;
        VisitorNames = string.Join(Separator, visitors.Order());
        On = on;
        Place = place;
        Purpose = purpose;
        IsExample = isExample;
    }

    /// <summary>Identity.</summary>
    [Field, Filterable]
    public Guid Id { get; private set; }

    /// <summary>Code of the municipality (kommunkod).</summary>
    [Field, Filterable]
    public string MunicipalityCode { get; private set; } = "";

    /// <summary>The municipality that is visited (kommun).</summary>
    [Field(Requires = [nameof(MunicipalityCode)])]
    public MunicipalityKey Municipality => new(MunicipalityCode);

    /// <summary>The visitors' names as they are stored.</summary>
    public string VisitorNames { get; private set; } = "";

    /// <summary>Who visits, at least one (besökare).</summary>
    [Field(Requires = [nameof(VisitorNames)])]
    public IReadOnlyList<VisitingParty> Visitors => [.. VisitorNames.Split(Separator).Select(Enum.Parse<VisitingParty>)];

    /// <summary>The day (dag).</summary>
    [Field, Filterable, Orderable]
    public DateOnly On { get; private set; }

    /// <summary>The workplace or board (arbetsplats eller nämnd).</summary>
    [Field]
    public string Place { get; private set; } = "";

    /// <summary>What for; null where that is not said (syfte).</summary>
    [Field]
    public string? Purpose { get; private set; }

    /// <summary>Whether it was made (status).</summary>
    [Field, Filterable]
    public VisitStatus Status { get; private set; }

    /// <summary>What was seen that can be spread further; null until it is recorded (iakttagelser).</summary>
    [Field]
    public string? Notes { get; private set; }

    /// <summary>Why it was cancelled; null where it was not (skäl).</summary>
    [Field]
    public string? CancelledBecause { get; private set; }

    /// <summary>Whether it is only an example (exempel).</summary>
    [Field]
    public bool IsExample { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>How many needs were caught: a caught need counts as a change of its visit.</summary>
    public int NeedCount { get; private set; }

    /// <inheritdoc/>
    public string Named => $"Besöket {On:yyyy-MM-dd}";

    /// <summary>The visit as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>It was made.</summary>
    public void Record(string? notes)
    {
        Status = VisitSteps.Record.Taken(Status);
        Notes = notes;
    }

    /// <summary>It is not made.</summary>
    public void Cancel(string reason)
    {
        Status = VisitSteps.Cancel.Taken(Status);
        CancelledBecause = reason;
    }

    /// <summary>A need was caught.</summary>
    public void Catch()
    {
        Status = VisitSteps.CatchNeed.Taken(Status);
        NeedCount++;
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Visit>(table =>
        {
            table.ToTable("visits");
            table.Ignore(v => v.Visitors);
            table.Property(v => v.MunicipalityCode).HasMaxLength(4);
            table.Property(v => v.VisitorNames).HasMaxLength(50);
            table.Property(v => v.Place).HasMaxLength(MaxPlace);
            table.Property(v => v.Purpose).HasMaxLength(MaxPurpose);
            table.Property(v => v.Notes).HasMaxLength(MaxNotes);
            table.Property(v => v.CancelledBecause).HasMaxLength(MaxReason);
            table.HasIndex(v => new { v.On, v.Id });
            table.HasIndex(v => new { v.MunicipalityCode, v.On, v.Id });
            table.HasIndex(v => new { v.Status, v.On, v.Id });
        });
        CaughtNeed.Map(model);
    }
}

/// <summary>Who visits the municipalities (besökare).</summary>
internal enum VisitingParty
{
    /// <summary>FoU Jämt.</summary>
    FouJamt,

    /// <summary>SocSam: chairs of the social boards and heads of administration.</summary>
    SocSam,

    /// <summary>The group of heads of social services and care (Sociala vård- och omsorgsgruppen, SVOM).</summary>
    Svom,
}

/// <summary>Whether a visit was made (status för besök).</summary>
internal enum VisitStatus
{
    /// <summary>It is to be made (planerat).</summary>
    Planned,

    /// <summary>It was made (genomfört).</summary>
    Held,

    /// <summary>It was not made (inställt).</summary>
    Cancelled,
}

/// <summary>Every step in the life of a visit, in one table.</summary>
internal static class VisitSteps
{
    private static readonly Life<VisitStatus> Life = new(
        nameof(Visit), "Besöket finns inte. Ange id för ett besök som finns i listan.", "ett besök",
        status => status switch { Planned => "Planerat", Held => "Genomfört", _ => "Inställt" });

    /// <summary>It was made.</summary>
    public static Step<VisitStatus> Record { get; } = new(Life, "genomföras", [Planned], Held);

    /// <summary>It is not made.</summary>
    public static Step<VisitStatus> Cancel { get; } = new(Life, "ställas in", [Planned], Cancelled);

    /// <summary>A need is caught in it.</summary>
    public static Step<VisitStatus> CatchNeed { get; } = new(Life, "få ett fångat behov", [Held]);
}
