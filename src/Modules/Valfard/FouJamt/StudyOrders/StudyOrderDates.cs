using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>The days that a step can be of: not before the step that it follows, and not in the future.</summary>
internal static class StudyOrderDates
{
    /// <summary>Why a decision cannot be of this day; null where it can.</summary>
    public static Outcome? DecisionRefusal(StudyOrder order, DateOnly on, TimeProvider time) =>
        Refusal("Beslutsdatum", on, time.DayOf(order.PlacedAt), "beställningen", "decidedOn", time);

    /// <summary>Why the work cannot have begun this day, the order's first plan being recorded then; null where it can: the plan comes before the work [001].</summary>
    public static Outcome? StartRefusal(DateOnly on, DateTimeOffset plannedAt, TimeProvider time) =>
        Refusal("Startdatum", on, time.DayOf(plannedAt), "planen", "startedOn", time);

    /// <summary>Why the work cannot have been done this day; null where it can.</summary>
    public static Outcome? CompletionRefusal(StudyOrder order, DateOnly on, TimeProvider time) =>
        Refusal("Slutdatum", on, order.StartedOn!.Value, "starten", "completedOn", time);

    /// <summary>Why what came out of the order cannot have been published this day; null where it can.</summary>
    public static Outcome? PublicationRefusal(StudyOrder order, DateOnly on, TimeProvider time) =>
        Refusal("Publiceringsdatum", on, order.StartedOn!.Value, "beställningens start", "publishedOn", time);

    private static Outcome? Refusal(string what, DateOnly on, DateOnly first, string before, string field, TimeProvider time)
    {
        var last = time.Today();
        return on >= first && on <= last ? null : Outcome.Refused(
            UserErrorCode.Invalid,
            $"{what} {on:yyyy-MM-dd} ligger {(on > last ? "i framtiden" : "före " + before)}. Ange en dag från {first:yyyy-MM-dd} till {last:yyyy-MM-dd}.",
            "input", field);
    }
}
