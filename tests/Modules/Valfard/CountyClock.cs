using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Samverkan.Valfard.Tests;

/// <summary>A clock of the county that a test sets; its timers are the real ones.</summary>
internal sealed class CountyClock : TimeProvider
{
    private DateTimeOffset now;

    public CountyClock(string now) => Set(now);

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>The day that it is in the county.</summary>
    public string Today => GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => now;

    public void Set(string instant) => now = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    public void Register(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(this));
}
