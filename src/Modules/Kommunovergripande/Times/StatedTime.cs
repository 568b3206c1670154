using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Times;

/// <summary>
/// A time as a source words it (tid): a day, a last day, a span or a season: "13 september", "senast 30 augusti", "juli/augusti", "hösten 2021" [001].
/// Nothing is made more exact than it was stated; the days are only what is needed to order and to warn.
/// </summary>
/// <param name="Kind">How it is stated (form).</param>
/// <param name="From">First day that it may be; null of a deadline (från och med).</param>
/// <param name="To">Last day that it may be (till och med).</param>
/// <param name="Text">As the source words it (ordalydelse).</param>
[ObjectType, Public]
internal sealed record StatedTime(
    [property: Field] StatedTimeKind Kind, [property: Field] DateOnly? From, [property: Field] DateOnly? To, [property: Field] string Text)
{
    /// <summary>Longest wording, in characters.</summary>
    public const int MaxText = 100;

    /// <summary>The last day that it may be.</summary>
    public DateOnly LastDay => To ?? From ?? DateOnly.MaxValue;

    /// <summary>The first day that it may be.</summary>
    public DateOnly FirstDay => From ?? DateOnly.MinValue;

    /// <summary>A day, worded as Swedish offices write dates.</summary>
    public static StatedTime On(DateOnly day) => new(StatedTimeKind.Date, day, day, $"{day:yyyy-MM-dd}");

    /// <summary>How it lies in the row that has it.</summary>
    public static void Map(ComplexPropertyBuilder<StatedTime> columns) => columns.Property(t => t.Text).HasMaxLength(MaxText);
}

/// <summary>How a time is stated (tidens form).</summary>
internal enum StatedTimeKind
{
    /// <summary>One day (dag): <c>from</c> and <c>to</c> are that day.</summary>
    Date,

    /// <summary>Not later than a day (senast): only <c>to</c>.</summary>
    Deadline,

    /// <summary>Some time between two days (spann), "juni 2018" say.</summary>
    Span,

    /// <summary>A season (årstid), "hösten 2021" say: the days are what the season is taken to be.</summary>
    Season,
}
