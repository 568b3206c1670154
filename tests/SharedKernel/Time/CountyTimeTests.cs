using Samverkan.SharedKernel.Time;

namespace Samverkan.SharedKernel.Tests.Time;

public sealed class CountyTimeTests
{
    [Fact]
    public void LocalNow_WhereverTheServerStands_IsTheCountysTime()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(CountyTime.Default);
        var now = new CountyTime(zone).GetLocalNow();
        Assert.Equal(zone.GetUtcOffset(now), now.Offset);
        Assert.NotEqual(TimeSpan.Zero, now.Offset);
    }
}
