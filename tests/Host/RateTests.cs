using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Samverkan.GraphQL.AspNetCore;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Host.Tests;

/// <summary>What one principal, or one address, may ask of the host.</summary>
public sealed class RateTests
{
    private const string Limits = "Samverkan:Limits";

    [Theory]
    [InlineData("Production", 100, 1000, 100)]
    [InlineData("Development", 0, 1000, 0)]
    public async Task Limits_WhenNothingIsSet_AreOnOutsideDevelopment(string environment, double perSecond, int burst, int connections)
    {
        using var folder = new TestFolder();
        await using (var migrated = new DevelopmentHost(folder.Path))
        {
            Assert.NotNull(migrated.Services);
        }
        await using var development = new DevelopmentHost(folder.Path);
        await using var host = development.WithWebHostBuilder(builder => builder.UseEnvironment(environment).UseSetting("Samverkan:Access:Open", "false"));

        var rates = host.Services.GetRequiredService<IOptions<GraphQLHttpOptions>>().Value.Rates;

        Assert.Equal((perSecond, burst, connections), (rates.RequestsPerSecond, rates.Burst, rates.Connections));
    }

    [Fact]
    public async Task Requests_WhenALimitIsSet_AreRefusedBeyondIt()
    {
        await using var host = new DevelopmentHost { Settings = { [$"{Limits}:RequestsPerSecond"] = "0.001", [$"{Limits}:Burst"] = "2" } };
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "/graphql"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "/graphql/valfard"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(client, "/graphql"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Requests_WhenTheLimitIsOff_AreAnswered()
    {
        await using var host = new DevelopmentHost { Settings = { [$"{Limits}:RequestsPerSecond"] = "0", [$"{Limits}:Burst"] = "1" } };
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "/graphql"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "/graphql"));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.TooManyRequests)]
    [InlineData("203.0.113.9", HttpStatusCode.TooManyRequests)]
    [InlineData("203.0.113.0/24", HttpStatusCode.OK)]
    public async Task Requests_OfNobody_AreCountedByTheAddressThatNamedProxiesTell(string? proxy, HttpStatusCode answer)
    {
        await using var development = new DevelopmentHost
        {
            Settings = { [$"{Limits}:RequestsPerSecond"] = "0.001", [$"{Limits}:Burst"] = "1", ["Samverkan:Proxies:0"] = proxy ?? "" },
        };
        await using var host = development.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
            .AddSingleton<IPrincipalAccessor, Nobody>()
            .AddSingleton<IStartupFilter, Behind>()));
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "/graphql", "198.51.100.1"));
        Assert.Equal(answer, await AskAsync(client, "/graphql", "198.51.100.2"));
    }

    [Fact]
    public async Task Start_WhenAProxyIsNoAddress_SaysWhatWouldBe()
    {
        using var folder = new TestFolder();

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Development", "--Samverkan:Proxies:0=proxy.example.se");

        Assert.Equal(1, exitCode);
        Assert.Contains("by their addresses (10.0.0.7) or networks (10.0.0.0/8); proxy.example.se is neither.", output, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string address, string? forwarded = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        if (forwarded is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwarded);
        }
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private sealed class Nobody : IPrincipalAccessor
    {
        public ValueTask<Principal> PrincipalOfAsync(HttpContext request, CancellationToken cancellationToken) => ValueTask.FromResult(Principal.Anonymous);
    }

    /// <summary>Requests come from an address that is not the client's.</summary>
    private sealed class Behind : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, go) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.1");
                return go(http);
            });
            next(app);
        };
    }
}
