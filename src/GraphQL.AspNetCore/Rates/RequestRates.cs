using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>What each principal, or address, has asked: requests by time, and connections that are open.</summary>
internal sealed class RequestRates : IDisposable
{
    private const string Others = "others";

    private readonly GraphQLRateOptions options;
    private readonly IRequestOwner owners;
    private readonly ConcurrentDictionary<string, int> connections = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TokenBucket> buckets = new(StringComparer.Ordinal);
    private readonly PartitionedRateLimiter<string>? limiter;
    private int partitions;

    /// <summary>Counts by the application's clock.</summary>
    public RequestRates(IOptions<GraphQLHttpOptions> options, IRequestOwner owners, TimeProvider clock)
    {
        (this.options, this.owners) = (options.Value.Rates, owners);
        if (this.options.RequestsPerSecond > 0)
        {
            // the framework's: it makes a bucket when somebody comes, and lets go of one that has been full for a while
            Func<string, TokenBucket> bucket = partition => Bucket(partition, clock);
            limiter = PartitionedRateLimiter.Create<string, string>(owner => RateLimitPartition.Get(PartitionOf(owner), bucket), StringComparer.Ordinal);
        }
    }

    /// <summary>How many are told apart at the moment.</summary>
    public int Partitions => Volatile.Read(ref partitions);

    /// <summary>On whose account a request goes.</summary>
    public string OwnerOf(HttpContext http) => owners.Of(http) is { } principal ? "principal " + principal : "address " + Addresses.Of(http.Connection.RemoteIpAddress);

    /// <summary>Counts a request.</summary>
    /// <returns>Null, or the time after which the next one is allowed.</returns>
    public TimeSpan? Count(HttpContext http)
    {
        if (limiter is null)
        {
            return null;
        }
        using var lease = limiter.AttemptAcquire(OwnerOf(http));
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    /// <summary>Counts a connection.</summary>
    /// <returns>False where the owner has as many as may be open.</returns>
    public bool TryOpen(string owner)
    {
        if (options.Connections <= 0)
        {
            return true;
        }
        var now = connections.AddOrUpdate(owner, 1, static (_, count) => count + 1);
        if (now <= options.Connections)
        {
            return true;
        }
        Close(owner);
        return false;
    }

    /// <summary>Counts a connection out.</summary>
    public void Close(string owner)
    {
        if (options.Connections > 0)
        {
            connections.AddOrUpdate(owner, 0, static (_, count) => count - 1);
            // only where nobody has come meanwhile
            connections.TryRemove(KeyValuePair.Create(owner, 0));
        }
    }

    /// <summary>Why a request is refused.</summary>
    /// <param name="wait">The time after which the next one is allowed.</param>
    public Refusal Refused(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(Math.Min(wait.TotalSeconds, int.MaxValue)));
        return new(
            StatusCodes.Status429TooManyRequests,
            string.Create(
                CultureInfo.InvariantCulture,
                $"You have asked more than {options.RequestsPerSecond:0.###} times a second for a while; ask again in {seconds} s."),
            ErrorCodes.LimitExceeded)
        {
            RetryAfter = seconds,
        };
    }

    /// <summary>Why a connection is refused.</summary>
    public Refusal RefusedConnection() => new(
        StatusCodes.Status429TooManyRequests,
        $"You have {options.Connections} streams and sockets open, which is the limit; close others first.",
        ErrorCodes.LimitExceeded);

    public void Dispose() => limiter?.Dispose();

    private string PartitionOf(string owner) => buckets.ContainsKey(owner) || Partitions < options.Partitions ? owner : Others;

    private TokenBucket Bucket(string partition, TimeProvider clock)
    {
        Interlocked.Increment(ref partitions);
        return buckets[partition] = new TokenBucket(options.RequestsPerSecond, Math.Max(1, options.Burst), clock, bucket =>
        {
            // another may have come in its place
            buckets.TryRemove(KeyValuePair.Create(partition, bucket));
            Interlocked.Decrement(ref partitions);
        });
    }
}
