using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Samverkan.SharedKernel.Hosting;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Storage;

// Adds a migration for what has changed in the modules' models, for both databases. Called by build/add-migration.sh.
if (args is not [var name, var migrations])
{
    Console.Error.WriteLine("Usage: add-migration.sh NAME");
    return 1;
}

// The migration projects refer to every module.
var modules = HostedModules.InFolder(AppContext.BaseDirectory);
foreach (var provider in Enum.GetValues<StoreProvider>())
{
    foreach (var module in modules)
    {
        if (!await WithStoreAsync(provider, module, store => store.Database.HasPendingModelChanges()))
        {
            Console.WriteLine($"{module.Name}, {provider}: nothing has changed");
            continue;
        }
        Console.WriteLine($"{module.Name}, {provider}: {await WithStoreAsync(provider, module, store => AddMigration(store, provider))}");
    }
}

return 0;

// Each in a host of its own: EF compares with the snapshot once per context, contexts are pooled, and the second time nothing is found in it.
async Task<T> WithStoreAsync<T>(StoreProvider provider, IModule module, Func<DbContext, T> work)
{
    var services = new ServiceCollection().AddLogging();
    services.AddSharedKernel(ConfigurationFor(provider), new HostingEnvironment { EnvironmentName = "Design" }, modules);
    await using var host = services.BuildServiceProvider();
    await using var scope = host.CreateAsyncScope();
    return work((DbContext)scope.ServiceProvider.GetRequiredService(module.ContextType));
}

string AddMigration(DbContext store, StoreProvider provider)
{
    var module = store.GetType().Name.Replace("Context", "", StringComparison.Ordinal);
    var design = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(store);
    DesignServicesOf(store).ConfigureDesignTimeServices(design);
    using var services = design.BuildServiceProvider();
    var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();
    var project = Path.Combine(migrations, provider.ToString());
    var migration = scaffolder.ScaffoldMigration(name, $"Samverkan.Migrations.{provider}", module, "C#");
    scaffolder.Save(project, migration, Path.Combine(project, module));
    return migration.MigrationId;
}

static IDesignTimeServices DesignServicesOf(DbContext store)
{
    var provider = Assembly.Load(store.Database.ProviderName!);
    var attribute = provider.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!;
    return (IDesignTimeServices)Activator.CreateInstance(provider.GetType(attribute.TypeName, throwOnError: true)!)!;
}

// Nothing is connected to.
static IConfiguration ConfigurationFor(StoreProvider provider) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
{
    [$"{StoreOptions.Section}:{nameof(StoreOptions.Provider)}"] = provider.ToString(),
    [$"{StoreOptions.Section}:{nameof(StoreOptions.ConnectionString)}"] = "Server=.",
}).Build();
