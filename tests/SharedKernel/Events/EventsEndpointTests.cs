using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Hosting;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Events;

/// <summary>The two modules in two hosts.</summary>
public sealed class EventsEndpointTests : IAsyncLifetime
{
    private const string Secret = "s3kret";
    private readonly StoreFolder folder = new();
    private WebApplication catalogue = null!;

    private Uri Address => new(catalogue.Urls.Single() + "/events");

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Samverkan:Data:Folder"] = folder.Path;
        builder.Configuration["Samverkan:Events:Secret"] = Secret;
        builder.Services.AddSharedKernel(builder.Configuration, builder.Environment, [new CatalogueModule()]);
        catalogue = builder.Build();
        catalogue.UseSharedKernel();
        await using (var scope = catalogue.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CatalogueContext>().Database.EnsureCreatedAsync();
        }

        await catalogue.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await catalogue.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer wrong")]
    public async Task Post_WithoutTheSecret_IsUnauthorized(string? authorization)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = JsonContent.Create(new { }) };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Drained_WhenTheConsumerIsInAnotherHost_HasArrivedThere()
    {
        await using var library = await StartLibraryAsync(Secret);
        await library.SendAsync(new AddBook("Fjärran"));

        await library.DrainedAsync();

        Assert.Equal(["Fjärran"], await ReadAsync(s => s.Entries.Select(e => e.Title).ToListAsync()));
    }

    [Fact]
    public async Task Carry_WhenTheSecretIsAnother_KeepsTheEvent()
    {
        await using var library = await StartLibraryAsync("another");
        await library.SendAsync(new AddBook("Fjärran"));

        await library.Services.GetRequiredService<OutboxCourier>()
            .CarryAsync(library.Services.GetRequiredService<HostedModules>()[0], CancellationToken.None);

        var row = await library.LibraryAsync(s => s.Outbox.SingleAsync());
        Assert.Null(row.DeliveredAt);
        Assert.Contains("401", row.LastError, StringComparison.Ordinal);
    }

    private Task<LibraryHost> StartLibraryAsync(string secret) => LibraryHost.StartAsync(folder, [new LibraryModule()], services =>
    {
        var options = new EventOptions { Secret = secret, FirstPause = TimeSpan.FromMinutes(1), Consumers = { ["catalogue"] = Address } };
        services.Replace(ServiceDescriptor.Singleton(options));
    });

    private async Task<T> ReadAsync<T>(Func<CatalogueContext, Task<T>> read)
    {
        await using var scope = catalogue.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CatalogueContext>());
    }
}
