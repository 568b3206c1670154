using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Assignments;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.Agreements.Contents;

/// <summary>An area of an agreement (område).</summary>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed class AgreementArea
{
    private AgreementArea()
    {
    }

    /// <summary>An area.</summary>
    public AgreementArea(Guid agreementId, string code) => (AgreementId, Code) = (agreementId, code);

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The same in every version that has the area, whatever it is called there (kod).</summary>
    [Field, Filterable]
    public string Code { get; private set; } = "";

    /// <summary>Its place among the areas, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Its number in this version, where it has one (nummer).</summary>
    [Field]
    public int? Number { get; private set; }

    /// <summary>What this version calls it (namn).</summary>
    [Field]
    public string Name { get; private set; } = "";

    /// <summary>What it was called before, where this version says so: "fd" (tidigare namn) [001].</summary>
    [Field]
    public string? FormerName { get; private set; }

    /// <summary>As a value.</summary>
    public StatedArea Stated => new(Code, Name, FormerName, Number);

    /// <summary>Says this, in this place.</summary>
    public void Say(StatedArea area, int position) => (Name, FormerName, Number, Position) = (area.Name, area.FormerName, area.Number, position);

    internal static void Map(ModelBuilder model) => model.Entity<AgreementArea>(table =>
    {
        table.ToTable("agreement_areas");
        table.HasKey(a => new { a.AgreementId, a.Code });
        table.Property(a => a.Code).HasMaxLength(StatedArea.MaxCode).IsUnicode(false);
        table.Property(a => a.Name).HasMaxLength(StatedArea.MaxName);
        table.Property(a => a.FormerName).HasMaxLength(StatedArea.MaxName);
    });
}

