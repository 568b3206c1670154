using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Samverkan.Benchmarks.Product;

/// <summary>
/// What one would write by hand for this one request: the statements, each in the read transaction of its store, and the answer
/// straight to the response. It knows the place of every column, and is even spared making parameters: they are those that the graph sent.
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
        var populations = Read(figure, 0, r => r.GetInt32(2));
        var orders = Read(order, 1, r => new StudyOrder(Id(r, 0), r.GetString(2), r.GetString(3).ToUpperInvariant()));
        var entries = Read(entry, 1, r => new RegisterEntry(r.GetString(4), r.GetString(5), Id(r, 2)));

        http.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(http.Response.BodyWriter, Plain))
        {
            Begin(json);
            using var rows = municipality.ExecuteReader();
            while (rows.Read())
            {
                Write(json, rows.GetString(0), rows.GetString(1), populations, orders, entries);
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

    private static Dictionary<string, List<T>> Read<T>(SqliteCommand command, int parent, Func<SqliteDataReader, T> row)
    {
        var byParent = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var key = rows.GetString(parent);
            if (!byParent.TryGetValue(key, out var list))
            {
                byParent.Add(key, list = []);
            }
            list.Add(row(rows));
        }
        return byParent;
    }

    private static Guid Id(SqliteDataReader row, int column) => new((byte[])row.GetValue(column), bigEndian: true);

    private static Statement Find(IReadOnlyList<Statement> statements, string table) =>
        statements.Single(s => s.Sql.Contains(table, StringComparison.Ordinal));

    private static string ConnectionString(string folder, string module) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, module + ".db"),
        ForeignKeys = true,
    }.ToString();
}
