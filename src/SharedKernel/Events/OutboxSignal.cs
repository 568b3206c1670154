using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Samverkan.SharedKernel.Events;

/// <summary>Wakes a module's dispatcher in this process when something was committed.</summary>
internal sealed class OutboxSignal
{
    private readonly ConcurrentDictionary<string, Channel<bool>> signals = new(StringComparer.Ordinal);

    /// <summary>There may be something in the module's outbox.</summary>
    public void Raise(string module) => Of(module).Writer.TryWrite(true);

    /// <summary>Completes at the next signal, or at once if one came since the last wait.</summary>
    public async Task WaitAsync(string module, CancellationToken cancellationToken) => await Of(module).Reader.ReadAsync(cancellationToken);

    private Channel<bool> Of(string module) => signals.GetOrAdd(
        module, _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
}
