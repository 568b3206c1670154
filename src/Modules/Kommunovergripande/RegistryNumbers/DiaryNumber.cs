using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Kommunovergripande.RegistryNumbers;

/// <summary>A registry number in its parts: <c>RUN/34/2018</c> (diarienummer).</summary>
/// <param name="Series">Code of the series.</param>
/// <param name="Running">Running number in the series that year, from 1.</param>
/// <param name="Year">Calendar year.</param>
internal sealed partial record DiaryNumber(string Series, int Running, int Year)
{
    /// <summary>What a number looks like, for those who wrote another thing.</summary>
    public const string Form = "Ange serie, löpnummer och år med snedstreck mellan, till exempel RUN/34/2018.";

    /// <summary>The number as it is written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Series}/{Running}/{Year}");

    /// <summary>The parts of a text, however its letters are cased; null where it is no number.</summary>
    public static DiaryNumber? Parse(string text) =>
        Written().Match(text.Trim().ToUpperInvariant()) is { Success: true } match
            ? new(match.Groups["series"].Value, Whole(match.Groups["running"]), Whole(match.Groups["year"]))
            : null;

    /// <summary>Whether a number can begin with a text, however its letters are cased.</summary>
    public static bool IsSeries(string text) => !text.Contains('/', StringComparison.Ordinal) && Parse($"{text.Trim()}/1/2000") is not null;

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<series>[A-ZÅÄÖ][A-ZÅÄÖ0-9-]{0,19})/(?<running>[1-9][0-9]{0,8})/(?<year>(19|20)[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
