using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samverkan.Benchmarks.Product;
using Samverkan.GraphQL.AspNetCore;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.EntityFrameworkCore;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.Benchmarks.Sql;

/// <summary>The library over a SQLite file, and beside it endpoints that send the same SQL by ADO.NET and write the same answers.</summary>
internal sealed class SqlHost : IAsyncDisposable
{
    public const string Flat = "{ orders(first: 50) { nodes { id municipalityId title status handler cost year note } } }";

    public const string Nested = "{ municipalities { name orders(first: 10) { nodes { title status steps(first: 10) { nodes { name } } } } } }";

    private readonly WebApplication app;

    private SqlHost(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Starts the host over a store with so many orders; ten municipalities have them, ten steps have the first thousand.</summary>
    /// <param name="file">The store; filled unless it is there.</param>
    /// <param name="orders">How many.</param>
    /// <param name="isGuarded">With rights: each field asks whether one may, and rows are narrowed.</param>
    public static async Task<SqlHost> StartAsync(string file, int orders, bool isGuarded = false)
    {
        var recorder = new StatementRecorder();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        void Configure(DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={file}").AddInterceptors(recorder);
        if (isGuarded)
        {
            builder.Services.AddDbContextPool<CountyContext, GuardedCountyContext>(Configure).AddScoped<IAuthorizer, Reader>();
        }
        else
        {
            builder.Services.AddDbContextPool<CountyContext>(Configure);
        }
        builder.Services.AddGraphQLHttp();
        var app = builder.Build();
        var county = new SubgraphBuilder("county").Add(new QueryableConvention<CountyContext>(t => t))
            .Add(typeof(Municipality)).Add(typeof(Order)).Add(typeof(Step))
            .Add(typeof(CountyQueries)).Add(typeof(MunicipalityOrders)).Add(typeof(OrderSteps)).Build();
        var executor = new RequestExecutor(Composition.Compose([county]), new RequestLimits());
        app.MapGraphQL("/graphql", executor, () => "");
        if (!File.Exists(file))
        {
            await FillAsync(app, orders);
        }
        var byHand = new SqlByHand(file, await SentAsync(app, executor, recorder, Flat), await SentAsync(app, executor, recorder, Nested));
        recorder.Ended = true;
        app.MapPost("/flat", byHand.FlatAsync);
        app.MapPost("/nested", byHand.NestedAsync);
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<IReadOnlyList<Statement>> SentAsync(WebApplication app, RequestExecutor executor, StatementRecorder recorder, string query)
    {
        await using var scope = app.Services.CreateAsyncScope();
        recorder.Statements.Clear();
        await executor.ExecuteAsync(new GraphQLRequest(query), false, scope.ServiceProvider, CancellationToken.None);
        return [.. recorder.Statements];
    }

    private static async Task FillAsync(WebApplication app, int orders)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var county = scope.ServiceProvider.GetRequiredService<CountyContext>();
        await county.Database.EnsureCreatedAsync();
        await county.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
        const string numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) ";
        await county.Database.ExecuteSqlRawAsync(numbers + "INSERT INTO Municipalities SELECT i, 'Kommun ' || i FROM n", 10);
        await county.Database.ExecuteSqlRawAsync(
            numbers + "INSERT INTO Orders (Id, MunicipalityId, Title, Status, Handler, Cost, Year, Note) SELECT i, 1 + i % 10, 'Beställning ' || i, 'PLACED', 'Handläggare ' || (i % 7), i * 10, 2000 + i % 25, CASE i % 3 WHEN 0 THEN NULL ELSE 'Anteckning' END FROM n",
            orders);
        await county.Database.ExecuteSqlRawAsync(numbers + "INSERT INTO Steps (Id, OrderId, Name) SELECT i, 1 + i / 10, 'Steg ' || i FROM n", 10_000);
    }

    /// <summary>Somebody with a permission, as the product's principals have theirs.</summary>
    private sealed class Reader : IAuthorizer
    {
        private static readonly FrozenSet<string> Permissions = ["county.read"];

        public string? Deny(AccessRule? rule) => rule?.Permission is { } permission && Permissions.Contains(permission) ? null : ErrorCodes.Forbidden;
    }
}
