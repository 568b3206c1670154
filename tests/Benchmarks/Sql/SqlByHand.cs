using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Samverkan.Benchmarks.Product;

namespace Samverkan.Benchmarks.Sql;

/// <summary>What one would write by hand for these two requests: the library's own statements by ADO.NET, their columns by place, the answer straight to the connection.</summary>
internal sealed class SqlByHand(string file, IReadOnlyList<Statement> flat, IReadOnlyList<Statement> nested)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly string[] Columns = ["Id", "MunicipalityId", "Title", "Status", "Handler", "Cost", "Year", "Note"];

    private static readonly JsonEncodedText[] Names =
        [.. Columns.Select(c => JsonEncodedText.Encode(char.ToLowerInvariant(c[0]) + c[1..]))];

    private readonly string connectionString = $"Data Source={file}";

    public async Task FlatAsync(HttpContext http)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        using var command = flat[0].On(connection, null);
        using var rows = command.ExecuteReader();
        var places = Array.ConvertAll(Columns, rows.GetOrdinal);
        await AnswerAsync(http, json =>
        {
            json.WriteStartObject("orders"u8);
            json.WriteStartArray("nodes"u8);
            while (rows.Read())
            {
                json.WriteStartObject();
                json.WriteNumber(Names[0], rows.GetInt32(places[0]));
                json.WriteNumber(Names[1], rows.GetInt32(places[1]));
                json.WriteString(Names[2], rows.GetString(places[2]));
                json.WriteString(Names[3], rows.GetString(places[3]));
                json.WriteString(Names[4], rows.GetString(places[4]));
                json.WriteNumber(Names[5], rows.GetInt32(places[5]));
                json.WriteNumber(Names[6], rows.GetInt32(places[6]));
                json.WriteString(Names[7], rows.IsDBNull(places[7]) ? null : rows.GetString(places[7]));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public async Task NestedAsync(HttpContext http)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        var orders = Read(connection, nested[1], "MunicipalityId", (r, p) => (Id: r.GetInt32(p("Id")), Title: r.GetString(p("Title")), Status: r.GetString(p("Status"))));
        var steps = Read(connection, nested[2], "OrderId", (r, p) => r.GetString(p("Name")));
        using var command = nested[0].On(connection, null);
        using var rows = command.ExecuteReader();
        var (id, name) = (rows.GetOrdinal("Id"), rows.GetOrdinal("Name"));
        await AnswerAsync(http, json =>
        {
            json.WriteStartArray("municipalities"u8);
            while (rows.Read())
            {
                json.WriteStartObject();
                json.WriteString("name"u8, rows.GetString(name));
                json.WriteStartObject("orders"u8);
                json.WriteStartArray("nodes"u8);
                foreach (var order in orders[rows.GetInt32(id)])
                {
                    json.WriteStartObject();
                    json.WriteString("title"u8, order.Title);
                    json.WriteString("status"u8, order.Status);
                    json.WriteStartObject("steps"u8);
                    json.WriteStartArray("nodes"u8);
                    foreach (var step in steps[order.Id])
                    {
                        json.WriteStartObject();
                        json.WriteString("name"u8, step);
                        json.WriteEndObject();
                    }
                    json.WriteEndArray();
                    json.WriteEndObject();
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }

    private static Dictionary<int, List<T>> Read<T>(SqliteConnection connection, Statement statement, string parent, Func<SqliteDataReader, Func<string, int>, T> row)
    {
        using var command = statement.On(connection, null);
        using var rows = command.ExecuteReader();
        var places = Enumerable.Range(0, rows.FieldCount).ToDictionary(rows.GetName);
        var key = places[parent];
        var byParent = new Dictionary<int, List<T>>();
        while (rows.Read())
        {
            var id = rows.GetInt32(key);
            if (!byParent.TryGetValue(id, out var list))
            {
                byParent.Add(id, list = []);
            }
            list.Add(row(rows, name => places[name]));
        }
        return byParent;
    }

    private static async Task AnswerAsync(HttpContext http, Action<Utf8JsonWriter> write)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        using (var json = new Utf8JsonWriter(http.Response.BodyWriter, Plain))
        {
            json.WriteStartObject();
            json.WriteStartObject("data"u8);
            write(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        await http.Response.BodyWriter.FlushAsync();
    }
}
