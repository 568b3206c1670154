using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Printing;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Building;

/// <summary>Costs stated in code.</summary>
public sealed class CostAttributeTests
{
    [Theory]
    [InlineData("type Reading @cost(weight: \"2.5\") {")]
    [InlineData("enum Grade @cost(weight: \"1.0\") {")]
    [InlineData("\"\"\"How many.\"\"\"\n    first: Int! @cost(weight: \"-0.25\")\n  ): [Reading!]! @cost(weight: \"5.0\") @listSize(assumedSize: 30, slicingArguments: [\"first\"], requireOneSlicingArgument: false)")]
    [InlineData("page: ReadingPage! @listSize(assumedSize: 10, sizedFields: [\"items\"])")]
    [InlineData("exact: Boolean! @cost(weight: \"8.0\")")]
    [InlineData("sum: Float! @cost(weight: \"3.0\")")]
    [InlineData("directive @cost(")]
    [InlineData(") on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR\n")]
    [InlineData("requireOneSlicingArgument: Boolean = true\n) on FIELD_DEFINITION\n")]
    public void Build_WhenAttributesStateCosts_ShowsThemToClientsAndRouters(string expected)
    {
        var definition = Graph(typeof(Meter)).Build();

        Assert.Contains(expected, SchemaPrinter.Print(Composition.Compose([definition])), StringComparison.Ordinal);
        Assert.Contains(expected, FederationSdl.Print(definition), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WhenAListIsSlicedByWhatIsNotThere_SaysSo() => Assert.Contains(
        "test: Query.wrong has no argument frist, which its @listSize names.",
        Assert.Throws<InvalidSchemaException>(() => Graph(typeof(Faulty)).Build()).Faults);

    private static SubgraphBuilder Graph(Type queries) => new SubgraphBuilder("test").Add(typeof(Reading)).Add(typeof(ReadingPage)).Add(queries);

    /// <summary>What a meter showed.</summary>
    [ObjectType, Cost(2.5)]
    internal sealed record Reading
    {
        /// <summary>All of it.</summary>
        [Field, Cost(3)] public double Sum { get; init; }

        /// <summary>How sure it is.</summary>
        [Field] public Grade Grade { get; init; }
    }

    /// <summary>Some readings.</summary>
    [ObjectType]
    internal sealed record ReadingPage
    {
        /// <summary>They.</summary>
        [Field] public IReadOnlyList<Reading> Items { get; init; } = [];
    }

    /// <summary>How sure something is.</summary>
    [EnumName("Grade"), Cost(1)]
    internal enum Grade
    {
        /// <summary>Very.</summary>
        Sure,
    }

    /// <summary>Which readings.</summary>
    /// <param name="Exact">Whether all are read.</param>
    [InputType]
    internal sealed record ReadingFilter([Cost(8)] bool Exact);

    [ExtendObjectType("Query"), Public]
    internal static class Meter
    {
        /// <summary>The readings.</summary>
        /// <param name="where">Which.</param>
        /// <param name="first">How many.</param>
        [Field, Cost(5), ListSize(AssumedSize = 30, SlicingArguments = ["first"], RequireOneSlicingArgument = false)]
        public static IReadOnlyList<Reading> Readings(ReadingFilter? where, [Cost(-0.25)] int first) => [.. Enumerable.Repeat(new Reading(), where is null ? first : 0)];

        /// <summary>The same by pages.</summary>
        [Field, ListSize(AssumedSize = 10, SizedFields = ["items"])] public static ReadingPage Page() => new();
    }

    [ExtendObjectType("Query"), Public]
    internal static class Faulty
    {
        /// <summary>Wrong.</summary>
        /// <param name="first">How many.</param>
        [Field, ListSize(SlicingArguments = ["frist"])] public static IReadOnlyList<Reading> Wrong(int first) => [.. Enumerable.Repeat(new Reading(), first)];
    }
}
