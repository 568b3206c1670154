namespace Samverkan.SharedKernel.Time;

/// <summary>
/// The clock of the product: instants are the system's, and days and years are those of the county, wherever the server stands. So a number drawn
/// at half past midnight on New Year's Day belongs to the new year.
/// </summary>
/// <param name="zone">The county's time zone.</param>
public sealed class CountyTime(TimeZoneInfo zone) : TimeProvider
{
    /// <summary>Where the time zone is configured: an IANA name.</summary>
    public const string Setting = "Samverkan:TimeZone";

    /// <summary>The time zone where nothing is configured.</summary>
    public const string Default = "Europe/Stockholm";

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => zone;
}
