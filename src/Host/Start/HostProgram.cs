using System.Data.Common;
using Samverkan.Access.Web;
using Samverkan.SharedKernel.Hosting;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Host.Start;

/// <summary>What the host can be asked to do.</summary>
internal static class HostProgram
{
    private const string Help = """
        Host                          serves the graphs (http://localhost:5080, or ASPNETCORE_URLS)
        Host migrate                  brings the stores to this version
        Host setup                    prints a link by which the first administrator makes an account
        Host backup FOLDER            copies the stores into an empty folder, also while a host serves (SQLite)
        Host restore FOLDER           puts a backup where no stores are yet (SQLite)
        Host --help                   shows this

        Settings, as environment variables or as --Name:Sub=value:
          Samverkan__Data__Folder     folder of the SQLite stores (data, below the content root)
          Samverkan__Data__Provider   Sqlite or SqlServer
          Samverkan__Data__ConnectionString  an existing database, for SqlServer
          Samverkan__Modules          the modules to host, with commas between (all)
          Samverkan__Access__Address  address of the pages, for links (https://samverkan.example.se)
          Samverkan__Telemetry__Endpoint  an OTLP collector to send activities and measurements to (none)
          ASPNETCORE_ENVIRONMENT      Development migrates at start and loads sample data into empty stores
        """;

    /// <summary>Does what the arguments ask for.</summary>
    /// <param name="args">A verb with its operands, then settings.</param>
    /// <param name="known">Every module there is.</param>
    /// <returns>Exit code: 0, or 1 after a fault that was written to the error stream.</returns>
    public static async Task<int> RunAsync(string[] args, IReadOnlyList<IModule> known)
    {
        try
        {
            switch (args)
            {
                case ["--help" or "-h" or "help", ..]:
                    Console.WriteLine(Help);
                    break;
                case ["migrate", .. var settings]:
                    await MigrateAsync(HostApplication.Build(settings, known));
                    break;
                case ["setup", .. var settings]:
                    await SetUpAsync(HostApplication.Build(settings, known));
                    break;
                case ["backup", var folder, .. var settings]:
                    await BackUpAsync(HostApplication.Build(settings, known), Path.GetFullPath(folder));
                    break;
                case ["restore", var folder, .. var settings]:
                    await RestoreAsync(HostApplication.Build(settings, known), Path.GetFullPath(folder));
                    break;
                case [var verb, ..] when !verb.StartsWith('-'):
                    throw new StartFault($"There is no `{string.Join(' ', args)}`.\n\n{Help}");
                default:
                    await ServeAsync(HostApplication.Build(args, known));
                    break;
            }
            return 0;
        }
        catch (Exception fault) when (fault is StartFault or StoreInUseException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
        catch (DbException fault)
        {
            await Console.Error.WriteLineAsync(
                $"The stores cannot be used: {fault.Message}\nSee that {StoreOptions.Section} names the right place and that its files are whole; a backup is put back by `restore`.");
            return 1;
        }
    }

    private static async Task ServeAsync(WebApplication app)
    {
        await using var _ = app;
        using var folder = StoreLock.Take(app.Services.GetRequiredService<StoreOptions>());
        app.Services.GetRequiredService<StoreMigrator>().UndoUnfinished();
        // Models of the stores and graphs of the modules are most of what a start takes, and neither needs the other.
        await Task.WhenAll(PrepareStoresAsync(app), Task.Run(() => HostApplication.MapGraphs(app)));
        app.Lifetime.ApplicationStarted.Register(() => Task.Run(GiveMemoryBack));
        await app.RunAsync();
    }

    // A start leaves more garbage than the host needs memory while it is idle, when nothing is collected for hours.
    private static void GiveMemoryBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private static async Task PrepareStoresAsync(WebApplication app)
    {
        await StoreVersions.RequireKnownAsync(app.Services, CancellationToken.None);
        if (app.Environment.IsDevelopment())
        {
            await app.Services.GetRequiredService<StoreMigrator>().MigrateAsync(CancellationToken.None);
            await app.Services.GetRequiredService<SampleLoader>().LoadAsync(CancellationToken.None);
        }
        else
        {
            await StoreVersions.RequireMigratedAsync(app.Services, CancellationToken.None);
        }
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        await using var _ = app;
        using var folder = StoreLock.Take(app.Services.GetRequiredService<StoreOptions>());
        var migrator = app.Services.GetRequiredService<StoreMigrator>();
        migrator.UndoUnfinished();
        await StoreVersions.RequireKnownAsync(app.Services, CancellationToken.None);
        await migrator.MigrateAsync(CancellationToken.None);
        Console.WriteLine("The stores are of this version.");
    }

    private static async Task SetUpAsync(WebApplication app)
    {
        await using var _ = app;
        await StoreVersions.RequireMigratedAsync(app.Services, CancellationToken.None);
        if (await AccessHosting.NewSetupLinkAsync(app.Services, CancellationToken.None) is not { } link)
        {
            throw new StartFault("There is an administrator already, who can invite others.");
        }
        Console.WriteLine($"The first administrator makes an account here, once and within an hour:\n{link}");
        if (link.StartsWith('/'))
        {
            Console.WriteLine("That is below the address of the host. Set Samverkan__Access__Address to have it in links.");
        }
    }

    private static async Task BackUpAsync(WebApplication app, string backup)
    {
        await using var _ = app;
        await OrFaultAsync(app.Services.GetRequiredService<StoreBackup>().WriteAsync(backup, CancellationToken.None));
        Console.WriteLine($"The stores are copied to {backup}.");
    }

    private static async Task RestoreAsync(WebApplication app, string backup)
    {
        await using var _ = app;
        using var folder = StoreLock.Take(app.Services.GetRequiredService<StoreOptions>());
        await OrFaultAsync(app.Services.GetRequiredService<StoreBackup>().RestoreAsync(backup, CancellationToken.None));
        Console.WriteLine($"The stores are those of {backup}. If it is of an older version, run `migrate` before a host serves them.");
    }

    private static async Task OrFaultAsync(Task operation)
    {
        try
        {
            await operation;
        }
        catch (InvalidOperationException e)
        {
            throw new StartFault(e.Message);
        }
    }
}
