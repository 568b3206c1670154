using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Samverkan.SharedKernel.Storage;

/// <summary>A UUID as its 16 bytes, most significant first, so that version 7 sorts by time in every database.</summary>
internal sealed class GuidBytes() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true),
    bytes => new Guid(bytes, true))
{
    public const int Length = 16;
}

/// <summary>An instant as UTC ticks (100 ns since year 1): ordered by both databases, and the same in both.</summary>
internal sealed class InstantTicks() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
