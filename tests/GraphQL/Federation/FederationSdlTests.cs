using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Tests.Building;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Federation;

public sealed class FederationSdlTests
{
    [Theory]
    [InlineData("type Book implements Thing @key(fields: \"id\") {")]
    [InlineData("type Branch @key(fields: \"code\") {")]
    [InlineData("type Author @shareable {")]
    [InlineData("extend schema @link(url: \"https://specs.apollo.dev/federation/v2.7\", import: [\"@key\", \"@shareable\", \"@requiresScopes\"])")]
    [InlineData("subtitle: String @requiresScopes(scopes: [[\"books.read\"]]) @deprecated(reason: \"Use title.\")")]
    [InlineData("condition: Condition!\n")]
    public void Print_MarksEntitiesAndSharedTypes(string expected) => Assert.Contains(expected, FederationSdl.Print(Shelf.Build()));

    [Fact]
    public void Print_WhenAFieldIsForThoseWhoSignedIn_SaysSo()
    {
        var definition = Branches.Build();
        var closed = definition with
        {
            Types = [.. definition.Types.Select(t => t is ObjectType { Name: "Branch" } b ? b with { Fields = [.. b.Fields.Select(f => f with { Access = AccessRule.SignedIn })] } : t)],
        };

        Assert.Contains("name: String! @authenticated\n", FederationSdl.Print(closed));
        Assert.Contains("\"@authenticated\"", FederationSdl.Print(closed));
    }

    [Fact]
    public void Print_WhenModuleOnlyRefersToAnEntity_SaysThatItCannotResolveIt() =>
        Assert.Contains("type Book implements Thing @key(fields: \"id\", resolvable: false) {", FederationSdl.Print(Branches.Build()));

    [Fact]
    public void Print_WhenOwnerHasNothingButTheKey_SaysThatItCanResolveIt()
    {
        var definition = Branches.Build();
        var bare = definition with { Types = [.. definition.Types.Select(t => t is ObjectType { Name: "Branch" } b ? b with { Fields = [b.Fields[0]] } : t)] };

        Assert.Contains("type Branch @key(fields: \"code\") {", FederationSdl.Print(bare));
    }

    [Fact]
    public void Print_WhenAnInputIsOneOf_DefinesTheDirectiveForRoutersThatDoNotKnowIt()
    {
        var definition = Shelf.Build();
        var oneOf = definition with { Types = [.. definition.Types, new InputObjectType { Name = "Either", Fields = [], Create = fields => fields, OneOf = true }] };

        Assert.Contains("\ndirective @oneOf on INPUT_OBJECT\n", FederationSdl.Print(oneOf));
        Assert.DoesNotContain("@oneOf", FederationSdl.Print(definition));
    }

    [Fact]
    public void Print_GivesADocumentThatParses() => Assert.NotEmpty(Parser.ParseDocument(FederationSdl.Print(Shelf.Build())).Definitions);
}
