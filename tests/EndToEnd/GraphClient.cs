using System.Net.Http.Json;
using System.Text.Json;

namespace Samverkan.EndToEnd.Tests;

/// <summary>Sends documents as a client does.</summary>
internal static class GraphClient
{
    /// <summary>The answer's data; a request error fails the test.</summary>
    public static async Task<JsonElement> AskAsync(this HttpClient client, Uri graph, string query, object? variables = null, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, graph) { Content = JsonContent.Create(new { query, variables }) };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }
        using var response = await client.SendAsync(request);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Walks down an object by names.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            element = element.GetProperty(name);
        }
        return element;
    }
}
