using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

/// <summary>What stands around agreements takes one statement per list field, however many agreements there are.</summary>
public sealed class SurroundingStatementTests : IAsyncLifetime
{
    private readonly Counted counted = new();
    private SamverkanHost? host;

    public async Task InitializeAsync()
    {
        host = await SamverkanHost.StartWithSampleAsync(services => services.AddSingleton<IInterceptor>(counted));
        await host.DrainedAsync();
    }

    public async Task DisposeAsync() => await host!.DisposeAsync();

    [Theory]
    [InlineData("registryNumbers { number }", 1)]
    [InlineData("registryNumbers { number series { code authority { name } } }", 3)]
    [InlineData("timePlan { number state body { name } }", 2)]
    [InlineData("drafts { number changes { text } }", 2)]
    [InlineData("consultations { kind organisations { name } }", 2)]
    [InlineData("officialLetters(first: 5) { nodes { title clauses { text body { name } } extracts { organisation { name } } registryNumbers { number } } }", 5)]
    [InlineData("priorities { perspectives areas { name } yearPlan { title area { name } } preparationGroup { name } }", 5)]
    [InlineData("warnings(on: \"2023-06-01\") { message }", 5)]
    public async Task Field_UnderAllAgreements_TakesThatManyStatements(string field, int statements)
    {
        var sent = await counted.DuringAsync(() => host!.AskAsync($"{{ kommunovergripande {{ agreements(first: 100) {{ nodes {{ {field} }} }} }} }}"));

        // and one for the agreements
        Assert.True(sent.Count == statements + 1, string.Join("\n\n", sent.Select(s => s.Sql)));
    }

    [Theory]
    [InlineData("agreementWarnings(on: \"2023-06-01\") { message agreement { title } party { name } }", 6)]
    [InlineData("organisations(first: 100) { nodes { responsibilities(first: 5) { nodes { subject } } } }", 2)]
    [InlineData("organisations(first: 100) { nodes { bodies { name partOf { name } } } }", 3)]
    [InlineData("responsibilities(first: 100) { nodes { subject organisation { name } } }", 2)]
    [InlineData("byRegistryNumber(number: \"RUN/34/2018\") { number agreement { title } officialLetter { title } }", 3)]
    public async Task List_HoweverManyRows_TakesThatManyStatements(string list, int statements)
    {
        var sent = await counted.DuringAsync(() => host!.AskAsync($"{{ kommunovergripande {{ {list} }} }}"));

        Assert.True(sent.Count == statements, string.Join("\n\n", sent.Select(s => s.Sql)));
    }

    [Theory]
    [InlineData("responsibilities(first: 5) { nodes { subject } }")]
    [InlineData("responsibilities(first: 5, where: { role: { eq: RESPONSIBLE } }) { nodes { subject } }")]
    [InlineData("officialLetters(first: 5) { nodes { title } }")]
    [InlineData("officialLetters(first: 5, where: { status: { eq: SIGNED } }) { nodes { title } }")]
    [InlineData("byRegistryNumber(number: \"RUN/34/2018\") { number }")]
    [InlineData("organisations(first: 5, where: { mandate: { eq: DECIDES } }) { nodes { name } }")]
    public async Task List_WhenItsTableGrows_IsReadInTheOrderOfAnIndex(string list)
    {
        var sent = await counted.DuringAsync(() => host!.AskAsync($"{{ kommunovergripande {{ {list} }} }}"));

        Assert.All(sent.SelectMany(s => s.Plan), step =>
        {
            Assert.DoesNotContain("USE TEMP B-TREE", step, StringComparison.Ordinal);
            Assert.False(step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains("USING", StringComparison.Ordinal), step);
        });
    }

    /// <summary>Notes the queries that are sent while it listens, and how SQLite was going to answer them (nothing on other databases).</summary>
    private sealed class Counted : DbCommandInterceptor
    {
        private readonly Lock gate = new();
        private List<(string Sql, List<string> Plan)>? heard;

        public async Task<IReadOnlyList<(string Sql, List<string> Plan)>> DuringAsync(Func<Task> work)
        {
            var sent = new List<(string, List<string>)>();
            heard = sent;
            await work();
            heard = null;
            return sent;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            // the dispatcher looks into its outbox whenever it likes
            if (heard is { } sent && !command.CommandText.Contains("outbox", StringComparison.Ordinal))
            {
                var plan = PlanOf(command);
                lock (gate)
                {
                    sent.Add((command.CommandText, plan));
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
}
