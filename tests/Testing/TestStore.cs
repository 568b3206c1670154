using Microsoft.Data.Sqlite;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Testing;

/// <summary>
/// Migrated stores for one test, empty or with the sample data: a folder of SQLite files copied from a template, or, where the variable
/// <see cref="SqlServer.Variable"/> names one, the SQL Server database, emptied.
/// </summary>
public sealed class TestStore : IAsyncDisposable
{
    private const string TemplatesVariable = "SAMVERKAN_TEST_TEMPLATES";

    // in tenths of seconds
    private const int LongestTurn = 3000;

    private static readonly Lazy<Task<string>> Template = new(MigratedTemplateAsync);
    private static readonly Lazy<Task<string>> SampleTemplate = new(LoadedTemplateAsync);

    private readonly IDisposable? turn;
    private readonly string folder;

    private TestStore(StoreOptions options, string folder, IDisposable? turn) => (Options, this.folder, this.turn) = (options, folder, turn);

    /// <summary>Where the stores are.</summary>
    public StoreOptions Options { get; }

    /// <summary>The same, as configuration.</summary>
    public IReadOnlyDictionary<string, string?> Settings => TestKernel.SettingsOf(Options);

    /// <summary>Makes empty stores.</summary>
    public static async Task<TestStore> NewAsync()
    {
        if (SqlServer.Options is { } server)
        {
            var turn = await SqlServer.TakeTurnAsync();
            await SqlServer.EmptyAsync();
            var folder = NewFolder();
            return new(server with { Folder = folder }, folder, turn);
        }

        return CopyOf(await Template.Value);
    }

    /// <summary>Makes stores that hold the sample data, every event delivered; null on SQL Server, where nothing can be copied.</summary>
    public static async Task<TestStore?> NewWithSampleAsync() => SqlServer.Options is null ? CopyOf(await SampleTemplate.Value) : null;

    /// <summary>Removes the folder; lets the next test have the database.</summary>
    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        turn?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("samverkan-test-").FullName;

    private static TestStore CopyOf(string template)
    {
        var folder = NewFolder();
        foreach (var file in Directory.EnumerateFiles(template, "*.db"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return new(new StoreOptions { Folder = folder }, folder, null);
    }

    // Closed and checkpointed, so that each store is one file.
    private static Task<string> MigratedTemplateAsync() => TemplateAsync("empty", async folder =>
    {
        await TestKernel.MigrateAsync(new StoreOptions { Folder = folder });
        SqliteConnection.ClearAllPools();
    });

    // Loading costs a host as much again as starting it, and what is loaded is the same every time.
    private static Task<string> LoadedTemplateAsync() => TemplateAsync("sample", async folder =>
    {
        await using var host = await SamverkanHost.StartAsync();
        await host.LoadSampleAsync();
        await host.DrainedAsync();
        foreach (var file in Directory.EnumerateFiles(host.Store.Options.Folder, "*.db"))
        {
            // the host has it open: a copy of the file alone would lack what its log holds
            await using var store = new SqliteConnection($"Data Source={file};Pooling=False");
            await store.OpenAsync();
            await using var copy = store.CreateCommand();
            copy.CommandText = "VACUUM INTO $copy";
            copy.Parameters.AddWithValue("$copy", Path.Combine(folder, Path.GetFileName(file)));
            await copy.ExecuteNonQueryAsync();
        }
    });

    /// <summary>A template of this process, or, where the variable <see cref="TemplatesVariable"/> names a folder, of all processes of a run of tests.</summary>
    private static async Task<string> TemplateAsync(string name, Func<string, Task> make)
    {
        if (Environment.GetEnvironmentVariable(TemplatesVariable) is not { Length: > 0 } shared)
        {
            var own = NewTemplate();
            await make(own);
            return own;
        }

        await using var turn = await TakeTurnAsync(Path.Combine(shared, $"{name}.lock"));
        var template = Path.Combine(shared, name);
        if (!Directory.Exists(template))
        {
            // under its name only once it is whole
            var made = Directory.CreateDirectory(Path.Combine(shared, $"{name}.{Environment.ProcessId}")).FullName;
            await make(made);
            Directory.Move(made, template);
        }

        return template;
    }

    // whoever has the file open has the turn
    private static async Task<FileStream> TakeTurnAsync(string file)
    {
        for (var waited = 0; ; waited++)
        {
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < LongestTurn)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    private static string NewTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("samverkan-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
