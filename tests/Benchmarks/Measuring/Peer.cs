using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Samverkan.Benchmarks.Measuring;

/// <summary>Somebody who answers a workload.</summary>
/// <param name="Name">Who.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="Path">Where it is asked.</param>
/// <param name="Cores">What it runs on.</param>
internal sealed record Peer(string Name, Uri Address, string Path, string Cores)
{
    /// <summary>Lines of the head by which somebody is signed in, each with its end; none where nobody is.</summary>
    public string? SignedInBy { get; init; }

    private const int Connections = 8;

    /// <summary>The data of its answer.</summary>
    public async Task<JsonNode?> DataAsync(string query)
    {
        using var connection = await HttpConnection.OpenAsync(Address);
        var answer = await connection.AskAsync(Request(query));
        return JsonNode.Parse(HttpConnection.BodyOf(answer.Span))!["data"];
    }

    /// <summary>Bytes of the body of its answer.</summary>
    public async Task<int> BytesAsync(string query)
    {
        using var connection = await HttpConnection.OpenAsync(Address);
        var answer = await connection.AskAsync(Request(query));
        return HttpConnection.BodyOf(answer.Span).Length;
    }

    /// <summary>Asks over all connections, each as fast as it is answered.</summary>
    public async Task<Sample> RunAsync(string query, TimeSpan duration)
    {
        var request = Request(query);
        var begun = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var connection = await HttpConnection.OpenAsync(Address);
            var own = new List<TimeSpan>();
            while (Stopwatch.GetElapsedTime(begun) < duration)
            {
                var asked = Stopwatch.GetTimestamp();
                await connection.AskAsync(request);
                own.Add(Stopwatch.GetElapsedTime(asked));
            }
            return own;
        })));
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var all = times.SelectMany(t => t).Order().ToList();
        return new(all.Count / elapsed.TotalSeconds, all[all.Count / 2], all[all.Count * 99 / 100]);
    }

    private byte[] Request(string query)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query });
        var head = $"POST {Path} HTTP/1.1\r\nHost: {Address.Authority}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {body.Length}\r\n{SignedInBy}\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}

/// <summary>One round.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="Median">Half of the requests took less.</param>
/// <param name="Slowest">One of a hundred took more.</param>
internal sealed record Sample(double PerSecond, TimeSpan Median, TimeSpan Slowest);
