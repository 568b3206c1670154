using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Samverkan.Host.Tests;

/// <summary>What the host sends to a collector, where it is told of one.</summary>
public sealed class TelemetryTests
{
    private const string Secret = "Hemlig-rubrik-4711";

    [Fact]
    public async Task Requests_WhenACollectorIsNamed_AreSentThereWithTheirStatementsAndWithoutValues()
    {
        await using var collector = await Collector.StartAsync();
        using var folder = new TestFolder();
        using var host = HostProcess.Start(folder.Path, "Development", $"--Samverkan:Telemetry:Endpoint={collector.Address}");
        await host.ReadyAsync();
        using var client = new HttpClient();
        var graph = host.Output.Split('\n').Select(l => l.Trim()).First(l => l.EndsWith("/graphql", StringComparison.Ordinal));

        await client.PostAsJsonAsync(graph, new
        {
            query = "query Sought($t: String!) { valfard { fouJamt { studyOrders(where: { title: { contains: $t } }) { nodes { title } } } } }",
            variables = new { t = Secret },
        });

        var traces = await collector.ReceivedAsync("Sought");
        Assert.Contains("graphql batch", traces, StringComparison.Ordinal);
        Assert.Contains("db.query.text", traces, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, traces, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("--Samverkan:Telemetry:Endpoint=collector", "must be the address of a collector")]
    [InlineData("--Samverkan:Telemetry:Sampled=2", "must be between 0 and 1")]
    public async Task Start_WhenTelemetryCannotBeFollowed_SaysWhy(string setting, string fault)
    {
        using var folder = new TestFolder();
        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Development", setting);
        Assert.Equal(1, exitCode);
        Assert.Contains(fault, output, StringComparison.Ordinal);
    }

    /// <summary>Takes what is sent over OTLP, as text: names and values stand in it as they are.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
        private readonly WebApplication app;
        private readonly ConcurrentQueue<string> traces = new();
        private readonly SemaphoreSlim arrived = new(0);

        private Collector()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            app = builder.Build();
            app.MapPost("/v1/traces", async (HttpRequest request) =>
            {
                using var body = new StreamReader(request.Body, Encoding.Latin1);
                traces.Enqueue(await body.ReadToEndAsync());
                arrived.Release();
            });
            app.MapPost("/v1/metrics", () => Results.Ok());
        }

        public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        public static async Task<Collector> StartAsync()
        {
            var collector = new Collector();
            await collector.app.StartAsync();
            return collector;
        }

        public async Task<string> ReceivedAsync(string sought)
        {
            using var limit = new CancellationTokenSource(Patience);
            while (!traces.Any(t => t.Contains(sought, StringComparison.Ordinal)))
            {
                await arrived.WaitAsync(limit.Token);
            }
            return string.Concat(traces);
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            arrived.Dispose();
        }
    }
}
