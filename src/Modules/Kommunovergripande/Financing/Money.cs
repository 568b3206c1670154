using System.Globalization;

namespace Samverkan.Kommunovergripande.Financing;

/// <summary>Money: whole öre in the model, decimal kronor in the graph (ADR 0010).</summary>
internal static class Money
{
    /// <summary>Öre of a krona.</summary>
    public const long Krona = 100;

    /// <summary>The largest amount that is taken, in kronor: ten billion.</summary>
    public const long MaxKronor = 10_000_000_000;

    /// <summary>The amount in kronor.</summary>
    public static decimal InSek(long ore) => ore / 100m;

    /// <summary>Whether an amount is not negative, not too large, and whole kronor.</summary>
    public static bool IsWholeKronor(decimal sek) => sek is >= 0 and <= MaxKronor && decimal.IsInteger(sek);

    /// <summary>Whether an amount is not negative, not too large, and whole öre.</summary>
    public static bool IsOre(decimal sek) => sek is >= 0 and <= MaxKronor && decimal.IsInteger(sek * Krona);

    /// <summary>The amount in öre.</summary>
    public static long InOre(decimal sek) => (long)(sek * Krona);

    /// <summary>A number as a Swede writes it: <c>-2,5</c>.</summary>
    public static string InSwedish(this decimal number) => number.ToString(CultureInfo.InvariantCulture).Replace('.', ',');
}
