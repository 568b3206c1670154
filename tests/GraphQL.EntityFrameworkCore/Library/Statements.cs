using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

/// <summary>A statement that was sent to the database.</summary>
public sealed record Statement(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters, bool CanBeCancelled);

/// <summary>Notes the statements that are sent; where there is no server, answers them with nothing.</summary>
internal sealed class Statements(bool server) : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly Lock noting = new();
    private readonly List<Statement> noted = [];

    public IReadOnlyList<Statement> Noted => noted;

    public void Clear() => noted.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        lock (noting)
        {
            noted.Add(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))], cancellationToken.CanBeCanceled));
        }
        return ValueTask.FromResult(server ? result : InterceptionResult<DbDataReader>.SuppressWithResult(Nothing(command)));
    }

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(server ? result : InterceptionResult.Suppress());

    private static DataTableReader Nothing(DbCommand command)
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        if (command.CommandText.StartsWith("SELECT COUNT", StringComparison.Ordinal) || command.CommandText.StartsWith("SELECT CASE", StringComparison.Ordinal))
        {
            table.Columns.Add("c", command.CommandText.StartsWith("SELECT COUNT", StringComparison.Ordinal) ? typeof(int) : typeof(bool));
            table.Rows.Add(command.CommandText.StartsWith("SELECT COUNT", StringComparison.Ordinal) ? 0 : false);
        }
        return table.CreateDataReader();
    }
}
