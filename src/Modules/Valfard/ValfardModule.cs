using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Rights;
using Samverkan.Valfard.Sample;

namespace Samverkan.Valfard;

/// <summary>Social welfare and health (Välfärd): for now the study orders of FoU Jämt.</summary>
public sealed class ValfardModule : IModule
{
    internal const string ModuleName = "valfard";

    /// <inheritdoc/>
    public string Name => ModuleName;

    /// <inheritdoc/>
    public Type ContextType => typeof(ValfardContext);

    /// <inheritdoc/>
    public RightsTable Rights => ValfardRights.Table;

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <inheritdoc/>
    public void BuildGraph(SubgraphBuilder graph) => graph.AddTypesOf(typeof(ValfardModule).Assembly);

    /// <inheritdoc/>
    public Task LoadSampleAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        SampleData.LoadAsync(services.GetRequiredService<ValfardContext>(), services.GetRequiredService<TimeProvider>(), cancellationToken);
}