/// <summary>An assignment as a version of an agreement states it (uppdrag i överenskommelsen).</summary>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed class AgreementAssignment
{
    private readonly List<AgreementPoint> points = [];

    private AgreementAssignment()
    {
    }

    /// <summary>An assignment in an agreement.</summary>
    public AgreementAssignment(Guid id, Guid agreementId, string code) => (Id, AgreementId, Code) = (id, agreementId, code);

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The assignment.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The area that it stands in.</summary>
    public string? AreaCode { get; private set; }

    /// <summary>Its place among the assignments, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>What this version calls it; null where it carries its area's name (eget namn).</summary>
    [Field]
    public string? OwnName { get; private set; }

    /// <summary>How it shall be carried out (uppdragsbeskrivning).</summary>
    [Field]
    public string? Description { get; private set; }

    /// <summary>Who governs it and how (styrning).</summary>
    [Field]
    public string? Governance { get; private set; }

    /// <summary>First day of a temporary assignment; null of a lasting one, or where it is temporary from the start (tillfälligt från och med).</summary>
    [Field]
    public DateOnly? TemporaryFrom { get; private set; }

    /// <summary>Last day of a temporary assignment; null of a lasting one (tillfälligt till och med).</summary>
    [Field]
    public DateOnly? TemporaryTo { get; private set; }

    /// <summary>The area that it stands in; null where the version states none (område).</summary>
    [Field, Filterable]
    public AgreementArea? Area { get; private set; }

    /// <summary>What it comprises.</summary>
    public IReadOnlyList<AgreementPoint> Points => points;

    /// <summary>What this version calls it: its own name, or else its area's (namn).</summary>
    [Field]
    public string Name => OwnName ?? Area?.Name ?? Code;

    /// <summary>The assignment, the same in every version (uppdrag).</summary>
    [Field, Filterable(Related = typeof(Assignment), Key = nameof(Code))]
    public AssignmentKey Assignment => new(Code);

    /// <summary>The version that states it (överenskommelse).</summary>
    [Field, Filterable(Related = typeof(Agreement), Key = nameof(AgreementId))]
    public AgreementKey Agreement => new(AgreementId);

    /// <summary>As a value.</summary>
    public StatedAssignment Stated => new(
        Code, AreaCode, OwnName, Description, Governance, [.. points.OrderBy(p => p.Position).Select(p => p.Stated)], TemporaryFrom, TemporaryTo);

    /// <summary>Says this, in this place.</summary>
    public void Say(StatedAssignment assignment, int position)
    {
        (AreaCode, OwnName, Description, Governance) = (assignment.AreaCode, assignment.Name, assignment.Description, assignment.Governance);
        (TemporaryFrom, TemporaryTo, Position) = (assignment.TemporaryFrom, assignment.TemporaryTo, position);
        points.Become(assignment.AllPoints, row => row.Code, point => point.Code, point => new(Id, point.Code), (row, point, at) => row.Say(point, at));
    }

    internal static void Map(ModelBuilder model) => model.Entity<AgreementAssignment>(table =>
    {
        table.ToTable("agreement_assignments");
        table.Property(a => a.Code).HasMaxLength(Assignments.Assignment.MaxCode).IsUnicode(false);
        table.Property(a => a.AreaCode).HasMaxLength(StatedArea.MaxCode).IsUnicode(false);
        table.Property(a => a.OwnName).HasMaxLength(StatedAssignment.MaxName);
        table.Property(a => a.Description).HasMaxLength(StatedAssignment.MaxText);
        table.Property(a => a.Governance).HasMaxLength(StatedAssignment.MaxText);
        table.HasOne<Assignment>().WithMany().HasForeignKey(a => a.Code).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(a => a.Area).WithMany().HasForeignKey(a => new { a.AgreementId, a.AreaCode }).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(a => a.Points).WithOne().HasForeignKey(p => p.AgreementAssignmentId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(a => new { a.AgreementId, a.Code }).IsUnique();
        table.HasIndex(a => a.Code);
    });
}

/// <summary>A point of an assignment (punkt).</summary>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed class AgreementPoint
{
    private AgreementPoint()
    {
    }

    /// <summary>A point.</summary>
    public AgreementPoint(Guid agreementAssignmentId, string code) => (AgreementAssignmentId, Code) = (agreementAssignmentId, code);

    /// <summary>The assignment in the agreement.</summary>
    public Guid AgreementAssignmentId { get; private set; }

    /// <summary>The same in every version that has the point (kod).</summary>
    [Field]
    public string Code { get; private set; } = "";

    /// <summary>Its place among the points, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>What it says (text).</summary>
    [Field]
    public string Text { get; private set; } = "";

    /// <summary>What is said of it besides (beskrivning).</summary>
    [Field]
    public string? Description { get; private set; }

    /// <summary>As a value.</summary>
    public StatedPoint Stated => new(Code, Text, Description);

    /// <summary>Says this, in this place.</summary>
    public void Say(StatedPoint point, int position) => (Text, Description, Position) = (point.Text, point.Description, position);

    internal static void Map(ModelBuilder model) => model.Entity<AgreementPoint>(table =>
    {
        table.ToTable("agreement_points");
        table.HasKey(p => new { p.AgreementAssignmentId, p.Code });
        table.Property(p => p.Code).HasMaxLength(StatedArea.MaxCode).IsUnicode(false);
        table.Property(p => p.Text).HasMaxLength(StatedPoint.MaxText);
        table.Property(p => p.Description).HasMaxLength(StatedPoint.MaxDescription);
    });
}

/// <summary>That a version of an agreement states that an assignment is removed: what it only does not name is an open question.</summary>
internal sealed class AgreementRemoval
{
    private AgreementRemoval()
    {
    }

    /// <summary>A stated removal.</summary>
    public AgreementRemoval(Guid agreementId, string code) => (AgreementId, Code) = (agreementId, code);

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The assignment that is removed.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Its place among the removals, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Stands in this place.</summary>
    public void MoveTo(int position) => Position = position;

    internal static void Map(ModelBuilder model) => model.Entity<AgreementRemoval>(table =>
    {
        table.ToTable("agreement_removals");
        table.HasKey(r => new { r.AgreementId, r.Code });
        table.Property(r => r.Code).HasMaxLength(Assignments.Assignment.MaxCode).IsUnicode(false);
        table.HasOne<Assignment>().WithMany().HasForeignKey(r => r.Code).OnDelete(DeleteBehavior.Restrict);
    });
}
