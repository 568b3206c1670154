using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Municipalities;

public sealed class MunicipalityTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    [Fact]
    public async Task Municipality_WhenCodeIsUnknown_IsNull()
    {
        var data = await host.AskAsync("""{ kommunovergripande { municipality(code: "0180") { name } } }""");

        Assert.Equal(JsonValueKind.Null, data.At("kommunovergripande", "municipality").ValueKind);
    }

    [Fact]
    public async Task Population_WhenNoFigureIsKnown_IsNullAndNotInterpolated()
    {
        var data = await host.AskAsync("""{ kommunovergripande { municipality(code: "2380") { population(year: 2023) } } }""");

        Assert.Equal(JsonValueKind.Null, data.At("kommunovergripande", "municipality", "population").ValueKind);
    }

    [Fact]
    public async Task Municipalities_WhenListed_ComeInSwedishOrder()
    {
        var data = await host.AskAsync("{ kommunovergripande { municipalities { name } } }");

        Assert.Equal(
            ["Berg", "Bräcke", "Härjedalen", "Krokom", "Ragunda", "Strömsund", "Åre", "Östersund"],
            data.At("kommunovergripande", "municipalities").EnumerateArray().Select(m => m.At("name").GetString()));
    }

    [Fact]
    public async Task Municipality_WhenAskedFor_HasItsSeat()
    {
        var data = await host.AskAsync("""{ kommunovergripande { municipality(code: "2303") { name seat } } }""");

        Assert.Equal("Hammarstrand", data.At("kommunovergripande", "municipality", "seat").GetString());
    }

    [Theory]
    [InlineData(2010, 126_691)]
    [InlineData(2015, 127_376)]
    [InlineData(2020, 131_155)]
    [InlineData(2021, 132_054)]
    [InlineData(2022, 132_670)]
    [InlineData(2024, 132_839)]
    public async Task Population_OfAllMunicipalities_SumsToTheCountys(int year, int total)
    {
        var data = await host.AskAsync("query ($year: Int!) { kommunovergripande { municipalities { population(year: $year) } } }", new { year });

        Assert.Equal(total, data.At("kommunovergripande", "municipalities").EnumerateArray().Sum(m => m.At("population").GetInt32()));
    }

    [Fact]
    public async Task PopulationFigures_WhenListed_HaveDayAndSource()
    {
        var data = await host.AskAsync("""{ kommunovergripande { municipality(code: "2303") { populationFigures { year count referenceDate source } } } }""");

        var figures = data.At("kommunovergripande", "municipality", "populationFigures").EnumerateArray().ToList();
        Assert.Equal([2010, 2015, 2020, 2021, 2022, 2024], figures.Select(f => f.At("year").GetInt32()));
        Assert.Equal("2021-12-31", figures[3].At("referenceDate").GetString());
        Assert.Equal("härledd ur Newsworthys förändringstal för 2022 (SCB)", figures[3].At("source").GetString());
    }

    [Fact]
    public async Task Entities_WhenAskedForByCode_AreThoseOfTheList()
    {
        var data = await host.AskAsync(
            "query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Municipality { name population(year: 2024) } } }",
            new { keys = new object[] { new { __typename = "Municipality", code = "2380" }, new { __typename = "Municipality", code = "0000" } } },
            address: "/graphql/kommunovergripande");

        var entities = data.At("_entities").EnumerateArray().ToList();
        Assert.Equal("Östersund", entities[0].At("name").GetString());
        Assert.Equal(64_979, entities[0].At("population").GetInt32());
        Assert.Equal(JsonValueKind.Null, entities[1].ValueKind);
    }
}
