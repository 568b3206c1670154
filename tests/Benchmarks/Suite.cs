using Samverkan.Benchmarks.InMemory;
using Samverkan.Benchmarks.Measuring;
using Samverkan.Benchmarks.Product;
using Samverkan.Benchmarks.Sql;

namespace Samverkan.Benchmarks;

/// <summary>Measures everything and writes the page: <c>Benchmarks PAGE PEERS HOST</c>: where the page is written, the folder of the Node peers, that of the published host.</summary>
internal static class Suite
{
    private const string Introspection = "{ __schema { types { name fields { name type { name kind ofType { name kind } } args { name } } } } }";

    private const string OneNode = "1, Node 24";

    private static readonly string Both = $"{Environment.ProcessorCount} shared, .NET";

    public static async Task Main(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("samverkan-benchmark-").FullName;
        try
        {
            var engine = await EngineFigures.MeasureAsync();
            Console.WriteLine(engine);
            List<Measured> measured = [.. await InMemoryAsync(args[1]), .. await SqlAsync(folder), .. await ProductAsync(folder, args[1])];
            var start = await StartFigures.MeasureAsync(args[2], Path.Combine(folder, "start"));
            Console.WriteLine(start);
            await File.WriteAllTextAsync(args[0], Report.Of(engine, start, measured));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<Measured>> InMemoryAsync(string peers)
    {
        await using var host = await MemoryHost.StartAsync();
        using var mercurius = await NodePeer.StartAsync(peers, "mercurius");
        using var yoga = await NodePeer.StartAsync(peers, "yoga");
        var measured = new List<Measured>();
        foreach (var (title, query, tuned) in new[]
        {
            ("Hello", "{ hello }", "/hello"),
            ("Fifty books in memory", "{ books { id title pages } }", "/books"),
            ("A mutation", "mutation { turn(pages: 3) }", "/turn"),
            ("Introspection", Introspection, ""),
        })
        {
            List<Peer> all = [new("the library", host.Address, "/graphql", Both)];
            if (tuned.Length > 0)
            {
                all.Add(new("written by hand", host.Address, tuned, Both));
            }
            all.Add(new("mercurius, jit", mercurius.Address, "/graphql", OneNode));
            all.Add(new("graphql-yoga", yoga.Address, "/graphql", OneNode));
            var about = "The same answer from memory; the hand-written endpoint reads no query. Its own process for each Node peer, all on the same processors.";
            measured.Add(await new Workload(title, about, query, all) { SameData = tuned.Length > 0 }.MeasureAsync());
        }
        return measured;
    }

    private static async Task<List<Measured>> SqlAsync(string folder)
    {
        var measured = new List<Measured>();
        await using var small = await SqlHost.StartAsync(Path.Combine(folder, "small.db"), 10_000);
        const string about = "SQLite; the hand-written endpoint sends the library's own statements by ADO.NET.";
        measured.Add(await new Workload(
            "A page of 50 rows with 8 columns", about, SqlHost.Flat,
            [new("the library", small.Address, "/graphql", Both), new("written by hand", small.Address, "/flat", Both)]).MeasureAsync());
        measured.Add(await new Workload(
            "Municipalities, their orders, their steps: 1 110 objects", about, SqlHost.Nested,
            [new("the library", small.Address, "/graphql", Both), new("written by hand", small.Address, "/nested", Both)]).MeasureAsync());
        await using var guarded = await SqlHost.StartAsync(Path.Combine(folder, "small.db"), 10_000, isGuarded: true);
        const string rights = "The library alone, over the same store: each field asks whether one may, and rows are narrowed in the query; against neither.";
        measured.Add(await new Workload(
            "A page of 50 rows, with rights", rights, SqlHost.Flat, [new("with rights", guarded.Address, "/graphql", Both), new("without", small.Address, "/graphql", Both)]).MeasureAsync());
        measured.Add(await new Workload(
            "The 1 110 objects, with rights", rights, SqlHost.Nested, [new("with rights", guarded.Address, "/graphql", Both), new("without", small.Address, "/graphql", Both)]).MeasureAsync());
        await using var large = await SqlHost.StartAsync(Path.Combine(folder, "large.db"), 1_000_000);
        measured.Add(await new Workload(
            "The same page of a million rows", "The library alone: of ten thousand rows, and of a million.", SqlHost.Flat,
            [new("a million rows", large.Address, "/graphql", Both), new("ten thousand rows", small.Address, "/graphql", Both)]).MeasureAsync());
        return measured;
    }

    private static async Task<List<Measured>> ProductAsync(string folder, string peers)
    {
        const string query = """
            { kommunovergripande { municipalities { code name population(year: 2024)
              studyOrders(first: 3) { nodes { id title status } }
              registerEntries(first: 3) { nodes { title status item { id } } } } } }
            """;
        var statements = await StatementsAsync(Path.Combine(folder, "statements"), query);
        var stores = Path.Combine(folder, "measured");
        await using var host = new BenchmarkHost(stores) { HandWritten = new HandWritten(stores, statements) };
        host.Listen();
        await host.DrainedAsync();
        using var hive = await NodePeer.StartAsync(peers, "hive", host.Address.AbsoluteUri, "kommunovergripande", "valfard");
        var signedIn = await host.SignInAsync("samordnare");
        const string about =
            "The product with its sample data. By hand: the same four statements in the same read transactions of two SQLite stores, behind the same host. The gateway asks the modules' own graphs of that host.";
        return
        [
            await new Workload(
                "The request that crosses two modules", about, query,
                [new("the product", host.Address, BenchmarkHost.Graph, Both), new("written by hand", host.Address, BenchmarkHost.ByHand, Both), new("Hive Gateway", hive.Address, "/graphql", OneNode)]).MeasureAsync(),
            await new Workload(
                "The same request by somebody who is signed in",
                "The coordinator, by the session's cookie, with a coordinator's rights; against somebody who may do everything and has no session. Both are narrowed by the same queries.",
                query,
                [new("signed in", host.Address, BenchmarkHost.Graph, Both) { SignedInBy = signedIn }, new("open", host.Address, BenchmarkHost.Graph, Both)]).MeasureAsync(),
        ];
    }

    /// <summary>What the graph sends to the stores for the request, once everything has arrived in the register.</summary>
    private static async Task<IReadOnlyList<Statement>> StatementsAsync(string folder, string query)
    {
        var recorder = new StatementRecorder();
        await using var host = new BenchmarkHost(folder) { Recorder = recorder };
        host.Listen();
        await host.DrainedAsync();
        var graph = new Peer("the product", host.Address, BenchmarkHost.Graph, Both);
        await graph.DataAsync(query);
        recorder.Statements.Clear();
        await graph.DataAsync(query);
        return [.. recorder.Statements];
    }
}
