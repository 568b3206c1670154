using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Rights.Tests;

/// <summary>
/// Two products whose stores are equal but for what secret study orders, and what hangs on them, say. The orders are there in both, with the same
/// numbers and dates.
/// </summary>
internal sealed class SecretStores : IAsyncDisposable
{
    private const string Secret = "(SELECT id FROM study_orders WHERE is_secret)";
    private const string Results = $"(SELECT id FROM study_results WHERE study_order_id IN {Secret})";

    // orders that were ranked, planned, spread and on a combined post, with opinions, and one that a caught need led to
    private const string Owners = "('2309', '2313', '2326')";

    private static readonly string[] MadeSecret =
    [
        $"UPDATE study_orders SET is_secret = 1, secrecy_chapter = 26, secrecy_section = '1' WHERE municipality_code IN {Owners}",
        $"UPDATE study_results SET is_secret = 1 WHERE study_order_id IN {Secret}",
    ];

    private static readonly string[] SaidOtherwise =
    [
        $"UPDATE study_orders SET title = 'Annat', title_sort = 'A', title_folded = 'annat', need = 'Annat', relief = 'Annan', considerations = 'Andra', status = 'Placed', " +
            "assessment_text = 'Annan', decided_body = 'Annat', decided_on = NULL, completed_on = NULL, closed_on = NULL, rank = NULL, ranking_id = NULL, goal_id = NULL, " +
            "assignment_code = 'BUZ', municipality_code = '2326', secrecy_chapter = 25, secrecy_section = '2', placed_by = 'Annan', " +
            "priority = CASE priority WHEN 'High' THEN 'Low' ELSE 'High' END, changed_at = changed_at + 10000000, version = version + 3 WHERE is_secret",
        "UPDATE study_results SET title = 'Annat', title_sort = 'A', title_folded = 'annat', summary = 'Annan', effect = 'Annan', assignment_code = 'BUZ', municipality_code = '2326' WHERE is_secret",
        $"UPDATE study_result_spread SET count = count * 7 WHERE study_result_id IN {Results}",
        $"DELETE FROM study_result_presentations WHERE study_result_id IN {Results}",
        $"UPDATE rug_opinions SET comment = 'Annan', stance = 'Neutral' WHERE study_order_id IN {Secret}",
        $"DELETE FROM combined_post_orders WHERE study_order_id IN {Secret}",
        $"DELETE FROM ranked_study_orders WHERE study_order_id IN {Secret}",
        $"UPDATE audit SET after = '{{}}', reason = 'Annat', principal_name = 'Annan' WHERE upper(replace(object_id, '-', '')) IN (SELECT hex(id) FROM study_orders WHERE is_secret)",
        $"UPDATE caught_needs SET text = 'Annat', municipality_code = '2326' WHERE study_order_id IN {Secret}",
        $"UPDATE study_plan_steps SET text = 'Annat' WHERE plan_id IN (SELECT id FROM study_plans WHERE study_order_id IN {Secret})",
    ];

    private SecretStores(SamverkanHost one, SamverkanHost other, IReadOnlyList<string> orders, IReadOnlyList<string> results) =>
        (One, Other, Orders, OrderResults) = (one, other, orders, results);

    public SamverkanHost One { get; }

    public SamverkanHost Other { get; }

    /// <summary>Ids of the secret orders.</summary>
    public IReadOnlyList<string> Orders { get; }

    /// <summary>Ids of their results.</summary>
    public IReadOnlyList<string> OrderResults { get; }

    /// <summary>Makes them.</summary>
    /// <param name="configure">Changes the services of both: to plant a leak.</param>
    public static async Task<SecretStores> MakeAsync(Action<IServiceCollection>? configure = null)
    {
        var (one, other) = ((await TestStore.NewWithSampleAsync())!, (await TestStore.NewWithSampleAsync())!);
        var (orders, results) = (new List<string>(), new List<string>());
        foreach (var store in new[] { one, other })
        {
            using var valfard = Open(store, "valfard");
            Do(valfard, MadeSecret);
            orders = Ids(valfard, $"SELECT hex(id) FROM study_orders WHERE id IN {Secret} ORDER BY id");
            results = Ids(valfard, $"SELECT hex(id) FROM study_results WHERE id IN {Results} ORDER BY id");
            using var register = Open(store, "kommunovergripande");
            Do(register, [$"DELETE FROM register_entries WHERE hex(item_id) IN ('{string.Join("', '", orders.Concat(results).Select(id => id.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()))}')"]);
        }

        using (var valfard = Open(other, "valfard"))
        {
            Do(valfard, SaidOtherwise);
        }

        return new(SamverkanHost.Over(one, configure), SamverkanHost.Over(other, configure), orders, results);
    }

    public void AskAs(Role role, Scope scope)
    {
        One.AskAs(role, scope);
        Other.AskAs(role, scope);
    }

    public async Task<(string One, string Other)> AnswersAsync(string document, string address = "/graphql", string? idempotencyKey = null) =>
        ((await One.AnswerAsync(document, idempotencyKey: idempotencyKey, address: address)).GetRawText(),
            (await Other.AnswerAsync(document, idempotencyKey: idempotencyKey, address: address)).GetRawText());

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
    }

    private static SqliteConnection Open(TestStore store, string module)
    {
        var connection = new SqliteConnection($"Data Source={store.Options.FileOf(module)};Pooling=False");
        connection.Open();
        return connection;
    }

    // Behind the product's back, which would count versions and write its audit.
    private static void Do(SqliteConnection store, IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            using var command = store.CreateCommand();
            command.CommandText = statement;
            if (command.ExecuteNonQuery() == 0)
            {
                throw new InvalidOperationException($"No row was there for: {statement}");
            }
        }
    }

    private static List<string> Ids(SqliteConnection store, string query)
    {
        using var command = store.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(Guid.ParseExact(reader.GetString(0), "N").ToString());
        }

        return ids;
    }
}
