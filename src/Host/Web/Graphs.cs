using Samverkan.GraphQL.AspNetCore;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.EntityFrameworkCore;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Printing;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation.Limits;
using Samverkan.Host.Start;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Host.Web;

/// <summary>The graph of all hosted modules, and each module's own.</summary>
internal static class Graphs
{
    private const string Address = "/graphql";

    /// <summary>Maps <c>/graphql</c> and <c>/graphql/{module}</c>.</summary>
    /// <returns>The addresses.</returns>
    /// <exception cref="InvalidSchemaException">A module's graph, or all of them together, is faulty.</exception>
    /// <exception cref="StartFault">Trusted documents do not fit them.</exception>
    public static IReadOnlyList<string> MapGraphs(this IEndpointRouteBuilder endpoints, IReadOnlyList<IModule> modules, IConfiguration configuration)
    {
        var parts = modules.Select(m => (m.Name, Definition: PartOf(m))).ToList();
        var whole = Composition.Compose([.. parts.Select(p => p.Definition)]);
        Map(Address, Executor(whole, endpoints.ServiceProvider), () => SchemaPrinter.Print(whole), GraphSettings.DocumentsOf(configuration, null));
        foreach (var (name, definition) in parts)
        {
            var executor = Executor(FederatedSubgraph.Create(definition), endpoints.ServiceProvider);
            Map($"{Address}/{name}", executor, () => FederationSdl.Print(definition), GraphSettings.DocumentsOf(configuration, name));
        }
        return [Address, .. parts.Select(p => $"{Address}/{p.Name}")];

        void Map(string address, RequestExecutor executor, Func<string> sdl, TrustedDocuments? documents) =>
            GraphSettings.Using(address, () => endpoints.MapGraphQL(address, executor, sdl, documents));
    }

    private static RequestExecutor Executor(Schema schema, IServiceProvider services)
    {
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("Samverkan.GraphQL");
        return new(schema, new RequestLimits())
        {
            SlowAfter = TimeSpan.FromSeconds(services.GetRequiredService<IConfiguration>().GetValue("Samverkan:GraphQL:SlowAfterSeconds", 1.0)),
            OnSlow = o => log.LogWarning(
                "A GraphQL operation took {Milliseconds} ms: {Operation} {Hash} {Shape}", (long)o.Elapsed.TotalMilliseconds, o.OperationName, o.Hash, o.Shape),
        };
    }

    private static SchemaDefinition PartOf(IModule module)
    {
        var convention = typeof(QueryableConvention<>).MakeGenericType(module.ContextType);
        Func<string, string> fold = SwedishText.Fold;
        var graph = new SubgraphBuilder(module.Name).Add((IFieldConvention)Activator.CreateInstance(convention, fold)!);
        module.BuildGraph(graph);
        return graph.Build();
    }
}
