using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Samverkan.SharedKernel.Hosting;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Testing;

/// <summary>The kernel with every module, without a host around it.</summary>
public static class TestKernel
{
    /// <summary>Every module there is.</summary>
    public static IReadOnlyList<IModule> Modules { get; } = HostedModules.InFolder(AppContext.BaseDirectory);

    /// <summary>The kernel's services over some stores. Nothing is opened before it is asked for.</summary>
    public static ServiceProvider Build(StoreOptions options, Action<IServiceCollection>? configure = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(SettingsOf(options)).Build();
        var services = new ServiceCollection().AddLogging();
        services.AddSharedKernel(configuration, new HostingEnvironment { EnvironmentName = "Test" }, Modules);
        configure?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    /// <summary>Migrates all stores.</summary>
    public static async Task MigrateAsync(StoreOptions options)
    {
        await using var kernel = Build(options);
        await kernel.GetRequiredService<StoreMigrator>().MigrateAsync(CancellationToken.None);
    }

    /// <summary>The modules whose model has a change that no migration of the provider has.</summary>
    public static async Task<IReadOnlyList<string>> UnmigratedAsync(StoreProvider provider)
    {
        await using var kernel = Build(new StoreOptions { Provider = provider, ConnectionString = "Server=." });
        await using var scope = kernel.CreateAsyncScope();
        return [.. Modules
            .Where(m => ((DbContext)scope.ServiceProvider.GetRequiredService(m.ContextType)).Database.HasPendingModelChanges())
            .Select(m => m.Name)];
    }

    internal static Dictionary<string, string?> SettingsOf(StoreOptions options) => new()
    {
        [$"{StoreOptions.Section}:{nameof(StoreOptions.Provider)}"] = options.Provider.ToString(),
        [$"{StoreOptions.Section}:{nameof(StoreOptions.Folder)}"] = options.Folder,
        [$"{StoreOptions.Section}:{nameof(StoreOptions.ConnectionString)}"] = options.ConnectionString,
        [$"{StoreOptions.Section}:{nameof(StoreOptions.MaxBatchSize)}"] = options.MaxBatchSize?.ToString(CultureInfo.InvariantCulture),
    };
}
