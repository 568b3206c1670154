using System.Net;
using System.Net.Sockets;

namespace Samverkan.Access.SignIn;

/// <summary>
/// Counts attempts to sign in: by address and account together, and by address alone. An attempt beyond what is allowed is refused unread, so that guessing
/// costs the guesser time and the host nothing. What is counted is what was typed, account or not.
/// </summary>
internal sealed class SignInThrottle(AccessSettings settings, TimeProvider clock)
{
    /// <summary>Pairs and addresses that are told apart; those who come when there are so many share one allowance.</summary>
    public const int Most = 20_000;

    private static readonly TimeSpan AddressPause = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<(string Address, string Account), Bucket> buckets = [];

    /// <summary>How many are told apart at the moment.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return buckets.Count;
            }
        }
    }

    /// <summary>Counts an attempt.</summary>
    public Throttled? Try(IPAddress? address, string accountKey)
    {
        var (network, now) = (NetworkOf(address), clock.GetUtcNow());
        lock (gate)
        {
            var pair = BucketOf((network, accountKey), settings.AttemptsPerAccount, now);
            var all = BucketOf((network, ""), settings.AttemptsPerAddress, now);
            var wait = Longest(pair.WaitFor(settings.AttemptPause, now), all.WaitFor(AddressPause, now));
            if (wait is not { } seconds)
            {
                pair.Take();
                all.Take();
                return null;
            }

            return new(seconds, ++pair.Refused);
        }
    }

    /// <summary>Counts an attempt that names no account.</summary>
    public Throttled? Try(IPAddress? address)
    {
        var (network, now) = (NetworkOf(address), clock.GetUtcNow());
        lock (gate)
        {
            var all = BucketOf((network, ""), settings.AttemptsPerAddress, now);
            if (all.WaitFor(AddressPause, now) is { } wait)
            {
                return new(wait, ++all.Refused);
            }

            all.Take();
            return null;
        }
    }

    /// <summary>The attempt was a right one: it costs nothing.</summary>
    public void GiveBack(IPAddress? address, string accountKey)
    {
        lock (gate)
        {
            buckets.GetValueOrDefault((NetworkOf(address), accountKey))?.Give(settings.AttemptsPerAccount);
        }
    }

    private Bucket BucketOf((string Address, string Account) key, int burst, DateTimeOffset now)
    {
        if (buckets.TryGetValue(key, out var bucket))
        {
            return bucket;
        }

        if (buckets.Count >= Most)
        {
            foreach (var (idle, _) in buckets.Where(b => b.Value.IsIdle(settings.AttemptPause * settings.AttemptsPerAccount, now)).ToList())
            {
                buckets.Remove(idle);
            }
        }

        // one too many: with the others
        key = buckets.Count >= Most ? ("", key.Account.Length > 0 ? "others" : "") : key;
        return buckets.TryGetValue(key, out bucket) ? bucket : buckets[key] = new Bucket(burst, now);
    }

    private static TimeSpan? Longest(TimeSpan? one, TimeSpan? other) => one is null ? other : other is null || one > other ? one : other;

    /// <summary>An IPv4 address, or the /64 network of an IPv6 address, which one line has all of.</summary>
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return "nowhere";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private sealed class Bucket(int burst, DateTimeOffset made)
    {
        private double tokens = burst;
        private DateTimeOffset filled = made;

        /// <summary>Attempts that were refused since one was allowed.</summary>
        public int Refused { get; set; }

        public TimeSpan? WaitFor(TimeSpan pause, DateTimeOffset now)
        {
            tokens = Math.Min(burst, tokens + (now - filled) / pause);
            filled = now;
            return tokens >= 1 ? null : (1 - tokens) * pause;
        }

        public void Take() => (tokens, Refused) = (tokens - 1, 0);

        public void Give(int most) => tokens = Math.Min(most, tokens + 1);

        public bool IsIdle(TimeSpan full, DateTimeOffset now) => now - filled >= full;
    }
}

/// <summary>An attempt that was one too many.</summary>
/// <param name="Wait">After which the next one is allowed.</param>
/// <param name="Refused">How many have been refused in a row.</param>
internal sealed record Throttled(TimeSpan Wait, int Refused)
{
    /// <summary>Whether it is noted: the first, the tenth, the hundredth …</summary>
    public bool IsNoted => Math.Pow(10, Math.Round(Math.Log10(Refused))) == Refused;
}
