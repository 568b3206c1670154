using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Storage;
using Samverkan.Valfard.FouJamt.StudyOrders;
using Samverkan.Valfard.Municipalities;

namespace Samverkan.Valfard;

/// <summary>The store of Välfärd.</summary>
internal sealed class ValfardContext(DbContextOptions<ValfardContext> options) : ModuleContext(options)
{
    /// <inheritdoc/>
    public override string Module => ValfardModule.ModuleName;

    public DbSet<StudyOrder> StudyOrders => Set<StudyOrder>();

    public DbSet<KnownMunicipality> Municipalities => Set<KnownMunicipality>();

    /// <inheritdoc/>
    protected override void Map(ModelBuilder model)
    {
        StudyOrder.Map(model);
        KnownMunicipality.Map(model);
    }
}
