using System.Text.Json;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Tests.Building;
using Samverkan.GraphQL.Tests.Execution;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Federation;

public sealed class FederatedSubgraphTests
{
    private const string Entities = "query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Branch { code bookCount } ... on Book { id title } } }";

    private readonly Shelf shelf = new();

    [Theory]
    [InlineData("""[{"code":"N"}]""", "A representation must have a __typename.")]
    [InlineData("""["N"]""", "A representation must be an object.")]
    [InlineData("""[{"__typename":"Author"}]""", "\"Author\" is no entity that this subgraph resolves.")]
    [InlineData("""[{"__typename":"Branch"}]""", "The representation of Branch lacks the key field \"code\".")]
    [InlineData("""[{"__typename":"Branch","code":7}]""", "The representation of Branch has an invalid key: String cannot represent a non string value: 7")]
    [InlineData("""[{"__typename":"Book","id":"no id"}]""", "The representation of Book has an invalid key: Expected a UUID.")]
    public async Task Entities_WhenRepresentationIsInvalid_FailAtItsPlaceAlone(string representations, string message)
    {
        var answer = await RunAsync(Entities, $$"""{"r":{{representations[..^1]}},{"__typename":"Branch","code":"N"}]}""");

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(ErrorCodes.BadUserInput, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""["_entities",0]""", error.GetProperty("path").GetRawText());
        Assert.Equal("""[null,{"__typename":"Branch","code":"N","bookCount":0}]""", answer.GetProperty("data").GetProperty("_entities").GetRawText());
    }

    [Fact]
    public async Task Entities_WhenRowIsMissing_GivesNullInItsPlace()
    {
        var book = new Book { Id = Guid.NewGuid(), Title = "Jerusalem" };
        shelf.Books.Add(book);

        var answer = await RunAsync(Entities, $$"""{"r":[{"__typename":"Book","id":"{{Guid.NewGuid()}}"},{"__typename":"Book","id":"{{book.Id}}"}]}""");

        Assert.Equal(
            $$"""[null,{"__typename":"Book","id":"{{book.Id}}","title":"Jerusalem"}]""",
            answer.GetProperty("data").GetProperty("_entities").GetRawText());
    }

    [Fact]
    public async Task Entities_WhenRepresentationIsALiteral_AnswersToo()
    {
        var answer = await RunAsync("""{ _entities(representations: {__typename: "Branch", code: "S"}) { ... on Branch { code } } }""");

        Assert.Equal("""[{"code":"S"}]""", answer.GetProperty("data").GetProperty("_entities").GetRawText());
    }

    [Fact]
    public async Task Entities_WhenMeasured_CostAsManyAsAreAskedFor()
    {
        var executor = new RequestExecutor(FederatedSubgraph.Create(Shelf.Build()), new RequestLimits());
        var variables = JsonElement.Parse($$"""{"r":[{{string.Join(',', Enumerable.Repeat("""{"__typename":"Branch","code":"N"}""", 300))}}]}""");

        var answer = ExecutableSchema.Json(await executor.ExecuteAsync(
            new GraphQLRequest(Entities, Variables: variables) { Cost = CostReport.Validate }, false, shelf, CancellationToken.None));

        Assert.Equal("""{"extensions":{"operationCost":{"fieldCost":1,"typeCost":301}}}""", answer.GetRawText());
    }

    [Fact]
    public async Task Service_GivesTheSubgraphsSdl()
    {
        var answer = await RunAsync("{ _service { sdl } }");

        Assert.Equal(FederationSdl.Print(Shelf.Build()), answer.GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString());
    }

    [Fact]
    public void Create_WhenModuleHasNoEntitiesToResolve_LeavesEntitiesOut()
    {
        var schema = FederatedSubgraph.Create(Branches.Build() with { Types = [.. Branches.Build().Types.Where(t => t.Name == "Author")] });

        Assert.Null(schema.Field("Query", "_entities"));
    }

    private async Task<JsonElement> RunAsync(string query, string variables = "{}")
    {
        var executor = new RequestExecutor(FederatedSubgraph.Create(Shelf.Build()), new RequestLimits());
        var request = new GraphQLRequest(query, Variables: JsonDocument.Parse(variables).RootElement);
        return ExecutableSchema.Json(await executor.ExecuteAsync(request, false, shelf, CancellationToken.None));
    }
}
