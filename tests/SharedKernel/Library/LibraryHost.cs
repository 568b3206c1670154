using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Hosting;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Tests.Library;

/// <summary>The kernel with the two modules of the tests over the files of one folder. Another one over the same folder is a restart.</summary>
internal sealed class LibraryHost : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private LibraryHost(ServiceProvider services) => this.services = services;

    public static Principal Librarian { get; } = Principal.With("lisa", "Lisa Larsson", "library.write");

    public IServiceProvider Services => services;

    public Troubles Troubles => services.GetRequiredService<Troubles>();

    public EventFeed Feed => services.GetRequiredService<EventFeed>();

    public static Task<LibraryHost> StartAsync(
        StoreFolder folder, Action<IServiceCollection>? configure = null, params IReadOnlyList<IInterceptor> interceptors) =>
        StartAsync(folder, [new LibraryModule(), new CatalogueModule()], configure, interceptors);

    public static async Task<LibraryHost> StartAsync(
        StoreFolder folder, IReadOnlyList<IModule> modules, Action<IServiceCollection>? configure = null, params IReadOnlyList<IInterceptor> interceptors)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Samverkan:Data:Folder"] = folder.Path,
            ["Samverkan:Events:FirstPause"] = "00:00:00.010",
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.None));
        foreach (var interceptor in interceptors)
        {
            services.AddSingleton(interceptor);
        }

        services.AddSharedKernel(configuration, new HostingEnvironment { EnvironmentName = "Test" }, modules);
        configure?.Invoke(services);
        var host = new LibraryHost(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }));
        foreach (var module in host.services.GetRequiredService<HostedModules>())
        {
            await using var scope = host.services.CreateAsyncScope();
            await ((ModuleContext)scope.ServiceProvider.GetRequiredService(module.ContextType)).Database.EnsureCreatedAsync();
        }

        return host;
    }

    /// <summary>Sends a command as a request would.</summary>
    public async Task<Outcome> SendAsync(
        ICommand command, Principal? principal = null, string? key = null, string path = "mutation", CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var request = scope.ServiceProvider.GetRequiredService<RequestInfo>();
        request.Principal = principal ?? Librarian;
        request.IdempotencyKey = key;
        return await scope.ServiceProvider.GetRequiredService<SharedKernel.Commands.Commands>().SendAsync(command, path, cancellationToken);
    }

    public async Task<T> ReadAsync<TContext, T>(Func<TContext, Task<T>> read)
        where TContext : ModuleContext
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TContext>());
    }

    public Task<T> LibraryAsync<T>(Func<LibraryContext, Task<T>> read) => ReadAsync(read);

    public Task<T> CatalogueAsync<T>(Func<CatalogueContext, Task<T>> read) => ReadAsync(read);

    public Task DrainedAsync() => services.GetRequiredService<IDrain>().DrainedAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

/// <summary>A folder of its own, removed afterwards.</summary>
public sealed class StoreFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("samverkan-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
