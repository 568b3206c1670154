using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Samverkan.GraphQL.Execution;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>GraphQL over HTTP for ASP.NET Core.</summary>
public static class GraphQLEndpoints
{
    /// <summary>Adds what <see cref="MapGraphQL"/> needs.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the limits.</param>
    public static IServiceCollection AddGraphQLHttp(this IServiceCollection services, Action<GraphQLHttpOptions>? configure = null)
    {
        services.AddSingleton<GraphiQLPage>();
        services.AddSingleton<RequestRates>();
        services.AddSingleton<OpenConnections>();
        services.AddSingleton<EventStream>();
        services.AddSingleton<SocketEndpoint>();
        services.TryAddSingleton<IConnectionPrincipal, AnyConnectionPrincipal>();
        services.TryAddSingleton<IRequestOwner, UserOwner>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, WebSocketsFilter>());
        var options = services.AddOptions<GraphQLHttpOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }
        return services;
    }

    /// <summary>
    /// Serves a schema at an address: GraphQL over HTTP by GET and POST, streams over server-sent events and WebSockets, its SDL at <c>?sdl</c>,
    /// GraphiQL for browsers.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The address, without route parameters.</param>
    /// <param name="executor">Executes the requests.</param>
    /// <param name="sdl">Prints the schema; called once, when first asked for.</param>
    /// <param name="documents">Trusted documents, which clients may name by their ids.</param>
    /// <exception cref="TrustedDocumentsException">Some of the documents do not fit the schema.</exception>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern, RequestExecutor executor, Func<string> sdl, TrustedDocuments? documents = null)
    {
        documents?.RequireValid(executor);
        var services = endpoints.ServiceProvider;
        var page = services.GetRequiredService<GraphiQLPage>();
        page.MapFiles(endpoints, pattern);
        var options = services.GetRequiredService<IOptions<GraphQLHttpOptions>>().Value;
        var endpoint = new GraphQLEndpoint(
            executor,
            new Lazy<string>(sdl),
            page,
            new RequestReader(options, documents),
            services.GetRequiredService<EventStream>(),
            services.GetRequiredService<SocketEndpoint>(),
            services.GetRequiredService<RequestRates>(),
            options,
            services.GetRequiredService<ILogger<GraphQLEndpoint>>());
        return endpoints.Map(pattern, endpoint.ServeAsync).WithDisplayName($"GraphQL {pattern}");
    }
}
