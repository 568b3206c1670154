using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Samverkan.GraphQL.Readme;

/// <summary>The shop on a port of the loopback interface, with the books that the page shows.</summary>
public sealed class ShopServer : IAsyncLifetime
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"shop-{Guid.NewGuid():N}.db");
    private WebApplication app = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = Shop.Build(builder, $"Data Source={file};Pooling=False");
        await FillAsync();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        File.Delete(file);
    }

    public async Task<JsonNode> AskAsync(string query, string address = "/graphql", string cost = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { query }) };
        if (cost.Length > 0)
        {
            request.Headers.Add("GraphQL-Cost", cost);
        }
        using var response = await Client.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private async Task FillAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopContext>();
        await shop.Database.EnsureCreatedAsync();
        shop.Books.AddRange(
            new Book { Id = 1, Title = "Gösta Berlings saga", Price = 120 },
            new Book { Id = 2, Title = "Hemsöborna", Price = 95 },
            new Book { Id = 3, Title = "Kallocain", Price = 110 });
        shop.Reviews.AddRange(new Review { BookId = 1, Stars = 5 }, new Review { BookId = 1, Stars = 4 }, new Review { BookId = 3, Stars = 5 });
        await shop.SaveChangesAsync();
        SqliteConnection.ClearAllPools();
    }
}
