using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Building;

public sealed class SubgraphBuilderFaultTests
{
    private static IReadOnlyList<string> FaultsOf(params Type[] types)
    {
        var builder = new SubgraphBuilder("library");
        Array.ForEach(types, t => builder.Add(t));
        return Assert.Throws<InvalidSchemaException>(builder.Build).Faults;
    }

    [Fact]
    public void Build_WhenSeveralThingsAreWrong_ReportsEachOfThem()
    {
        var faults = FaultsOf(typeof(Mute), typeof(Misfits));

        Assert.Contains("library: Mute.word has no description.", faults);
        Assert.Contains("library: Query.years(number:) has no description.", faults);
        Assert.Contains("library: Misfits.Instance must be static and without type parameters.", faults);
        Assert.Contains("library: Misfits.Big: Int64 is no type of the graph. Annotate it, or mark the parameter [Service] if it is one.", faults);
        Assert.Contains("library: Misfits.Query is taken by no convention.", faults);
    }

    [Fact]
    public void Build_WhenEntityHasNoRows_SaysSo() =>
        Assert.Contains("library: Entity Thesis has no method with [EntityRows] in an extension of Thesis.", FaultsOf(typeof(Thesis)));

    [Fact]
    public void Build_WhenRowLacksKeyMember_SaysSo() =>
        Assert.Contains("library: Thesis has no property Id of type Guid, as its key record ThesisKey has.", FaultsOf(typeof(Thesis)));

    [Fact]
    public void Build_WhenComputedPropertyStatesNothing_AsksForRequires() =>
        Assert.Contains("library: Thesis.Loud is computed: say with Requires which members it reads.", FaultsOf(typeof(Thesis)));

    [Fact]
    public void Build_WhenParentMemberIsMissing_SaysSo() =>
        Assert.Contains("library: ThesisGraph.Pages: the extended type has no member Nothing of type Guid.", FaultsOf(typeof(Thesis), typeof(ThesisGraph)));

    [Fact]
    public void Build_WhenReferenceIsNoKeyRecord_SaysSo()
    {
        var builder = new SubgraphBuilder("library").AddReference(typeof(Mute));

        var faults = Assert.Throws<InvalidSchemaException>(builder.Build).Faults;

        Assert.Contains("library: Mute is referred to as an entity, but is no key record.", faults);
    }

    [Fact]
    public void Build_WhenNobodyDefinesTheExtendedType_SaysSo() =>
        Assert.Contains("library: Nowhere is extended, but no class makes it an object type.", FaultsOf(typeof(NowhereGraph)));

    [ObjectType]
    private sealed class Mute
    {
        [Field] public string Word { get; init; } = "";
    }

    [ExtendObjectType("Query")]
    private sealed class Misfits
    {
        /// <summary>An instance method.</summary>
        [Field] public string Instance() => ToString()!;

        /// <summary>Years.</summary>
        [Field] public static int Years(int number) => number;

        /// <summary>A long.</summary>
        [Field] public static long Big() => 1;

        /// <summary>A query.</summary>
        [Field] public static IQueryable<string> Query() => Array.Empty<string>().AsQueryable();
    }

    /// <summary>The key of a thesis.</summary>
    /// <param name="Id">Identifies it.</param>
    [EntityKey("Thesis")]
    private sealed record ThesisKey([property: Field] Guid Id);

    /// <summary>A thesis.</summary>
    [ObjectType, Entity(typeof(ThesisKey))]
    private sealed class Thesis
    {
        public string Title { get; init; } = "";

        /// <summary>The title shouted.</summary>
        [Field] public string Loud => Title.ToUpperInvariant();
    }

    [ExtendObjectType(typeof(ThesisKey))]
    private static class ThesisGraph
    {
        /// <summary>How long.</summary>
        [Field] public static Dictionary<Guid, int> Pages([Parent("Nothing")] IReadOnlyList<Guid> ids) => ids.ToDictionary(i => i, _ => 1);
    }

    [ExtendObjectType("Nowhere")]
    private static class NowhereGraph
    {
        /// <summary>Nothing.</summary>
        [Field] public static string Nothing() => "";
    }
}
