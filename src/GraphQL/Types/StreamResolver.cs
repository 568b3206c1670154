namespace Samverkan.GraphQL.Types;

/// <summary>Opens the source stream of a field of the subscription root (specification 6.2.3.1): one value per event.</summary>
/// <param name="open">
/// Called once per subscriber. The context's services live as long as the stream does, its token is cancelled when nobody listens any more, and
/// nothing is selected in it. Throwing, at once or later, ends the subscription with an error.
/// </param>
/// <remarks>Where registering with a source must not miss what happens next, the stream does so before it first waits.</remarks>
public sealed class StreamResolver(Func<ResolveContext, IAsyncEnumerable<object?>> open)
{
    /// <summary>From the field's context to its events.</summary>
    public Func<ResolveContext, IAsyncEnumerable<object?>> Open { get; } = open;

    /// <summary>What a subscription's field is resolved by once there is an event: its value is the field's.</summary>
    public static InlineResolver OfEvents { get; } = new(root => ((SubscriptionEvent)root).Value);
}

/// <summary>An event of a source stream: the root value of the operation that is run for it.</summary>
/// <param name="Value">Value of the subscription's field.</param>
internal sealed record SubscriptionEvent(object? Value);
