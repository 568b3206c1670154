using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Assignments;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Kommunovergripande.Financing.ExternalFunding;

/// <summary>A project with money from outside the agreement (externt finansierat projekt): it multiplies what the municipalities pay [001].</summary>
[ObjectType, Entity(typeof(FundedProjectKey)), Needs("kommunovergripande.financing.read")]
internal sealed class FundedProject : IVersioned
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 200;

    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 500;

    private FundedProject()
    {
    }

    /// <summary>Money that is applied for.</summary>
    public FundedProject(Guid id, IFundingDetails details)
    {
        Id = id;
        Change(details);
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>Code of the assignment that the project belongs to (uppdragets kod).</summary>
    [Field, Filterable]
    public string AssignmentCode { get; private set; } = "";

    /// <summary>The assignment that the project belongs to (uppdrag).</summary>
    [Field(Requires = [nameof(AssignmentCode)]), Filterable(Related = typeof(Assignment), Key = nameof(AssignmentCode))]
    public AssignmentKey Assignment => new(AssignmentCode);

    /// <summary>The project's name (projekt).</summary>
    [Field, Filterable(Folded = nameof(TitleFolded)), Orderable(SortKey = nameof(TitleSort))]
    public string Title { get; private set; } = "";

    /// <summary>Who gives the money.</summary>
    public Guid FunderId { get; private set; }

    /// <summary>Who gives the money (finansiär).</summary>
    [Field(Requires = [nameof(FunderId)]), Filterable(Related = typeof(Organisation), Key = nameof(FunderId))]
    public OrganisationKey Funder => new(FunderId);

    /// <summary>First day of the project (från och med).</summary>
    [Field, Orderable]
    public DateOnly From { get; private set; }

    /// <summary>Last day of the project (till och med).</summary>
    [Field]
    public DateOnly To { get; private set; }

    /// <summary>What is applied for, in öre.</summary>
    public long AppliedOre { get; private set; }

    /// <summary>What is applied for, SEK (sökt belopp).</summary>
    [Field(Requires = [nameof(AppliedOre)])]
    public decimal Applied => Money.InSek(AppliedOre);

    /// <summary>What the funder gives, in öre.</summary>
    public long? GrantedOre { get; private set; }

    /// <summary>What the funder gives for the whole project, SEK; null as long as nothing is granted (beviljat belopp).</summary>
    [Field(Requires = [nameof(GrantedOre)])]
    public decimal? Granted => GrantedOre is { } ore ? Money.InSek(ore) : null;

    /// <summary>What the assignment itself puts in, in öre.</summary>
    public long OwnContributionOre { get; private set; }

    /// <summary>What the assignment itself puts in, money and time together, SEK (egen insats, medfinansiering).</summary>
    [Field(Requires = [nameof(OwnContributionOre)])]
    public decimal OwnContribution => Money.InSek(OwnContributionOre);

    /// <summary>How far it has come (status).</summary>
    [Field, Filterable]
    public FundingStatus Status { get; private set; }

    /// <summary>The day of the funder's decision; null before it (beslutsdag).</summary>
    [Field]
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Why it was rejected, in the funder's words; null where it was not or nothing is stated (skäl till avslag).</summary>
    [Field]
    public string? RejectionReason { get; private set; }

    /// <summary>The day that the final report was given; null before it (slutrapporterad).</summary>
    [Field]
    public DateOnly? ReportedOn { get; private set; }

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

    /// <summary>Orders titles as Swedish does.</summary>
    [SortKeyOf(nameof(Title))]
    public string TitleSort { get; private set; } = "";

    /// <summary>The title as it is searched.</summary>
    [FoldedOf(nameof(Title))]
    public string TitleFolded { get; private set; } = "";

    /// <summary>Says something else of it.</summary>
    public void Change(IFundingDetails details)
    {
        AssignmentCode = details.AssignmentCode;
        Title = details.Title.Trim();
        FunderId = details.FunderId;
        From = details.From;
        To = details.To;
        AppliedOre = Money.InOre(details.Applied);
        OwnContributionOre = Money.InOre(details.OwnContribution);
        Source = details.Source.Said();
        IsExample = details.IsExample;
    }

    /// <summary>The funder grants an amount.</summary>
    public void Grant(long ore, DateOnly on) => (Status, GrantedOre, DecidedOn) = (FundingSteps.Grant.To, ore, on);

    /// <summary>The funder rejects it.</summary>
    public void Reject(string? reason, DateOnly on) => (Status, RejectionReason, DecidedOn) = (FundingSteps.Reject.To, reason, on);

    /// <summary>Its final report is given.</summary>
    public void Report(DateOnly on) => (Status, ReportedOn) = (FundingSteps.Report.To, on);

    internal static void Map(ModelBuilder model) => model.Entity<FundedProject>(table =>
    {
        table.ToTable("funded_projects");
        table.Property(f => f.AssignmentCode).HasMaxLength(Assignments.Assignment.MaxCode).IsUnicode(false);
        table.Property(f => f.Title).HasMaxLength(MaxTitle);
        table.Property(f => f.RejectionReason).HasMaxLength(MaxReason);
        table.Property(f => f.Source).HasMaxLength(FinancingRules.MaxSource);
        table.HasOne<Assignment>().WithMany().HasForeignKey(f => f.AssignmentCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(f => f.FunderId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(f => new { f.From, f.Id });
        table.HasIndex(f => new { f.AssignmentCode, f.From, f.Id });
        table.HasIndex(f => new { f.Status, f.From, f.Id });
        table.HasIndex(f => new { f.TitleSort, f.Id });
        table.HasIndex(f => f.TitleFolded);
    });
}

/// <summary>What an application for money says.</summary>
internal interface IFundingDetails
{
    /// <summary>Code of the assignment.</summary>
    string AssignmentCode { get; }

    /// <summary>The project's name.</summary>
    string Title { get; }

    /// <summary>Who is to give the money.</summary>
    Guid FunderId { get; }

    /// <summary>First day.</summary>
    DateOnly From { get; }

    /// <summary>Last day.</summary>
    DateOnly To { get; }

    /// <summary>What is applied for, SEK.</summary>
    decimal Applied { get; }

    /// <summary>What is put in, SEK.</summary>
    decimal OwnContribution { get; }

    /// <summary>Where it is stated.</summary>
    string? Source { get; }

    /// <summary>Whether it is made up.</summary>
    bool IsExample { get; }
}
