using System.Globalization;

namespace Samverkan.Oracle;

/// <summary>A hash that is short to write in two languages (FNV-1a, then mixed as MurmurHash3 ends).</summary>
internal static class Hashing
{
    /// <summary>Of a text's UTF-16 code units.</summary>
    public static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }
        hash = unchecked((hash ^ (hash >> 16)) * 0x85EBCA6Bu);
        hash = unchecked((hash ^ (hash >> 13)) * 0xC2B2AE35u);
        return hash ^ (hash >> 16);
    }

    /// <summary>A short name for a long key.</summary>
    public static string Id(string key) => Of(key).ToString("x8", CultureInfo.InvariantCulture);
}
