using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Sample;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Rights;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Kommunovergripande;

/// <summary>What all modules share (Kommunövergripande): municipalities with their population, organisations, persons and whom they represent, the register of all modules.</summary>
public sealed class KommunovergripandeModule : IModule
{
    internal const string ModuleName = "kommunovergripande";

    /// <inheritdoc/>
    public string Name => ModuleName;

    /// <inheritdoc/>
    public Type ContextType => typeof(KommunovergripandeContext);

    /// <inheritdoc/>
    public RightsTable Rights => KommunovergripandeRights.Table;

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <inheritdoc/>
    public void BuildGraph(SubgraphBuilder graph) => graph
        .AddTypesOf(typeof(KommunovergripandeModule).Assembly)
        .AddReference(typeof(StudyOrderKey))
        .AddReference(typeof(StudyResultKey));

    /// <inheritdoc/>
    public Task LoadSampleAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        SampleData.Load(services.GetRequiredService<KommunovergripandeContext>(), services.GetRequiredService<TimeProvider>());
        return Task.CompletedTask;
    }
}
