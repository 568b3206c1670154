using System.Text.Json;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Tests.Execution;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Federation.Products;

/// <summary>The cases of Apollo's subgraph compatibility suite, federated tracing left out.</summary>
public sealed class CompatibilityTests
{
    private const string Entities = "query($r: [_Any!]!) { _entities(representations: $r) ";

    private readonly Asked asked = new();

    private static string Sdl { get; } = FederationSdl.Print(ProductsSubgraph.Build());

    [Theory]
    [InlineData("type Product @key(fields: \"id\") @key(fields: \"sku package\") @key(fields: \"sku variation { id }\") {")]
    [InlineData("type DeprecatedProduct @key(fields: \"sku package\") {")]
    [InlineData("type ProductResearch @key(fields: \"study { caseNumber }\") {")]
    [InlineData("type ProductDimension @shareable {")]
    [InlineData("unit: String @inaccessible")]
    [InlineData("notes: String @tag(name: \"internal\")")]
    [InlineData("createdBy: User @provides(fields: \"totalProductsCreated\")")]
    [InlineData("type User @key(fields: \"email\") {")]
    [InlineData("totalProductsCreated: Int @external")]
    [InlineData("yearsOfEmployment: Int! @external")]
    [InlineData("averageProductsCreatedPerYear: Int @requires(fields: \"totalProductsCreated yearsOfEmployment\")")]
    [InlineData("name: String @override(from: \"users\")")]
    [InlineData("type Inventory @interfaceObject @key(fields: \"id\") {")]
    [InlineData("product(\n    \"\"\"Its identifier.\"\"\"\n    id: ID!\n  ): Product")]
    [InlineData("): DeprecatedProduct @deprecated(reason: \"Use product query instead\")")]
    [InlineData("@link(url: \"https://specs.apollo.dev/federation/v2.7\", import: [")]
    [InlineData("\"@interfaceObject\"")]
    public void Sdl_StatesWhatTheSuiteAsksFor(string expected) => Assert.Contains(expected, Sdl);

    [Fact]
    public async Task Service_GivesTheSdl()
    {
        var data = await DataAsync("{ _service { sdl } }");

        Assert.Equal(Sdl, data.GetProperty("_service").GetProperty("sdl").GetString());
    }

    [Theory]
    [InlineData("""{"__typename":"Product","id":"apollo-federation"}""")]
    [InlineData("""{"__typename":"Product","sku":"federation","package":"@apollo/federation"}""")]
    [InlineData("""{"__typename":"Product","sku":"federation","variation":{"id":"OSS"}}""")]
    [InlineData("""{"__typename":"Product","sku":"federation","variation":{"__typename":"ProductVariation","id":"OSS"}}""")]
    [InlineData("""{"__typename":"Product","id":null,"sku":"federation","package":"@apollo/federation"}""")]
    public async Task Entities_ResolveProductsByEachOfTheirKeys(string representation)
    {
        var data = await DataAsync(Entities + "{ ... on Product { id sku package variation { id } dimensions { size weight unit } } } }", $$"""{"r":[{{representation}}]}""");

        Assert.Equal(
            """{"_entities":[{"id":"apollo-federation","sku":"federation","package":"@apollo/federation","variation":{"id":"OSS"},"dimensions":{"size":"small","weight":1,"unit":"kg"}}]}""",
            data.GetRawText());
    }

    [Theory]
    [InlineData("{ ... on DeprecatedProduct { sku package reason } }", """{"__typename":"DeprecatedProduct","sku":"apollo-federation-v1","package":"@apollo/federation-v1"}""",
        """{"sku":"apollo-federation-v1","package":"@apollo/federation-v1","reason":"Migrate to Federation V2"}""")]
    [InlineData("{ ... on ProductResearch { study { caseNumber description } } }", """{"__typename":"ProductResearch","study":{"caseNumber":"1234"}}""",
        """{"study":{"caseNumber":"1234","description":"Federation Study"}}""")]
    [InlineData("{ ... on User { email name } }", """{"__typename":"User","email":"support@apollographql.com"}""",
        """{"email":"support@apollographql.com","name":"Jane Smith"}""")]
    [InlineData("{ ... on User { email averageProductsCreatedPerYear } }",
        """{"__typename":"User","email":"support@apollographql.com","totalProductsCreated":1337,"yearsOfEmployment":10}""",
        """{"email":"support@apollographql.com","averageProductsCreatedPerYear":133}""")]
    [InlineData("{ ... on Inventory { id deprecatedProducts { sku reason } } }", """{"__typename":"Inventory","id":"apollo-oss"}""",
        """{"id":"apollo-oss","deprecatedProducts":[{"sku":"apollo-federation-v1","reason":"Migrate to Federation V2"}]}""")]
    public async Task Entities_ResolveEveryOtherEntity(string selection, string representation, string expected)
    {
        var data = await DataAsync(Entities + selection + " }", $$"""{"r":[{{representation}}]}""");

        Assert.Equal($$"""{"_entities":[{{expected}}]}""", data.GetRawText());
    }

