using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samverkan.Testing;

/// <summary>A query that was sent to a store, and how SQLite was going to answer it (nothing on other databases).</summary>
public sealed record SentStatement(string Sql, IReadOnlyList<string> Plan);

/// <summary>Notes the queries that are sent while it listens.</summary>
public sealed class SentStatements : DbCommandInterceptor
{
    private readonly Lock gate = new();
    private List<SentStatement>? heard;

    /// <summary>What is sent during some work.</summary>
    public async Task<IReadOnlyList<SentStatement>> DuringAsync(Func<Task> work)
    {
        var sent = new List<SentStatement>();
        heard = sent;
        await work();
        heard = null;
        return sent;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // the dispatcher looks into its outbox whenever it likes
        if (heard is { } sent && !command.CommandText.Contains("outbox", StringComparison.Ordinal))
        {
            var statement = new SentStatement(command.CommandText, PlanOf(command));
            lock (gate)
            {
                sent.Add(statement);
            }
        }
        return ValueTask.FromResult(result);
    }

    private static List<string> PlanOf(DbCommand command)
    {
        var plan = new List<string>();
        if (command.Connection is SqliteConnection connection)
        {
            using var explain = connection.CreateCommand();
            explain.Transaction = (SqliteTransaction?)command.Transaction;
            explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            foreach (SqliteParameter parameter in command.Parameters)
            {
                explain.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
            }
            using var reader = explain.ExecuteReader();
            while (reader.Read())
            {
                plan.Add(reader.GetString(3));
            }
        }
        return plan;
    }
}
