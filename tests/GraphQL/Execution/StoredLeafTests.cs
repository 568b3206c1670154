using System.Text.Json;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Execution;

/// <summary>Leaves that are stored with their parents are written straight off them, and answered as any other leaf is.</summary>
public sealed class StoredLeafTests
{
    [Fact]
    public async Task Leaves_OfEveryKind_AreWritten()
    {
        var answer = await AskAsync("{ full { text id guid number truth day money mood } }");
        Assert.Equal(
            """{"data":{"full":{"text":"Å \"x\"","id":"i","guid":"00000001-0000-0000-0000-000000000000","number":-7,"truth":true,"day":"2024-02-29","money":"12.50","mood":"QUITE_GLAD"}}}""",
            answer);
    }

    [Fact]
    public async Task Leaves_WithoutValue_AreNull() =>
        Assert.Equal("""{"data":{"empty":{"mayText":null,"mayNumber":null,"mayMood":null}}}""", await AskAsync("{ empty { mayText mayNumber mayMood } }"));

    [Fact]
    public async Task Leaf_WithoutTheValueItMustHave_MakesItsParentNull() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Thing.text.","locations":[{"line":1,"column":20}],"path":["lacking","text"],"extensions":{"code":"INTERNAL"}}],"data":{"lacking":null}}""",
        await AskAsync("{ lacking { number text } }"));

    [Fact]
    public async Task Leaf_WithAValueOutsideItsEnum_FailsAlone()
    {
        using var answer = JsonDocument.Parse(await AskAsync("{ outside { number mayMood } }"));
        Assert.Equal("""{"outside":{"number":1,"mayMood":null}}""", answer.RootElement.GetProperty("data").GetRawText());
        Assert.Equal("outside,mayMood", string.Join(',', answer.RootElement.GetProperty("errors")[0].GetProperty("path").EnumerateArray()));
    }

    [Fact]
    public async Task Mutations_WhenTheyChangeTheSameThing_AnswerEachWithItsOwnState() =>
        Assert.Equal("""{"data":{"a":{"number":1},"b":{"number":2},"c":{"number":3}}}""", await AskAsync("mutation { a: add { number } b: add { number } c: add { number } }"));

    private static async Task<string> AskAsync(string query)
    {
        var schema = Composition.Compose(
            [new SubgraphBuilder("things").Add(typeof(Thing)).Add(typeof(Mood)).Add(typeof(ThingQueries)).Add(typeof(ThingMutations)).Build()]);
        var result = await new RequestExecutor(schema, new RequestLimits()).ExecuteAsync(new GraphQLRequest(query), false, new Counted(), CancellationToken.None);
        return ExecutableSchema.Json(result).GetRawText();
    }

    private sealed class Counted : IServiceProvider
    {
        private readonly Counter counter = new();

        public object? GetService(Type serviceType) => serviceType == typeof(Counter) ? counter : null;
    }
}

/// <summary>How it feels.</summary>
public enum Mood
{
    /// <summary>Not glad.</summary>
    Sad,

    /// <summary>Glad.</summary>
    QuiteGlad,
}

/// <summary>A thing with every kind of leaf.</summary>
[ObjectType]
public sealed class Thing
{
    /// <summary>Text.</summary>
    [Field] public string Text { get; init; } = "";

    /// <summary>An id.</summary>
    [Field] public Guid Guid { get; init; }

    /// <summary>Another id.</summary>
    [Field] public string Id { get; init; } = "";

    /// <summary>A number.</summary>
    [Field] public int Number { get; set; }

    /// <summary>True or false.</summary>
    [Field] public bool Truth { get; init; }

    /// <summary>A day.</summary>
    [Field] public DateOnly Day { get; init; }

    /// <summary>Money.</summary>
    [Field] public decimal Money { get; init; }

    /// <summary>A mood.</summary>
    [Field] public Mood Mood { get; init; }

    /// <summary>Text or none.</summary>
    [Field] public string? MayText { get; init; }

    /// <summary>A number or none.</summary>
    [Field] public int? MayNumber { get; init; }

    /// <summary>A mood or none.</summary>
    [Field] public Mood? MayMood { get; init; }
}

/// <summary>Counts.</summary>
public sealed class Counter
{
    /// <summary>What is changed by each mutation.</summary>
    public Thing Thing { get; } = new();
}

[ExtendObjectType("Query"), Public]
internal static class ThingQueries
{
    /// <summary>All of it.</summary>
    [Field]
    public static Thing Full() => new()
    {
        Text = "Å \"x\"", Id = "i", Guid = new(1, 0, 0, new byte[8]), Number = -7, Truth = true, Day = new(2024, 2, 29), Money = 12.50m, Mood = Mood.QuiteGlad,
    };

    /// <summary>Nothing of what may be left out.</summary>
    [Field]
    public static Thing Empty() => new();

    /// <summary>Something lacks.</summary>
    [Field]
    public static Thing? Lacking() => new() { Text = null! };

    /// <summary>A mood that there is none of.</summary>
    [Field]
    public static Thing Outside() => new() { Number = 1, MayMood = (Mood)9 };
}

[ExtendObjectType("Mutation"), Public]
internal static class ThingMutations
{
    /// <summary>Adds one.</summary>
    /// <param name="counter">What is added to.</param>
    [Field]
    public static Thing Add([Service] Counter counter)
    {
        counter.Thing.Number++;
        return counter.Thing;
    }
}
