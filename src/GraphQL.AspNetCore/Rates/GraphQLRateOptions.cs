namespace Samverkan.GraphQL.AspNetCore;

/// <summary>How much one principal may ask, or one address where nobody is signed in. Zero stands for no limit.</summary>
public sealed class GraphQLRateOptions
{
    /// <summary>
    /// Requests in a second, on the long run; an operation on a socket and the opening of a stream count as one each. A further one is refused with status 429
    /// or, on a socket, with an error of the operation.
    /// </summary>
    public double RequestsPerSecond { get; set; }

    /// <summary>Requests at once, after a pause.</summary>
    public int Burst { get; set; } = 1000;

    /// <summary>Event streams and sockets that are open at once.</summary>
    public int Connections { get; set; }

    /// <summary>Principals and addresses that are told apart; those that come when there are so many share one allowance.</summary>
    public int Partitions { get; set; } = 100_000;
}
