using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Assignments;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.Kommunovergripande.Populations;

namespace Samverkan.Kommunovergripande.Financing.Allocations;

/// <summary>What a municipality pays for an assignment in a year (andel).</summary>
[ObjectType, Needs("kommunovergripande.financing.read")]
internal sealed class AllocationShare
{
    private AllocationShare()
    {
    }

    /// <summary>A share without an amount yet.</summary>
    public AllocationShare(Guid allocationId, string assignmentCode, string municipalityCode)
    {
        AllocationId = allocationId;
        AssignmentCode = assignmentCode;
        MunicipalityCode = municipalityCode;
    }

    /// <summary>What it is a share of.</summary>
    public Guid AllocationId { get; private set; }

    /// <summary>What it is a share of: year, status, figures used (fördelning).</summary>
    [Field(Requires = [nameof(AllocationId)])]
    public AllocationKey Allocation => new(AllocationId);

    /// <summary>The assignment.</summary>
    public string AssignmentCode { get; private set; } = "";

    /// <summary>What it pays for (uppdrag).</summary>
    [Field(Requires = [nameof(AssignmentCode)])]
    public AssignmentKey Assignment => new(AssignmentCode);

    /// <summary>The municipality.</summary>
    public string MunicipalityCode { get; private set; } = "";

    /// <summary>Who pays (kommun).</summary>
    [Field(Requires = [nameof(MunicipalityCode)])]
    public MunicipalityKey Municipality => new(MunicipalityCode);

    /// <summary>In öre.</summary>
    public long AmountOre { get; private set; }

    /// <summary>Whole SEK for the year (belopp).</summary>
    [Field(Requires = [nameof(AmountOre)])]
    public decimal Amount => Money.InSek(AmountOre);

    /// <summary>Whether it is this municipality's share of this assignment.</summary>
    public bool Is(string assignmentCode, string municipalityCode) => AssignmentCode == assignmentCode && MunicipalityCode == municipalityCode;

    /// <summary>Says how much.</summary>
    public void Set(long ore) => AmountOre = ore;

    internal static void Map(ModelBuilder model) => model.Entity<AllocationShare>(table =>
    {
        table.ToTable("allocation_shares");
        table.HasKey(s => new { s.AllocationId, s.AssignmentCode, s.MunicipalityCode });
        table.Property(s => s.AssignmentCode).HasMaxLength(Assignments.Assignment.MaxCode).IsUnicode(false);
        table.Property(s => s.MunicipalityCode).HasMaxLength(Municipalities.Municipality.CodeLength);
        table.HasOne<Assignment>().WithMany().HasForeignKey(s => s.AssignmentCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Municipality>().WithMany().HasForeignKey(s => s.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
    });
}

/// <summary>What a municipality pays of a year's money in all, and the figure that it was computed by (kommunens del av fördelningen).</summary>
[ObjectType, Needs("kommunovergripande.financing.read")]
internal sealed class MunicipalityAllocation
{
    private MunicipalityAllocation()
    {
    }

    /// <summary>A municipality's part, not yet computed.</summary>
    public MunicipalityAllocation(Guid allocationId, string municipalityCode)
    {
        AllocationId = allocationId;
        MunicipalityCode = municipalityCode;
    }

    /// <summary>What it is a part of.</summary>
    public Guid AllocationId { get; private set; }

    /// <summary>The municipality.</summary>
    public string MunicipalityCode { get; private set; } = "";

    /// <summary>Who pays (kommun).</summary>
    [Field(Requires = [nameof(MunicipalityCode)])]
    public MunicipalityKey Municipality => new(MunicipalityCode);

    /// <summary>Number of inhabitants that it was computed by, kept as it was then (folkmängd).</summary>
    [Field]
    public int Population { get; private set; }

    /// <summary>The day that the number was true of (referensdatum).</summary>
    [Field]
    public DateOnly ReferenceDate { get; private set; }

    /// <summary>Where the number came from (källa).</summary>
    [Field]
    public string Source { get; private set; } = "";

    /// <summary>In öre.</summary>
    public long AmountOre { get; private set; }

    /// <summary>Whole SEK for the year: the sum of its shares (belopp).</summary>
    [Field(Requires = [nameof(AmountOre)])]
    public decimal Amount => Money.InSek(AmountOre);

    /// <summary>Says what it pays, and by which figure.</summary>
    public void Set(PopulationFigure figure, long ore) =>
        (Population, ReferenceDate, Source, AmountOre) = (figure.Count, figure.ReferenceDate, figure.Source, ore);

    internal static void Map(ModelBuilder model) => model.Entity<MunicipalityAllocation>(table =>
    {
        table.ToTable("municipality_allocations");
        table.HasKey(m => new { m.AllocationId, m.MunicipalityCode });
        table.Property(m => m.MunicipalityCode).HasMaxLength(Municipalities.Municipality.CodeLength);
        table.Property(m => m.Source).HasMaxLength(PopulationFigure.MaxSource);
        table.HasOne<Municipality>().WithMany().HasForeignKey(m => m.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
    });
}
