using System.Globalization;
using System.Text.Json;

namespace Samverkan.Kommunovergripande.Tests.Financing;

/// <summary>Reads amounts of answers.</summary>
internal static class Amounts
{
    /// <summary>A Decimal.</summary>
    public static decimal Sek(this JsonElement amount) => decimal.Parse(amount.GetString()!, CultureInfo.InvariantCulture);
}
