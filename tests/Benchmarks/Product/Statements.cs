using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samverkan.Benchmarks.Product;

/// <summary>A statement as it was sent to a store.</summary>
/// <param name="Store">The file.</param>
/// <param name="Sql">The text.</param>
/// <param name="Parameters">Names and values.</param>
internal sealed record Statement(string Store, string Sql, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    public SqliteCommand On(SqliteConnection connection, SqliteTransaction? transaction)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Sql;
        foreach (var (name, value) in Parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }
        return command;
    }
}

/// <summary>Notes every query that is sent to the stores.</summary>
internal sealed class StatementRecorder : DbCommandInterceptor
{
    public ConcurrentQueue<Statement> Statements { get; } = new();

    /// <summary>Nothing is noted any more.</summary>
    public bool Ended { get; set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    private void Note(DbCommand command)
    {
        if (!Ended)
        {
            Statements.Enqueue(new(
                command.Connection!.DataSource, command.CommandText,
                [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        }
    }
}
