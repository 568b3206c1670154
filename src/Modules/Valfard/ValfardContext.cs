using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Storage;
using Samverkan.Valfard.Assignments;
using Samverkan.Valfard.FouJamt.CombinedPosts;
using Samverkan.Valfard.FouJamt.Goals;
using Samverkan.Valfard.FouJamt.Plans;
using Samverkan.Valfard.FouJamt.Rankings;
using Samverkan.Valfard.FouJamt.Results;
using Samverkan.Valfard.FouJamt.RugContacts;
using Samverkan.Valfard.FouJamt.StudyOrders;
using Samverkan.Valfard.Municipalities;
using Samverkan.Valfard.Visits;

namespace Samverkan.Valfard;

/// <summary>The store of Välfärd.</summary>
internal sealed class ValfardContext(DbContextOptions<ValfardContext> options) : ModuleContext(options)
{
    private const string Secrecy = nameof(Secrecy);
    private const string Publication = nameof(Publication);

    /// <inheritdoc/>
    public override string Module => ValfardModule.ModuleName;

    /// <summary>Whether the reader sees secret orders of all municipalities.</summary>
    public bool SeesSecretOrders => Reader.ReachOf(ValfardRights.ReadSecretStudyOrders).IsEverywhere;

    /// <summary>The municipalities whose secret orders the reader sees.</summary>
    public string[] SecretOrdersOf => [.. Reader.ReachOf(ValfardRights.ReadSecretStudyOrders).Municipalities];

    /// <summary>Whether the reader takes part in the work; others see what is published.</summary>
    public bool SeesUnpublished => Reader.May(ValfardRights.Read);

    public DbSet<StudyOrder> StudyOrders => Set<StudyOrder>();

    public DbSet<StudyRanking> StudyRankings => Set<StudyRanking>();

    public DbSet<RankedStudyOrder> RankedStudyOrders => Set<RankedStudyOrder>();

    public DbSet<StudyPlan> StudyPlans => Set<StudyPlan>();

    public DbSet<StudyPlanStep> StudyPlanSteps => Set<StudyPlanStep>();

    public DbSet<PlannedStudy> PlannedStudies => Set<PlannedStudy>();

    public DbSet<FouJamtGoal> FouJamtGoals => Set<FouJamtGoal>();

    public DbSet<StudyResult> StudyResults => Set<StudyResult>();

    public DbSet<StudyResultPresentation> StudyResultPresentations => Set<StudyResultPresentation>();

    public DbSet<StudyResultSpread> StudyResultSpread => Set<StudyResultSpread>();

    public DbSet<RugContact> RugContacts => Set<RugContact>();

    public DbSet<RugOpinion> RugOpinions => Set<RugOpinion>();

    public DbSet<CombinedPost> CombinedPosts => Set<CombinedPost>();

    public DbSet<CombinedPostOrder> CombinedPostOrders => Set<CombinedPostOrder>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<CaughtNeed> CaughtNeeds => Set<CaughtNeed>();

    public DbSet<DiaryEntry> Diary => Set<DiaryEntry>();

    public DbSet<KnownAssignment> Assignments => Set<KnownAssignment>();

    public DbSet<KnownMunicipality> Municipalities => Set<KnownMunicipality>();

    /// <inheritdoc/>
    protected override void Map(ModelBuilder model)
    {
        StudyOrder.Map(model);
        StudyRanking.Map(model);
        StudyPlan.Map(model);
        FouJamtGoal.Map(model);
        StudyResult.Map(model);
        RugContact.Map(model);
        CombinedPost.Map(model);
        Visit.Map(model);
        KnownAssignment.Map(model);
        KnownMunicipality.Map(model);
        DiaryEntry.Map(model);
        NarrowRows(model);
    }

    /// <summary>Which rows there are for the reader. What hangs on an order is there where the order is; a row that is hidden answers as one that is missing.</summary>
    private void NarrowRows(ModelBuilder model)
    {
        model.Entity<StudyOrder>().HasQueryFilter(Secrecy, o => !o.IsSecret || SeesSecretOrders || SecretOrdersOf.Contains(o.MunicipalityCode));
        NarrowToOrder<StudyPlan>(model);
        NarrowToOrder<PlannedStudy>(model);
        NarrowToOrder<RankedStudyOrder>(model);
        NarrowToOrder<RugOpinion>(model);
        NarrowToOrder<CombinedPostOrder>(model);
        model.Entity<CaughtNeed>().HasQueryFilter(SecrecyOf<CaughtNeed>(), n => n.StudyOrderId == null || StudyOrders.Any(o => o.Id == n.StudyOrderId));
        model.Entity<StudyResult>().HasQueryFilter(Secrecy, r => !r.IsSecret || SeesSecretOrders || SecretOrdersOf.Contains(r.MunicipalityCode));
        model.Entity<StudyResult>().HasQueryFilter(Publication, r => r.Status == StudyResultStatus.Published || SeesUnpublished);
        model.Entity<StudyResultSpread>().HasQueryFilter(SecrecyOf<StudyResultSpread>(), s => StudyResults.Any(r => r.Id == s.StudyResultId));
        model.Entity<StudyResultPresentation>().HasQueryFilter(SecrecyOf<StudyResultPresentation>(), p => StudyResults.Any(r => r.Id == p.StudyResultId));
    }

    // what hangs on an order is there where the order is
    private void NarrowToOrder<TRow>(ModelBuilder model)
        where TRow : class =>
        model.Entity<TRow>().HasQueryFilter(SecrecyOf<TRow>(), row => StudyOrders.Any(o => o.Id == EF.Property<Guid>(row, nameof(StudyPlan.StudyOrderId))));

    // a name of its own for each, so that rows under an order that was read can do without it (ADR 0042)
    private static string SecrecyOf<TRow>() => $"{Secrecy} of {typeof(TRow).Name}";
}