    [Fact]
    public async Task Provides_IsAnsweredWithoutTheOtherSubgraph()
    {
        var data = await DataAsync("""{ product(id: "apollo-federation") { createdBy { email totalProductsCreated } } }""");

        Assert.Equal("""{"product":{"createdBy":{"email":"support@apollographql.com","totalProductsCreated":1337}}}""", data.GetRawText());
    }

    [Fact]
    public async Task Query_ReadsANestedKeysObjectOffTheRow()
    {
        var data = await DataAsync("""{ product(id: "apollo-studio") { research { study { caseNumber description } outcome } } }""");

        Assert.Equal("""{"product":{"research":[{"study":{"caseNumber":"1235","description":"Studio Study"},"outcome":null}]}}""", data.GetRawText());
    }

    [Fact]
    public async Task Entities_OfSeveralKeys_KeepTheirOrderAndAskOncePerKey()
    {
        var data = await DataAsync(Entities + "{ ... on Product { id } ... on User { email } } }", """
            {"r":[{"__typename":"Product","sku":"studio","variation":{"id":"platform"}},
                  {"__typename":"Product","sku":"federation","package":"@apollo/federation"},
                  {"__typename":"User","email":"a@b.se"},
                  {"__typename":"Product","sku":"federation","variation":{"id":"OSS"}},
                  {"__typename":"Product","sku":"no","package":"such"},
                  {"__typename":"Product","sku":"studio","variation":{"id":"platform"}}]}
            """);

        Assert.Equal(
            """{"_entities":[{"id":"apollo-studio"},{"id":"apollo-federation"},{"email":"a@b.se"},{"id":"apollo-federation"},null,{"id":"apollo-studio"}]}""",
            data.GetRawText());
        Assert.Equal([2, 2], asked.Keys.Select(k => ((System.Collections.ICollection)k).Count));
    }

    [Theory]
    [InlineData("""{"__typename":"Product","name":"?"}""", "The representation of Product has none of its keys: \"id\", \"sku package\", \"sku variation { id }\".")]
    [InlineData("""{"__typename":"Product","sku":"federation","variation":{}}""", "The representation of Product has none of its keys: \"id\", \"sku package\", \"sku variation { id }\".")]
    [InlineData("""{"__typename":"Product","sku":"federation","variation":{"id":[1]}}""", "The representation of Product has an invalid key: ID cannot represent value: [1]")]
    [InlineData("""{"__typename":"Product","sku":"federation","package":null}""", "The representation of Product has an invalid key: Key field \"package\" is missing.")]
    [InlineData("""{"__typename":"ProductResearch","study":"1234"}""", "The representation of ProductResearch lacks the key field \"study.caseNumber\".")]
    [InlineData("""{"__typename":"User","email":"a","totalProductsCreated":"many"}""", "The representation of User has an invalid value of \"totalProductsCreated\": Int cannot represent non-integer value: \"many\"")]
    [InlineData("""{"__typename":"Nobody"}""", "\"Nobody\" is no entity that this subgraph resolves.")]
    public async Task Entities_WhenOneIsWrong_FailAtItsOwnIndexAlone(string wrong, string message)
    {
        var answer = await RunAsync(Entities + "{ ... on Product { id } } }",
            $$"""{"r":[{"__typename":"Product","id":"apollo-studio"},{{wrong}},{"__typename":"Product","sku":"federation","package":"@apollo/federation"}]}""");

        Assert.Equal("""[{"id":"apollo-studio"},null,{"id":"apollo-federation"}]""", answer.GetProperty("data").GetProperty("_entities").GetRawText());
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal((message, """["_entities",1]"""), (error.GetProperty("message").GetString(), error.GetProperty("path").GetRawText()));
        Assert.Equal(ErrorCodes.BadUserInput, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Entities_WhenRowsOfOneKeyFail_GiveThoseOfTheOthers()
    {
        var answer = await RunAsync(Entities + "{ ... on Product { id } } }",
            """{"r":[{"__typename":"Product","sku":"x","variation":{"id":"burnt"}},{"__typename":"Product","sku":"federation","package":"@apollo/federation"}]}""");

        Assert.Equal("""[null,{"id":"apollo-federation"}]""", answer.GetProperty("data").GetProperty("_entities").GetRawText());
        Assert.Equal("""["_entities",0]""", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("path").GetRawText());
    }

    private async Task<JsonElement> DataAsync(string query, string variables = "{}")
    {
        var answer = await RunAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private async Task<JsonElement> RunAsync(string query, string variables = "{}")
    {
        var executor = new RequestExecutor(FederatedSubgraph.Create(ProductsSubgraph.Build()), new RequestLimits());
        var request = new GraphQLRequest(query, Variables: JsonDocument.Parse(variables).RootElement);
        return ExecutableSchema.Json(await executor.ExecuteAsync(request, false, asked, CancellationToken.None));
    }
}
