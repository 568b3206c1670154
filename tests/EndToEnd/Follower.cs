using System.Net.Http.Json;
using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.EndToEnd.Tests;

/// <summary>Follows a subscription of a host by server-sent events.</summary>
internal sealed class Follower : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource limit = new(Patience);
    private readonly HttpClient client;
    private readonly HttpResponseMessage response;
    private readonly StreamReader reader;

    private Follower(HttpClient client, HttpResponseMessage response, Stream content) =>
        (this.client, this.response, reader) = (client, response, new StreamReader(content));

    /// <summary>Subscribes; whatever happens from now on is heard.</summary>
    public static async Task<Follower> OpenAsync(SamverkanHost host, string query, object? variables = null, string address = "/graphql")
    {
        var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add("Accept", "text/event-stream");
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new Follower(client, response, await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
    }

    /// <summary>The next result; null once the stream is complete.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        while (await reader.ReadLineAsync(limit.Token) is { } line && line != "event: complete")
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return JsonElement.Parse(line["data: ".Length..]);
            }
        }
        return null;
    }

    /// <summary>What a field of the next result is, which has no errors.</summary>
    public async Task<JsonElement> NextAsync(string field)
    {
        var result = (await NextAsync())!.Value;
        Assert.False(result.TryGetProperty("errors", out var errors), errors.ToString());
        return result.At("data", field);
    }

    /// <summary>The code of the error that ends the stream.</summary>
    public async Task<string?> FailureAsync()
    {
        var code = (await NextAsync())!.Value.At("errors")[0].At("extensions", "code").GetString();
        Assert.Null(await NextAsync());
        return code;
    }

    public void Dispose()
    {
        reader.Dispose();
        response.Dispose();
        client.Dispose();
        limit.Dispose();
    }
}
