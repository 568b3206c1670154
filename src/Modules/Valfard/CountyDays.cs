namespace Samverkan.Valfard;

/// <summary>Days and instants of the county.</summary>
internal static class CountyDays
{
    /// <summary>The day that it is.</summary>
    public static DateOnly Today(this TimeProvider time) => time.DayOf(time.GetUtcNow());

    /// <summary>The day of an instant.</summary>
    public static DateOnly DayOf(this TimeProvider time, DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).DateTime);

    /// <summary>The instant that a day begins at; the first of all instants for the first of all days, which began before that in the county.</summary>
    public static DateTimeOffset StartOf(this TimeProvider time, DateOnly day)
    {
        if (day == DateOnly.MinValue)
        {
            return DateTimeOffset.MinValue;
        }
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, time.LocalTimeZone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
