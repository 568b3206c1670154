using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>The days that a decision on an order can be of.</summary>
internal static class StudyOrderDecisionDay
{
    /// <summary>Why it cannot be of this day: the order was not placed yet, or the day has not come; null where it can.</summary>
    public static Outcome? Refusal(StudyOrder order, DateOnly decidedOn, TimeProvider time)
    {
        var first = DayOf(order.PlacedAt, time);
        var last = DayOf(time.GetUtcNow(), time);
        return decidedOn >= first && decidedOn <= last ? null : Outcome.Refused(
            UserErrorCode.Invalid,
            $"Beslutsdatum {decidedOn:yyyy-MM-dd} ligger {(decidedOn > last ? "i framtiden" : "före beställningen")}. Ange en dag från {first:yyyy-MM-dd} till {last:yyyy-MM-dd}.",
            "input", "decidedOn");
    }

    private static DateOnly DayOf(DateTimeOffset at, TimeProvider time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).DateTime);
}
