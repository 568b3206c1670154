using System.Globalization;
using System.Text.Json.Nodes;

namespace Samverkan.Benchmarks;

/// <summary>
/// The request that crosses two modules, asked of the graph and of an endpoint written by hand for it alone: same process, same
/// stores, same SQL, same JSON. What differs is what the graph costs.
/// </summary>
internal static class CrossModuleBenchmark
{
    private const string Query = """
        { kommunovergripande { municipalities { code name population(year: 2024)
          studyOrders(first: 3) { nodes { id title status } }
          registerEntries(first: 3) { nodes { title status item { id } } } } } }
        """;

    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    public static async Task Main(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("samverkan-benchmark-").FullName;
        try
        {
            // a folder each: a host gives its folder back only some time after it was stopped
            var statements = await StatementsAsync(Path.Combine(folder, "statements"));
            var measured = await MeasureAsync(Path.Combine(folder, "measured"), statements);
            await File.WriteAllTextAsync(args[0], Report.Of(Query, statements, measured));
            Console.WriteLine(Report.Sum(measured));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What the graph sends to the stores for the request, once everything has arrived in the register.</summary>
    private static async Task<IReadOnlyList<Statement>> StatementsAsync(string folder)
    {
        var recorder = new StatementRecorder();
        await using var host = new BenchmarkHost(folder) { Recorder = recorder };
        host.Listen();
        await host.DrainedAsync();
        using var load = new Load(host.Address, Query);
        await load.AnswerAsync(BenchmarkHost.Graph);
        recorder.Statements.Clear();
        await load.AnswerAsync(BenchmarkHost.Graph);
        return [.. recorder.Statements];
    }

    private static async Task<Measurements> MeasureAsync(string folder, IReadOnlyList<Statement> statements)
    {
        await using var host = new BenchmarkHost(folder) { HandWritten = new HandWritten(folder, statements) };
        host.Listen();
        await host.DrainedAsync();
        using var load = new Load(host.Address, Query);
        var answer = await load.AnswerAsync(BenchmarkHost.Graph);
        RequireSame(answer, await load.AnswerAsync(BenchmarkHost.ByHand));

        await load.RunAsync(BenchmarkHost.Graph, WarmUp);
        await load.RunAsync(BenchmarkHost.ByHand, WarmUp);
        var graph = new List<Sample>();
        var byHand = new List<Sample>();
        for (var round = 0; round < Rounds; round++)
        {
            graph.Add(await load.RunAsync(BenchmarkHost.Graph, Round));
            byHand.Add(await load.RunAsync(BenchmarkHost.ByHand, Round));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {graph[^1].PerSecond:F0} and {byHand[^1].PerSecond:F0} requests a second"));
        }
        return new(graph, byHand, answer.Length);
    }

    private static void RequireSame(byte[] graph, byte[] byHand)
    {
        if (!JsonNode.DeepEquals(JsonNode.Parse(graph), JsonNode.Parse(byHand)))
        {
            throw new InvalidOperationException(
                $"The two answers differ:\n{System.Text.Encoding.UTF8.GetString(graph)}\n{System.Text.Encoding.UTF8.GetString(byHand)}");
        }
    }
}

/// <summary>A round.</summary>
/// <param name="PerSecond">Requests answered a second.</param>
/// <param name="Median">Median time of an answer.</param>
/// <param name="Slowest">The time that one of a hundred answers takes longer than.</param>
internal sealed record Sample(double PerSecond, TimeSpan Median, TimeSpan Slowest);

/// <summary>All rounds.</summary>
internal sealed record Measurements(IReadOnlyList<Sample> Graph, IReadOnlyList<Sample> ByHand, int AnswerBytes)
{
    /// <summary>The graph's median of requests a second, as a share of the hand-written endpoint's.</summary>
    public double Ratio => Median(Graph) / Median(ByHand);

    public static double Median(IReadOnlyList<Sample> rounds) => rounds.Select(r => r.PerSecond).Order().ElementAt(rounds.Count / 2);
}
