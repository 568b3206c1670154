using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Agreements.Contents;
using Samverkan.Kommunovergripande.Agreements.Drafts;
using Samverkan.Kommunovergripande.Agreements.Priorities;
using Samverkan.Kommunovergripande.Agreements.TimePlans;
using Samverkan.Kommunovergripande.Agreements.Decisions;
using Samverkan.Kommunovergripande.Agreements.Extensions;
using Samverkan.Kommunovergripande.Assignments;
using Samverkan.Kommunovergripande.Financing.Allocations;
using Samverkan.Kommunovergripande.Financing.Budgets;
using Samverkan.Kommunovergripande.Financing.ExternalFunding;
using Samverkan.Kommunovergripande.Financing.InKind;
using Samverkan.Kommunovergripande.Financing.Invoicing;
using Samverkan.Kommunovergripande.Financing.StateGrants;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.Kommunovergripande.OfficialLetters;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Persons;
using Samverkan.Kommunovergripande.Populations;
using Samverkan.Kommunovergripande.Register;
using Samverkan.Kommunovergripande.RegistryNumbers;
using Samverkan.Kommunovergripande.Representations;
using Samverkan.Kommunovergripande.Responsibilities;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande;

/// <summary>The store of what is shared by all modules.</summary>
internal sealed class KommunovergripandeContext(DbContextOptions<KommunovergripandeContext> options) : ModuleContext(options)
{
    private const string Publication = nameof(Publication);

    /// <summary>Whether the reader takes part in the work on agreements; others see what is put to decision or concluded.</summary>
    public bool SeesAgreementWork => Reader.May(KommunovergripandeRights.ReadAgreementWork);

    /// <inheritdoc/>
    public override string Module => KommunovergripandeModule.ModuleName;

    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<PopulationFigure> PopulationFigures => Set<PopulationFigure>();

    public DbSet<PopulationImport> PopulationImports => Set<PopulationImport>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Representation> Representations => Set<Representation>();

    public DbSet<Responsibility> Responsibilities => Set<Responsibility>();

    public DbSet<RegistrySeries> Series => Set<RegistrySeries>();

    public DbSet<RegistryNumber> RegistryNumbers => Set<RegistryNumber>();

    public DbSet<RevisionStep> RevisionSteps => Set<RevisionStep>();

    public DbSet<AgreementPriorities> Priorities => Set<AgreementPriorities>();

    public DbSet<PriorityArea> PriorityAreas => Set<PriorityArea>();

    public DbSet<YearPlanItem> YearPlanItems => Set<YearPlanItem>();

    public DbSet<OfficialLetter> OfficialLetters => Set<OfficialLetter>();

    public DbSet<LetterClause> LetterClauses => Set<LetterClause>();

    public DbSet<LetterExtract> LetterExtracts => Set<LetterExtract>();

    public DbSet<AgreementDraft> AgreementDrafts => Set<AgreementDraft>();

    public DbSet<DraftChange> DraftChanges => Set<DraftChange>();

    public DbSet<DraftConsultation> DraftConsultations => Set<DraftConsultation>();

    public DbSet<ConsultedOrganisation> ConsultedOrganisations => Set<ConsultedOrganisation>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<AgreementParty> AgreementParties => Set<AgreementParty>();

    public DbSet<Budget> Budgets => Set<Budget>();

    public DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();

    public DbSet<YearlyIndex> YearlyIndexes => Set<YearlyIndex>();

    public DbSet<Allocation> Allocations => Set<Allocation>();

    public DbSet<AllocationShare> AllocationShares => Set<AllocationShare>();

    public DbSet<MunicipalityAllocation> MunicipalityAllocations => Set<MunicipalityAllocation>();

    public DbSet<Instalment> Instalments => Set<Instalment>();

    public DbSet<InstalmentAmount> InstalmentAmounts => Set<InstalmentAmount>();

    public DbSet<FundedProject> FundedProjects => Set<FundedProject>();

    public DbSet<StateGrant> StateGrants => Set<StateGrant>();

    public DbSet<InKindWork> InKindWork => Set<InKindWork>();

    public IQueryable<RegisterEntry> RegisterEntries => this.Live<RegisterEntry>();

    public DbSet<WithdrawnItem> WithdrawnItems => Set<WithdrawnItem>();

    /// <inheritdoc/>
    protected override void Map(ModelBuilder model)
    {
        Municipality.Map(model);
        PopulationFigure.Map(model);
        PopulationImport.Map(model);
        Organisation.Map(model);
        Person.Map(model);
        Representation.Map(model);
        Responsibility.Map(model);
        RegistrySeries.Map(model);
        RegistryNumber.Map(model);
        RevisionStep.Map(model);
        AgreementPriorities.Map(model);
        PriorityArea.Map(model);
        YearPlanItem.Map(model);
        OfficialLetter.Map(model);
        LetterClause.Map(model);
        LetterExtract.Map(model);
        AgreementDraft.Map(model);
        DraftChange.Map(model);
        DraftConsultation.Map(model);
        Assignment.Map(model);
        Agreement.Map(model);
        AgreementParty.Map(model);
        AgreementArea.Map(model);
        AgreementAssignment.Map(model);
        AgreementPoint.Map(model);
        AgreementRemoval.Map(model);
        AgreementProvision.Map(model);
        AgreementAnnex.Map(model);
        AgreementAdaptation.Map(model);
        PartyDecision.Map(model);
        AgreementExtension.Map(model);
        Budget.Map(model);
        YearlyIndex.Map(model);
        Allocation.Map(model);
        Instalment.Map(model);
        FundedProject.Map(model);
        StateGrant.Map(model);
        Financing.InKind.InKindWork.Map(model);
        WithdrawnItem.Map(model);
        model.ReadModel<RegisterEntry>("register_entries", RegisterEntry.Map);
        NarrowRows(model);
    }

    /// <summary>Which rows there are for the reader: who does not take part in the work sees the agreements that are put to decision or concluded, and what they say.</summary>
    private void NarrowRows(ModelBuilder model)
    {
        model.Entity<Agreement>().HasQueryFilter(
            Publication, a => a.Status == AgreementStatus.Concluded || a.Status == AgreementStatus.PutToDecision || SeesAgreementWork);
        NarrowToAgreement<AgreementParty>(model);
        NarrowToAgreement<AgreementArea>(model);
        NarrowToAgreement<AgreementAssignment>(model);
        NarrowToAgreement<AgreementRemoval>(model);
        NarrowToAgreement<AgreementProvision>(model);
        NarrowToAgreement<AgreementAnnex>(model);
        NarrowToAgreement<AgreementAdaptation>(model);
        NarrowToAgreement<AgreementExtension>(model);
        NarrowToAgreement<PartyDecision>(model);
    }

    // what hangs on an agreement is there where the agreement is; each by a name of its own, so that rows under one that was read can do without it (ADR 0042)
    private void NarrowToAgreement<TRow>(ModelBuilder model)
        where TRow : class =>
        model.Entity<TRow>().HasQueryFilter(
            $"{Publication} of {typeof(TRow).Name}", row => SeesAgreementWork || Agreements.Any(a => a.Id == EF.Property<Guid>(row, nameof(AgreementParty.AgreementId))));
}
