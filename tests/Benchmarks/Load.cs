using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Samverkan.Benchmarks;

/// <summary>Asks over several connections of the loopback interface, each as fast as it is answered.</summary>
internal sealed class Load(Uri address, string query) : IDisposable
{
    private const int Connections = 8;

    private readonly byte[] body = JsonSerializer.SerializeToUtf8Bytes(new { query });
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };

    public async Task<byte[]> AnswerAsync(string path)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    public async Task<Sample> RunAsync(string path, TimeSpan duration)
    {
        var begun = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var own = new List<TimeSpan>();
            while (Stopwatch.GetElapsedTime(begun) < duration)
            {
                var asked = Stopwatch.GetTimestamp();
                await AnswerAsync(path);
                own.Add(Stopwatch.GetElapsedTime(asked));
            }
            return own;
        })));
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var all = times.SelectMany(t => t).Order().ToList();
        return new(all.Count / elapsed.TotalSeconds, all[all.Count / 2], all[all.Count * 99 / 100]);
    }

    public void Dispose() => client.Dispose();
}
