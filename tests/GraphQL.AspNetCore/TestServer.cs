using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>Two GraphQL endpoints behind a real Kestrel on a free port of the loopback interface.</summary>
public sealed class TestServer : IAsyncLifetime, IAsyncDisposable
{
    public const string Sdl = "type Query { greeting: String! } # å";
    private readonly WebApplication app;

    public TestServer() : this(_ => { }, null)
    {
    }

    private TestServer(
        Action<GraphQLHttpOptions> configure, IConnectionPrincipal? principal, TrustedDocuments? documents = null, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddGraphQLHttp(configure).AddSingleton(Wire).Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        if (principal is not null)
        {
            builder.Services.AddSingleton(principal).AddScoped<Who>();
        }
        services?.Invoke(builder.Services);
        app = builder.Build();
        var limits = new RequestLimits { Time = TimeSpan.FromSeconds(2) };
        var executor = new RequestExecutor(Composition.Compose([TestSchema.Build()]), limits);
        app.MapGraphQL("/graphql", executor, () => Sdl, documents);
        app.MapGraphQL("/graphql/files", new RequestExecutor(Composition.Compose([TestSchema.BuildWithFiles()]), limits), () => Sdl);
        app.MapGraphQL("/graphql/part", executor, () => "type Query { part: String }");
    }

    /// <summary>A server with settings of its own, started.</summary>
    internal static async Task<TestServer> StartAsync(
        Action<GraphQLHttpOptions> configure, IConnectionPrincipal? principal = null, TrustedDocuments? documents = null, Action<IServiceCollection>? services = null)
    {
        var server = new TestServer(configure, principal, documents, services);
        await server.InitializeAsync();
        return server;
    }

    /// <summary>Where the events of subscriptions come from.</summary>
    internal Wire Wire { get; } = new();

    /// <summary>How many streams and sockets are open.</summary>
    internal int Connections => app.Services.GetRequiredService<OpenConnections>().Count;

    /// <summary>How many principals and addresses are told apart.</summary>
    internal int Partitions => app.Services.GetRequiredService<RequestRates>().Partitions;

    /// <summary>Stops the server, as a host does that is asked to end.</summary>
    internal Task StopAsync() => app.StopAsync();

    /// <summary>What was logged.</summary>
    internal RecordedLog Log { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    /// <summary>Posts a body to the first endpoint.</summary>
    public Task<HttpResponseMessage> PostAsync(string body, string? accept = null, string contentType = "application/json") =>
        PostAsync(new ByteArrayContent(Encoding.UTF8.GetBytes(body)), accept, contentType);

    public Task<HttpResponseMessage> PostAsync(HttpContent content, string? accept = null, string? contentType = "application/json")
    {
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content }, accept);
    }

    public Task<HttpResponseMessage> GetAsync(string pathAndQuery, string? accept = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, pathAndQuery), accept);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? accept = null)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }
        return Client.SendAsync(request);
    }

    /// <summary>The answer, which must be a GraphQL response in UTF-8.</summary>
    public static async Task<JsonElement> BodyAsync(HttpResponseMessage response)
    {
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>The code of the answer's only error; the answer has no data.</summary>
    public static async Task<string?> CodeAsync(HttpResponseMessage response)
    {
        var body = await BodyAsync(response);
        Assert.False(body.TryGetProperty("data", out _));
        var error = Assert.Single(body.GetProperty("errors").EnumerateArray());
        Assert.NotEqual("", error.GetProperty("message").GetString());
        return error.GetProperty("extensions").GetProperty("code").GetString();
    }
}
