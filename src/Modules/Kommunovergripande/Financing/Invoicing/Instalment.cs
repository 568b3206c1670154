using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Financing.Allocations;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Financing.Invoicing;

/// <summary>A part of a year's money that is invoiced in advance of the period that it pays (delbetalning, i förskott) [002].</summary>
[ObjectType, Entity(typeof(InstalmentKey)), Needs("kommunovergripande.financing.read")]
internal sealed class Instalment : IVersioned
{
    private readonly List<InstalmentAmount> amounts = [];

    private Instalment()
    {
    }

    /// <summary>A planned instalment, without amounts yet.</summary>
    public Instalment(Guid id, Guid allocationId, int number)
    {
        Id = id;
        AllocationId = allocationId;
        Number = number;
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>What it is a part of.</summary>
    public Guid AllocationId { get; private set; }

    /// <summary>The division that it is a part of (fördelning).</summary>
    [Field(Requires = [nameof(AllocationId)])]
    public AllocationKey Allocation => new(AllocationId);

    /// <summary>Its number within the year, from 1 (delbetalningens nummer).</summary>
    [Field]
    public int Number { get; private set; }

    /// <summary>The day that it shall be invoiced: not after the first day of its period (fakturadatum).</summary>
    [Field]
    public DateOnly InvoiceDate { get; private set; }

    /// <summary>The day that it shall be paid at the latest (förfallodag).</summary>
    [Field]
    public DateOnly DueDate { get; private set; }

    /// <summary>First day of the period that it pays (period från och med).</summary>
    [Field]
    public DateOnly PeriodFrom { get; private set; }

    /// <summary>Last day of the period that it pays (period till och med).</summary>
    [Field]
    public DateOnly PeriodTo { get; private set; }

    /// <summary>Its weight among the year's instalments: four with 1 each are a quarter each (del).</summary>
    [Field]
    public int Part { get; private set; }

    /// <summary>In öre.</summary>
    public long AmountOre { get; private set; }

    /// <summary>What all municipalities pay in it, whole SEK (summa).</summary>
    [Field(Requires = [nameof(AmountOre)])]
    public decimal Amount => Money.InSek(AmountOre);

    /// <summary>Whether it is invoiced (status).</summary>
    [Field]
    public InstalmentStatus Status { get; private set; }

    /// <summary>When its amounts were last computed; null of those that were before this was noted (beräknad).</summary>
    [Field]
    public DateTimeOffset? DividedAt { get; private set; }

    /// <summary>The day that it was invoiced; null before (fakturerad).</summary>
    [Field]
    public DateOnly? InvoicedOn { get; private set; }

    /// <summary>Name of who noted that it was invoiced; null before (noterad av).</summary>
    [Field]
    public string? InvoicedBy { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>It, as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>What each municipality pays.</summary>
    public IReadOnlyList<InstalmentAmount> Amounts => amounts;

    /// <summary>Says when it is invoiced, for what, and how large it is.</summary>
    public void Plan(InstalmentInput input) =>
        (InvoiceDate, DueDate, PeriodFrom, PeriodTo, Part) = (input.InvoiceDate, input.DueDate, input.PeriodFrom, input.PeriodTo, input.Part);

    /// <summary>Says what each municipality pays, in kronor. Whoever saw other amounts has seen another version, also where their sum is the same.</summary>
    public void Set(IReadOnlyCollection<Share> shares, DateTimeOffset at)
    {
        DividedAt = at.After(DividedAt);
        amounts.RemoveAll(a => !shares.Any(s => s.Amount == a.MunicipalityCode));
        foreach (var share in shares)
        {
            var amount = amounts.Find(a => a.MunicipalityCode == share.Amount);
            if (amount is null)
            {
                amounts.Add(amount = new(Id, share.Amount));
            }
            amount.Set(share.Units * Money.Krona);
        }
        AmountOre = amounts.Sum(a => a.AmountOre);
    }

    /// <summary>It is invoiced.</summary>
    public void Invoice(DateOnly on, string by) => (Status, InvoicedOn, InvoicedBy) = (InstalmentSteps.Invoice.To, on, by);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Instalment>(table =>
        {
            table.ToTable("instalments");
            table.Property(i => i.InvoicedBy).HasMaxLength(200);
            table.HasOne<Allocation>().WithMany().HasForeignKey(i => i.AllocationId).OnDelete(DeleteBehavior.Cascade);
            table.HasMany(i => i.Amounts).WithOne().HasForeignKey(a => a.InstalmentId).OnDelete(DeleteBehavior.Cascade);
            table.HasIndex(i => new { i.AllocationId, i.Number }).IsUnique();
        });
        model.Entity<InstalmentAmount>(table =>
        {
            table.ToTable("instalment_amounts");
            table.HasKey(a => new { a.InstalmentId, a.MunicipalityCode });
            table.Property(a => a.MunicipalityCode).HasMaxLength(Municipality.CodeLength);
            table.HasOne<Municipality>().WithMany().HasForeignKey(a => a.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

/// <summary>Whether an instalment is invoiced (status för delbetalning).</summary>
internal enum InstalmentStatus
{
    /// <summary>Not yet (planerad).</summary>
    Planned,

    /// <summary>Yes; it cannot be undone, only credited in the accounting system (fakturerad).</summary>
    Invoiced,
}

/// <summary>The steps of an instalment: these are all there are.</summary>
internal static class InstalmentSteps
{
    /// <summary>It is invoiced.</summary>
    public static FinancingStep<InstalmentStatus> Invoice { get; } = new("faktureras", InstalmentStatus.Planned, InstalmentStatus.Invoiced);
}

/// <summary>What a municipality pays in an instalment (kommunens del av delbetalningen).</summary>
[ObjectType, Needs("kommunovergripande.financing.read")]
internal sealed class InstalmentAmount
{
    private InstalmentAmount()
    {
    }

    /// <summary>Nothing yet.</summary>
    public InstalmentAmount(Guid instalmentId, string municipalityCode)
    {
        InstalmentId = instalmentId;
        MunicipalityCode = municipalityCode;
    }

    /// <summary>The instalment.</summary>
    public Guid InstalmentId { get; private set; }

    /// <summary>The municipality.</summary>
    public string MunicipalityCode { get; private set; } = "";

    /// <summary>Who pays (kommun).</summary>
    [Field(Requires = [nameof(MunicipalityCode)])]
    public MunicipalityKey Municipality => new(MunicipalityCode);

    /// <summary>In öre.</summary>
    public long AmountOre { get; private set; }

    /// <summary>Whole SEK (belopp).</summary>
    [Field(Requires = [nameof(AmountOre)])]
    public decimal Amount => Money.InSek(AmountOre);

    /// <summary>Says how much.</summary>
    public void Set(long ore) => AmountOre = ore;
}
