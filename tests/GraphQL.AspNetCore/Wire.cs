using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>Sends words to whoever listens, and knows how many do.</summary>
internal sealed class Wire
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private readonly List<Channel<string>> listeners = [];

    public int Listeners
    {
        get
        {
            lock (gate)
            {
                return listeners.Count;
            }
        }
    }

    public void Send(string word)
    {
        lock (gate)
        {
            listeners.ForEach(l => l.Writer.TryWrite(word));
        }
    }

    public async IAsyncEnumerable<string> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<string>();
        lock (gate)
        {
            listeners.Add(channel);
        }
        try
        {
            await foreach (var word in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return word;
            }
        }
        finally
        {
            lock (gate)
            {
                listeners.Remove(channel);
            }
        }
    }

    /// <summary>Waits until something holds; fails the test if it never does.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!holds())
        {
            Assert.True(await look.WaitForNextTickAsync(limit.Token));
        }
    }
}
