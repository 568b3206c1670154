namespace Samverkan.SharedKernel.Events;

/// <summary>How events are carried: configuration section <c>Samverkan:Events</c>.</summary>
public sealed record EventOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Samverkan:Events";

    /// <summary>How often an outbox is looked at when nothing in this process says that something was put there.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a host that has died keeps others from dispatching.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Pause after the first failure of a handler; doubled by each further one.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest pause between attempts.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long delivered events stay in the outbox.</summary>
    public TimeSpan KeptFor { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long notes of handled events stay in the inbox: far longer than an event can be under way.</summary>
    public TimeSpan HandledFor { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How many events are delivered between two writes of the outbox.</summary>
    public int Batch { get; init; } = 100;

    /// <summary>How many events are kept for a follower of the feed that does not read them; one that falls further behind is told so and followed no more.</summary>
    public int FollowerBuffer { get; init; } = 1000;

    /// <summary>
    /// This host among those that share a store. On SQLite, where there is only one, the same at every start: it need not wait
    /// out the lease of the one that died.
    /// </summary>
    public string? Holder { get; init; }

    /// <summary>Modules that another process hosts and that want events of this one's: by name, the address of their <c>/events</c>.</summary>
    public Dictionary<string, Uri> Consumers { get; init; } = [];

    /// <summary>What the processes of one installation know each other by; without it there is no <c>/events</c>, and nothing is sent.</summary>
    public string? Secret { get; init; }
}
