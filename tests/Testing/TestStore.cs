using Microsoft.Data.Sqlite;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Testing;

/// <summary>
/// Migrated stores with nothing in them, for one test: a folder of SQLite files copied from a template, or, where the variable
/// <see cref="SqlServer.Variable"/> names one, the SQL Server database, emptied.
/// </summary>
public sealed class TestStore : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MigratedTemplateAsync);

    private readonly IDisposable? turn;
    private readonly string folder;

    private TestStore(StoreOptions options, string folder, IDisposable? turn) => (Options, this.folder, this.turn) = (options, folder, turn);

    /// <summary>Where the stores are.</summary>
    public StoreOptions Options { get; }

    /// <summary>The same, as configuration.</summary>
    public IReadOnlyDictionary<string, string?> Settings => TestKernel.SettingsOf(Options);

    /// <summary>Makes stores.</summary>
    public static async Task<TestStore> NewAsync()
    {
        var folder = Directory.CreateTempSubdirectory("samverkan-test-").FullName;
        if (SqlServer.Options is { } server)
        {
            var turn = await SqlServer.TakeTurnAsync();
            await SqlServer.EmptyAsync();
            return new(server with { Folder = folder }, folder, turn);
        }

        foreach (var file in Directory.EnumerateFiles(await Template.Value, "*.db"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return new(new StoreOptions { Folder = folder }, folder, null);
    }

    /// <summary>Removes the folder; lets the next test have the database.</summary>
    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        turn?.Dispose();
        return ValueTask.CompletedTask;
    }

    // Closed and checkpointed, so that each store is one file.
    private static async Task<string> MigratedTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("samverkan-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await TestKernel.MigrateAsync(new StoreOptions { Folder = folder });
        SqliteConnection.ClearAllPools();
        return folder;
    }
}
