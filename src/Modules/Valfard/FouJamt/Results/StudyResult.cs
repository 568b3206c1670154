using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Text;
using Samverkan.SharedKernel.Workspace;
using Samverkan.Valfard.Assignments;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>
/// What came out of a study order, told short and simple in accessible formats (resultat) [001]: whom it reached is counted, and what it led to is
/// stated.
/// </summary>
[ObjectType, Entity(typeof(StudyResultKey)), Needs("valfard.studyResult.read")]
internal sealed class StudyResult : IWorkspaceItem, ILiving<StudyResultStatus>
{
    private StudyResult()
    {
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The order that it came out of.</summary>
    public Guid StudyOrderId { get; private set; }

    /// <summary>The order that it came out of (beställning).</summary>
    [Field(Requires = [nameof(StudyOrderId)]), Filterable(Related = typeof(StudyOrder), Key = nameof(StudyOrderId))]
    public StudyOrderKey StudyOrder => new(StudyOrderId);

    /// <summary>Whether the order that it came out of is secret, and it with it.</summary>
    public bool IsSecret { get; private set; }

    /// <summary>Code of the municipality that placed the order (kommunkod).</summary>
    [Field, Filterable]
    public string MunicipalityCode { get; private set; } = "";

    /// <summary>The municipality that placed the order (beställande kommun).</summary>
    [Field(Requires = [nameof(MunicipalityCode)])]
    public MunicipalityKey Municipality => new(MunicipalityCode);

    /// <summary>Code of the assignment that the order was under (uppdragets kod).</summary>
    [Field, Filterable]
    public string AssignmentCode { get; private set; } = "";

    /// <summary>The assignment that the order was under; null where the county has not registered an assignment of that code (uppdrag).</summary>
    [Field(Requires = [nameof(AssignmentCode)])]
    public AssignmentKey? Assignment => new(AssignmentCode);

    /// <summary>What it is about, in a few words (rubrik).</summary>
    [Field, Filterable(Folded = nameof(TitleFolded)), Orderable(SortKey = nameof(TitleSort))]
    public string Title { get; private set; } = "";

    /// <summary>What was found, short and simple (sammanfattning) [001].</summary>
    [Field]
    public string Summary { get; private set; } = "";

    /// <summary>
    /// How girls, boys, women, men, foreign-born and native-born people were considered; stated at the latest when it is published (hänsyn till
    /// flickor, pojkar, kvinnor, män, utrikes- och inrikesfödda) [002].
    /// </summary>
    [Field]
    public string? Considerations { get; private set; }

    /// <summary>What it led to in the municipalities; null until that is stated (uppnådd effekt) [001].</summary>
    [Field]
    public string? Effect { get; private set; }

    /// <summary>Where it is in its life (status).</summary>
    [Field, Filterable]
    public StudyResultStatus Status { get; private set; }

    /// <summary>The day that it was published; null for a draft (publicerad den).</summary>
    [Field]
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Why it is published no more; null where it is not withdrawn (skäl).</summary>
    [Field]
    public string? WithdrawnBecause { get; private set; }

    /// <summary>When it was registered (registrerad).</summary>
    [Field, Filterable, Orderable]
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>When it was last changed (ändrad).</summary>
    [Field]
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Whether it is only an example (exempel).</summary>
    [Field, Filterable]
    public bool IsExample { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>Orders titles as Swedish does.</summary>
    [SortKeyOf(nameof(Title))]
    public string TitleSort { get; private set; } = "";

    /// <summary>The title as it is searched.</summary>
    [FoldedOf(nameof(Title))]
    public string TitleFolded { get; private set; } = "";

    /// <summary>The formats that it is told in, loaded for commands.</summary>
    public List<StudyResultPresentation> Presented { get; private set; } = [];

    /// <summary>Whether people can take it in without reading a report.</summary>
    public bool IsAccessible => Presented.Exists(p => StudyResultFormats.Accessible.Contains(p.Format));

    /// <inheritdoc/>
    public string Named => $"Resultatet '{Title}'";

    /// <summary>The result as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>What it says.</summary>
    public StudyResultText Text => new(Title, Summary, Considerations);

    /// <summary>Registers a draft.</summary>
    public static StudyResult Register(Guid id, StudyOrder order, StudyResultText text, IEnumerable<StudyResultPresentation> presented, DateTimeOffset at)
    {
        var result = new StudyResult
        {
            Id = id,
            StudyOrderId = order.Id,
            MunicipalityCode = order.MunicipalityCode,
            AssignmentCode = order.AssignmentCode,
            RegisteredAt = at,
            IsExample = order.IsExample,
            IsSecret = order.IsSecret,
        };
        result.Change(text, presented, at);
        return result;
    }

    /// <summary>Says something else, or in other formats.</summary>
    public void Change(StudyResultText text, IEnumerable<StudyResultPresentation>? presented, DateTimeOffset at)
    {
        Take(StudyResultSteps.Change, at);
        Title = text.Title;
        Summary = text.Summary;
        Considerations = text.Considerations;
        if (presented?.ToList() is { } given)
        {
            // rows are kept where the format stays, so that the same key is not removed and added at once
            Presented.RemoveAll(p => given.TrueForAll(g => g.Format != p.Format));
            foreach (var presentation in given)
            {
                if (Presented.Find(p => p.Format == presentation.Format) is { } kept)
                {
                    kept.LeadTo(presentation.Link);
                }
                else
                {
                    Presented.Add(presentation);
                }
            }
        }
    }

    /// <summary>Publishes it.</summary>
    public void Publish(DateOnly on, DateTimeOffset at)
    {
        Take(StudyResultSteps.Publish, at);
        PublishedOn = on;
        WithdrawnBecause = null;
    }

    /// <summary>Takes it from the public.</summary>
    public void Withdraw(string reason, DateTimeOffset at)
    {
        Take(StudyResultSteps.Withdraw, at);
        WithdrawnBecause = reason;
    }

    /// <summary>Its order is secret, and it with it, or open.</summary>
    public void BeSecret(bool isSecret) => IsSecret = isSecret;

    /// <summary>States what it led to.</summary>
    public void StateEffect(string effect, DateTimeOffset at)
    {
        Take(StudyResultSteps.StateEffect, at);
        Effect = effect;
    }

    /// <summary>Notes that its spread was counted, or a count taken back.</summary>
    public void Recount(Step<StudyResultStatus> step, DateTimeOffset at) => Take(step, at);

    private void Take(Step<StudyResultStatus> step, DateTimeOffset at)
    {
        Status = step.Taken(Status);
        ChangedAt = at;
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<StudyResult>(table =>
        {
            table.ToTable("study_results");
            table.Property(r => r.MunicipalityCode).HasMaxLength(4);
            table.Property(r => r.Title).HasMaxLength(StudyResultText.MaxTitle);
            table.Property(r => r.Summary).HasMaxLength(StudyResultText.MaxSummary);
            table.Property(r => r.Considerations).HasMaxLength(StudyResultText.MaxConsiderations);
            table.Property(r => r.Effect).HasMaxLength(StudyResultText.MaxEffect);
            table.Property(r => r.WithdrawnBecause).HasMaxLength(StudyResultText.MaxReason);
            table.HasOne<StudyOrder>().WithMany().HasForeignKey(r => r.StudyOrderId).OnDelete(DeleteBehavior.Restrict);
            table.HasMany(r => r.Presented).WithOne().HasForeignKey(p => p.StudyResultId).OnDelete(DeleteBehavior.Cascade);
            table.Property(r => r.AssignmentCode).HasMaxLength(KnownAssignment.MaxCode);
            table.HasIndex(r => new { r.AssignmentCode, r.RegisteredAt, r.Id });
            table.HasIndex(r => new { r.RegisteredAt, r.Id });
            table.HasIndex(r => new { r.StudyOrderId, r.RegisteredAt, r.Id });
            table.HasIndex(r => new { r.MunicipalityCode, r.RegisteredAt, r.Id });
            table.HasIndex(r => new { r.Status, r.RegisteredAt, r.Id });
            table.HasIndex(r => new { r.TitleSort, r.Id });
        });
        StudyResultPresentation.Map(model);
        StudyResultSpread.Map(model);
    }
}

/// <summary>What a result says.</summary>
internal sealed record StudyResultText(string Title, string Summary, string? Considerations)
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 200;

    /// <summary>Longest summary, in characters: short and simple.</summary>
    public const int MaxSummary = 1000;

    /// <summary>Longest considerations, in characters.</summary>
    public const int MaxConsiderations = 2000;

    /// <summary>Longest effect, in characters.</summary>
    public const int MaxEffect = 2000;

    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 500;
}
