using System.Net.Http.Json;
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

    /// <summary>Signs a sample account in.</summary>
    /// <returns>The lines of a request's head that say so.</returns>
    public async Task<string> SignInAsync(string user)
    {
        using var client = new HttpClient { BaseAddress = Address, DefaultRequestHeaders = { { "X-Samverkan", "1" } } };
        using var answer = await client.PostAsJsonAsync(new Uri("/access/sign-in", UriKind.Relative), new { email = $"{user}@example.org", password = "exempel-i-utveckling" });
        var cookie = answer.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Last().Split(';')[0];
        return $"Cookie: {cookie}\r\nX-Samverkan: 1\r\n";
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
