using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Agreements.Contents;
using Samverkan.Kommunovergripande.Assignments;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Persons;
using Samverkan.Kommunovergripande.Populations;
using Samverkan.Kommunovergripande.Register;
using Samverkan.Kommunovergripande.Representations;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande;

/// <summary>The store of what is shared by all modules.</summary>
internal sealed class KommunovergripandeContext(DbContextOptions<KommunovergripandeContext> options) : ModuleContext(options)
{
    /// <inheritdoc/>
    public override string Module => KommunovergripandeModule.ModuleName;

    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<PopulationFigure> PopulationFigures => Set<PopulationFigure>();

    public DbSet<PopulationImport> PopulationImports => Set<PopulationImport>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Representation> Representations => Set<Representation>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<AgreementParty> AgreementParties => Set<AgreementParty>();

    public IQueryable<RegisterEntry> RegisterEntries => this.Live<RegisterEntry>();

    /// <inheritdoc/>
    protected override void Map(ModelBuilder model)
    {
        Municipality.Map(model);
        PopulationFigure.Map(model);
        PopulationImport.Map(model);
        Organisation.Map(model);
        Person.Map(model);
        Representation.Map(model);
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
        model.ReadModel<RegisterEntry>("register_entries", RegisterEntry.Map);
    }
}
