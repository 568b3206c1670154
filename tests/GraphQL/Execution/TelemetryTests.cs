using System.Diagnostics;
using System.Diagnostics.Metrics;
using Samverkan.GraphQL.Execution;

namespace Samverkan.GraphQL.Tests.Execution;

/// <summary>What the engine tells of its work, and what it never tells.</summary>
public sealed class TelemetryTests
{
    private const string Secret = "hemligt";

    private const string Query = """
        # a comment
        query Report($v: String) { echo(text: "hemligt") again: echo(text: $v) many(n: 12345) { name } }
        """;

    private const string Variables = """{ "v": "hemligt" }""";

    private static ExecutableSchema Schema() => new ExecutableSchema("""
        type Query { echo(text: String): String many(n: Int): [Thing!]! }
        type Thing { name: String }
        """)
        .Batch("Query.echo", (c, p) => [.. p.Select(_ => c.Arguments["text"])])
        .Batch("Query.many", (_, p) => [.. p.Select(_ => new[] { new Dictionary<string, object?> { ["name"] = Secret } })]);

    [Fact]
    public async Task Request_WhenSomebodyListens_TellsOfItsStepsAndBatches()
    {
        var told = await ListenAsync(() => Schema().RunAsync(Query, Variables));
        Assert.Equal(
            ["graphql parse", "graphql validate", "graphql plan", "graphql batch Query.echo", "graphql batch Query.echo", "graphql batch Query.many", "graphql execute", "graphql request"],
            told.Select(a => a.OperationName));
    }

    [Fact]
    public async Task Request_WhenItsDocumentIsKnown_IsNeitherParsedNorPlannedAgain()
    {
        var executor = Schema().Executor();
        await RunAsync(executor, "{ echo }");
        var told = await ListenAsync(() => RunAsync(executor, "{ echo }"));
        Assert.Equal(["graphql batch Query.echo", "graphql execute", "graphql request"], told.Select(a => a.OperationName));
    }

    [Fact]
    public async Task Request_WhenToldOf_SaysWhatItWasAndWhatBecameOfIt()
    {
        var request = (await ListenAsync(() => Schema().RunAsync(Query, Variables)))[^1];
        Assert.Equal(
            ("query", "Report", "ok", 64),
            (request.GetTagItem("graphql.operation.type"), request.GetTagItem("graphql.operation.name"), request.GetTagItem("graphql.outcome"),
                ((string)request.GetTagItem("graphql.document.hash")!).Length));
    }

    [Fact]
    public async Task Request_WhenItIsRefused_IsToldAsAnError()
    {
        var request = (await ListenAsync(() => Schema().RunAsync("{ nothing }")))[^1];
        Assert.Equal((ActivityStatusCode.Error, "refused"), (request.Status, request.GetTagItem("graphql.outcome")));
    }

    [Fact]
    public async Task Activities_WhenToldOf_HoldNoValues()
    {
        var told = await ListenAsync(() => Schema().RunAsync(Query, Variables));
        Assert.DoesNotContain(told.SelectMany(a => a.TagObjects), t => t.Value?.ToString()?.Contains(Secret, StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task Measurements_WhenSomebodyListens_CoverStepsBatchesAndRequests()
    {
        var names = new HashSet<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == GraphQLTelemetry.Name)
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((i, _, _, _) => Note(i));
        listener.SetMeasurementEventCallback<int>((i, _, _, _) => Note(i));
        listener.Start();
        await Schema().RunAsync(Query, Variables);
        lock (names)
        {
            Assert.Superset(
                new HashSet<string> { "graphql.server.request.duration", "graphql.server.step.duration", "graphql.server.batch.duration", "graphql.server.batch.size" },
                names);
        }

        void Note(Instrument instrument)
        {
            lock (names)
            {
                names.Add(instrument.Name);
            }
        }
    }

    [Fact]
    public async Task Event_OfASubscription_IsToldAsARequestIs()
    {
        var desk = new Desk();
        var told = await ListenAsync(async () =>
        {
            await using var results = desk.Subscribe("subscription Live { headlines { text } }");
            desk.Wire.Writer.TryWrite("ett");
            await results.MoveNextAsync();
            desk.Wire.Writer.TryWrite("två");
            await results.MoveNextAsync();
        });
        var requests = told.Where(a => a.OperationName == "graphql request").ToList();
        Assert.Equal(["subscription Live ok", "subscription Live ok"], requests.Select(a => string.Join(' ', Tags(a))));
        Assert.Equal(2, told.Count(a => a.OperationName == "graphql execute"));
    }

    private static IEnumerable<object?> Tags(Activity activity) =>
        [activity.GetTagItem("graphql.operation.type"), activity.GetTagItem("graphql.operation.name"), activity.GetTagItem("graphql.outcome")];

    [Fact]
    public async Task Operation_WhenItTookLong_IsToldByHashAndShape()
    {
        var slow = new List<SlowOperation>();
        var executor = Schema().Executor(TimeSpan.Zero, slow.Add);
        await RunAsync(executor, Query);
        var told = Assert.Single(slow);
        Assert.Equal(
            ("query Report($v:String){echo(text:\"\")again:echo(text:$v)many(n:0){name}}", "Report", 64),
            (told.Shape, told.OperationName, told.Hash.Length));
    }

    [Fact]
    public async Task Operation_WhenItWasQuick_IsNotToldAsSlow()
    {
        var slow = new List<SlowOperation>();
        await RunAsync(Schema().Executor(TimeSpan.FromHours(1), slow.Add), Query);
        Assert.Empty(slow);
    }

    private static async Task RunAsync(RequestExecutor executor, string query) =>
        await executor.ExecuteAsync(new GraphQLRequest(query), queriesOnly: false, NoServices.Instance, CancellationToken.None);

    // Other tests run beside this one: what they do belongs to other traces.
    private static async Task<IReadOnlyList<Activity>> ListenAsync(Func<Task> act)
    {
        var told = new List<Activity>();
        using var own = new ActivitySource("TelemetryTests");
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == GraphQLTelemetry.Name || s == own,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a =>
            {
                lock (told)
                {
                    told.Add(a);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var root = own.StartActivity("test")!;
        await act();
        lock (told)
        {
            return [.. told.Where(a => a.TraceId == root.TraceId && a != root)];
        }
    }
}
