using Samverkan.GraphQL.AspNetCore;

namespace Samverkan.Host.Start;

/// <summary>How the graphs are served: configuration section <c>Samverkan:GraphQL</c>.</summary>
internal static class GraphSettings
{
    private const string Section = "Samverkan:GraphQL";
    private const string Documents = Section + ":TrustedDocuments";
    private const string Limits = "Samverkan:Limits";

    /// <summary>Adds the serving of graphs, with the limits that the section states, and those of <c>Samverkan:Limits</c> for each principal. In Development everybody is one principal, who has none unless they are set.</summary>
    public static IServiceCollection AddGraphs(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) => services
        .AddGraphQLHttp(options =>
        {
            if (!environment.IsDevelopment())
            {
                // far above what people do, and what the pages that they look at ask for them
                (options.Rates.RequestsPerSecond, options.Rates.Burst, options.Rates.Connections) = (100, 1000, 100);
            }
            configuration.GetSection(Section).Bind(options);
            configuration.GetSection(Limits).Bind(options.Rates);
        })
        .AddSingleton<IConnectionPrincipal, Web.ConnectionPrincipal>()
        .AddSingleton<IRequestOwner, Web.RequestOwner>();

    /// <summary>The trusted documents of a graph; null where there are none, and others may be sent.</summary>
    /// <param name="configuration">States a manifest for the whole graph, manifests for modules, and whether nothing else is executed.</param>
    /// <param name="module">The module, or null for the whole graph.</param>
    /// <exception cref="StartFault">A manifest cannot be used.</exception>
    public static TrustedDocuments? DocumentsOf(IConfiguration configuration, string? module)
    {
        var key = module is null ? $"{Documents}:Manifest" : $"{Documents}:Modules:{module}";
        var only = configuration.GetValue<bool>($"{Documents}:Only");
        return Using(key, () => configuration[key] is { Length: > 0 } file ? TrustedDocuments.Load(file, only) : only ? TrustedDocuments.None(only) : null);
    }

    /// <summary>Does something with trusted documents.</summary>
    /// <exception cref="StartFault">They cannot be used.</exception>
    public static T Using<T>(string what, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (TrustedDocumentsException e)
        {
            throw new StartFault($"{what}: {e.Message}");
        }
    }
}
