using System.Globalization;
using CsvHelper;

namespace Samverkan.Kommunovergripande.Financing.Invoicing;

/// <summary>A table that becomes a file: a header, rows, and a last row with sums.</summary>
/// <param name="Name">The file's name without extension.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows: a text, a whole number or a day per column.</param>
internal sealed record BasisTable(string Name, IReadOnlyList<BasisColumn> Columns, IReadOnlyList<IReadOnlyList<object>> Rows)
{
    /// <summary>What stands first in the last row.</summary>
    public const string Sum = "Summa";

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The last row: null where a column is not summed.</summary>
    public IReadOnlyList<object?> Sums =>
        [.. Columns.Select((column, i) => i == 0 ? Sum : column.IsSummed ? (object)Rows.Sum(row => (long)row[i]) : null)];

    /// <summary>The table as a file.</summary>
    public InvoiceBasis ToFile(InvoiceBasisFormat format)
    {
        var content = format == InvoiceBasisFormat.Csv ? Csv() : BasisWorkbook.Of(this);
        return format == InvoiceBasisFormat.Csv
            ? new($"{Name}.csv", "text/csv; charset=utf-8", Convert.ToBase64String(content), content.Length)
            : new($"{Name}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Convert.ToBase64String(content), content.Length);
    }

    private byte[] Csv()
    {
        using var stream = new MemoryStream();
        var options = new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, FormatProvider = Swedish, Injection = CsvInjection.Escape };
        using (var writer = CsvWriter.Create(stream, options, leaveOpen: true))
        {
            Write(writer, Columns.Select(c => (object?)c.Title));
            foreach (var row in Rows)
            {
                Write(writer, row);
            }
            Write(writer, Sums);
        }
        return stream.ToArray();
    }

    private static void Write(CsvWriter writer, IEnumerable<object?> values)
    {
        foreach (var value in values)
        {
            switch (value)
            {
                case long number:
                    writer.WriteField(number, "0", Swedish);
                    break;
                case DateOnly day:
                    writer.WriteField(day, "yyyy-MM-dd");
                    break;
                default:
                    writer.WriteField((string?)value ?? "");
                    break;
            }
        }
        writer.EndRecord();
    }
}

/// <summary>A column of such a table.</summary>
/// <param name="Title">What stands in the header.</param>
/// <param name="IsSummed">Whether the last row sums it.</param>
internal sealed record BasisColumn(string Title, bool IsSummed = false);
