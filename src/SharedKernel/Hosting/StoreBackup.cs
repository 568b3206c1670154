using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Hosting;

/// <summary>
/// Copies of all SQLite stores, taken while the host works. No transaction spans two files, so each copy is of a moment of its
/// own; what may have been delivered between those moments is undelivered in the copy, and delivered anew after a restore.
/// </summary>
/// <remarks>On SQL Server the database's own backup does this.</remarks>
public sealed class StoreBackup(HostedModules modules, StoreOptions options, TimeProvider clock)
{
    /// <summary>File in the backup's folder that lists the others with their checksums.</summary>
    public const string ManifestFile = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { WriteIndented = true };

    /// <summary>Writes a backup to a folder that does not exist or is empty.</summary>
    /// <exception cref="InvalidOperationException">The stores are not on SQLite, or the folder holds something.</exception>
    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        RequireSqlite();
        RequireEmpty(folder);
        Directory.CreateDirectory(folder);
        var begun = clock.GetUtcNow();
        var files = new List<BackupFile>();
        foreach (var module in modules)
        {
            // a module that came with this version has no store before it is migrated
            if (!File.Exists(options.FileOf(module.Name)))
            {
                continue;
            }

            var copy = Path.Combine(folder, module.Name + ".db");
            await CopyAsync(options.FileOf(module.Name), copy, cancellationToken);
            await UndeliverAsync(copy, begun, cancellationToken);
            files.Add(new(module.Name, Path.GetFileName(copy), new FileInfo(copy).Length, await ChecksumAsync(copy, cancellationToken)));
        }

        var manifest = JsonSerializer.SerializeToUtf8Bytes(new BackupManifest(begun, files), Json);
        await File.WriteAllBytesAsync(Path.Combine(folder, ManifestFile), manifest, cancellationToken);
    }

    /// <summary>Checks a backup: that every file is there, as it was written, and that SQLite finds it whole.</summary>
    /// <returns>What is wrong with it, in sentences; empty for a good one.</returns>
    public static async Task<IReadOnlyList<string>> CheckAsync(string folder, CancellationToken cancellationToken)
    {
        var listed = Path.Combine(folder, ManifestFile);
        if (!File.Exists(listed))
        {
            return [$"{listed} is missing: this is no backup, or one that was not finished."];
        }

        var faults = new List<string>();
        var manifest = JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllBytesAsync(listed, cancellationToken), Json);
        foreach (var file in manifest?.Files ?? [])
        {
            var path = Path.Combine(folder, Path.GetFileName(file.Name));
            if (!File.Exists(path))
            {
                faults.Add($"{file.Name} is missing.");
            }
            else if (await ChecksumAsync(path, cancellationToken) != file.Sha256)
            {
                faults.Add($"{file.Name} is not as it was written.");
            }
            else if (await IntegrityAsync(path, cancellationToken) is not "ok" and var fault)
            {
                faults.Add($"{file.Name}: {fault}");
            }
        }

        return faults;
    }

    /// <summary>Puts a backup, checked first, into the data folder, which must hold no store. The caller holds the <see cref="StoreLock"/>.</summary>
    /// <exception cref="InvalidOperationException">The backup has faults, or there are stores.</exception>
    public async Task RestoreAsync(string folder, CancellationToken cancellationToken)
    {
        RequireSqlite();
        if (await CheckAsync(folder, cancellationToken) is { Count: > 0 } faults)
        {
            throw new InvalidOperationException("The backup cannot be used: " + string.Join(' ', faults));
        }

        if (modules.SelectMany(FilesOf).FirstOrDefault(File.Exists) is { } file)
        {
            throw new InvalidOperationException($"{file} exists. Move it away first: a restore replaces nothing.");
        }

        foreach (var module in modules)
        {
            var copy = Path.Combine(folder, module.Name + ".db");
            if (File.Exists(copy))
            {
                File.Copy(copy, options.FileOf(module.Name));
            }
        }
    }

    /// <summary>A store, and what of another one would find its way into what is restored: its log, and the copy that an interrupted migration left.</summary>
    private IEnumerable<string> FilesOf(IModule module)
    {
        var store = options.FileOf(module.Name);
        return [store, store + "-wal", MigrationCopy.Of(store)];
    }

    private void RequireSqlite()
    {
        if (options.Provider != StoreProvider.Sqlite)
        {
            throw new InvalidOperationException("The stores are on SQL Server: use the database's own backup.");
        }
    }

    private static void RequireEmpty(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new InvalidOperationException($"{folder} is not empty.");
        }
    }

    private static async Task CopyAsync(string store, string copy, CancellationToken cancellationToken)
    {
        await using var source = await OpenAsync(store, SqliteOpenMode.ReadOnly, cancellationToken);
        await using var target = await OpenAsync(copy, SqliteOpenMode.ReadWriteCreate, cancellationToken);
        source.BackupDatabase(target);
    }

    private static async Task UndeliverAsync(string copy, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(copy, SqliteOpenMode.ReadWrite, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE; UPDATE outbox SET delivered_at = NULL WHERE delivered_at >= $since;";
        command.Parameters.AddWithValue("$since", since.UtcTicks);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string> IntegrityAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(file, SqliteOpenMode.ReadOnly, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<string> ChecksumAsync(string file, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }

    private sealed record BackupManifest(DateTimeOffset At, IReadOnlyList<BackupFile> Files);

    private sealed record BackupFile(string Module, string Name, long Bytes, string Sha256);
}
