using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Text;
using Samverkan.SharedKernel.Workspace;
using Samverkan.Valfard.Assignments;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.Goals;
using Samverkan.Valfard.FouJamt.Rankings;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>
/// What a municipality asks FoU Jämt to do (beställning). It says what the municipality needs and what shall be relieved, so that no order is vague
/// and every study can be carried over into daily work [001].
/// </summary>
[ObjectType, Entity(typeof(StudyOrderKey)), Needs("valfard.read")]
internal sealed class StudyOrder : IWorkspaceItem, ILiving<StudyOrderStatus>
{
    /// <summary>The number series of orders.</summary>
    public const string Series = "FOU";

    /// <summary>The assignment that an order is under where none is stated, and that all were under before they said so.</summary>
    public const string UsualAssignment = "FOU-JAMT";

    private StudyOrder()
    {
    }

    /// <summary>Identity.</summary>
    [Field, Filterable]
    public Guid Id { get; private set; }

    /// <summary>Series, running number and year, <c>FOU/1/2026</c> say (diarienummer).</summary>
    [Field, Filterable]
    public string RegistryNumber { get; private set; } = "";

    /// <summary>Code of the municipality that placed it (kommunkod).</summary>
    [Field, Filterable]
    public string MunicipalityCode { get; private set; } = "";

    /// <summary>The municipality that placed it (beställande kommun).</summary>
    [Field(Requires = [nameof(MunicipalityCode)])]
    public MunicipalityKey Municipality => new(MunicipalityCode);

    /// <summary>Code of the assignment that it is ordered under, <c>FOU-JAMT</c> say (uppdragets kod).</summary>
    [Field, Filterable]
    public string AssignmentCode { get; private set; } = UsualAssignment;

    /// <summary>The assignment that it is ordered under; null where the county has not registered an assignment of that code (uppdrag).</summary>
    [Field(Requires = [nameof(AssignmentCode)])]
    public AssignmentKey? Assignment => new(AssignmentCode);

    /// <summary>What it is about, in a few words (rubrik).</summary>
    [Field, Filterable(Folded = nameof(TitleFolded)), Orderable(SortKey = nameof(TitleSort))]
    public string Title { get; private set; } = "";

    /// <summary>What the municipality needs (behov).</summary>
    [Field]
    public string Need { get; private set; } = "";

    /// <summary>What the municipality shall be relieved of (avlastning) [001].</summary>
    [Field]
    public string Relief { get; private set; } = "";

    /// <summary>How soon the municipality needs it (prioritet).</summary>
    [Field, Filterable]
    public StudyOrderPriority Priority { get; private set; }

    /// <summary>
    /// How girls, boys, women, men, foreign-born and native-born people were considered; null while nothing is stated (hänsyn till flickor, pojkar,
    /// kvinnor, män, utrikes- och inrikesfödda) [002].
    /// </summary>
    [Field]
    public string? Considerations { get; private set; }

    /// <summary>Where it is in its life (status).</summary>
    [Field, Filterable]
    public StudyOrderStatus Status { get; private set; }

    /// <summary>What FoU Jämt says of it; null until it is assessed (bedömning).</summary>
    [Field(Requires = [nameof(AssessmentText), nameof(AssessedBy), nameof(AssessedAt)])]
    public StudyOrderAssessment? Assessment => AssessedAt is { } at ? new(AssessmentText!, AssessedBy!, at) : null;

    /// <summary>That it was accepted or declined; null until that is decided (beslut).</summary>
    [Field(Requires = [nameof(Status), nameof(DecidedBody), nameof(DecidedOn), nameof(DecidedOrganisationId), nameof(DecisionReason)])]
    public StudyOrderDecision? Decision =>
        DecidedOn is { } on ? new(Status != StudyOrderStatus.Declined, DecidedBody!, on, DecidedOrganisationId, DecisionReason) : null;

    /// <summary>
    /// Its rank in the latest ranking that has it, 1 first, and of two on one day in the one that was recorded last; null where no ranking has it
    /// (rang) [001].
    /// </summary>
    [Field]
    public int? Rank { get; private set; }

    /// <summary>The latest ranking that has it, of two on one day the one that was recorded last; null where none has it (rangordning).</summary>
    [Field(Requires = [nameof(RankingId)]), Filterable(Related = typeof(StudyRanking), Key = nameof(RankingId))]
    public StudyRankingKey? Ranking => RankingId is { } id ? new(id) : null;

    /// <summary>The long-term goal that it serves; null where none is stated (mål) [001].</summary>
    [Field(Requires = [nameof(GoalId)]), Filterable(Related = typeof(FouJamtGoal), Key = nameof(GoalId))]
    public FouJamtGoalKey? Goal => GoalId is { } id ? new(id) : null;

