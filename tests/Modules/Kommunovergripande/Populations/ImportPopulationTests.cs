using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Populations;

/// <summary>Each test imports a year of its own, so that they may share a host.</summary>
public sealed class ImportPopulationTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    private const string Header = "kommunkod,kommun,ar,folkmangd,referensdatum,kalla\n";

    [Theory]
    [InlineData("", null, null, "Filen är tom")]
    [InlineData("kommunkod,kommun,ar,folkmangd,referensdatum,kalla\n", null, null, "inga rader")]
    [InlineData("kommunkod,kommun,ar,referensdatum,kalla\n2303,Ragunda,1990,1990-12-31,SCB", 1, "folkmangd", "saknas i rubrikraden")]
    [InlineData("kommunkod,kommun,ar,ar,folkmangd,referensdatum,kalla\n2303,Ragunda,1990,1990,1,1990-12-31,SCB", 1, "ar", "flera gånger")]
    [InlineData(Header + "9999,Ragunda,1990,1,1990-12-31,SCB", 2, "kommunkod", "Giltiga koder: 2303 Ragunda, 2305 Bräcke")]
    [InlineData(Header + "2303,Krokom,1990,1,1990-12-31,SCB", 2, "kommun", "kommunkod 2303, som är Ragunda")]
    [InlineData(Header + "2303,Ragunda,19x0,1,1990-12-31,SCB", 2, "ar", "'19x0' är inget år")]
    [InlineData(Header + "2303,Ragunda,1967,1,1967-12-31,SCB", 2, "ar", "1968–")]
    [InlineData(Header + "2303,Ragunda,2999,1,1990-12-31,SCB", 2, "ar", "'2999' är inget år")]
    [InlineData(Header + "2303,Ragunda,1990,-5,1990-12-31,SCB", 2, "folkmangd", "'-5' är inget antal")]
    [InlineData(Header + "2303,Ragunda,1990,5 590,1990-12-31,SCB", 2, "folkmangd", "enbart siffror")]
    [InlineData(Header + "2303,Ragunda,1990,5590.5,1990-12-31,SCB", 2, "folkmangd", "heltal")]
    [InlineData(Header + "2303,Ragunda,1990,99999999,1990-12-31,SCB", 2, "folkmangd", "till 10000000")]
    [InlineData(Header + "2303,Ragunda,1990,,1990-12-31,SCB", 2, "folkmangd", "'' är inget antal")]
    [InlineData(Header + "2303,Ragunda,1990,1,1990-02-30,SCB", 2, "referensdatum", "'1990-02-30' är inget datum")]
    [InlineData(Header + "2303,Ragunda,1990,1,31/12/1990,SCB", 2, "referensdatum", "ÅÅÅÅ-MM-DD")]
    [InlineData(Header + "2303,Ragunda,1990,1,1989-12-31,SCB", 2, "referensdatum", "ligger inte i år 1990")]
    [InlineData(Header + "2303,Ragunda,1990,1,,SCB", 2, "referensdatum", "Referensdatum saknas")]
    [InlineData(Header + "2303,Ragunda,1990,1,1990-12-31,", 2, "kalla", "Källa saknas")]
    [InlineData(Header + "2303,Ragunda,1990,1,1990-12-31,S\u0001CB", 2, "kalla", "Ta bort radbrytningar och styrtecken")]
    [InlineData(Header + "2303,Ragunda,1990,1,1990-12-31", 2, null, "inte lika många värden")]
    [InlineData(Header + "2303,Ragunda,1990,1,1990-12-31,\"SCB", 2, null, "aldrig avslutas")]
    [InlineData(Header + "2303,Ragunda,1990,1,1990-12-31,\"S\"CB", 2, null, "citattecken mitt i")]
    [InlineData(Header + "2303,Ragunda,1990,1,1990-12-31,SCB\n2303,Ragunda,1990,1,1990-12-31,SCB", 3, null, "Ragunda 1990 står redan på rad 2")]
    public async Task Import_WhenAFileIsFaulty_SaysWhereAndWhat(string csv, int? line, string? column, string reason)
    {
        var done = await ImportAsync(new { csv });

        var fault = Assert.Single(done.At("faults").EnumerateArray());
        Assert.Equal(line, fault.At("line").ValueKind == JsonValueKind.Null ? null : fault.At("line").GetInt32());
        Assert.Equal(column, fault.At("column").GetString());
        Assert.Contains(reason, fault.At("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, done.At("import").ValueKind);
    }

    [Fact]
    public async Task Import_WhenSeveralRowsAreFaulty_ReportsEachOfThemInOrderOfLines()
    {
        var done = await ImportAsync(new
        {
            csv = Header + "9999,Sveg,1991,1,1991-12-31,SCB\n2303,Ragunda,1991,5,1991-12-31,SCB\n2305,Bräcke,1991,-1,1991-13-01,\n2309,Krokom,1991,1",
        });

        Assert.Equal(
            [(2, "kommunkod", "9999"), (4, "folkmangd", "-1"), (4, "referensdatum", "1991-13-01"), (4, "kalla", ""), (5, null, "2309,Krokom,1991,1")],
            done.At("faults").EnumerateArray().Select(f => (f.At("line").GetInt32(), f.At("column").GetString(), f.At("value").GetString())));
    }

    [Fact]
    public async Task Import_WhenOneRowIsFaulty_ImportsNoneOfTheOthers()
    {
        await ImportAsync(new { csv = Header + "2303,Ragunda,1992,5,1992-12-31,SCB\n2305,Bräcke,1992,-1,1992-12-31,SCB" });

        Assert.Equal(JsonValueKind.Null, (await PopulationAsync("2303", 1992)).ValueKind);
    }

    [Fact]
    public async Task Import_WhenRowsDoNotSumToTheStatedTotal_StatesBothSums()
    {
        var done = await ImportAsync(new
        {
            csv = Header + "2303,Ragunda,1993,5000,1993-12-31,SCB\n2305,Bräcke,1993,6000,1993-12-31,SCB",
            statedTotals = new[] { new { year = 1993, total = 11_001 } },
        });

        var message = Assert.Single(done.At("faults").EnumerateArray()).At("message").GetString()!.Replace('\u00A0', ' ');
        Assert.StartsWith("Folkmängden 1993 summerar till 11 000 men ska enligt angiven summa vara 11 001. Rad saknas för Krokom", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhenATotalIsStatedForAYearWithoutRows_IsRefused()
    {
        var done = await ImportAsync(new
        {
            csv = Header + "2303,Ragunda,1994,5000,1994-12-31,SCB",
            statedTotals = new[] { new { year = 1995, total = 5000 } },
        });

        Assert.Contains("ingen rad för det året", Assert.Single(done.At("faults").EnumerateArray()).At("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhenTotalsAreStatedTwiceForAYear_IsRefused()
    {
        var done = await ImportAsync(new
        {
            csv = Header + "2303,Ragunda,1994,5000,1994-12-31,SCB",
            statedTotals = new[] { new { year = 1994, total = 5000 }, new { year = 1994, total = 5001 } },
        });

        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal(["input", "statedTotals"], error.At("path").EnumerateArray().Select(p => p.GetString()));
    }

    [Fact]
    public async Task Import_WhenTheTextIsTooLong_IsRefusedUnread()
    {
        var done = await ImportAsync(new { csv = new string('x', 1_000_001) });

        Assert.Empty(done.At("faults").EnumerateArray());
        Assert.Equal(["input", "csv"], Assert.Single(done.At("errors").EnumerateArray()).At("path").EnumerateArray().Select(p => p.GetString()));
    }

    [Fact]
    public async Task Import_WhenThereAreTooManyRows_SaysSo()
    {
        var done = await ImportAsync(new { csv = Header + string.Concat(Enumerable.Repeat("2303,Ragunda,1995,1,1995-12-31,SCB\n", 5_001)) });

        Assert.Contains(done.At("faults").EnumerateArray(), f => f.At("message").GetString()!.Contains("fler än 5000 rader", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_WhenAFigureIsKnownOtherwise_ReportsIt()
    {
        await ImportAsync(new { csv = Header + "2303,Ragunda,1996,5000,1996-12-31,SCB" });

        var done = await ImportAsync(new { csv = Header + "2303,Ragunda,1996,5001,1996-12-31,SCB" });

        Assert.Contains("finns redan: 5000", Assert.Single(done.At("faults").EnumerateArray()).At("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(5000, (await PopulationAsync("2303", 1996)).GetInt32());
    }

    [Fact]
    public async Task Import_WhenReplacingIsAskedFor_SaysWhatWasAddedReplacedAndUnchanged()
    {
        await ImportAsync(new { csv = Header + "2303,Ragunda,1997,5000,1997-12-31,SCB\n2305,Bräcke,1997,6000,1997-12-31,SCB" });

        var done = await ImportAsync(new
        {
            csv = Header + "2303,Ragunda,1997,5001,1997-12-31,SCB\n2305,Bräcke,1997,6000,1997-12-31,SCB\n2309,Krokom,1997,7000,1997-12-31,SCB",
            replace = true,
        });

        Assert.Equal((1, 1, 1), (done.At("import", "added").GetInt32(), done.At("import", "replaced").GetInt32(), done.At("import", "unchanged").GetInt32()));
        Assert.Equal(5001, (await PopulationAsync("2303", 1997)).GetInt32());
    }

    [Theory]
    [InlineData(1980, "kommunkod;kommun;ar;folkmangd;referensdatum;kalla\r\n2321;Åre;1980;9000;1980-12-31;SCB, tabell 1\r\n")]
    [InlineData(1981, "\uFEFFkommunkod,kommun,ar,folkmangd,referensdatum,kalla\n2321,Åre,1981,9000,1981-12-31,SCB")]
    [InlineData(1982, "kommunkod\tkommun\tar\tfolkmangd\treferensdatum\tkalla\n2321\tÅre\t1982\t9000\t1982-12-31\tSCB")]
    [InlineData(1983, "\"kalla\",\"folkmangd\",\"ar\",\"referensdatum\",\"kommun\",\"kommunkod\"\n\"SCB, \"\"tabell\"\"\",\"9000\",\"1983\",\"1983-12-31\",\"Åre\",\"2321\"\n")]
    [InlineData(1984, "Kommunkod, Kommun, Ar, Folkmangd, Referensdatum, Kalla\n\n2321 , åre , 1984 , 9000 , 1984-12-31 , SCB \n\n")]
    [InlineData(1985, "sep=;\nkommunkod;kommun;ar;folkmangd;referensdatum;kalla\n2321;Åre;1985;9000;1985-12-31;SCB")]
    public async Task Import_WhateverWayTheFileIsWritten_ReadsIt(int year, string csv)
    {
        var done = await ImportAsync(new { csv });

        Assert.Empty(done.At("errors").EnumerateArray());
        Assert.Equal(9000, (await PopulationAsync("2321", year)).GetInt32());
    }

    [Fact]
    public async Task Import_WhenSourceAndDayAreStatedForTheWholeFile_NeedsNoColumnsForThem()
    {
        var done = await ImportAsync(new { csv = "kommunkod,kommun,ar,folkmangd\n2326,Berg,1986,8000", source = "SCB", referenceDate = "1986-11-01" });

        Assert.Equal(1, done.At("import", "added").GetInt32());
    }

    [Fact]
    public async Task Import_WhenTheKeyIsRepeated_AnswersAsTheFirstTime()
    {
        var input = new { csv = Header + "2361,Härjedalen,1987,11000,1987-12-31,SCB" };
        var first = await ImportAsync(input, "import-1987");

        var second = await ImportAsync(input, "import-1987");

        Assert.Equal(first.At("import", "id").GetString(), second.At("import", "id").GetString());
        Assert.Equal(1, second.At("import", "added").GetInt32());
    }

    [Fact]
    public async Task Import_WhenARefusedFileIsSentAgainWithItsKey_AnswersTheSameFaults()
    {
        var input = new { csv = Header + "2361,Härjedalen,1988,-1,1988-12-31,SCB" };
        var first = await ImportAsync(input, "import-1988");

        var second = await ImportAsync(input, "import-1988");

        Assert.Equal(first.At("faults").GetRawText(), second.At("faults").GetRawText());
    }

    private async Task<JsonElement> ImportAsync(object input, string? idempotencyKey = null)
    {
        const string Import = """
            mutation ($input: ImportPopulationInput!) { done: kommunovergripandeImportPopulation(input: $input) {
              import { id added replaced unchanged } faults { line column value message } errors { code message path } } }
            """;
        return (await host.AskAsync(Import, new { input }, idempotencyKey: idempotencyKey)).At("done");
    }

    private async Task<JsonElement> PopulationAsync(string code, int year) =>
        (await host.AskAsync(
            "query ($code: String!, $year: Int!) { kommunovergripande { municipality(code: $code) { population(year: $year) } } }", new { code, year }))
        .At("kommunovergripande", "municipality", "population");
}
