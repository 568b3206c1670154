using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Samverkan.Benchmarks;

/// <summary>
/// What one would write by hand for this one request: the statements, each in the read transaction of its store, and the answer
/// straight to the response. It is even spared making parameters: they are those that the graph sent.
/// </summary>
internal sealed class HandWritten(string folder, IReadOnlyList<Statement> statements)
{
    private const int PageSize = 3;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly string shared = ConnectionString(folder, "kommunovergripande");
    private readonly string welfare = ConnectionString(folder, "valfard");
    private readonly Statement municipalities = Find(statements, "\"municipalities\"");
    private readonly Statement population = Find(statements, "\"population_figures\"");
    private readonly Statement studyOrders = Find(statements, "\"study_orders\"");
    private readonly Statement registerEntries = Find(statements, "\"register_entries\"");

    private sealed record StudyOrder(Guid Id, string Title, string Status);

    private sealed record RegisterEntry(string Title, string Status, Guid ItemId);

    public async Task AnswerAsync(HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        await using var sharedStore = new SqliteConnection(shared);
        await using var welfareStore = new SqliteConnection(welfare);
        await sharedStore.OpenAsync(cancellationToken);
        await welfareStore.OpenAsync(cancellationToken);
        await using var sharedRead = sharedStore.BeginTransaction(deferred: true);
        await using var welfareRead = welfareStore.BeginTransaction(deferred: true);

        using var municipality = municipalities.On(sharedStore, sharedRead);
        using var figure = population.On(sharedStore, sharedRead);
        using var order = studyOrders.On(welfareStore, welfareRead);
        using var entry = registerEntries.On(sharedStore, sharedRead);
        var populations = Read(figure, "municipality_code", r => r.GetInt32(r.GetOrdinal("count")));
        var orders = Read(order, "municipality_code", r => new StudyOrder(Id(r, "id"), Text(r, "title"), Text(r, "status").ToUpper(CultureInfo.InvariantCulture)));
        var entries = Read(entry, "list", r => new RegisterEntry(Text(r, "title"), Text(r, "status"), Id(r, "item_id")));

        http.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(http.Response.BodyWriter, Plain))
        {
            Begin(json);
            using var rows = municipality.ExecuteReader();
            while (rows.Read())
            {
                Write(json, Text(rows, "code"), Text(rows, "name"), populations, orders, entries);
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        await http.Response.BodyWriter.FlushAsync(cancellationToken);
    }

    private static void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WriteStartObject("kommunovergripande"u8);
        json.WriteStartArray("municipalities"u8);
    }

    private static void Write(
        Utf8JsonWriter json, string code, string name, Dictionary<string, List<int>> populations,
        Dictionary<string, List<StudyOrder>> orders, Dictionary<string, List<RegisterEntry>> entries)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, code);
        json.WriteString("name"u8, name);
        json.WriteNumber("population"u8, populations[code][0]);
        json.WriteStartObject("studyOrders"u8);
        json.WriteStartArray("nodes"u8);
        foreach (var order in orders.GetValueOrDefault(code, []).Take(PageSize))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, order.Id);
            json.WriteString("title"u8, order.Title);
            json.WriteString("status"u8, order.Status);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("registerEntries"u8);
        json.WriteStartArray("nodes"u8);
        foreach (var entry in entries.GetValueOrDefault(code, []).Take(PageSize))
        {
            json.WriteStartObject();
            json.WriteString("title"u8, entry.Title);
            json.WriteString("status"u8, entry.Status);
            json.WriteStartObject("item"u8);
            json.WriteString("id"u8, entry.ItemId);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Dictionary<string, List<T>> Read<T>(SqliteCommand command, string parent, Func<SqliteDataReader, T> row)
    {
        var byParent = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var key = Text(rows, parent);
            if (!byParent.TryGetValue(key, out var list))
            {
                byParent.Add(key, list = []);
            }
            list.Add(row(rows));
        }
        return byParent;
    }

    private static string Text(SqliteDataReader row, string column) => row.GetString(row.GetOrdinal(column));

    private static Guid Id(SqliteDataReader row, string column) => new((byte[])row.GetValue(row.GetOrdinal(column)), bigEndian: true);

    private static Statement Find(IReadOnlyList<Statement> statements, string table) =>
        statements.Single(s => s.Sql.Contains(table, StringComparison.Ordinal));

    private static string ConnectionString(string folder, string module) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, module + ".db"),
        ForeignKeys = true,
    }.ToString();
}
