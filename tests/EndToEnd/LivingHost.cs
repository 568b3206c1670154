using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Events;

namespace Samverkan.EndToEnd.Tests;

/// <summary>A host in this process, on a data folder.</summary>
internal sealed class LivingHost : WebApplicationFactory<Program>
{
    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(2);

    private readonly string folder;

    public LivingHost(string folder) => this.folder = folder;

    public static Uri Graph { get; } = new("/graphql", UriKind.Relative);

    /// <summary>Until every event has arrived.</summary>
    public async Task DrainedAsync()
    {
        using var limit = new CancellationTokenSource(LongestDrain);
        await Services.GetRequiredService<IDrain>().DrainedAsync(limit.Token);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Samverkan:Access:Open", "true")
        .UseSetting("Samverkan:Data:Folder", folder);
}
