using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Modules;

/// <summary>
/// A module of the product: the only public type of its assembly. Its command handlers, validators and event handlers are
/// found in that assembly.
/// </summary>
public interface IModule
{
    /// <summary>Name in addresses, stores and lanes: <c>valfard</c>.</summary>
    string Name { get; }

    /// <summary>The module's store: a <see cref="ModuleContext"/>.</summary>
    Type ContextType { get; }

    /// <summary>Which roles have which permissions of the module.</summary>
    RightsTable Rights { get; }

    /// <summary>Adds the services that cannot be found by convention.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Adds the module's part of the graph.</summary>
    void BuildGraph(SubgraphBuilder graph);

    /// <summary>
    /// Adds sample rows to the module's context. Called in Development, in a transaction of the kernel's, and only for a store that nothing was
    /// ever written to.
    /// </summary>
    /// <param name="services">A scope whose <see cref="ContextType"/> writes in that transaction.</param>
    /// <param name="cancellationToken">Cancelled when the host stops.</param>
    Task LoadSampleAsync(IServiceProvider services, CancellationToken cancellationToken);
}
