namespace Samverkan.GraphQL.Tests.Execution;

public sealed class LanesTests
{
    private static ExecutableSchema TwoModules(RecordingServices services) => new ExecutableSchema("""
        type Query { a: Int b: Int c: C }
        type C { d: Int }
        type Mutation { x: C y: C }
        """)
        .Batch("Query.a", (_, p) => Note(services, "a", 1), "north")
        .Batch("Query.b", (_, p) => Note(services, "b", 1), "south")
        .Batch("Query.c", (_, p) => Note(services, "c", new object()), "north")
        .Batch("C.d", (_, p) => Note(services, "d", 1), "south")
        .Batch("Mutation.x", (_, p) => Note(services, "x", new object()), "north")
        .Batch("Mutation.y", (_, p) => Note(services, "y", new object()), "north");

    private static IReadOnlyList<object?> Note(RecordingServices services, string name, object value)
    {
        services.Log.Add(name);
        return [value];
    }

    [Fact]
    public async Task Query_EntersEachLaneOnceAndLeavesAtTheEnd()
    {
        var services = new RecordingServices();
        await TwoModules(services).RunAsync("{ a c { d } b }", services: services);
        Assert.Equal(["enter north", "enter south", "a", "c", "b", "d", "leave"], services.Log);
    }

    [Fact]
    public async Task Mutation_ReadsEachRootFieldsAnswerAfterItHasWritten()
    {
        var services = new RecordingServices();
        await TwoModules(services).RunAsync("mutation { x { d } y { d } }", services: services);
        Assert.Equal(["x", "enter south", "d", "leave", "y", "enter south", "d", "leave"], services.Log);
    }

    [Fact]
    public async Task Lanes_WhenAResolverThrows_AreLeft()
    {
        var services = new RecordingServices();
        await TwoModules(services)
            .Batch("Query.a", (_, _) => throw new InvalidOperationException(), "north")
            .RunAsync("{ a }", services: services);
        Assert.Equal(["enter north", "leave"], services.Log);
    }

    [Fact]
    public async Task FieldsOfOneLane_NeverRunAtTheSameTime()
    {
        var (running, most) = (0, 0);
        async ValueTask<IReadOnlyList<object?>> Resolve()
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return [1];
        }
        await new ExecutableSchema("type Query { a: Int b: Int c: Int }")
            .BatchAsync("Query.a", (_, _) => Resolve(), "l").BatchAsync("Query.b", (_, _) => Resolve(), "l").BatchAsync("Query.c", (_, _) => Resolve(), "l")
            .RunAsync("{ a b c }");
        Assert.Equal(1, most);
    }
}
