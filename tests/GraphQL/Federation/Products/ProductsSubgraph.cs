using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Federation.Products;

/// <summary>The products subgraph of Apollo's subgraph compatibility suite, made of classes.</summary>
/// <remarks>https://github.com/apollographql/apollo-federation-subgraph-compatibility/blob/main/COMPATIBILITY.md</remarks>
internal static class ProductsSubgraph
{
    private static readonly UserKey Support = new("support@apollographql.com") { TotalProductsCreated = 1337, YearsOfEmployment = 10 };

    private static readonly ProductDimension Small = new("small", 1, "kg");

    public static IReadOnlyList<ProductResearch> Research { get; } =
    [
        new() { Study = new("1234", "Federation Study") },
        new() { Study = new("1235", "Studio Study") },
    ];

    public static IReadOnlyList<Product> Products { get; } =
    [
        new()
        {
            Id = "apollo-federation", Sku = "federation", Package = "@apollo/federation", Variation = new("OSS"),
            Dimensions = Small, CreatedBy = Support, Research = [Research[0]],
        },
        new()
        {
            Id = "apollo-studio", Sku = "studio", Package = "", Variation = new("platform"),
            Dimensions = Small, CreatedBy = Support, Research = [Research[1]],
        },
    ];

    public static DeprecatedProduct Deprecated { get; } =
        new() { Sku = "apollo-federation-v1", Package = "@apollo/federation-v1", Reason = "Migrate to Federation V2", CreatedBy = Support };

    public static SchemaDefinition Build() => new SubgraphBuilder("products")
        .Add(typeof(Product)).Add(typeof(ProductRows))
        .Add(typeof(ProductResearch)).Add(typeof(ResearchRows))
        .Add(typeof(DeprecatedProduct)).Add(typeof(DeprecatedRows))
        .Add(typeof(UserKey)).Add(typeof(UserNames))
        .Add(typeof(InventoryKey)).Add(typeof(InventoryProducts))
        .Add(typeof(ProductsRoot))
        .Build();
}

/// <summary>How often rows were asked for, and by which keys.</summary>
internal sealed class Asked : IServiceProvider
{
    public List<object> Keys { get; } = [];

    public object? GetService(Type serviceType) => serviceType == typeof(Asked) ? this : null;
}

[ExtendObjectType(typeof(Product))]
internal static class ProductRows
{
    [EntityRows]
    public static Task<Dictionary<ProductKey, Product>> ById(IReadOnlyList<ProductKey> keys, [Service] Asked asked) =>
        By(keys, p => new ProductKey(p.Id), asked);

    [EntityRows]
    public static Task<Dictionary<ProductBySkuAndPackage, Product>> ByPackage(IReadOnlyList<ProductBySkuAndPackage> keys, [Service] Asked asked) =>
        By(keys, p => new ProductBySkuAndPackage(p.Sku!, p.Package!), asked);

    [EntityRows]
    public static Task<Dictionary<ProductBySkuAndVariation, Product>> ByVariation(IReadOnlyList<ProductBySkuAndVariation> keys, [Service] Asked asked)
    {
        if (keys.Any(k => k.Variation.Id == "burnt"))
        {
            throw new InvalidOperationException("The store burnt down.");
        }
        return By(keys, p => new ProductBySkuAndVariation(p.Sku!, new(p.Variation!.Id)), asked);
    }

    private static Task<Dictionary<TKey, Product>> By<TKey>(IReadOnlyList<TKey> keys, Func<Product, TKey> keyOf, Asked asked) where TKey : notnull
    {
        asked.Keys.Add(keys);
        return Task.FromResult(ProductsSubgraph.Products.Where(p => keys.Contains(keyOf(p))).ToDictionary(keyOf));
    }
}

[ExtendObjectType(typeof(ProductResearch))]
internal static class ResearchRows
{
    [EntityRows]
    public static Task<Dictionary<ProductResearchKey, ProductResearch>> ByStudy(IReadOnlyList<ProductResearchKey> keys) => Task.FromResult(
        ProductsSubgraph.Research.Where(r => keys.Contains(KeyOf(r))).ToDictionary(KeyOf));

    private static ProductResearchKey KeyOf(ProductResearch research) => new(new CaseStudyNumber(research.Study.CaseNumber));
}

[ExtendObjectType(typeof(DeprecatedProduct))]
internal static class DeprecatedRows
{
    [EntityRows]
    public static Task<Dictionary<DeprecatedProductKey, DeprecatedProduct>> ByPackage(IReadOnlyList<DeprecatedProductKey> keys) => Task.FromResult(
        new[] { ProductsSubgraph.Deprecated }.Where(p => keys.Contains(new(p.Sku, p.Package))).ToDictionary(p => new DeprecatedProductKey(p.Sku, p.Package)));
}

[ExtendObjectType(typeof(UserKey))]
internal static class UserNames
{
    /// <summary>What the user is called.</summary>
    [Field, Override("users")]
    public static Dictionary<string, string?> Name([Parent(nameof(UserKey.Email))] IReadOnlyList<string> emails) =>
        emails.ToDictionary(e => e, _ => (string?)"Jane Smith");
}

[ExtendObjectType(typeof(InventoryKey))]
internal static class InventoryProducts
{
    /// <summary>What is left of products that are not sold any more.</summary>
    [Field]
    public static ILookup<string, DeprecatedProductKey> DeprecatedProducts([Parent(nameof(InventoryKey.Id))] IReadOnlyList<string> ids) =>
        ids.ToLookup(i => i, _ => new DeprecatedProductKey(ProductsSubgraph.Deprecated.Sku, ProductsSubgraph.Deprecated.Package));
}

[ExtendObjectType("Query"), Public]
internal static class ProductsRoot
{
    /// <summary>A product.</summary>
    /// <param name="id">Its identifier.</param>
    [Field] public static Product? Product([Id] string id) => ProductsSubgraph.Products.FirstOrDefault(p => p.Id == id);

    /// <summary>A product that is not sold any more.</summary>
    /// <param name="sku">Its unit in the store.</param>
    /// <param name="package">What it was packed in.</param>
    [Field(DeprecationReason = "Use product query instead")]
    public static DeprecatedProductKey? DeprecatedProduct(string sku, string package) => new(sku, package);
}
