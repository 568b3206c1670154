using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.AspNetCore;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.EntityFrameworkCore;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Printing;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Readme;

/// <summary>The shop as a server.</summary>
internal static class Shop
{
    public static WebApplication Build(WebApplicationBuilder builder, string connectionString)
    {
        builder.Services.AddDbContext<ShopContext>(o => o.UseSqlite(connectionString));
        builder.Services.AddSingleton<Sales>();
        builder.Services.AddGraphQLHttp();
        var app = builder.Build();

        var shop = new SubgraphBuilder("shop")
            .Add(new QueryableConvention<ShopContext>(fold: text => text.ToLowerInvariant()))
            .AddTypesOf(typeof(Shop).Assembly)
            .Build();
        var schema = Composition.Compose([shop]);
        app.MapGraphQL("/graphql", new RequestExecutor(schema, new RequestLimits()), () => SchemaPrinter.Print(schema));

        // the same as a subgraph, for a Federation 2 router
        var subgraph = FederatedSubgraph.Create(shop);
        app.MapGraphQL("/subgraph", new RequestExecutor(subgraph, new RequestLimits()), () => FederationSdl.Print(shop));
        return app;
    }
}
