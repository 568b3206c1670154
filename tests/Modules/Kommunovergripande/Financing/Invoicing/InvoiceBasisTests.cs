using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing.Invoicing;

/// <summary>The files are read back as those read them who get them.</summary>
public sealed class InvoiceBasisTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Formula = "=HYPERLINK(\"http://exempel\")";

    private readonly FinancingDesk desk = new(sample.Host);

    [Fact]
    public async Task Csv_OfAYear_HasARowPerMunicipalityAColumnPerAssignmentAndSums()
    {
        var (agreement, allocation) = await desk.PlannedAsync();

        var file = await FileAsync(agreement, "CSV");

        Assert.Equal(("fakturaunderlag-2021.csv", "text/csv; charset=utf-8"), (file.Name, file.MediaType));
        Assert.Equal([0xEF, 0xBB, 0xBF], file.Content[..3]);
        var rows = Rows(file.Content);
        Assert.Equal(["Kommunkod", "Kommun", "Folkmängd", "Referensdatum", "Källa", "Barn och utbildning (BuZ)", "FoU Jämt", "Lärcentrum", "Summa"], rows[0]);
        Assert.Equal(["2305", "Bräcke", "6181", "2020-12-31", "SCB via citypopulation.de"], rows[1][..5]);
        Assert.Equal(["Summa", "", "25350", "", "", "500001", "1000000", "33", "1500034"], rows[^1]);
        Assert.Equal(allocation.At("municipalities").EnumerateArray().Select(m => m.At("amount").GetString()), rows[1..^1].Select(r => r[^1]));
    }

    [Fact]
    public async Task Csv_WhenATextLooksLikeAFormula_ShowsItAsText()
    {
        var agreement = await WithFormulaAsync();

        var rows = Rows((await FileAsync(agreement, "CSV")).Content);

        Assert.Equal("'" + Formula, rows[0][5]);
    }

    [Fact]
    public async Task Csv_OfAnInstalment_HasARowPerMunicipality()
    {
        var (agreement, allocation) = await desk.PlannedAsync();

        var file = await FileAsync(agreement, "CSV", instalment: 1);

        var rows = Rows(file.Content);
        Assert.Equal("fakturaunderlag-2021-2.csv", file.Name);
        Assert.Equal(["Kommunkod", "Kommun", "Delbetalning", "Fakturadatum", "Förfallodag", "Period från", "Period till", "Belopp"], rows[0]);
        Assert.Equal(["2305", "Bräcke", "2", "2021-06-01", "2021-06-30", "2021-07-01", "2021-12-31"], rows[1][..7]);
        Assert.Equal(allocation.At("instalments")[1].At("amount").GetString(), rows[^1][^1]);
    }

    [Fact]
    public async Task Xlsx_OfAYear_HasNumbersDatesAndASum()
    {
        var (agreement, _) = await desk.PlannedAsync();

        var file = await FileAsync(agreement, "XLSX");

        using var document = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document));
        var cells = Cells(document);
        Assert.Equal(("2305", true), (Text(cells["A2"]), cells["A2"].DataType! == CellValues.InlineString));
        Assert.Equal(("6181", null), (cells["C2"].CellValue!.Text, cells["C2"].DataType));
        Assert.Equal(new DateTime(2020, 12, 31), DateTime.FromOADate(double.Parse(cells["D2"].CellValue!.Text, CultureInfo.InvariantCulture)));
        Assert.Equal(("SUM(I2:I4)", "1500034"), (cells["I5"].CellFormula!.Text, cells["I5"].CellValue!.Text));
        Assert.Equal("Summa", Text(cells["A5"]));
    }

    [Fact]
    public async Task Xlsx_FetchedAgain_IsTheSameFileAndTellsNoTime()
    {
        var (agreement, _) = await desk.PlannedAsync();

        var (first, again) = (await FileAsync(agreement, "XLSX"), await FileAsync(agreement, "XLSX"));

        Assert.Equal(first.Content, again.Content);
        using var archive = new ZipArchive(new MemoryStream(first.Content));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public async Task Xlsx_WhenATextLooksLikeAFormula_ShowsItAsText()
    {
        var agreement = await WithFormulaAsync();

        using var document = SpreadsheetDocument.Open(new MemoryStream((await FileAsync(agreement, "XLSX")).Content), isEditable: false);
        var cell = Cells(document)["F1"];

        Assert.Equal((Formula, null), (Text(cell), cell.CellFormula));
    }

    [Fact]
    public async Task Xlsx_WhenATextHasWhatAWorkbookCannotHold_IsAFileWithoutIt()
    {
        var csv = "kommunkod,kommun,ar,folkmangd\n2305,Bräcke,1994,9000\n2321,Åre,1994,9500\n2326,Berg,1994,9100";
        var imported = await desk.DoAsync("ImportPopulation", "import { added }", new { csv, source = "SCB\uFFFE, tabell 😀 1", referenceDate = "1994-12-31" });
        Assert.Equal(3, imported.At("import", "added").GetInt32());
        var agreement = await desk.AgreementAsync();
        await desk.BudgetAsync(agreement, 2021);
        await desk.AllocateAsync(agreement, 2021, populationYear: 1994);

        using var document = SpreadsheetDocument.Open(new MemoryStream((await FileAsync(agreement, "XLSX")).Content), isEditable: false);

        Assert.Equal("SCB, tabell 😀 1", Text(Cells(document)["E2"]));
    }

    [Fact]
    public async Task Xlsx_OfAnInstalment_SumsIt()
    {
        var (agreement, allocation) = await desk.PlannedAsync();

        var file = await FileAsync(agreement, "XLSX", instalment: 0);

        using var document = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        Assert.Equal(allocation.At("instalments")[0].At("amount").GetString(), Cells(document)["H5"].CellValue!.Text);
    }

    private async Task<string> WithFormulaAsync()
    {
        var code = "FORMEL-" + Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
        await desk.DoAsync("RegisterAssignment", "assignment { code }", new { code, name = Formula, ownerModule = "KOMMUNOVERGRIPANDE" });
        var agreement = await desk.AgreementAsync(assignments: [code]);
        await desk.SetBudgetAsync(agreement, 2021, new[] { new { assignmentCode = code, amount = 100 } });
        await desk.AllocateAsync(agreement, 2021);
        return agreement;
    }

    private async Task<(string? Name, string? MediaType, byte[] Content)> FileAsync(string agreement, string format, int? instalment = null)
    {
        var basis = $"basis: invoiceBasis(format: {format}) {{ fileName mediaType content size }}";
        var allocation = (await desk.AgreementFieldAsync(agreement, $"allocations {{ {basis} instalments {{ {basis} }} }}")).At("allocations")[0];
        var file = (instalment is { } index ? allocation.At("instalments")[index] : allocation).At("basis");
        var content = file.At("content").GetBytesFromBase64();
        Assert.Equal(content.Length, file.At("size").GetInt32());
        return (file.At("fileName").GetString(), file.At("mediaType").GetString(), content);
    }

    private static List<string[]> Rows(byte[] content)
    {
        using var reader = CsvReader.FromText(Encoding.UTF8.GetString(content[3..]), new CsvReaderOptions { Separator = ';', HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }
        return rows;
    }

    private static Dictionary<string, Cell> Cells(SpreadsheetDocument document) =>
        document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!);

    private static string Text(Cell cell) => cell.InlineString!.InnerText;
}
