using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Responsibilities;

public sealed class ResponsibilityTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Fields = "{ responsibility { id subject role from to description commission organisation { name } version } errors { code message path } }";

    private readonly SamverkanHost host = sample.Host;

    [Theory]
    [InlineData("subject", " ", "subject", "En fråga behövs")]
    [InlineData("subject", "Två\nrader", "subject", "på en rad")]
    [InlineData("description", "2001", "description", "högst 2000")]
    [InlineData("commission", "201", "commission", "högst 200")]
    [InlineData("source", "201", "source", "högst 200")]
    public async Task State_WhenATextCannotBeUsed_SaysWhichWouldDo(string field, string value, string path, string reason)
    {
        var input = await NewAsync("Textfråga");
        input[field] = int.TryParse(value, out var length) ? new string('x', length) : value;

        Asked.Refused(await StateAsync(input), "INVALID", path, reason);
    }

    [Fact]
    public async Task State_WhenTheOrganisationIsUnknown_SaysSo()
    {
        var input = await NewAsync("Okänd organisation");
        input["organisationId"] = Asked.Unknown;

        Asked.Refused(await StateAsync(input), "NOT_FOUND", "organisationId", "registrerad organisation");
    }

    [Fact]
    public async Task State_WhenItEndsBeforeItStarts_SaysFromWhichDay()
    {
        var input = await NewAsync("Baklänges");
        (input["from"], input["to"]) = ("2020-01-02", "2020-01-01");

        Asked.Refused(await StateAsync(input), "INVALID", "to", "från och med 2020-01-02");
    }

    [Fact]
    public async Task State_WhenTheOrganisationIsNotThereThen_SaysItsPeriod()
    {
        var input = await NewAsync("Fel tid", "Regionförbundet Jämtlands län");
        input["from"] = "2015-01-01";

        Asked.Refused(await StateAsync(input), "INVALID", "from", "2011-01-01–2014-12-31");
    }

    [Theory]
    [InlineData("dubbel uppgift", "RESPONSIBLE", false)]
    [InlineData("Dubbel uppgift", "CONSULTED", true)]
    [InlineData("En annan uppgift", "RESPONSIBLE", true)]
    public async Task State_WhenItIsStatedAlready_IsRefusedInTheSameRoleOnly(string subject, string role, bool accepted)
    {
        await StateAsync(await NewAsync("Dubbel uppgift"));
        var input = await NewAsync(subject);
        input["role"] = role;

        var done = await StateAsync(input);

        Assert.Equal(accepted ? 0 : 1, done.At("errors").GetArrayLength());
    }

    [Fact]
    public async Task Change_WhenSomeIsLeftOut_LeavesThatAsItWas()
    {
        var id = await StatedAsync("Ändrad fråga");

        var done = (await ChangeAsync(new { id, version = 1, commission = "Regleringsbrev", description = (string?)null })).At("responsibility");

        Assert.Equal(("Regleringsbrev", null, "2020-01-01"), (done.At("commission").GetString(), done.At("description").GetString(), done.At("from").GetString()));
    }

    [Fact]
    public async Task Change_WhenItIsUnknown_SaysSo() =>
        Asked.Refused(await ChangeAsync(new { id = Asked.Unknown, version = 1 }), "NOT_FOUND", "id", "som finns i listan");

    [Fact]
    public async Task Change_WhenItWouldMeetAnother_IsRefused()
    {
        var id = await StatedAsync("Delad tid", to: "2020-12-31");
        await StatedAsync("Delad tid", from: "2021-01-01");

        Asked.Refused(await ChangeAsync(new { id, version = 1, to = "2021-01-01" }), "INVALID", "subject", "under samma tid");
    }

    [Fact]
    public async Task Change_WhenSomebodyElseWasFirst_ShowsItAsItIsNow()
    {
        var id = await StatedAsync("Omtvistad fråga");
        await ChangeAsync(new { id, version = 1, description = "Den förstes" });

        var late = await ChangeAsync(new { id, version = 1, description = "Den andres" });

        Assert.Equal("CONFLICT", Assert.Single(late.At("errors").EnumerateArray()).At("code").GetString());
        Assert.Equal("Den förstes", late.At("responsibility", "description").GetString());
    }

    [Theory]
    [InlineData("2019-12-31", "INVALID", "från och med 2020-01-01")]
    [InlineData("2022-12-31", "NOT_ALLOWED_IN_STATE", "slutar redan 2022-12-31")]
    public async Task End_WhenTheDayIsOutsideIt_SaysWhichWouldDo(string day, string code, string reason)
    {
        var id = await StatedAsync("Slutar " + day, to: "2022-12-31");

        Asked.Refused(await EndAsync(id, 1, day), code, "to", reason);
    }

    [Fact]
    public async Task End_WhenItIsUnknownOrStale_SaysSo()
    {
        var id = await StatedAsync("Två slut");
        await EndAsync(id, 1, "2023-01-01");

        Asked.Refused(await EndAsync(Asked.Unknown, 1, "2023-01-01"), "NOT_FOUND", "id", "som finns i listan");
        Assert.Equal("CONFLICT", Assert.Single((await EndAsync(id, 1, "2022-01-01")).At("errors").EnumerateArray()).At("code").GetString());
    }

    [Theory]
    [InlineData("2014-12-31", "Regionförbundet Jämtlands län")]
    [InlineData("2015-01-01", "Region Jämtland Härjedalen")]
    public async Task Responsibilities_AsOfADay_HaveWhoAnsweredThen(string day, string organisation)
    {
        var data = await host.AskAsync(
            """query ($day: Date!) { kommunovergripande { responsibilities(asOf: $day, where: { subject: { eq: "Regionalt utvecklingsansvar" } }) { nodes { organisation { name } } } } }""",
            new { day });

        Assert.Equal([organisation], data.At("kommunovergripande", "responsibilities", "nodes").EnumerateArray().Select(r => r.At("organisation", "name").GetString()));
    }

    [Fact]
    public async Task Responsibilities_OfTheStatesCommissions_AreThoseOfBoth()
    {
        var data = await host.AskAsync("""
            { kommunovergripande { organisations(where: { name: { startsWith: "Länsstyrelsen" } }) { nodes { responsibilities { nodes { subject role commission } } } } } }
            """);

        var nodes = data.At("kommunovergripande", "organisations", "nodes")[0].At("responsibilities", "nodes").EnumerateArray().ToList();
        Assert.Equal(["Energi- och klimatstrategi 2020–2030", "Statens regionala uppdrag i länet"], nodes.Select(n => n.At("subject").GetString()));
        Assert.Equal("COMMISSIONED", nodes[1].At("role").GetString());
    }

    private async Task<Dictionary<string, object?>> NewAsync(string subject, string organisation = "Mittuniversitetet") => new()
    {
        ["subject"] = subject,
        ["organisationId"] = await host.OrganisationAsync(organisation),
        ["role"] = "RESPONSIBLE",
        ["description"] = "Beskrivning",
        ["from"] = "2020-01-01",
    };

    private async Task<string> StatedAsync(string subject, string from = "2020-01-01", string? to = null)
    {
        var input = await NewAsync(subject);
        (input["from"], input["to"]) = (from, to);
        return (await StateAsync(input)).Accepted().At("responsibility", "id").GetString()!;
    }

    private Task<JsonElement> StateAsync(object input) =>
        host.DoneAsync($"mutation ($input: StateResponsibilityInput!) {{ done: kommunovergripandeStateResponsibility(input: $input) {Fields} }}", input);

    private Task<JsonElement> ChangeAsync(object input) =>
        host.DoneAsync($"mutation ($input: ChangeResponsibilityInput!) {{ done: kommunovergripandeChangeResponsibility(input: $input) {Fields} }}", input);

    private Task<JsonElement> EndAsync(string id, int version, string to) =>
        host.DoneAsync($"mutation ($input: EndResponsibilityInput!) {{ done: kommunovergripandeEndResponsibility(input: $input) {Fields} }}", new { id, version, to });
}
