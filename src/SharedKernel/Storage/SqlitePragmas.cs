using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Samverkan.SharedKernel.Storage;

/// <summary>
/// Sets a new SQLite connection up: a write-ahead log, so that readers and the writer do not wait for each other, and every
/// commit on disk before it is acknowledged.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // While busy, the driver asks again until the connection's own timeout.
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 1000;";

    // Opening mostly takes a connection out of the pool, which already has its pragmas.
    private readonly ConditionalWeakTable<sqlite3, object> prepared = [];

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Prepare(SqliteConnection connection)
    {
        // EF looks whether a store exists through a connection that may only read.
        if (connection.Handle is not { } handle || raw.sqlite3_db_readonly(handle, "main") == 1 || !prepared.TryAdd(handle, this))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
