using Microsoft.Data.Sqlite;

namespace Samverkan.SharedKernel.Hosting;

/// <summary>
/// A SQLite store as it was before its migrations, kept beside it until they are done. EF rebuilds a table in several transactions, so a process that
/// dies between them leaves a store that no version knows; the next start then puts the copy back.
/// </summary>
internal sealed class MigrationCopy(string store)
{
    private readonly string copy = Of(store);

    /// <summary>Where a store's copy is.</summary>
    public static string Of(string store) => store + ".before-migration";

    /// <summary>Puts the store back where its migrations were begun and not done. Nothing may have it open.</summary>
    /// <returns>Whether they were.</returns>
    public bool PutBack()
    {
        if (!File.Exists(copy))
        {
            return false;
        }

        // the log of the half-done store must never meet the copy; the copy itself goes last, so that a death here is only one more unfinished migration
        File.Delete(store + "-wal");
        File.Delete(store + "-shm");
        File.Move(copy, store, overwrite: true);
        return true;
    }

    /// <summary>Copies the store, if there is one.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(store))
        {
            return;
        }

        var unfinished = copy + ".tmp";
        File.Delete(unfinished);
        await using (var source = new SqliteConnection($"Data Source={store};Pooling=False"))
        await using (var target = new SqliteConnection($"Data Source={unfinished};Pooling=False"))
        {
            await source.OpenAsync(cancellationToken);
            await target.OpenAsync(cancellationToken);
            source.BackupDatabase(target);
        }

        await using (var written = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        File.Move(unfinished, copy, overwrite: true);
    }

    /// <summary>The migrations are done.</summary>
    public void Discard() => File.Delete(copy);
}
