using System.Net;
using System.Text.Json;

namespace Samverkan.Host.Tests;

/// <summary>What a started host answers.</summary>
public sealed class ServedTests(DevelopmentHost host) : IClassFixture<DevelopmentHost>
{
    [Fact]
    public async Task Graph_WhenAskedAcrossModules_AnswersInOneRequest()
    {
        var data = await host.AskAsync("""
            {
              kommunovergripande { municipalities { code name population(year: 2024) } }
              valfard { fouJamt { studyOrders(first: 5) { nodes { id title status municipality { code name } } totalCount } } }
            }
            """);

        var municipalities = data.GetProperty("kommunovergripande").GetProperty("municipalities").EnumerateArray().ToList();
        Assert.Equal(132_839, municipalities.Sum(m => m.GetProperty("population").GetInt32()));
        var orders = data.GetProperty("valfard").GetProperty("fouJamt").GetProperty("studyOrders");
        Assert.Equal(12, orders.GetProperty("totalCount").GetInt32());
        var names = municipalities.ToDictionary(m => m.GetProperty("code").GetString()!, m => m.GetProperty("name").GetString());
        var nodes = orders.GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(5, nodes.Count);
        Assert.All(nodes, n => Assert.Equal(
            names[n.GetProperty("municipality").GetProperty("code").GetString()!], n.GetProperty("municipality").GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("/graphql", "type Query")]
    [InlineData("/graphql/kommunovergripande", "@link(url: \"https://specs.apollo.dev/federation/")]
    [InlineData("/graphql/valfard", "@link(url: \"https://specs.apollo.dev/federation/")]
    public async Task Sdl_AtEachGraph_IsThatGraphs(string address, string expected)
    {
        using var client = host.CreateClient();

        Assert.Contains(expected, await client.GetStringAsync(new Uri(address + "?sdl", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_WhenThereIsNothing_IsAProblemWithStatus404()
    {
        using var client = host.CreateClient();

        var response = await client.GetAsync(new Uri("/finns-inte", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(404, JsonElement.Parse(await response.Content.ReadAsByteArrayAsync()).GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/graphql")]
    [InlineData("/graphql?sdl")]
    [InlineData("/health/live")]
    [InlineData("/finns-inte")]
    public async Task Answer_Always_HasSecurityHeaders(string address)
    {
        using var client = host.CreateClient();

        var response = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_WhenStoresAnswer_IsHealthy(string address)
    {
        using var client = host.CreateClient();

        Assert.Equal("Healthy", await client.GetStringAsync(new Uri(address, UriKind.Relative)));
    }
}
