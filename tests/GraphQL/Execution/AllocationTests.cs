using System.Buffers;
using System.Text.Json;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Execution;

/// <summary>What the engine allocates, counted on the thread that executes: a number of bytes, not a time, so that it is the same on every machine.</summary>
public sealed class AllocationTests
{
    private readonly RequestExecutor executor = new(
        Composition.Compose([new SubgraphBuilder("parcels").Add(typeof(Parcel)).Add(typeof(ParcelQueries)).Build()]), new RequestLimits { RootFields = 100 });

    [Fact]
    public async Task Objects_WhenAnswered_AllocateLittleEach()
    {
        const string query = "query($n: Int!) { parcels(count: $n) { id weight note } }";
        var (few, many) = (await LeastAsync(query, 1_000), await LeastAsync(query, 3_000));
        Assert.InRange((many - few) / 2_000.0, 0, 72);
    }

    [Fact]
    public async Task NestedObjects_WhenAnswered_AllocateLittleEach()
    {
        const string query = "query($n: Int!) { parcels(count: $n) { id inner { id weight } } }";
        var (few, many) = (await LeastAsync(query, 1_000), await LeastAsync(query, 3_000));
        Assert.InRange((many - few) / 4_000.0, 0, 56);
    }

    [Fact]
    public async Task Request_WithAKnownPlan_AllocatesLittle() => Assert.InRange(await LeastAsync("{ word }", 0), 0, 5_000);

    [Fact]
    public async Task Document_OfAHundredFields_IsPlannedInLittleMemory() =>
        Assert.InRange(await LeastAsync(run => $"{{ {Words($"run{run}field")} }}", 0), 0, 250_000);

    private static string Words(string mark) => string.Join(' ', Enumerable.Range(0, 100).Select(i => $"{mark}{i}: word"));

    private Task<long> LeastAsync(string query, int count) => LeastAsync(_ => query, count);

    // The least of many runs: the first ones also pay for what is worked out once, and others for tests beside this one that listen to activities.
    private async Task<long> LeastAsync(Func<int, string> query, int count)
    {
        var output = new ArrayBufferWriter<byte>(1 << 20);
        var least = long.MaxValue;
        for (var run = 0; run < 25; run++)
        {
            output.ResetWrittenCount();
            least = Math.Min(least, await AllocatedAsync(query(run), count, output));
        }
        return least;
    }

    private async Task<long> AllocatedAsync(string query, int count, ArrayBufferWriter<byte> output)
    {
        var variables = JsonSerializer.SerializeToElement(new { n = count });
        var before = GC.GetAllocatedBytesForCurrentThread();
        var execution = executor.ExecuteAsync(new GraphQLRequest(query, null, variables), false, NoServices.Instance, CancellationToken.None);
        Assert.True(execution.IsCompletedSuccessfully, "It must run on this thread, whose bytes are counted.");
        var result = await execution;
        result.WriteTo(output);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(result.Errors);
        return allocated;
    }
}

/// <summary>A parcel.</summary>
[ObjectType]
public sealed class Parcel
{
    /// <summary>Identifies it.</summary>
    [Field] public string Id { get; init; } = "";

    /// <summary>In grams.</summary>
    [Field] public int Weight { get; init; }

    /// <summary>A word on it.</summary>
    [Field] public string? Note { get; init; }

    /// <summary>What is in it.</summary>
    [Field] public Parcel? Inner { get; init; }
}

/// <summary>Root of parcels.</summary>
[ExtendObjectType("Query"), Public]
public static class ParcelQueries
{
    private static readonly Parcel[] All =
        [.. Enumerable.Range(0, 3_000).Select(i => new Parcel { Id = $"p{i}", Weight = i, Inner = new Parcel { Id = $"q{i}", Weight = i } })];

    /// <summary>So many parcels.</summary>
    /// <param name="count">How many.</param>
    [Field]
    public static IReadOnlyList<Parcel> Parcels(int count) => new ArraySegment<Parcel>(All, 0, count);

    /// <summary>A word.</summary>
    [Field]
    public static string Word() => "word";
}
