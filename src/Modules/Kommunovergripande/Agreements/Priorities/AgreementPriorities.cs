using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;

namespace Samverkan.Kommunovergripande.Agreements.Priorities;

/// <summary>What the parties of an agreement put first for some years, and how they work with it through the year (prioriteringar) [004].</summary>
[ObjectType, Needs("kommunovergripande.agreement.readWork")]
internal sealed class AgreementPriorities
{
    /// <summary>Most cross-cutting perspectives.</summary>
    public const int MaxPerspectives = 20;

    /// <summary>Longest perspective, in characters.</summary>
    public const int MaxPerspective = 200;

    // rows are made of the columns that a selection needs
    private AgreementPriorities()
    {
    }

    /// <summary>Those of an agreement, which say nothing yet.</summary>
    public AgreementPriorities(Guid agreementId) => AgreementId = agreementId;

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>First year that they are for; null where none is stated (från och med år).</summary>
    [Field]
    public int? YearFrom { get; private set; }

    /// <summary>Last year that they are for; null where none is stated (till och med år).</summary>
    [Field]
    public int? YearTo { get; private set; }

    /// <summary>What shall be included in every area, <c>Samiska frågor</c> say; at most 20 (tvärgående perspektiv) [004].</summary>
    [Field]
    public IReadOnlyList<string> Perspectives { get; private set; } = [];

    /// <summary>The body that prepares the meetings.</summary>
    public Guid? PreparationGroupId { get; private set; }

    /// <summary>The body that prepares the meetings, manned by the parties; who sits in it stands in its seats (beredningsgrupp) [004].</summary>
    [Field(Requires = [nameof(PreparationGroupId)])]
    public OrganisationKey? PreparationGroup => PreparationGroupId is { } id ? new(id) : null;

    /// <summary>They are for these years and have these perspectives.</summary>
    public void Set(int? yearFrom, int? yearTo, IReadOnlyList<string> perspectives) => (YearFrom, YearTo, Perspectives) = (yearFrom, yearTo, perspectives);

    /// <summary>A body prepares the meetings, or none.</summary>
    public void PrepareBy(Guid? bodyId) => PreparationGroupId = bodyId;

    internal static void Map(ModelBuilder model) => model.Entity<AgreementPriorities>(table =>
    {
        table.ToTable("agreement_priorities");
        table.HasKey(p => p.AgreementId);
        table.HasOne<Agreement>().WithMany().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Organisation>().WithMany().HasForeignKey(p => p.PreparationGroupId).OnDelete(DeleteBehavior.Restrict);
    });
}
