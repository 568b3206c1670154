using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Financing.Invoicing;

/// <summary>A basis for invoices as a file (fakturaunderlag).</summary>
/// <param name="FileName">A name to save it under (filnamn).</param>
/// <param name="MediaType">What kind of file it is (medietyp).</param>
/// <param name="Content">The file in Base64 (innehåll).</param>
/// <param name="Size">Its size in bytes, before Base64 (storlek).</param>
[ObjectType, Needs("kommunovergripande.financing.read")]
internal sealed record InvoiceBasis(
    [property: Field] string FileName, [property: Field] string MediaType, [property: Field] string Content, [property: Field] int Size);

/// <summary>Which kind of file a basis for invoices is (format).</summary>
internal enum InvoiceBasisFormat
{
    /// <summary>
    /// Text, separated by semicolon, UTF-8 with byte order mark: Excel with Swedish settings opens it as a table. A text that could be taken for a formula
    /// has an apostrophe before it.
    /// </summary>
    Csv,

    /// <summary>An Excel workbook (.xlsx) in which amounts are numbers, days are dates and the last row sums.</summary>
    Xlsx,
}
