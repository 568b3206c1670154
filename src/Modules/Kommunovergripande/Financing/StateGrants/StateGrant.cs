using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Assignments;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Kommunovergripande.Financing.StateGrants;

/// <summary>Money that is requisitioned from the state for a year (statsbidrag, rekvirering av nationella medel) [001].</summary>
[ObjectType, Entity(typeof(StateGrantKey)), Needs("kommunovergripande.financing.read")]
internal sealed class StateGrant : IVersioned
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 200;

    private StateGrant()
    {
    }

    /// <summary>Money that is requisitioned.</summary>
    public StateGrant(Guid id, IStateGrantDetails details)
    {
        Id = id;
        Change(details);
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>What the grant is called (statsbidrag).</summary>
    [Field, Filterable(Folded = nameof(NameFolded)), Orderable(SortKey = nameof(NameSort))]
    public string Name { get; private set; } = "";

    /// <summary>Who pays it.</summary>
    public Guid AuthorityId { get; private set; }

    /// <summary>The authority that pays it (myndighet).</summary>
    [Field(Requires = [nameof(AuthorityId)]), Filterable(Related = typeof(Organisation), Key = nameof(AuthorityId))]
    public OrganisationKey Authority => new(AuthorityId);

    /// <summary>The year that the money is for (bidragsår).</summary>
    [Field, Filterable, Orderable]
    public int Year { get; private set; }

    /// <summary>Code of the assignment that it is used under; null where it is none's (uppdragets kod).</summary>
    [Field, Filterable]
    public string? AssignmentCode { get; private set; }

    /// <summary>The assignment that it is used under; null where it is none's (uppdrag).</summary>
    [Field(Requires = [nameof(AssignmentCode)]), Filterable(Related = typeof(Assignment), Key = nameof(AssignmentCode))]
    public AssignmentKey? Assignment => AssignmentCode is { } code ? new(code) : null;

    /// <summary>What is requisitioned, in öre.</summary>
    public long RequisitionedOre { get; private set; }

    /// <summary>What is requisitioned, SEK (rekvirerat belopp).</summary>
    [Field(Requires = [nameof(RequisitionedOre)])]
    public decimal Requisitioned => Money.InSek(RequisitionedOre);

    /// <summary>The day of the requisition (rekvirerat).</summary>
    [Field]
    public DateOnly RequisitionedOn { get; private set; }

    /// <summary>What has come, in öre.</summary>
    public long? ReceivedOre { get; private set; }

    /// <summary>What has come, SEK; null before (mottaget belopp).</summary>
    [Field(Requires = [nameof(ReceivedOre)])]
    public decimal? Received => ReceivedOre is { } ore ? Money.InSek(ore) : null;

    /// <summary>The day that it came; null before (mottaget).</summary>
    [Field]
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>The day that its use was accounted for to the authority; null before (redovisat).</summary>
    [Field]
    public DateOnly? AccountedOn { get; private set; }

    /// <summary>How far it has come (status).</summary>
    [Field, Filterable]
    public StateGrantStatus Status { get; private set; }

    /// <summary>Where the particulars come from (källa).</summary>
    [Field]
    public string? Source { get; private set; }

    /// <summary>Whether it is made up to show how things look (exempel).</summary>
    [Field, Filterable]
    public bool IsExample { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>It, as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>Orders names as Swedish does.</summary>
    [SortKeyOf(nameof(Name))]
    public string NameSort { get; private set; } = "";

    /// <summary>The name as it is searched.</summary>
    [FoldedOf(nameof(Name))]
    public string NameFolded { get; private set; } = "";

    /// <summary>Says something else of it.</summary>
    public void Change(IStateGrantDetails details)
    {
        Name = details.Name.Trim();
        AuthorityId = details.AuthorityId;
        Year = details.Year;
        AssignmentCode = details.AssignmentCode;
        RequisitionedOre = Money.InOre(details.Requisitioned);
        RequisitionedOn = details.RequisitionedOn;
        Source = details.Source.Said();
        IsExample = details.IsExample;
    }

    /// <summary>The money comes.</summary>
    public void Receive(long ore, DateOnly on) => (Status, ReceivedOre, ReceivedOn) = (StateGrantSteps.Receive.To, ore, on);

    /// <summary>Its use is accounted for.</summary>
    public void Account(DateOnly on) => (Status, AccountedOn) = (StateGrantSteps.Account.To, on);

    internal static void Map(ModelBuilder model) => model.Entity<StateGrant>(table =>
    {
        table.ToTable("state_grants");
        table.Property(g => g.Name).HasMaxLength(MaxName);
        table.Property(g => g.AssignmentCode).HasMaxLength(Assignments.Assignment.MaxCode).IsUnicode(false);
        table.Property(g => g.Source).HasMaxLength(FinancingRules.MaxSource);
        table.HasOne<Assignment>().WithMany().HasForeignKey(g => g.AssignmentCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(g => g.AuthorityId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(g => new { g.Year, g.Id });
        table.HasIndex(g => new { g.AssignmentCode, g.Year, g.Id });
        table.HasIndex(g => new { g.Status, g.Year, g.Id });
        table.HasIndex(g => new { g.NameSort, g.Id });
        table.HasIndex(g => g.NameFolded);
    });
}

/// <summary>What a requisition says.</summary>
internal interface IStateGrantDetails
{
    /// <summary>What the grant is called.</summary>
    string Name { get; }

    /// <summary>Who pays it.</summary>
    Guid AuthorityId { get; }

    /// <summary>The year that it is for.</summary>
    int Year { get; }

    /// <summary>Code of the assignment.</summary>
    string? AssignmentCode { get; }

    /// <summary>What is requisitioned, SEK.</summary>
    decimal Requisitioned { get; }

    /// <summary>The day of the requisition.</summary>
    DateOnly RequisitionedOn { get; }

    /// <summary>Where it is stated.</summary>
    string? Source { get; }

    /// <summary>Whether it is made up.</summary>
    bool IsExample { get; }
}
