using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Samverkan.GraphQL.Language;

namespace Samverkan.SharedKernel.Events;

/// <summary>Where in its life an event is when the feed tells of it.</summary>
public enum EventMoment
{
    /// <summary>It is committed in the module in which it happened.</summary>
    Happened,

    /// <summary>A handler of the module has handled it, and what it changed is committed.</summary>
    Handled,
}

/// <summary>
/// Tells those who follow a module in this process of its events, after they are committed and while they listen: what subscriptions stand on. Nothing
/// is kept for who comes later, and an event whose delivery fails at first may be told again.
/// </summary>
public sealed class EventFeed(EventOptions options)
{
    private readonly ConcurrentDictionary<(string Module, EventMoment Moment), Followers> followers = new();

    /// <summary>How many follow anything.</summary>
    public int Count => followers.Values.Sum(f => f.Count);

    /// <summary>The events of some kinds from now on. Whoever asks for the first one follows from then.</summary>
    /// <param name="module">The module.</param>
    /// <param name="moment">When they are told of.</param>
    /// <param name="kinds">Their records.</param>
    /// <param name="cancellationToken">Ends following.</param>
    /// <exception cref="GraphQLException"><see cref="ErrorCodes.LimitExceeded"/>: the follower fell behind, and would have missed events.</exception>
    public async IAsyncEnumerable<IntegrationEvent> FollowAsync(
        string module, EventMoment moment, IReadOnlyCollection<Type> kinds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = kinds.ToDictionary(k => (OutboxRow.NameOf(k).Name, OutboxRow.NameOf(k).Version));
        var followed = followers.GetOrAdd((module, moment), _ => new Followers());
        var events = Channel.CreateBounded<EventEnvelope>(new BoundedChannelOptions(options.FollowerBuffer) { SingleReader = true });
        followed.Add(events.Writer);
        try
        {
            await foreach (var envelope in events.Reader.ReadAllAsync(cancellationToken))
            {
                if (names.TryGetValue((envelope.Name, envelope.Version), out var kind))
                {
                    yield return (IntegrationEvent)envelope.Payload.Deserialize(kind, JsonSerializerOptions.Web)!;
                }
            }
        }
        finally
        {
            followed.Remove(events.Writer);
        }
    }

    /// <summary>Tells of an event.</summary>
    internal void Tell(string module, EventMoment moment, EventEnvelope envelope)
    {
        if (followers.TryGetValue((module, moment), out var followed))
        {
            followed.Tell(envelope);
        }
    }

    private sealed class Followers
    {
        private readonly Lock gate = new();
        private readonly List<ChannelWriter<EventEnvelope>> writers = [];

        public int Count
        {
            get
            {
                lock (gate)
                {
                    return writers.Count;
                }
            }
        }

        public void Add(ChannelWriter<EventEnvelope> writer)
        {
            lock (gate)
            {
                writers.Add(writer);
            }
        }

        public void Remove(ChannelWriter<EventEnvelope> writer)
        {
            lock (gate)
            {
                writers.Remove(writer);
            }
        }

        // Under the lock, so that all are told in the same order.
        public void Tell(EventEnvelope envelope)
        {
            lock (gate)
            {
                foreach (var writer in writers.FindAll(w => !w.TryWrite(envelope)))
                {
                    // who misses one would show something old and not know it
                    writer.TryComplete(new GraphQLException(
                        "Events came faster than they were read, and some were missed: read anew what you follow, and subscribe again.", ErrorCodes.LimitExceeded));
                    writers.Remove(writer);
                }
            }
        }
    }
}
