using System.Threading.RateLimiting;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>
/// A bucket of tokens that fills at an even pace by the application's clock; the framework's own goes by a timer, and tells neither when a token is
/// there again nor takes another clock.
/// </summary>
internal sealed class TokenBucket(double perSecond, int burst, TimeProvider clock, Action<TokenBucket> gone) : RateLimiter
{
    // of what sums of fractions lose
    private const double Tolerance = 1e-9;

    private static readonly RateLimitLease Permit = new Lease(null);

    private readonly Lock turn = new();
    private readonly long began = clock.GetTimestamp();

    // The moment, in seconds since it began, at which the bucket is full; what is missing now is the time until then.
    private double fullAt;
    private int disposed;

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (turn)
            {
                var idle = Now - fullAt;
                return idle < 0 ? null : TimeSpan.FromSeconds(idle);
            }
        }
    }

    private double Now => clock.GetElapsedTime(began).TotalSeconds;

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (turn)
        {
            var now = Now;
            var from = Math.Max(fullAt, now);
            var then = from + (permitCount / perSecond);
            var wait = then - now - (burst / perSecond);
            if (wait > Tolerance)
            {
                return new Lease(TimeSpan.FromSeconds(wait));
            }
            fullAt = then;
            return Permit;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
        {
            gone(this);
        }
        base.Dispose(disposing);
    }

    private sealed class Lease(TimeSpan? retryAfter) : RateLimitLease
    {
        public override bool IsAcquired => retryAfter is null;

        public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = retryAfter;
            return retryAfter is not null && metadataName == MetadataName.RetryAfter.Name;
        }
    }
}