    /// <summary>The day that the work began, not before its first plan was recorded; null until then (påbörjad den).</summary>
    [Field]
    public DateOnly? StartedOn { get; private set; }

    /// <summary>The day that the work was done; null until then (genomförd den).</summary>
    [Field]
    public DateOnly? CompletedOn { get; private set; }

    /// <summary>The day that it was closed; null until then (avslutad den).</summary>
    [Field]
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Whether it is secret: it is then there only for those who may read it so (hemlig).</summary>
    [Field, Filterable]
    public bool IsSecret { get; private set; }

    /// <summary>By which law it is secret; null for an open one (sekretess).</summary>
    [Field(Requires = [nameof(IsSecret), nameof(SecrecyChapter), nameof(SecrecySection), nameof(SecrecyNote)])]
    public Secrecy? Secrecy => IsSecret ? new(SecrecyChapter!.Value, SecrecySection!, SecrecyNote) : null;

    /// <summary>When it was placed (beställd).</summary>
    [Field, Filterable, Orderable]
    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>Name of who placed it (beställare).</summary>
    [Field]
    public string PlacedBy { get; private set; } = "";

    /// <summary>When it was last changed (ändrad).</summary>
    [Field]
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Whether it is only an example, placed by nobody (exempel).</summary>
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

    /// <summary>Chapter of the law by which it is secret.</summary>
    public int? SecrecyChapter { get; private set; }

    /// <summary>Section of that chapter.</summary>
    public string? SecrecySection { get; private set; }

    /// <summary>What is said of the secrecy besides.</summary>
    public string? SecrecyNote { get; private set; }

    /// <summary>Text of the assessment.</summary>
    public string? AssessmentText { get; private set; }

    /// <summary>Name of who assessed it.</summary>
    public string? AssessedBy { get; private set; }

    /// <summary>When it was assessed.</summary>
    public DateTimeOffset? AssessedAt { get; private set; }

    /// <summary>The body that accepted or declined it.</summary>
    public string? DecidedBody { get; private set; }

    /// <summary>The day of that decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>That body in the register of organisations.</summary>
    public Guid? DecidedOrganisationId { get; private set; }

    /// <summary>Why it was declined.</summary>
    public string? DecisionReason { get; private set; }

    /// <summary>The latest ranking that has it.</summary>
    public Guid? RankingId { get; private set; }

    /// <summary>The present plan.</summary>
    // no foreign key: the plan has one to the order, and two that point at each other cannot both be written first
    public Guid? PlanId { get; private set; }

    /// <summary>The goal that it serves.</summary>
    public Guid? GoalId { get; private set; }

    /// <inheritdoc/>
    public string Named => $"Beställning {RegistryNumber}";

    /// <summary>Places an order.</summary>
    public static StudyOrder Place(
        Guid id, string registryNumber, string municipalityCode, StudyOrderText text, string assignmentCode, string by, DateTimeOffset at, bool isExample = false)
    {
        var order = new StudyOrder
        {
            Id = id,
            RegistryNumber = registryNumber,
            MunicipalityCode = municipalityCode,
            Status = StudyOrderStatus.Placed,
            PlacedAt = at,
            PlacedBy = by,
            IsExample = isExample,
        };
        order.Change(text, assignmentCode, at);
        return order;
    }

    /// <summary>The order as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>What the municipality says in it.</summary>
    public StudyOrderText Text => new(Title, Need, Relief, Priority, Considerations);

    /// <summary>Says something else in it.</summary>
    public void Change(StudyOrderText text, string assignmentCode, DateTimeOffset at)
    {
        Take(StudyOrderSteps.Change, at);
        Title = text.Title;
        Need = text.Need;
        Relief = text.Relief;
        Priority = text.Priority;
        Considerations = text.Considerations;
        AssignmentCode = assignmentCode;
    }

    /// <summary>The municipality does not want it any more.</summary>
    public void Withdraw(DateTimeOffset at) => Take(StudyOrderSteps.Withdraw, at);

    /// <summary>FoU Jämt says what it thinks of it.</summary>
    public void Assess(StudyOrderAssessment assessment)
    {
        Take(StudyOrderSteps.Assess, assessment.At);
        AssessmentText = assessment.Text;
        AssessedBy = assessment.By;
        AssessedAt = assessment.At;
    }

    /// <summary>FoU-rådet accepts or declines it.</summary>
    public void Decide(StudyOrderDecision decision, DateTimeOffset at)
    {
        Take(decision.IsAccepted ? StudyOrderSteps.Accept : StudyOrderSteps.Decline, at);
        DecidedBody = decision.Body;
        DecidedOn = decision.DecidedOn;
        DecidedOrganisationId = decision.OrganisationId;
        DecisionReason = decision.Reason;
    }

