using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Events;

namespace Samverkan.Benchmarks.Product;

/// <summary>The host on a real port of the loopback interface, with the hand-written endpoint beside the graph.</summary>
internal sealed class BenchmarkHost(string folder) : WebApplicationFactory<Program>
{
    public const string Graph = "/graphql";
    public const string ByHand = "/by-hand";

    public StatementRecorder? Recorder { get; init; }

    public HandWritten? HandWritten { get; init; }

    public Uri Address => ClientOptions.BaseAddress;

    public void Listen()
    {
        UseKestrel(0);
        StartServer();
    }

    public Task DrainedAsync() => Services.GetRequiredService<IDrain>().DrainedAsync(CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseContentRoot(AppContext.BaseDirectory)
        .UseEnvironment("Development")
        .UseSetting("Samverkan:Data:Folder", folder)
        .UseSetting("Samverkan:Access:Open", "true")
        .UseSetting("Logging:LogLevel:Default", "Warning")
        .UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning")
        .ConfigureServices(services =>
        {
            if (Recorder is not null)
            {
                services.AddSingleton<IInterceptor>(Recorder);
            }
            if (HandWritten is not null)
            {
                services.AddSingleton<IStartupFilter>(new BesideTheGraph(HandWritten));
            }
        });

    private sealed class BesideTheGraph(HandWritten endpoint) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(ByHand, branch => branch.Run(endpoint.AnswerAsync));
            next(app);
        };
    }
}
