using System.Buffers;
using System.Diagnostics;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.Benchmarks.InMemory;

/// <summary>What the engine costs by itself, without HTTP: planning, a cached plan, memory per object.</summary>
/// <param name="Planning">A document of 100 fields that was not known: parsed, validated, planned and run.</param>
/// <param name="Cached">One run of <c>{ hello }</c> whose plan is known, with its answer written.</param>
/// <param name="BytesPerObject">Memory allocated for each book answered.</param>
internal sealed record EngineFigures(TimeSpan Planning, TimeSpan Cached, double BytesPerObject)
{
    private const int Documents = 500;
    private const int Runs = 20_000;

    public static async Task<EngineFigures> MeasureAsync()
    {
        var executor = new RequestExecutor(MemoryHost.Schema, new RequestLimits { RootFields = 100 });
        await PlanAsync(executor, "w");
        var planning = Median(await RoundsAsync(r => PlanAsync(executor, $"r{r}")));
        await RunAsync(executor, "{ hello }");
        var cached = Median(await RoundsAsync(_ => RunAsync(executor, "{ hello }")));
        await RunAsync(executor, "{ books { id title pages } }");
        var before = GC.GetTotalAllocatedBytes();
        await RunAsync(executor, "{ books { id title pages } }");
        return new(planning, cached, (GC.GetTotalAllocatedBytes() - before) / (double)Runs / Book.All.Count);
    }

    private static async Task<List<TimeSpan>> RoundsAsync(Func<int, Task<TimeSpan>> round)
    {
        var rounds = new List<TimeSpan>();
        for (var i = 0; i < 5; i++)
        {
            rounds.Add(await round(i));
        }
        return rounds;
    }

    private static TimeSpan Median(List<TimeSpan> rounds) => rounds.Order().ElementAt(rounds.Count / 2);

    // each document is a new one, since a known one is not planned
    private static async Task<TimeSpan> PlanAsync(RequestExecutor executor, string mark)
    {
        var documents = Enumerable.Range(0, Documents)
            .Select(d => new GraphQLRequest($"{{ {string.Join(' ', Enumerable.Range(0, 100).Select(i => $"{mark}{d}f{i}: hello"))} }}")).ToList();
        var begun = Stopwatch.GetTimestamp();
        foreach (var document in documents)
        {
            await executor.ExecuteAsync(document, queriesOnly: false, Nothing.Instance, CancellationToken.None);
        }
        return Stopwatch.GetElapsedTime(begun) / Documents;
    }

    private static async Task<TimeSpan> RunAsync(RequestExecutor executor, string query)
    {
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        var request = new GraphQLRequest(query);
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < Runs; i++)
        {
            output.ResetWrittenCount();
            (await executor.ExecuteAsync(request, queriesOnly: false, Nothing.Instance, CancellationToken.None)).WriteTo(output);
        }
        return Stopwatch.GetElapsedTime(begun) / Runs;
    }

    private sealed class Nothing : IServiceProvider
    {
        public static Nothing Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
