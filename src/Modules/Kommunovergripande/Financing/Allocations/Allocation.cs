using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Financing.Budgets;
using Samverkan.Kommunovergripande.Populations;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Financing.Allocations;

/// <summary>
/// A year's money divided between the municipalities by population (fördelning) [001]. It keeps the figures it was computed by. It is a proposal until
/// some of it is invoiced, and locked from then on: later figures change no locked year.
/// </summary>
[ObjectType, Entity(typeof(AllocationKey)), Needs("kommunovergripande.financing.read")]
internal sealed class Allocation : IVersioned
{
    private readonly List<AllocationShare> shares = [];
    private readonly List<MunicipalityAllocation> municipalities = [];

    private Allocation()
    {
    }

    /// <summary>The division of a budget, not yet computed.</summary>
    public Allocation(Guid id, Budget budget)
    {
        Id = id;
        (AgreementId, BudgetId, Year) = (budget.AgreementId, budget.Id, budget.Year);
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>Whose money it is.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The agreement whose money it is (överenskommelse).</summary>
    [Field(Requires = [nameof(AgreementId)])]
    public AgreementKey Agreement => new(AgreementId);

    /// <summary>What is divided.</summary>
    public Guid BudgetId { get; private set; }

    /// <summary>The budget that is divided (budget).</summary>
    [Field(Requires = [nameof(BudgetId)])]
    public BudgetKey Budget => new(BudgetId);

    /// <summary>The calendar year (år).</summary>
    [Field]
    public int Year { get; private set; }

    /// <summary>Whether it can still be computed anew (status).</summary>
    [Field]
    public AllocationStatus Status { get; private set; }

    /// <summary>In öre.</summary>
    public long TotalOre { get; private set; }

    /// <summary>What is divided in all, whole SEK: the sum of all shares (summa).</summary>
    [Field(Requires = [nameof(TotalOre)])]
    public decimal Total => Money.InSek(TotalOre);

    /// <summary>The year whose population figures it was computed by (folkmängdens år).</summary>
    [Field]
    public int PopulationYear { get; private set; }

    /// <summary>When it was computed (beräknad).</summary>
    [Field]
    public DateTimeOffset ComputedAt { get; private set; }

    /// <summary>Name of who computed it (beräknad av).</summary>
    [Field]
    public string ComputedBy { get; private set; } = "";

    /// <summary>The budget that it was computed of, as of when it was last changed.</summary>
    public DateTimeOffset BudgetChangedAt { get; private set; }

    /// <summary>When it was locked; null while it is a proposal (låst).</summary>
    [Field]
    public DateTimeOffset? LockedAt { get; private set; }

    /// <summary>When its instalments were last planned; null where they are not (delbetalningar planerade).</summary>
    [Field]
    public DateTimeOffset? PlannedAt { get; private set; }

    /// <summary>Whether any amount of the budget is made up to show how things look (exempel).</summary>
    [Field]
    public bool IsExample { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>It, as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>Its shares.</summary>
    public IReadOnlyList<AllocationShare> Shares => shares;

    /// <summary>What each municipality pays.</summary>
    public IReadOnlyList<MunicipalityAllocation> Municipalities => municipalities;

    /// <summary>Computes it by these figures, in place of what it was.</summary>
    public void Compute(Budget budget, IReadOnlyList<PopulationFigure> figures, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var divided = Division.Of(
            budget.Lines.Select(line => new Quantity(line.AssignmentCode, line.AmountOre / Money.Krona)),
            figures.Select(f => new Quantity(f.MunicipalityCode, f.Count)),
            cancellationToken);
        shares.RemoveAll(s => !divided.Any(d => s.Is(d.Amount, d.Weight)));
        foreach (var (assignment, municipality, kronor) in divided)
        {
            var share = shares.Find(s => s.Is(assignment, municipality));
            if (share is null)
            {
                shares.Add(share = new(Id, assignment, municipality));
            }
            share.Set(kronor * Money.Krona);
        }
        SetMunicipalities(figures);
        TotalOre = shares.Sum(s => s.AmountOre);
        IsExample = budget.Lines.Any(line => line.IsExample);
        (PopulationYear, BudgetChangedAt, ComputedBy, ComputedAt) = (figures[0].Year, budget.ChangedAt, by, at.After(ComputedAt));
    }

    /// <summary>Its instalments were planned.</summary>
    public void NotePlan(DateTimeOffset at) => PlannedAt = at.After(PlannedAt);

    /// <summary>Some of it is invoiced.</summary>
    public void Lock(DateTimeOffset at) => (Status, LockedAt) = (AllocationSteps.Lock.To, at);

    private void SetMunicipalities(IReadOnlyList<PopulationFigure> figures)
    {
        municipalities.RemoveAll(m => !figures.Any(f => f.MunicipalityCode == m.MunicipalityCode));
        foreach (var figure in figures)
        {
            var municipality = municipalities.Find(m => m.MunicipalityCode == figure.MunicipalityCode);
            if (municipality is null)
            {
                municipalities.Add(municipality = new(Id, figure.MunicipalityCode));
            }
            municipality.Set(figure, shares.Where(s => s.MunicipalityCode == figure.MunicipalityCode).Sum(s => s.AmountOre));
        }
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Allocation>(table =>
        {
            table.ToTable("allocations");
            table.Property(a => a.ComputedBy).HasMaxLength(200);
            table.HasOne<Agreement>().WithMany().HasForeignKey(a => a.AgreementId).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<Budget>().WithMany().HasForeignKey(a => a.BudgetId).OnDelete(DeleteBehavior.Restrict);
            table.HasMany(a => a.Shares).WithOne().HasForeignKey(s => s.AllocationId).OnDelete(DeleteBehavior.Cascade);
            table.HasMany(a => a.Municipalities).WithOne().HasForeignKey(m => m.AllocationId).OnDelete(DeleteBehavior.Cascade);
            table.HasIndex(a => new { a.AgreementId, a.Year }).IsUnique();
            table.HasIndex(a => a.Year);
        });
        AllocationShare.Map(model);
        MunicipalityAllocation.Map(model);
    }
}
