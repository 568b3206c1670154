using Samverkan.Access;
using Samverkan.Access.Web;
using Samverkan.Host.Web;
using Samverkan.SharedKernel.Hosting;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Host.Start;

/// <summary>Composes the modules into an application.</summary>
internal static class HostApplication
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>The application: not started, its stores not touched, its graphs not yet built.</summary>
    /// <exception cref="StartFault">The settings cannot be followed.</exception>
    public static WebApplication Build(string[] settings, IReadOnlyList<IModule> known)
    {
        var builder = WebApplication.CreateBuilder(settings);
        if (AccessHosting.FaultIn(builder.Configuration, builder.Environment) is { } fault)
        {
            throw new StartFault(fault);
        }
        // who may do what is asked in every process, whatever else it hosts
        IReadOnlyList<IModule> modules = [.. ModuleChoice.Of(builder.Configuration, known), new AccessModule()];
        ConfigureServer(builder);
        builder.Services.AddSharedKernel(builder.Configuration, builder.Environment, modules);
        builder.Services.AddSingleton(StoreOptionsOf(builder));
        builder.Services.AddGraphs(builder.Configuration, builder.Environment);
        AddTelemetry(builder);
        builder.Services.AddProblemDetails();
        builder.Services.AddHealthChecks().AddCheck<StoresCheck>("stores");

        var app = builder.Build();
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAccess();
        app.UseSharedKernel();
        app.MapHealth();
        return app;
    }

    /// <summary>Builds the graphs and puts them at their addresses.</summary>
    /// <exception cref="GraphQL.Types.InvalidSchemaException">A module's graph, or all of them together, is faulty.</exception>
    /// <exception cref="StartFault">Trusted documents do not fit them.</exception>
    public static void MapGraphs(WebApplication app)
    {
        var modules = app.Services.GetRequiredService<HostedModules>();
        var graphs = app.MapGraphs([.. modules], app.Configuration);
        Portal.Map(app, modules.Select(m => m.Name));
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(StartMessage.For(app, graphs)));
    }

    private static void ConfigureServer(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // room for the query string that GraphQL over HTTP allows, so that its own limit answers
            kestrel.Limits.MaxRequestLineSize = 16 * 1024;
        });
        var configuration = builder.Configuration;
        if (configuration["urls"] is null && configuration["http_ports"] is null && configuration["https_ports"] is null
            && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
    }

    private static void AddTelemetry(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        if (options.Sampled is not (>= 0 and <= 1))
        {
            throw new StartFault($"{TelemetryOptions.Section}:Sampled must be between 0 and 1, not {options.Sampled}.");
        }
        if (options.Endpoint is { } endpoint)
        {
            if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https"))
            {
                throw new StartFault($"{TelemetryOptions.Section}:Endpoint must be the address of a collector, such as http://collector:4318, not {endpoint}.");
            }
            builder.Services.AddHostedService(_ => new TelemetryExport(options));
        }
    }

    private static StoreOptions StoreOptionsOf(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(StoreOptions.Section).Get<StoreOptions>() ?? new StoreOptions();
        return options is { Provider: StoreProvider.SqlServer, ConnectionString: null }
            ? throw new StartFault($"SQL Server is chosen, but {StoreOptions.Section}:ConnectionString does not say where it is.")
            : options with { Folder = Path.GetFullPath(options.Folder, builder.Environment.ContentRootPath) };
    }
}
