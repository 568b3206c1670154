using Samverkan.GraphQL.Building;

namespace Samverkan.GraphQL.Tests.Federation.Products;

/// <summary>The key that this subgraph itself refers to products by.</summary>
/// <param name="Id">Identifies the product.</param>
[EntityKey("Product")]
public sealed record ProductKey([property: Field, Id] string Id);

/// <summary>Products as those know them who pack them.</summary>
public sealed record ProductBySkuAndPackage(string Sku, string Package);

/// <summary>Products as those know them who make variations.</summary>
public sealed record ProductBySkuAndVariation(string Sku, ProductVariationId Variation);

/// <summary>A variation in a key.</summary>
public sealed record ProductVariationId(string Id);

/// <summary>Something that is sold.</summary>
[ObjectType, Entity(typeof(ProductKey), OtherKeys = [typeof(ProductBySkuAndPackage), typeof(ProductBySkuAndVariation)])]
public sealed class Product
{
    [Field, Id] public string Id { get; init; } = "";

    /// <summary>Its unit in the store.</summary>
    [Field] public string? Sku { get; init; }

    /// <summary>What it is packed in.</summary>
    [Field] public string? Package { get; init; }

    /// <summary>Which one of its kind.</summary>
    [Field] public ProductVariation? Variation { get; init; }

    /// <summary>How large it is.</summary>
    [Field] public ProductDimension? Dimensions { get; init; }

    /// <summary>Who made it.</summary>
    [Field, Provides("totalProductsCreated")] public UserKey? CreatedBy { get; init; }

    /// <summary>For ourselves.</summary>
    [Field, Tag("internal")] public string? Notes { get; init; }

    /// <summary>What was found out about it.</summary>
    [Field] public IReadOnlyList<ProductResearch> Research { get; init; } = [];
}

/// <summary>One of a kind.</summary>
/// <param name="Id">Identifies the variation.</param>
[ObjectType]
public sealed record ProductVariation([property: Field, Id] string Id);

/// <summary>A size.</summary>
/// <param name="Size">In words.</param>
/// <param name="Weight">In the unit.</param>
/// <param name="Unit">The unit of the weight.</param>
[ObjectType, Shareable]
public sealed record ProductDimension([property: Field] string? Size, [property: Field] double? Weight, [property: Field, Inaccessible] string? Unit);

/// <summary>The key of research: that of its study.</summary>
[EntityKey("ProductResearch")]
public sealed record ProductResearchKey(CaseStudyNumber Study);

/// <summary>A study in a key.</summary>
public sealed record CaseStudyNumber(string CaseNumber);

/// <summary>Research on a product.</summary>
[ObjectType, Entity(typeof(ProductResearchKey))]
public sealed class ProductResearch
{
    /// <summary>The study.</summary>
    [Field] public required CaseStudy Study { get; init; }

    /// <summary>What came out of it.</summary>
    [Field] public string? Outcome { get; init; }
}

/// <summary>A study.</summary>
/// <param name="CaseNumber">Its number.</param>
/// <param name="Description">What it is about.</param>
[ObjectType]
public sealed record CaseStudy([property: Field, Id] string CaseNumber, [property: Field] string? Description);

/// <summary>The key of a product that is not sold any more.</summary>
/// <param name="Sku">Its unit in the store.</param>
/// <param name="Package">What it was packed in.</param>
[EntityKey("DeprecatedProduct")]
public sealed record DeprecatedProductKey([property: Field] string Sku, [property: Field] string Package);

/// <summary>A product that is not sold any more.</summary>
[ObjectType, Entity(typeof(DeprecatedProductKey))]
public sealed class DeprecatedProduct
{
    [Field] public string Sku { get; init; } = "";

    [Field] public string Package { get; init; } = "";

    /// <summary>Why not.</summary>
    [Field] public string? Reason { get; init; }

    /// <summary>Who made it.</summary>
    [Field] public UserKey? CreatedBy { get; init; }
}

/// <summary>A user, whom another subgraph owns.</summary>
/// <param name="Email">Identifies the user.</param>
[EntityKey("User")]
public sealed record UserKey([property: Field, Id] string Email)
{
    /// <summary>How many products the user made.</summary>
    [Field, External] public int? TotalProductsCreated { get; init; }

    /// <summary>For how long the user has been here.</summary>
    [Field, External] public int YearsOfEmployment { get; init; }

    /// <summary>How many products the user makes in a year.</summary>
    [Field, Requires("totalProductsCreated yearsOfEmployment")]
    public int? AverageProductsCreatedPerYear => TotalProductsCreated / YearsOfEmployment;
}

/// <summary>The store of whatever implements the interface of this name elsewhere.</summary>
/// <param name="Id">Identifies the store.</param>
[EntityKey("Inventory"), InterfaceObject]
public sealed record InventoryKey([property: Field, Id] string Id);
