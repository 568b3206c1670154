using System.Globalization;
using System.Text;

namespace Samverkan.SharedKernel.Text;

/// <summary>
/// Swedish order and search as plain columns, so that both databases answer alike: neither their collations nor their
/// <c>LIKE</c> agree on å, ä, ö or on case.
/// </summary>
public static class SwedishText
{
    /// <summary>Longest sort key in characters (two per byte); longer texts are ordered by what fits.</summary>
    public const int SortKeyLength = 800;

    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    /// <summary>A key whose ordinal order is Swedish order, upper-case hexadecimal.</summary>
    /// <remarks>The keys are those of the ICU library that the host runs on: rows written under another major version may sort apart until written again.</remarks>
    public static string SortKey(string text)
    {
        var key = Swedish.GetSortKey(text, CompareOptions.None).KeyData;
        return Convert.ToHexString(key, 0, Math.Min(key.Length, SortKeyLength / 2));
    }

    /// <summary>The text as it is searched: lower case, without accents but with å, ä and ö, white space as single blanks.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsWhiteSpace(character))
            {
                AppendBlank(folded);
            }
            else
            {
                AppendLetter(folded, character);
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static void AppendBlank(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    private static void AppendLetter(StringBuilder folded, char character)
    {
        switch (character)
        {
            case 'å' or 'ä' or 'ö' or < '\u0080':
                folded.Append(character);
                break;
            case 'æ':
                folded.Append('ä');
                break;
            case 'ø':
                folded.Append('ö');
                break;
            default:
                AppendWithoutMarks(folded, character);
                break;
        }
    }

    private static void AppendWithoutMarks(StringBuilder folded, char character)
    {
        if (char.IsSurrogate(character))
        {
            folded.Append(character);
            return;
        }

        foreach (var part in character.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(part);
            }
        }
    }
}
