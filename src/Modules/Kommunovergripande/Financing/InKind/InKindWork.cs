using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Assignments;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Financing.InKind;

/// <summary>
/// Work that a municipality does for what is run jointly, instead of money (arbetsinsats): HR-stöd, it-stöd [003 § 23]. It is told so that everybody sees
/// how much each one helps, and whether it is invoiced or everybody takes a turn.
/// </summary>
[ObjectType, Entity(typeof(InKindWorkKey)), Needs("kommunovergripande.financing.read")]
internal sealed class InKindWork : IVersioned
{
    /// <summary>Longest task, in characters.</summary>
    public const int MaxTask = 200;

    /// <summary>The most hours of one row: ten full-time years.</summary>
    public const int MaxHours = 20_000;

    private const int Hundredths = 100;

    private InKindWork()
    {
    }

    /// <summary>Work that is told.</summary>
    public InKindWork(Guid id, DateTimeOffset at, IInKindWorkDetails details)
    {
        Id = id;
        RegisteredAt = at;
        Change(details);
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>Code of the municipality that does it (kommunkod).</summary>
    [Field, Filterable]
    public string MunicipalityCode { get; private set; } = "";

    /// <summary>The municipality that does it (kommun).</summary>
    [Field(Requires = [nameof(MunicipalityCode)])]
    public MunicipalityKey Municipality => new(MunicipalityCode);

    /// <summary>What is done, <c>HR-stöd</c> say (uppgift).</summary>
    [Field]
    public string Task { get; private set; } = "";

    /// <summary>Whom it is done for.</summary>
    public Guid? RecipientId { get; private set; }

    /// <summary>The organisation that it is done for: the Kommunförbund, say; null where it is not stated (mottagare).</summary>
    [Field(Requires = [nameof(RecipientId)])]
    public OrganisationKey? Recipient => RecipientId is { } id ? new(id) : null;

    /// <summary>Code of the assignment that it is done under; null where it is none's (uppdragets kod).</summary>
    [Field, Filterable]
    public string? AssignmentCode { get; private set; }

    /// <summary>The assignment that it is done under; null where it is none's (uppdrag).</summary>
    [Field(Requires = [nameof(AssignmentCode)])]
    public AssignmentKey? Assignment => AssignmentCode is { } code ? new(code) : null;

    /// <summary>First day; null where it is not known (från och med).</summary>
    [Field]
    public DateOnly? From { get; private set; }

    /// <summary>Last day; null while it goes on, or where it is not known (till och med).</summary>
    [Field]
    public DateOnly? To { get; private set; }

    /// <summary>Hours in hundredths.</summary>
    public int? HoursHundredths { get; private set; }

    /// <summary>Hours of the whole period, with at most two decimals; null where nobody has counted them (timmar).</summary>
    [Field(Requires = [nameof(HoursHundredths)])]
    public decimal? Hours => HoursHundredths is { } hundredths ? (decimal)hundredths / Hundredths : null;

    /// <summary>How it is settled (reglering).</summary>
    [Field, Filterable]
    public InKindSettlement Settlement { get; private set; }

    /// <summary>Where the particulars come from (källa).</summary>
    [Field]
    public string? Source { get; private set; }

    /// <summary>Whether it is made up to show how things look (exempel).</summary>
    [Field, Filterable]
    public bool IsExample { get; private set; }

    /// <summary>When it was told here (registrerad).</summary>
    [Field, Orderable]
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>It, as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>Says something else of it.</summary>
    public void Change(IInKindWorkDetails details)
    {
        MunicipalityCode = details.MunicipalityCode;
        Task = details.Task.Trim();
        RecipientId = details.RecipientId;
        AssignmentCode = details.AssignmentCode;
        From = details.From;
        To = details.To;
        HoursHundredths = details.Hours is { } hours ? (int)(hours * Hundredths) : null;
        Settlement = details.Settlement;
        Source = details.Source.Said();
        IsExample = details.IsExample;
    }

    internal static void Map(ModelBuilder model) => model.Entity<InKindWork>(table =>
    {
        table.ToTable("in_kind_work");
        table.Property(w => w.MunicipalityCode).HasMaxLength(Municipalities.Municipality.CodeLength);
        table.Property(w => w.Task).HasMaxLength(MaxTask);
        table.Property(w => w.AssignmentCode).HasMaxLength(Assignments.Assignment.MaxCode).IsUnicode(false);
        table.Property(w => w.Source).HasMaxLength(FinancingRules.MaxSource);
        table.HasOne<Municipality>().WithMany().HasForeignKey(w => w.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(w => w.RecipientId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Assignment>().WithMany().HasForeignKey(w => w.AssignmentCode).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(w => new { w.RegisteredAt, w.Id });
        table.HasIndex(w => new { w.MunicipalityCode, w.RegisteredAt, w.Id });
        table.HasIndex(w => new { w.Settlement, w.RegisteredAt, w.Id });
    });
}

/// <summary>How a municipality's work is settled (reglering av arbetsinsats) [003 § 23].</summary>
internal enum InKindSettlement
{
    /// <summary>Nobody has decided whether it is invoiced or part of the agreement (obeslutat).</summary>
    Undecided,

    /// <summary>The municipality invoices its hours (faktureras).</summary>
    Invoiced,

    /// <summary>Nobody invoices: the municipalities take turns (turas om).</summary>
    Shared,
}

/// <summary>What is told of work.</summary>
internal interface IInKindWorkDetails
{
    /// <summary>Code of the municipality.</summary>
    string MunicipalityCode { get; }

    /// <summary>What is done.</summary>
    string Task { get; }

    /// <summary>Whom it is done for.</summary>
    Guid? RecipientId { get; }

    /// <summary>Code of the assignment.</summary>
    string? AssignmentCode { get; }

    /// <summary>First day.</summary>
    DateOnly? From { get; }

    /// <summary>Last day.</summary>
    DateOnly? To { get; }

    /// <summary>Hours.</summary>
    decimal? Hours { get; }

    /// <summary>How it is settled.</summary>
    InKindSettlement Settlement { get; }

    /// <summary>Where it is stated.</summary>
    string? Source { get; }

    /// <summary>Whether it is made up.</summary>
    bool IsExample { get; }
}