    /// <summary>FoU-rådet ranked it, or ranked it no more.</summary>
    public void BeRanked(Guid? rankingId, int? rank, DateTimeOffset at)
    {
        Take(StudyOrderSteps.Rank, at);
        (RankingId, Rank) = (rankingId, rank);
    }

    /// <summary>It serves a goal, or none.</summary>
    public void Serve(Guid? goalId, DateTimeOffset at)
    {
        Take(StudyOrderSteps.SetGoal, at);
        GoalId = goalId;
    }

    /// <summary>It is secret on a ground, or open.</summary>
    public void BeSecret(Secrecy? secrecy, DateTimeOffset at)
    {
        Take(StudyOrderSteps.SetSecrecy, at);
        (IsSecret, SecrecyChapter, SecrecySection, SecrecyNote) = (secrecy is not null, secrecy?.Chapter, secrecy?.Section, secrecy?.Note);
    }

    /// <summary>It has its plan.</summary>
    public void Plan(Guid planId, DateTimeOffset at)
    {
        Take(StudyOrderSteps.Plan, at);
        PlanId = planId;
    }

    /// <summary>It has another plan.</summary>
    public void ChangePlan(Guid planId, DateTimeOffset at)
    {
        Take(StudyOrderSteps.ChangePlan, at);
        PlanId = planId;
    }

    /// <summary>The work begins.</summary>
    public void Start(DateOnly on, DateTimeOffset at)
    {
        Take(StudyOrderSteps.Start, at);
        StartedOn = on;
    }

    /// <summary>The work is done.</summary>
    public void Complete(DateOnly on, DateTimeOffset at)
    {
        Take(StudyOrderSteps.Complete, at);
        CompletedOn = on;
    }

    /// <summary>Nothing remains to be done.</summary>
    public void Close(DateTimeOffset at, DateOnly on)
    {
        Take(StudyOrderSteps.Close, at);
        ClosedOn = on;
    }

    /// <summary>Something that its state depends on was changed: counts as a change of it, so that nobody acts on what was.</summary>
    public void Touch(DateTimeOffset at) => ChangedAt = at;

    private void Take(Step<StudyOrderStatus> step, DateTimeOffset at)
    {
        Status = step.Taken(Status);
        ChangedAt = at;
    }

    internal static void Map(ModelBuilder model) => model.Entity<StudyOrder>(table =>
    {
        table.ToTable("study_orders");
        table.Property(o => o.RegistryNumber).HasMaxLength(50);
        table.Property(o => o.MunicipalityCode).HasMaxLength(4);
        table.Property(o => o.Title).HasMaxLength(StudyOrderText.MaxTitle);
        table.Property(o => o.Need).HasMaxLength(StudyOrderText.MaxNeed);
        table.Property(o => o.Relief).HasMaxLength(StudyOrderText.MaxRelief);
        table.Property(o => o.Considerations).HasMaxLength(StudyOrderText.MaxConsiderations);
        table.Property(o => o.AssessmentText).HasMaxLength(StudyOrderAssessment.MaxText);
        table.Property(o => o.AssessedBy).HasMaxLength(200);
        table.Property(o => o.DecidedBody).HasMaxLength(StudyOrderDecision.MaxBody);
        table.Property(o => o.DecisionReason).HasMaxLength(StudyOrderDecision.MaxReason);
        table.Property(o => o.PlacedBy).HasMaxLength(200);
        table.Property(o => o.SecrecySection).HasMaxLength(SharedKernel.Rights.Secrecy.MaxSection);
        table.Property(o => o.SecrecyNote).HasMaxLength(SharedKernel.Rights.Secrecy.MaxNote);
        table.HasOne<StudyRanking>().WithMany().HasForeignKey(o => o.RankingId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<FouJamtGoal>().WithMany().HasForeignKey(o => o.GoalId).OnDelete(DeleteBehavior.Restrict);
        table.Property(o => o.AssignmentCode).HasMaxLength(KnownAssignment.MaxCode).HasDefaultValue(UsualAssignment);
        table.HasIndex(o => o.RegistryNumber).IsUnique();
        table.HasIndex(o => new { o.AssignmentCode, o.PlacedAt, o.Id });
        table.HasIndex(o => new { o.GoalId, o.PlacedAt, o.Id });
        table.HasIndex(o => new { o.PlacedAt, o.Id });
        table.HasIndex(o => new { o.MunicipalityCode, o.PlacedAt, o.Id });
        table.HasIndex(o => new { o.Status, o.PlacedAt, o.Id });
        table.HasIndex(o => new { o.TitleSort, o.Id });
    });
}
