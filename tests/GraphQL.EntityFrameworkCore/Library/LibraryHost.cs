using System.Buffers;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

/// <summary>The library's graph over a store of its own: a SQLite file, or SQL Server's provider without a server.</summary>
internal sealed class LibraryHost : IAsyncDisposable
{
    private readonly string? file;
    private readonly ServiceProvider services;
    private readonly RequestExecutor executor;

    private LibraryHost(string? file, IAuthorizer? authorizer)
    {
        this.file = file;
        Statements = new(server: file is not null);
        var collection = new ServiceCollection();
        collection.AddDbContext<LibraryContext>(options =>
        {
            options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).AddInterceptors(Statements);
            _ = file is null ? options.UseSqlServer("Server=nowhere;Database=library") : options.UseSqlite($"Data Source={file}");
        });
        if (authorizer is not null)
        {
            collection.AddSingleton(authorizer);
        }
        services = collection.BuildServiceProvider();
        executor = new(new Schema(Graph().Build()), new RequestLimits());
    }

    /// <summary>What was asked of the database since the last request began.</summary>
    public Statements Statements { get; }

    public Schema Schema => executor.Schema;

    public static SubgraphBuilder Graph(params IEnumerable<Type> more)
    {
        var builder = new SubgraphBuilder("library").Add(new QueryableConvention<LibraryContext>(Swedish.Fold));
        Type[] own = [typeof(Book), typeof(BookKey), typeof(Genre), typeof(Room), typeof(LibraryRoot), typeof(RoomGraph), typeof(ShelfGraph), typeof(AuthorGraph), typeof(BookGraph),
            typeof(Publisher), typeof(Shop), typeof(Loan), typeof(Review), typeof(Stamp), typeof(LendingGraph)];
        foreach (var type in own.Concat(more))
        {
            builder.Add(type);
        }
        return builder;
    }

    public static async Task<LibraryHost> OpenAsync(params IEnumerable<object> rows) => await OpenAsync(null, rows);

    public static async Task<LibraryHost> OpenAsync(IAuthorizer? authorizer, params IEnumerable<object> rows)
    {
        var host = new LibraryHost(Path.Combine(Path.GetTempPath(), $"library-{Guid.NewGuid():N}.db"), authorizer);
        await host.ChangeAsync(async store =>
        {
            await store.Database.EnsureCreatedAsync();
            store.AddRange(rows);
            await store.SaveChangesAsync();
        });
        return host;
    }

    public static LibraryHost OnSqlServer() => new(null, null);

    public async Task ChangeAsync(Func<LibraryContext, Task> change)
    {
        await using var scope = services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<LibraryContext>());
    }

    /// <summary>Adds many books, evenly spread over shelves, authors and 1 000 instants.</summary>
    public Task FillAsync(int books, int shelves) => ChangeAsync(async store =>
    {
        await store.Database.OpenConnectionAsync();
        await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000;");
        await store.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {books})
            INSERT INTO Books (Id, Title, TitleFolded, TitleSort, BoughtAt, Pages, Binding, Price, Lendable, Withdrawn, ShelfCode, AuthorId, Room)
            SELECT unhex(printf('%032x', i)), 'Book ' || i, 'book ' || i, CAST('book ' || i AS BLOB),
                (i * 7919) % 1000, i % 500, 0, i, 1, 0, 'S' || (i % {shelves}), unhex(printf('%08x%024x', i % {shelves}, 0)), i % {shelves}
            FROM n
            """);
    });

    /// <summary>How SQLite goes about a statement.</summary>
    public async Task<IReadOnlyList<string>> PlanAsync(Statement statement)
    {
        var lines = new List<string>();
        await ChangeAsync(async store =>
        {
            await store.Database.OpenConnectionAsync();
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + statement.Sql;
            foreach (var (name, value) in statement.Parameters)
            {
                command.Parameters.Add(new SqliteParameter(name, value));
            }
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(3));
            }
        });
        return lines;
    }

    /// <summary>The answer's data; any error fails the test.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var (answer, faults) = await SendAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}\n{string.Join('\n', faults)}");
        return answer.GetProperty("data");
    }

    /// <summary>The answer's only error: its code, and message.</summary>
    public async Task<(string Code, string Message)> AskInVainAsync(string query, object? variables = null)
    {
        var (answer, _) = await SendAsync(query, variables);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        return (error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (file is not null)
        {
            SqliteConnection.ClearAllPools();
            File.Delete(file);
        }
    }

    private async Task<(JsonElement Answer, IReadOnlyList<Exception> Faults)> SendAsync(string query, object? variables)
    {
        await using var scope = services.CreateAsyncScope();
        Statements.Clear();
        var request = new GraphQLRequest(query, Variables: variables is null ? default : JsonSerializer.SerializeToElement(variables));
        var result = await executor.ExecuteAsync(request, queriesOnly: true, scope.ServiceProvider, CancellationToken.None);
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return (JsonDocument.Parse(buffer.WrittenMemory).RootElement, result.Faults);
    }
}
