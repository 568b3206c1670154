using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Samverkan.SharedKernel.Tests.Library;

/// <summary>A clock that a test moves; its timers are the real ones.</summary>
internal sealed class SetClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;

    public void Register(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(this));
}
