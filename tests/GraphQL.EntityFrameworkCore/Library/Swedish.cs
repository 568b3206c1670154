using System.Globalization;
using System.Text;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

/// <summary>Folded texts and sort keys, as the modules have them.</summary>
internal static class Swedish
{
    private static readonly CompareInfo Order = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    /// <summary>Lower case without accents, but å, ä and ö are letters of their own.</summary>
    public static string Fold(string text) =>
        string.Concat(text.ToLowerInvariant().EnumerateRunes().Select(r => Base(r.ToString())));

    private static string Base(string character) =>
        character is "å" or "ä" or "ö" ? character : character.Normalize(NormalizationForm.FormD).EnumerateRunes().First().ToString();

    public static byte[] SortKey(string text) => Order.GetSortKey(text, CompareOptions.IgnoreCase).KeyData;
}
