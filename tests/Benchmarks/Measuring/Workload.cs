using System.Text.Json.Nodes;

namespace Samverkan.Benchmarks.Measuring;

/// <summary>A request, and who answers it.</summary>
/// <param name="Title">What it is.</param>
/// <param name="About">What its numbers mean.</param>
/// <param name="Query">The document.</param>
/// <param name="Peers">The library first, then what it is held against: first of these the limit.</param>
internal sealed record Workload(string Title, string About, string Query, IReadOnlyList<Peer> Peers)
{
    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    /// <summary>Whether the peers answer the same; introspection differs in what a schema holds.</summary>
    public bool SameData { get; init; } = true;

    /// <summary>Measures all peers in rounds that take turns.</summary>
    public async Task<Measured> MeasureAsync()
    {
        var data = await Peers[0].DataAsync(Query);
        foreach (var peer in Peers)
        {
            if (SameData && !JsonNode.DeepEquals(data, await peer.DataAsync(Query)))
            {
                throw new InvalidOperationException($"{Title}: {peer.Name} answers\n{await peer.DataAsync(Query)}\nand {Peers[0].Name}\n{data}");
            }
            await peer.RunAsync(Query, WarmUp);
        }
        var samples = Peers.ToDictionary(p => p, _ => new List<Sample>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var peer in Peers)
            {
                samples[peer].Add(await peer.RunAsync(Query, Round));
            }
        }
        var measured = new Measured(this, [.. Peers.Select(p => (p, (IReadOnlyList<Sample>)samples[p]))], await Peers[0].BytesAsync(Query));
        Console.WriteLine($"{Title}: {string.Join(", ", measured.Peers.Select(p => FormattableString.Invariant($"{p.Peer.Name} {Measured.PerSecond(p.Rounds):F0}/s")))}");
        return measured;
    }
}

/// <summary>What was measured of a workload.</summary>
internal sealed record Measured(Workload Workload, IReadOnlyList<(Peer Peer, IReadOnlyList<Sample> Rounds)> Peers, int Bytes)
{
    /// <summary>The median of the rounds.</summary>
    public static double PerSecond(IReadOnlyList<Sample> rounds) => rounds.Select(r => r.PerSecond).Order().ElementAt(rounds.Count / 2);
}
