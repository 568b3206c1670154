using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Financing.Budgets;

/// <summary>By how many percent an agreement's money is raised for a year, from the year before (index, årlig uppräkning) [001].</summary>
[ObjectType, Entity(typeof(YearlyIndexKey)), Needs("kommunovergripande.financing.read")]
internal sealed class YearlyIndex : IVersioned
{
    /// <summary>Parts of a percent: it has four decimals.</summary>
    public const int Scale = 10_000;

    private YearlyIndex()
    {
    }

    /// <summary>The index of an agreement and year.</summary>
    public YearlyIndex(Guid id, Guid agreementId, int year)
    {
        Id = id;
        AgreementId = agreementId;
        Year = year;
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>Whose money it raises.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The agreement whose money it raises (överenskommelse).</summary>
    [Field(Requires = [nameof(AgreementId)])]
    public AgreementKey Agreement => new(AgreementId);

    /// <summary>The year that is raised, from the one before (år).</summary>
    [Field]
    public int Year { get; private set; }

    /// <summary>In ten-thousandths of a percent.</summary>
    public int TenThousandths { get; private set; }

    /// <summary>Percent with at most four decimals, <c>2.4</c> say; negative where money is lowered (procent).</summary>
    [Field(Requires = [nameof(TenThousandths)])]
    public decimal Percent => InPercent(TenThousandths);

    /// <summary>Where it is stated: which published index, say (källa).</summary>
    [Field]
    public string Source { get; private set; } = "";

    /// <summary>Whether it is made up to show how things look (exempel).</summary>
    [Field]
    public bool IsExample { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>It, as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>The index in percent.</summary>
    public static decimal InPercent(int tenThousandths) => (decimal)tenThousandths / Scale;

    /// <summary>Says something else.</summary>
    public void Set(decimal percent, string source, bool isExample) => (TenThousandths, Source, IsExample) = ((int)(percent * Scale), source, isExample);

    /// <summary>An amount raised, rounded to whole kronor; half a krona is rounded up.</summary>
    public long Raise(long ore) =>
        (long)decimal.Round(ore / (decimal)Money.Krona * ((100m * Scale) + TenThousandths) / (100m * Scale), 0, MidpointRounding.AwayFromZero) * Money.Krona;

    /// <summary>As a Swede reads it: <c>2,4 %</c>.</summary>
    public string InSwedish => Percent.InSwedish() + " %";

    internal static void Map(ModelBuilder model) => model.Entity<YearlyIndex>(table =>
    {
        table.ToTable("yearly_indexes");
        table.Property(i => i.Source).HasMaxLength(FinancingRules.MaxSource);
        table.HasOne<Agreement>().WithMany().HasForeignKey(i => i.AgreementId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(i => new { i.AgreementId, i.Year }).IsUnique();
    });
}
