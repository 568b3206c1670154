using System.Buffers;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.EntityFrameworkCore;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation.Limits;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Testing;

/// <summary>What a query to a module's graph sends to SQL Server, without one: the statements are noted, and answered with nothing.</summary>
public static class ServerStatements
{
    /// <summary>The statements, in order. What is asked of rows is asked of entities by key, for no list has any.</summary>
    /// <exception cref="InvalidOperationException">With the answer, where it has errors.</exception>
    public static async Task<IReadOnlyList<string>> OfAsync(string module, string query)
    {
        var noted = new Unanswered();
        await using var kernel = TestKernel.Build(new StoreOptions { Provider = StoreProvider.SqlServer, ConnectionString = "Server=nowhere" }, services =>
        {
            services.AddSingleton<IInterceptor>(noted);
            // there is nobody to begin a transaction with
            services.RemoveAll<ILanes>();
        });
        await using var scope = kernel.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestInfo>().Principal = Principal.Sample;
        var executor = new RequestExecutor(SubgraphOf(module), new RequestLimits());
        var buffer = new ArrayBufferWriter<byte>();
        var result = await executor.ExecuteAsync(new GraphQLRequest(query), queriesOnly: true, scope.ServiceProvider, CancellationToken.None);
        result.WriteTo(buffer);
        var answer = JsonDocument.Parse(buffer.WrittenMemory).RootElement;
        return answer.TryGetProperty("errors", out _)
            ? throw new InvalidOperationException($"{answer}\n{string.Join('\n', result.Faults)}")
            : noted.Statements;
    }

    /// <summary>Holds the statements against a file; where <c>SAMVERKAN_UPDATE_GOLDEN</c> names a folder, writes it there first.</summary>
    public static async Task AssertAsync(string name, string module, string query, Action<string, string> assertEqual)
    {
        var statements = string.Join("\n\n", (await OfAsync(module, query)).Select(s => s.ReplaceLineEndings("\n"))) + "\n";
        if (Environment.GetEnvironmentVariable("SAMVERKAN_UPDATE_GOLDEN") is { Length: > 0 } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name + ".sql"), statements);
        }

        assertEqual((await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Golden", name + ".sql"))).ReplaceLineEndings("\n"), statements);
    }

    private static Schema SubgraphOf(string name)
    {
        var module = TestKernel.Modules.Single(m => m.Name == name);
        Func<string, string> fold = SwedishText.Fold;
        var convention = (IFieldConvention)Activator.CreateInstance(typeof(QueryableConvention<>).MakeGenericType(module.ContextType), fold)!;
        var graph = new SubgraphBuilder(module.Name).Add(convention);
        module.BuildGraph(graph);
        return FederatedSubgraph.Create(graph.Build());
    }

    private sealed class Unanswered : DbCommandInterceptor, IDbConnectionInterceptor
    {
        private readonly List<string> statements = [];

        public IReadOnlyList<string> Statements => statements;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            statements.Add(command.CommandText);
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(Nothing(command.CommandText)));
        }

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());

        // a count, and whether there are any, always have a row
        private static DataTableReader Nothing(string sql)
        {
            var table = new DataTable { Locale = CultureInfo.InvariantCulture };
            if (sql.StartsWith("SELECT COUNT", StringComparison.Ordinal))
            {
                table.Columns.Add("c", typeof(int));
                table.Rows.Add(0);
            }
            return table.CreateDataReader();
        }
    }
}
