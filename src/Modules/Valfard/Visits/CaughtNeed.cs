using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;
using static Samverkan.Valfard.Visits.CaughtNeedStatus;

namespace Samverkan.Valfard.Visits;

/// <summary>A need that was caught in a visit (fångat behov) [001]: it becomes a study order, or is set aside with a reason.</summary>
[ObjectType, Entity(typeof(CaughtNeedKey)), Needs("valfard.read")]
internal sealed class CaughtNeed : ILiving<CaughtNeedStatus>
{
    /// <summary>Longest text, in characters.</summary>
    public const int MaxText = 1000;

    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 500;

    private CaughtNeed()
    {
    }

    /// <summary>A need.</summary>
    public CaughtNeed(Guid id, Visit visit, string text, DateTimeOffset at)
    {
        Id = id;
        VisitId = visit.Id;
        MunicipalityCode = visit.MunicipalityCode;
        Text = text;
        CaughtAt = at;
        IsExample = visit.IsExample;
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The visit.</summary>
    public Guid VisitId { get; private set; }

    /// <summary>The visit that it was caught in (besök).</summary>
    [Field(Requires = [nameof(VisitId)]), Filterable(Related = typeof(Visit), Key = nameof(VisitId))]
    public VisitKey Visit => new(VisitId);

    /// <summary>Code of the municipality that has the need (kommunkod).</summary>
    [Field, Filterable]
    public string MunicipalityCode { get; private set; } = "";

    /// <summary>The municipality that has the need (kommun).</summary>
    [Field(Requires = [nameof(MunicipalityCode)])]
    public MunicipalityKey Municipality => new(MunicipalityCode);

    /// <summary>The need (behov).</summary>
    [Field]
    public string Text { get; private set; } = "";

    /// <summary>What became of it (status).</summary>
    [Field, Filterable]
    public CaughtNeedStatus Status { get; private set; }

    /// <summary>The order that it led to.</summary>
    public Guid? StudyOrderId { get; private set; }

    /// <summary>The order that it led to; null while it has not (beställning).</summary>
    [Field(Requires = [nameof(StudyOrderId)]), Filterable(Related = typeof(StudyOrder), Key = nameof(StudyOrderId))]
    public StudyOrderKey? StudyOrder => StudyOrderId is { } id ? new(id) : null;

    /// <summary>Why it was set aside; null where it was not (skäl).</summary>
    [Field]
    public string? SetAsideBecause { get; private set; }

    /// <summary>When it was recorded (registrerat).</summary>
    [Field, Orderable]
    public DateTimeOffset CaughtAt { get; private set; }

    /// <summary>Whether it is only an example (exempel).</summary>
    [Field]
    public bool IsExample { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <inheritdoc/>
    public string Named => "Behovet";

    /// <summary>The need as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>It led to an order.</summary>
    public void LeadTo(Guid studyOrderId)
    {
        Status = CaughtNeedSteps.Order.Taken(Status);
        StudyOrderId = studyOrderId;
        SetAsideBecause = null;
    }

    /// <summary>The order that it led to came to nothing.</summary>
    public void Reopen()
    {
        Status = CaughtNeedSteps.Reopen.Taken(Status);
        StudyOrderId = null;
    }

    /// <summary>Nothing is done with it.</summary>
    public void SetAside(string reason)
    {
        Status = CaughtNeedSteps.SetAside.Taken(Status);
        SetAsideBecause = reason;
    }

    internal static void Map(ModelBuilder model) => model.Entity<CaughtNeed>(table =>
    {
        table.ToTable("caught_needs");
        table.Property(n => n.MunicipalityCode).HasMaxLength(4);
        table.Property(n => n.Text).HasMaxLength(MaxText);
        table.Property(n => n.SetAsideBecause).HasMaxLength(MaxReason);
        table.HasOne<Visit>().WithMany().HasForeignKey(n => n.VisitId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StudyOrder>().WithMany().HasForeignKey(n => n.StudyOrderId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(n => new { n.CaughtAt, n.Id });
        table.HasIndex(n => new { n.VisitId, n.CaughtAt, n.Id });
        table.HasIndex(n => new { n.StudyOrderId, n.CaughtAt, n.Id });
        table.HasIndex(n => new { n.MunicipalityCode, n.CaughtAt, n.Id });
        table.HasIndex(n => new { n.Status, n.CaughtAt, n.Id });
    });
}

/// <summary>What became of a caught need (status för fångat behov).</summary>
internal enum CaughtNeedStatus
{
    /// <summary>Nothing yet (öppet).</summary>
    Open,

    /// <summary>It led to a study order (beställt).</summary>
    Ordered,

    /// <summary>Nothing is done with it, for a stated reason (lagt åt sidan).</summary>
    SetAside,
}

/// <summary>Every step in the life of a caught need, in one table.</summary>
internal static class CaughtNeedSteps
{
    private static readonly Life<CaughtNeedStatus> Life = new(
        nameof(CaughtNeed), "Behovet finns inte. Ange id för ett behov som finns i listan.", "ett behov",
        status => status switch { Open => "Öppet", Ordered => "Beställt", _ => "Lagt åt sidan" });

    /// <summary>It leads to a study order; also where it was set aside.</summary>
    public static Step<CaughtNeedStatus> Order { get; } = new(Life, "kopplas till en beställning", [Open, CaughtNeedStatus.SetAside], Ordered);

    /// <summary>Its order was taken back or declined, and it waits as before.</summary>
    public static Step<CaughtNeedStatus> Reopen { get; } = new(Life, "öppnas på nytt", [Ordered], Open);

    /// <summary>Nothing is done with it.</summary>
    public static Step<CaughtNeedStatus> SetAside { get; } = new(Life, "läggas åt sidan", [Open], CaughtNeedStatus.SetAside);
}
