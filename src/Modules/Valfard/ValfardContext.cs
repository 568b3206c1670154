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
    /// <inheritdoc/>
    public override string Module => ValfardModule.ModuleName;

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
    }
}
