using System.Globalization;
using System.Runtime.InteropServices;

namespace Samverkan.Benchmarks;

/// <summary>The page docs/benchmarks.md.</summary>
internal static class Report
{
    public static string Sum(Measurements measured) => string.Create(
        CultureInfo.InvariantCulture,
        $"The graph answers {Measurements.Median(measured.Graph):F0} requests a second, the hand-written endpoint {Measurements.Median(measured.ByHand):F0}: {measured.Ratio:P0}.");

    public static string Of(string query, IReadOnlyList<Statement> statements, Measurements measured) => $"""
        # Benchmarks

        Written by `bash build/benchmark.sh`; not to be edited. A benchmark is never a test (ADR 0019): these numbers are of one machine and one day.

        ## The request that crosses two modules

        ```graphql
        {query}
        ```

        asked of `/graphql`, and of an endpoint that is written by hand for this one request. Both in the same process, on the same SQLite stores (sample data),
        sending the same {statements.Count} statements in the same read transactions, answering the same {measured.AnswerBytes} bytes of JSON. Eight connections over
        the loopback interface, the client in the same process; five rounds of each, taking turns, after a warm-up.

        {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors, {RuntimeInformation.OSArchitecture}.

        | round | graph, requests/s | p50 ms | p99 ms | by hand, requests/s | p50 ms | p99 ms |
        | --- | --- | --- | --- | --- | --- | --- |
        {string.Join('\n', measured.Graph.Zip(measured.ByHand, (g, h) => (g, h)).Select((round, i) => Row(i + 1, round.g, round.h)))}

        **{Sum(measured)}**

        ## The statements

        {string.Join("\n\n", statements.Select(s => $"`{Path.GetFileName(s.Store)}`\n```sql\n{s.Sql}\n```"))}

        """;

    private static string Row(int number, Sample graph, Sample byHand) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {number} | {Cells(graph)} | {Cells(byHand)} |");

    private static string Cells(Sample sample) => string.Create(
        CultureInfo.InvariantCulture, $"{sample.PerSecond:F0} | {sample.Median.TotalMilliseconds:F2} | {sample.Slowest.TotalMilliseconds:F2}");
}
