using System.Globalization;
using System.Runtime.InteropServices;
using Samverkan.Benchmarks.InMemory;
using Samverkan.Benchmarks.Measuring;
using Samverkan.Benchmarks.Product;

namespace Samverkan.Benchmarks;

/// <summary>The page docs/benchmarks.md.</summary>
internal static class Report
{
    public static string Of(EngineFigures engine, StartFigures start, IReadOnlyList<Measured> measured) => $"""
        # Benchmarks

        Written by `bash build/benchmark.sh`; not to be edited. A benchmark is never a test (ADR 0019): these numbers are of one machine and one day.

        {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors, {RuntimeInformation.OSArchitecture}. Eight connections over the loopback interface; the client, which sends the same
        bytes again and looks no further into an answer than to find its end, shares the processors with all peers. Five rounds of two seconds each, taking turns, after a warm-up; what is given is the median round.

        ## In short

        | workload | answer | first | held against | first is |
        | --- | --- | --- | --- | --- |
        {string.Join('\n', measured.SelectMany(Short))}

        The engine by itself, without HTTP: a new document of 100 fields takes {Number(engine.Planning.TotalMilliseconds, 2)} ms to be parsed, validated, planned and run; the request for one word (`hello`) with a known plan takes
        {Number(engine.Cached.TotalMicroseconds, 1)} µs from its text to its written answer; a book answered allocates {Number(engine.BytesPerObject, 0)} bytes.

        The published host, over stores with the sample data, in Production: ready after {Number(start.Ready.TotalSeconds, 2)} s (the median of {StartFigures.Starts} starts, until `/health/ready` says so), with
        {Number(start.Processor.TotalSeconds, 2)} s of processor time; {StartFigures.Idle.TotalSeconds} s later it has {start.Resident / 1_000_000} MB of memory, of which {start.Private / 1_000_000} MB are its own and the rest files that it shares.

        {string.Join("\n\n", measured.Select(Section))}

        """;

    private static IEnumerable<string> Short(Measured measured)
    {
        var (first, rounds) = measured.Peers[0];
        var perSecond = Measured.PerSecond(rounds);
        return measured.Peers.Skip(1).Select(other =>
            $"| {measured.Workload.Title} | {measured.Bytes} bytes | {first.Name} {Number(perSecond, 0)}/s | {other.Peer.Name} {Number(Measured.PerSecond(other.Rounds), 0)}/s | {Number(perSecond / Measured.PerSecond(other.Rounds), 2)} × |");
    }

    private static string Section(Measured measured) => $"""
        ## {measured.Workload.Title}

        {measured.Workload.About}

        ```graphql
        {measured.Workload.Query}
        ```

        | peer | processors | requests/s, each round | median | p50 ms | p99 ms |
        | --- | --- | --- | --- | --- | --- |
        {string.Join('\n', measured.Peers.Select(p => Row(p.Peer, p.Rounds)))}
        """;

    private static string Row(Peer peer, IReadOnlyList<Sample> rounds)
    {
        var middle = rounds.OrderBy(r => r.PerSecond).ElementAt(rounds.Count / 2);
        return $"| {peer.Name} | {peer.Cores} | {string.Join(", ", rounds.Select(r => Number(r.PerSecond, 0)))} | {Number(middle.PerSecond, 0)} | {Number(middle.Median.TotalMilliseconds, 2)} | {Number(middle.Slowest.TotalMilliseconds, 2)} |";
    }

    private static string Number(double number, int decimals) => number.ToString($"F{decimals}", CultureInfo.InvariantCulture);
}
