using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Samverkan.Benchmarks.Product;

/// <summary>What it takes until a published host serves, and what it takes up while nobody asks anything.</summary>
/// <param name="Ready">From the start of the process until it says that it is ready.</param>
/// <param name="Processor">Processor time until then.</param>
/// <param name="Resident">Bytes of memory that are resident, once idle.</param>
/// <param name="Private">Bytes of these that are not files.</param>
internal sealed record StartFigures(TimeSpan Ready, TimeSpan Processor, long Resident, long Private)
{
    public const int Starts = 5;

    /// <summary>So long after it was ready, a host is idle.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    /// <summary>The median start over stores that are there already.</summary>
    /// <param name="host">The folder of the published host.</param>
    /// <param name="stores">A folder for the stores.</param>
    public static async Task<StartFigures> MeasureAsync(string host, string stores)
    {
        await StartAsync(host, stores, "Development");
        var starts = new List<StartFigures>();
        for (var i = 0; i < Starts; i++)
        {
            starts.Add(await StartAsync(host, stores, "Production"));
        }
        return starts.OrderBy(s => s.Ready).ElementAt(Starts / 2);
    }

    private static async Task<StartFigures> StartAsync(string host, string stores, string environment)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(host, "Samverkan.Host.dll")])
        {
            WorkingDirectory = host,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["ASPNETCORE_URLS"] = address.AbsoluteUri,
                ["Samverkan__Data__Folder"] = stores,
            },
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            await ReadyAsync(new Uri(address, "/health/ready"), process);
            var ready = Stopwatch.GetElapsedTime(begun);
            process.Refresh();
            var processor = process.TotalProcessorTime;
            await Task.Delay(Idle);
            return new(ready, processor, StatusOf(process, "VmRSS"), StatusOf(process, "RssAnon") + StatusOf(process, "RssShmem"));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task ReadyAsync(Uri health, Process process)
    {
        using var client = new HttpClient();
        while (!process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(health);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // nobody listens yet
            }
            await Task.Delay(10);
        }
        throw new InvalidOperationException("The host did not start.");
    }

    private static long StatusOf(Process process, string what) => 1024 * long.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(what, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        System.Globalization.CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
