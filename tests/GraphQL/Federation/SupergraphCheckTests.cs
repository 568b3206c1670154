using System.Runtime.CompilerServices;
using System.Text.Json;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Tests.Building;
using Samverkan.GraphQL.Tests.Federation.Products;

namespace Samverkan.GraphQL.Tests.Federation;

/// <summary>Sets of subgraphs with the codes that Apollo's composition gives them; the referees ask Apollo's library for the same file.</summary>
public sealed class SupergraphCheckTests
{
    private static Dictionary<string, JsonElement> Sets { get; } = Read();

    public static TheoryData<string> Names => [.. Sets.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_GivesTheCodesOfApollo(string name)
    {
        var set = Sets[name];
        var faults = SupergraphCheck.Find(set.GetProperty("subgraphs").EnumerateObject().ToDictionary(s => s.Name, s => s.Value.GetString()!));

        Assert.Equal(
            set.GetProperty("codes").EnumerateArray().Select(c => c.GetString()!).Order(StringComparer.Ordinal),
            faults.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sets_ReachManyCodes() =>
        Assert.True(Sets.Values.SelectMany(s => s.GetProperty("codes").EnumerateArray()).Select(c => c.GetString()).Distinct().Count() >= 50);

    [Fact]
    public void Find_NamesPlaceAndSubgraphs()
    {
        var fault = Assert.Single(SupergraphCheck.Find(Sets["field-of-two-subgraphs"].GetProperty("subgraphs").EnumerateObject().ToDictionary(s => s.Name, s => s.Value.GetString()!)));

        Assert.Equal(new CompositionFault("INVALID_FIELD_SHARING", "Product.name is resolved in a and b, and not @shareable in a and b."), fault);
    }

    [Fact]
    public void Find_WhenModulesCompose_FindsNothing() =>
        Assert.Empty(SupergraphCheck.Find([Subgraph.Of("branches", Branches.Build()), Subgraph.Of("library", Shelf.Build())]));

    [Fact]
    public void Find_ReadsWhatTheLibraryPrints()
    {
        var faults = SupergraphCheck.Find(new Dictionary<string, string>
        {
            ["branches"] = FederationSdl.Print(Branches.Build()),
            ["library"] = FederationSdl.Print(Shelf.Build()),
        });

        Assert.Empty(faults);
    }

    [Fact]
    public void Read_UnderstandsTheProductsSubgraph()
    {
        var faults = new List<CompositionFault>();

        var products = Subgraph.Read("products", FederationSdl.Print(ProductsSubgraph.Build()), faults);

        Assert.Empty(faults);
        Assert.Equal(["key", "key", "key"], products!.Definition.Types.Single(t => t.Name == "Product").Directives.Select(d => d.Name.Value));
    }

    private static Dictionary<string, JsonElement> Read([CallerFilePath] string here = "") =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "Compositions", "sets.json"))).RootElement
            .EnumerateArray().ToDictionary(s => s.GetProperty("name").GetString()!);
}
