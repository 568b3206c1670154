using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Printing;
using Samverkan.GraphQL.Tests.Execution;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Building;

public sealed class SubscriptionFieldTests
{
    private static IReadOnlyList<string> FaultsOf(params Type[] types)
    {
        var builder = new SubgraphBuilder("news");
        Array.ForEach(types, t => builder.Add(t));
        return Assert.Throws<InvalidSchemaException>(builder.Build).Faults;
    }

    [Fact]
    public void SchemaAndSubgraph_WhenPrinted_HaveTheSubscriptionRoot()
    {
        foreach (var sdl in new[] { SchemaPrinter.Print(Composition.Compose([Desk.Definition])), FederationSdl.Print(Desk.Definition) })
        {
            var root = Parser.ParseDocument(sdl).Definitions.OfType<ObjectTypeDefinitionNode>().Single(t => t.Name.Value == "Subscription");
            Assert.Equal(["headlines", "count", "secret", "refused", "slow"], root.Fields.Select(f => f.Name.Value));
            Assert.Equal("about", Assert.Single(root.Fields[0].Arguments).Name.Value);
        }
    }

    [Fact]
    public async Task Introspection_OfComposedGraphAndSubgraph_NamesTheSubscriptionRoot()
    {
        foreach (var schema in new[] { Composition.Compose([Desk.Definition]), FederatedSubgraph.Create(Desk.Definition) })
        {
            var result = await new RequestExecutor(schema, new()).ExecuteAsync(
                new GraphQLRequest("{ __schema { subscriptionType { name fields { name } } } }"), false, NoServices.Instance, default);

            var root = ExecutableSchema.Json(result).GetProperty("data").GetProperty("__schema").GetProperty("subscriptionType");
            Assert.Equal("Subscription", root.GetProperty("name").GetString());
            Assert.Contains("headlines", root.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()));
        }
    }

    [Fact]
    public async Task Composition_OfModulesThatBothHaveSubscriptions_OpensTheStreamOfEach()
    {
        var other = new SubgraphBuilder("other").Add(typeof(OtherSubscriptions)).Build();
        var executor = new RequestExecutor(Composition.Compose([Desk.Definition, other]), new());
        foreach (var field in new[] { "count", "ticks" })
        {
            var desk = new Desk();
            await using var results = executor.SubscribeAsync(new GraphQLRequest($"subscription {{ n: {field} }}"), false, desk.OpenScope, default).GetAsyncEnumerator();
            Assert.True(await results.MoveNextAsync());
            Assert.Equal("""{"n":1}""", ExecutableSchema.Json(results.Current).GetProperty("data").GetRawText());
        }
    }

    [Fact]
    public void Composition_OfModulesThatShareASubscription_NamesFieldAndModules() => Assert.Contains(
        "INVALID_FIELD_SHARING: Subscription.count is resolved in news and rival, and not @shareable in news and rival.",
        Assert.Throws<InvalidSchemaException>(() => Composition.Compose(
            [Desk.Definition, new SubgraphBuilder("rival").Add(typeof(RivalSubscriptions)).Build()])).Faults);

    [Fact]
    public void Build_WhenASubscriptionReturnsNoStream_SaysWhatItMustReturn() => Assert.Contains(
        "news: NoStreams.One is a field of Subscription: it must return IAsyncEnumerable<T>, and has no parents.", FaultsOf(typeof(NoStreams)));

    [Fact]
    public void Build_WhenAnotherFieldReturnsAStream_SaysWhereStreamsBelong() => Assert.Contains(
        "news: Misplaced.Numbers returns IAsyncEnumerable<T>, which only fields of Subscription do.", FaultsOf(typeof(Misplaced)));

    [ExtendObjectType("Subscription"), Public]
    private static class OtherSubscriptions
    {
        /// <summary>Ticks.</summary>
        [Field] public static IAsyncEnumerable<int> Ticks() => new[] { 1 }.ToAsyncEnumerable();
    }

    [ExtendObjectType("Subscription"), Public]
    private static class RivalSubscriptions
    {
        /// <summary>Counts otherwise.</summary>
        [Field] public static IAsyncEnumerable<int> Count() => new[] { 1 }.ToAsyncEnumerable();
    }

    [ExtendObjectType("Subscription")]
    private static class NoStreams
    {
        /// <summary>One.</summary>
        [Field] public static int One() => 1;
    }

    [ExtendObjectType("Query")]
    private static class Misplaced
    {
        /// <summary>Numbers.</summary>
        [Field] public static IAsyncEnumerable<int> Numbers() => new[] { 1 }.ToAsyncEnumerable();
    }
}
