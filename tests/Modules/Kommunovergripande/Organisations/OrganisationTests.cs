using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Organisations;

public sealed class OrganisationTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    [Theory]
    [InlineData("", null, null, "name", "Ett namn behövs")]
    [InlineData("Ny förening A", "123456-7890", null, "organisationNumber", "inget organisationsnummer")]
    [InlineData("Ny förening B", null, "0180", "municipalityCode", "Giltiga koder: 2303 Ragunda")]
    [InlineData("mittuniversitetet", null, null, "name", "finns redan under samma tid")]
    public async Task Register_WhenAValueCannotBeUsed_SaysWhichAndWhatWouldBe(string name, string? organisationNumber, string? municipalityCode, string field, string reason)
    {
        var done = await RegisterAsync(new { name, kind = "ASSOCIATION", organisationNumber, municipalityCode });

        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal(["input", field], error.At("path").EnumerateArray().Select(p => p.GetString()));
        Assert.Contains(reason, error.At("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, done.At("organisation").ValueKind);
    }

    [Fact]
    public async Task Register_WhenTheNameIsTooLong_IsRefused()
    {
        var done = await RegisterAsync(new { name = new string('å', 201), kind = "ASSOCIATION" });

        Assert.Contains("högst 200 tecken", Assert.Single(done.At("errors").EnumerateArray()).At("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_WhenThePeriodEndsBeforeItBegins_IsRefused()
    {
        var done = await RegisterAsync(new { name = "Baklänges", kind = "ASSOCIATION", validFrom = "2020-01-02", validTo = "2020-01-01" });

        Assert.Equal(["input", "validTo"], Assert.Single(done.At("errors").EnumerateArray()).At("path").EnumerateArray().Select(p => p.GetString()));
    }

    [Fact]
    public async Task Register_WhenABodyOfAnotherTimeHadTheName_IsDone()
    {
        var done = await RegisterAsync(new { name = "Kommunförbundet Jämtlands län", kind = "MUNICIPAL_ASSOCIATION", validFrom = "2023-01-01" });

        Assert.Equal("Kommunförbundet Jämtlands län", done.At("organisation", "name").GetString());
    }

    [Fact]
    public async Task Register_WhenDone_KeepsTheNumberWithItsHyphen()
    {
        var done = await RegisterAsync(new { name = "Föreningen Exempel", kind = "ASSOCIATION", organisationNumber = "2120002528", municipalityCode = "2380" });

        Assert.Equal("212000-2528", done.At("organisation", "organisationNumber").GetString());
        Assert.Equal("Östersund", done.At("organisation", "municipality", "name").GetString());
    }

    [Fact]
    public async Task Rename_WhenTheOrganisationIsUnknown_SaysSo()
    {
        var done = await RenameAsync(new { id = "019a0000-0000-7000-8000-000000000000", version = 1, name = "Nytt namn" });

        Assert.Equal("NOT_FOUND", Assert.Single(done.At("errors").EnumerateArray()).At("code").GetString());
    }

    [Fact]
    public async Task Rename_WhenSomebodyElseWasFirst_ShowsTheOrganisationAsItIsNow()
    {
        var id = (await RegisterAsync(new { name = "Ursprungliga namnet", kind = "OTHER" })).At("organisation", "id").GetString();
        await RenameAsync(new { id, version = 1, name = "Den förstes namn" });

        var late = await RenameAsync(new { id, version = 1, name = "Den andres namn" });

        Assert.Equal("CONFLICT", Assert.Single(late.At("errors").EnumerateArray()).At("code").GetString());
        Assert.Equal("Den förstes namn", late.At("organisation", "name").GetString());
        Assert.Equal(2, late.At("organisation", "version").GetInt32());
    }

    [Fact]
    public async Task Rename_WhenAnotherHasTheName_IsRefused()
    {
        var id = (await RegisterAsync(new { name = "Tar en annans namn", kind = "OTHER" })).At("organisation", "id").GetString();

        var done = await RenameAsync(new { id, version = 1, name = "Försäkringskassan" });

        Assert.Equal("INVALID", Assert.Single(done.At("errors").EnumerateArray()).At("code").GetString());
    }

    [Fact]
    public async Task Organisations_WhenFilteredByKind_ComeInSwedishOrder()
    {
        var names = await NamesAsync("""organisations(where: { kind: { eq: MUNICIPALITY } }, first: 20)""");

        Assert.Equal(
            ["Bergs kommun", "Bräcke kommun", "Härjedalens kommun", "Krokoms kommun", "Ragunda kommun", "Strömsunds kommun", "Åre kommun", "Östersunds kommun"],
            names);
    }

    [Fact]
    public async Task Organisations_WhenSearched_DoNotMindCase() =>
        Assert.Equal(["Länsstyrelsen Jämtlands län"], await NamesAsync("""organisations(where: { name: { contains: "SSTYRELSEN JÄ" } })"""));

    [Theory]
    [InlineData("2010-12-31", "Kommunförbundet Jämtlands län")]
    [InlineData("2011-01-01", "Regionförbundet Jämtlands län")]
    [InlineData("2014-12-31", "Regionförbundet Jämtlands län")]
    [InlineData("2015-01-01", "Region Jämtland Härjedalen")]
    public async Task Organisations_AsOfADay_HasTheBodyOfThatTime(string day, string body)
    {
        string[] bodies = ["Kommunförbundet Jämtlands län", "Regionförbundet Jämtlands län", "Region Jämtland Härjedalen"];

        var names = await NamesAsync($$"""organisations(asOf: "{{day}}", first: 100)""");

        Assert.Equal([body], names.Intersect(bodies));
    }

    [Fact]
    public async Task Organisation_WithAPredecessor_LeadsBothWays()
    {
        var data = await host.AskAsync("""
            { kommunovergripande { organisations(where: { name: { startsWith: "regionförbundet" } }) {
                nodes { predecessor { name } successors { name } source } } } }
            """);

        var node = Assert.Single(data.At("kommunovergripande", "organisations", "nodes").EnumerateArray());
        Assert.Equal("Kommunförbundet Jämtlands län", node.At("predecessor", "name").GetString());
        Assert.Equal("Region Jämtland Härjedalen", Assert.Single(node.At("successors").EnumerateArray()).At("name").GetString());
    }

    private async Task<IReadOnlyList<string>> NamesAsync(string field)
    {
        var data = await host.AskAsync($"{{ kommunovergripande {{ list: {field} {{ nodes {{ name }} }} }} }}");
        return [.. data.At("kommunovergripande", "list", "nodes").EnumerateArray().Select(o => o.At("name").GetString()!)];
    }

    private async Task<JsonElement> RegisterAsync(object input)
    {
        const string Register = """
            mutation ($input: RegisterOrganisationInput!) { done: kommunovergripandeRegisterOrganisation(input: $input) {
              organisation { id name organisationNumber municipality { name } } errors { code message path } } }
            """;
        return (await host.AskAsync(Register, new { input })).At("done");
    }

    private async Task<JsonElement> RenameAsync(object input)
    {
        const string Rename = """
            mutation ($input: RenameOrganisationInput!) { done: kommunovergripandeRenameOrganisation(input: $input) {
              organisation { name version } errors { code message path } } }
            """;
        return (await host.AskAsync(Rename, new { input })).At("done");
    }
}
