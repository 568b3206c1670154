namespace Samverkan.Kommunovergripande.Financing;

/// <summary>When money was changed: what is decided on an earlier figure is told by it.</summary>
internal static class ChangeTimes
{
    /// <summary>The time of a change. A clock that stands still must not hide one, so it is later than the one before.</summary>
    /// <param name="at">The clock.</param>
    /// <param name="last">The change before; null where there is none.</param>
    public static DateTimeOffset After(this DateTimeOffset at, DateTimeOffset? last) => last is { } was && at <= was ? was.AddTicks(1) : at;
}
