namespace Samverkan.Kommunovergripande.Organisations;

/// <summary>A Swedish organisation number (organisationsnummer): ten digits, of which the last is a check digit.</summary>
internal static class OrganisationNumber
{
    /// <summary>Characters of a number as it is kept.</summary>
    public const int Length = 11;

    /// <summary>The number as it is kept, <c>212000-2528</c> say, or null where the text is none.</summary>
    public static string? Parse(string text)
    {
        var digits = text.Replace("-", "", StringComparison.Ordinal).Trim();
        // the third digit tells it from a personal identity number, which has a month there
        var isNumber = digits.Length == 10 && digits.All(char.IsAsciiDigit) && digits[2] >= '2' && ChecksOut(digits);
        return isNumber ? $"{digits[..6]}-{digits[6..]}" : null;
    }

    /// <summary>Luhn's sum: every other digit is doubled, and the digits of all add up to a multiple of ten.</summary>
    private static bool ChecksOut(string digits) =>
        digits.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 2 : 1)).Sum(product => product / 10 + product % 10) % 10 == 0;
}
