using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samverkan.SharedKernel.Storage;

/// <summary>Tells of every statement that is sent to a store: an activity with its text, never with its values, and how long it took.</summary>
internal sealed class StatementTelemetry : DbCommandInterceptor
{
    private const string Name = StoreOptions.TelemetryName;

    private static readonly ActivitySource Source = new(Name);
    private static readonly Histogram<double> Duration = new Meter(Name).CreateHistogram<double>(
        "db.client.operation.duration", "s", "Statements, by store, until their first row or their end.");

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Tell(command, eventData, failed: false);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData, failed: false);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData, failed: false);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData, failed: false);
        return ValueTask.FromResult(result);
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Tell(command, eventData, failed: true);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(command, eventData, failed: true);
        return Task.CompletedTask;
    }

    private static void Tell(DbCommand command, CommandEndEventData ended, bool failed)
    {
        if (!Source.HasListeners() && !Duration.Enabled)
        {
            return;
        }

        var store = (ended.Context as ModuleContext)?.Module;
        Duration.Record(ended.Duration.TotalSeconds, new KeyValuePair<string, object?>("db.namespace", store));
        using var activity = Source.StartActivity("statement", ActivityKind.Client, parentContext: default, startTime: ended.StartTime);
        activity?.SetTag("db.namespace", store);
        activity?.SetTag("db.query.text", command.CommandText);
        if (failed)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        activity?.SetEndTime((ended.StartTime + ended.Duration).UtcDateTime);
    }
}
