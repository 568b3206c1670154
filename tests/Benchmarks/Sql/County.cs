using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.Benchmarks.Sql;

/// <summary>A municipality.</summary>
[ObjectType, Needs("county.read")]
public sealed class Municipality
{
    /// <summary>Identifies it.</summary>
    [Field] public int Id { get; set; }

    /// <summary>Its name.</summary>
    [Field] public string Name { get; set; } = "";
}

/// <summary>An order.</summary>
[ObjectType, Needs("county.read")]
public sealed class Order
{
    /// <summary>Identifies it.</summary>
    [Field, Orderable] public int Id { get; set; }

    /// <summary>Whose it is.</summary>
    [Field] public int MunicipalityId { get; set; }

    /// <summary>What it is called.</summary>
    [Field] public string Title { get; set; } = "";

    /// <summary>How far it has come.</summary>
    [Field] public string Status { get; set; } = "";

    /// <summary>Who handles it.</summary>
    [Field] public string Handler { get; set; } = "";

    /// <summary>What it costs, in kronor.</summary>
    [Field] public int Cost { get; set; }

    /// <summary>In which year it was placed.</summary>
    [Field] public int Year { get; set; }

    /// <summary>A word on it.</summary>
    [Field] public string? Note { get; set; }
}

/// <summary>A step of an order.</summary>
[ObjectType, Needs("county.read")]
public sealed class Step
{
    /// <summary>Identifies it.</summary>
    [Field, Orderable] public int Id { get; set; }

    /// <summary>Whose step it is.</summary>
    [Field] public int OrderId { get; set; }

    /// <summary>What is done.</summary>
    [Field] public string Name { get; set; } = "";
}

internal class CountyContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Step> Steps => Set<Step>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Order>().HasIndex(o => new { o.MunicipalityId, o.Id });
        modelBuilder.Entity<Step>().HasIndex(s => new { s.OrderId, s.Id });
    }
}

/// <summary>The county for a reader who may not see what is secret: narrowed by the model, as the product's stores are.</summary>
internal sealed class GuardedCountyContext(DbContextOptions options) : CountyContext(options)
{
    /// <summary>Whether secret orders are seen.</summary>
    public bool SeesSecretOrders { get; set; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Order>().HasQueryFilter("Secrecy", o => o.Status != "SECRET" || SeesSecretOrders);
        modelBuilder.Entity<Step>().HasQueryFilter("Secrecy of their orders", s => Orders.Any(o => o.Id == s.OrderId));
    }
}

[ExtendObjectType("Query"), Needs("county.read")]
internal static class CountyQueries
{
    /// <summary>The municipalities.</summary>
    [Field]
    public static IQueryable<Municipality> Municipalities([Service] CountyContext county) => county.Municipalities.OrderBy(m => m.Id);

    /// <summary>The orders.</summary>
    [Field, Connection(OrderBy = nameof(Order.Id))]
    public static IQueryable<Order> Orders([Service] CountyContext county) => county.Orders;
}

[ExtendObjectType(typeof(Municipality))]
internal static class MunicipalityOrders
{
    /// <summary>Its orders.</summary>
    [Field, Connection(ParentKey = nameof(Municipality.Id), ChildKey = nameof(Order.MunicipalityId), OrderBy = nameof(Order.Id))]
    public static IQueryable<Order> Orders([Service] CountyContext county) => county.Orders;
}

[ExtendObjectType(typeof(Order))]
internal static class OrderSteps
{
    /// <summary>Its steps.</summary>
    [Field, Connection(ParentKey = nameof(Order.Id), ChildKey = nameof(Step.OrderId), OrderBy = nameof(Step.Id))]
    public static IQueryable<Step> Steps([Service] CountyContext county) => county.Steps;
}
