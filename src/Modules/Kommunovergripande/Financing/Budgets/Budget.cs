using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Assignments;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Financing.Budgets;

/// <summary>
/// The money of an agreement and year, a line per assignment (budget). The municipalities pay it to the region, divided by population, and an index
/// raises it every year [001].
/// </summary>
[ObjectType, Entity(typeof(BudgetKey)), Needs("kommunovergripande.financing.read")]
internal sealed class Budget : IVersioned
{
    /// <summary>Most lines.</summary>
    public const int MaxLines = 200;

    private readonly List<BudgetLine> lines = [];

    private Budget()
    {
    }

    /// <summary>The budget of an agreement and year, still empty.</summary>
    public Budget(Guid id, Guid agreementId, int year)
    {
        Id = id;
        AgreementId = agreementId;
        Year = year;
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>Whose money it is.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The agreement whose money it is (överenskommelse).</summary>
    [Field(Requires = [nameof(AgreementId)])]
    public AgreementKey Agreement => new(AgreementId);

    /// <summary>The calendar year (budgetår).</summary>
    [Field]
    public int Year { get; private set; }

    /// <summary>Where the budget as a whole is stated (källa).</summary>
    [Field]
    public string? Source { get; private set; }

    /// <summary>Sum of the lines, in öre.</summary>
    public long TotalOre { get; private set; }

    /// <summary>Sum of the lines, whole SEK (summa).</summary>
    [Field(Requires = [nameof(TotalOre)])]
    public decimal Total => Money.InSek(TotalOre);

    /// <summary>The index that made it of the year before, in ten-thousandths of a percent.</summary>
    public int? IndexTenThousandths { get; private set; }

    /// <summary>By how many percent the year before was raised to make it; null where its lines were set one by one (uppräknad med).</summary>
    [Field(Requires = [nameof(IndexTenThousandths)])]
    public decimal? IndexPercent => IndexTenThousandths is { } index ? YearlyIndex.InPercent(index) : null;

    /// <summary>Whether it can no longer be changed, because some of it is invoiced (låst).</summary>
    [Field]
    public bool IsLocked { get; private set; }

    /// <summary>When its lines were last set (ändrad).</summary>
    [Field]
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>It, as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>The lines.</summary>
    public IReadOnlyList<BudgetLine> Lines => lines;

    /// <summary>Has these lines and no others; one that stays keeps its place.</summary>
    public void Set(string? source, IReadOnlyList<BudgetAmount> amounts, int? indexTenThousandths, DateTimeOffset at)
    {
        (Source, IndexTenThousandths, ChangedAt) = (source, indexTenThousandths, at.After(ChangedAt));
        lines.RemoveAll(line => !amounts.Any(a => a.AssignmentCode == line.AssignmentCode));
        foreach (var amount in amounts)
        {
            var line = lines.Find(l => l.AssignmentCode == amount.AssignmentCode);
            if (line is null)
            {
                lines.Add(line = new(Id, amount.AssignmentCode));
            }
            line.Set(amount);
        }
        TotalOre = lines.Sum(line => line.AmountOre);
    }

    /// <summary>Some of it is invoiced: it stays as it is.</summary>
    public void Lock() => IsLocked = true;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Budget>(table =>
        {
            table.ToTable("budgets");
            table.Property(b => b.Source).HasMaxLength(FinancingRules.MaxSource);
            table.HasOne<Agreement>().WithMany().HasForeignKey(b => b.AgreementId).OnDelete(DeleteBehavior.Restrict);
            table.HasMany(b => b.Lines).WithOne().HasForeignKey(line => line.BudgetId).OnDelete(DeleteBehavior.Cascade);
            table.HasIndex(b => new { b.AgreementId, b.Year }).IsUnique();
            table.HasIndex(b => b.Year);
        });
        model.Entity<BudgetLine>(table =>
        {
            table.ToTable("budget_lines");
            table.HasKey(line => new { line.BudgetId, line.AssignmentCode });
            table.Property(line => line.AssignmentCode).HasMaxLength(Assignment.MaxCode).IsUnicode(false);
            table.Property(line => line.Source).HasMaxLength(FinancingRules.MaxSource);
            table.HasOne<Assignment>().WithMany().HasForeignKey(line => line.AssignmentCode).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

/// <summary>What a budget line says.</summary>
/// <param name="AssignmentCode">Code of the assignment.</param>
/// <param name="Ore">The amount in öre: whole kronor.</param>
/// <param name="Source">Where it is stated.</param>
/// <param name="IsExample">Whether it is made up.</param>
internal sealed record BudgetAmount(string AssignmentCode, long Ore, string? Source, bool IsExample);

/// <summary>The money of an assignment in a budget (budgetrad).</summary>
[ObjectType, Needs("kommunovergripande.financing.read")]
internal sealed class BudgetLine
{
    private BudgetLine()
    {
    }

    /// <summary>A line without an amount yet.</summary>
    public BudgetLine(Guid budgetId, string assignmentCode)
    {
        BudgetId = budgetId;
        AssignmentCode = assignmentCode;
    }

    /// <summary>The budget.</summary>
    public Guid BudgetId { get; private set; }

    /// <summary>The assignment.</summary>
    public string AssignmentCode { get; private set; } = "";

    /// <summary>The assignment (uppdrag).</summary>
    [Field(Requires = [nameof(AssignmentCode)])]
    public AssignmentKey Assignment => new(AssignmentCode);

    /// <summary>In öre.</summary>
    public long AmountOre { get; private set; }

    /// <summary>Whole SEK for the year (belopp).</summary>
    [Field(Requires = [nameof(AmountOre)])]
    public decimal Amount => Money.InSek(AmountOre);

    /// <summary>Where the amount is stated (källa).</summary>
    [Field]
    public string? Source { get; private set; }

    /// <summary>Whether the amount is made up to show how things look (exempel).</summary>
    [Field]
    public bool IsExample { get; private set; }

    /// <summary>Says what the line says.</summary>
    public void Set(BudgetAmount amount) => (AmountOre, Source, IsExample) = (amount.Ore, amount.Source, amount.IsExample);
}
