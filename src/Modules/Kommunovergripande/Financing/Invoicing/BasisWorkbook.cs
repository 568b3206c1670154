using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Samverkan.Kommunovergripande.Financing.Invoicing;

/// <summary>A table as an Excel workbook. Texts are inline, so none is ever taken for a formula.</summary>
internal static class BasisWorkbook
{
    // indexes into the cell formats below
    private const uint Plain = 0, Bold = 1, Number = 2, BoldNumber = 3, Day = 4;
    private const uint DayFormat = 164;

    // the earliest that a zip archive can state
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The workbook's bytes; the same table gives the same, so that a file that is fetched again can be known by its checksum.</summary>
    public static byte[] Of(BasisTable table)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook");
            var sheet = workbook.AddNewPart<WorksheetPart>("sheet");
            sheet.Worksheet = new Worksheet(Widths(table), new SheetData(Rows(table)));
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Fakturaunderlag" }));
        }
        TakeTimesAway(stream);
        return stream.ToArray();
    }

    private static void TakeTimesAway(MemoryStream workbook)
    {
        using var archive = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            entry.LastWriteTime = NoTime;
        }
    }

    private static IEnumerable<Row> Rows(BasisTable table)
    {
        yield return new Row(table.Columns.Select((column, i) => Text(column.Title, i, 1, Bold))) { RowIndex = 1 };
        foreach (var (index, row) in table.Rows.Index())
        {
            var number = (uint)index + 2;
            yield return new Row(row.Select((value, i) => Value(value, i, number))) { RowIndex = number };
        }
        var last = (uint)table.Rows.Count + 2;
        yield return new Row(table.Sums.Select((value, i) => Total(value, i, last)).OfType<Cell>()) { RowIndex = last };
    }

    private static Cell Value(object value, int column, uint row) => value switch
    {
        long number => new Cell { CellReference = Place(column, row), StyleIndex = Number, CellValue = Written(number) },
        DateOnly day => new Cell { CellReference = Place(column, row), StyleIndex = Day, CellValue = Written((long)day.ToDateTime(default).ToOADate()) },
        _ => Text((string)value, column, row, Plain),
    };

    private static Cell? Total(object? value, int column, uint row) => value switch
    {
        // the sum as a formula, so that it follows what somebody changes, and as a value, for those who only read
        long number => new Cell
        {
            CellReference = Place(column, row),
            StyleIndex = BoldNumber,
            CellFormula = row > 2 ? new CellFormula($"SUM({Place(column, 2)}:{Place(column, row - 1)})") : null,
            CellValue = Written(number),
        },
        string text => Text(text, column, row, Bold),
        _ => null,
    };

    private static Cell Text(string text, int column, uint row, uint style) => new()
    {
        CellReference = Place(column, row),
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Readable(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>The text without what a workbook cannot hold: one such character would make it no file at all.</summary>
    private static string Readable(string text) => string.Concat(text.EnumerateRunes().Where(rune =>
        rune != Rune.ReplacementChar && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))));

    private static CellValue Written(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary><c>A1</c>, <c>AB12</c>.</summary>
    private static string Place(int column, uint row)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private static Columns Widths(BasisTable table) => new(table.Columns.Select((column, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = Math.Clamp(column.Title.Length + 4, 14, 40),
        CustomWidth = true,
    }));

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true, FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true }) { Count = 5 });
}
