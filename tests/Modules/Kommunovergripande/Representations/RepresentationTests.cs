using System.Text.Json;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Representations;

/// <summary>The persons are made up.</summary>
public sealed class RepresentationTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Unknown = "019a0000-0000-7000-8000-000000000000";

    private readonly SamverkanHost host = sample.Host;

    [Theory]
    [InlineData("personId", "id för en registrerad person")]
    [InlineData("representedId", "id för en registrerad organisation")]
    [InlineData("bodyId", "id för en registrerad organisation")]
    public async Task Begin_WhenOneIsUnknown_SaysWhich(string field, string reason)
    {
        var input = await SeatAsync("Okända " + Letters(field));
        input[field] = Unknown;

        AssertRefused(await BeginAsync(input), "NOT_FOUND", field, reason);
    }

    [Fact]
    public async Task Begin_WhenItEndsBeforeItStarts_SaysFromWhichDay()
    {
        var input = await SeatAsync("Baklängesa Person");
        input["to"] = "2019-12-31";

        AssertRefused(await BeginAsync(input), "INVALID", "to", "från och med 2020-01-01");
    }

    [Fact]
    public async Task Begin_WhenTheBodyIsNone_SaysWhatIs()
    {
        var input = await SeatAsync("Organlösa Person");
        input["bodyId"] = await OrganisationAsync("Försäkringskassan");

        AssertRefused(await BeginAsync(input), "INVALID", "bodyId", "av typen BODY");
    }

    [Fact]
    public async Task Begin_WhenTheBodyRepresentsItself_IsRefused()
    {
        var input = await SeatAsync("Självgoda Person");
        input["representedId"] = input["bodyId"];

        AssertRefused(await BeginAsync(input), "INVALID", "bodyId", "inte i sig självt");
    }

    [Fact]
    public async Task Begin_WhenTheRepresentedIsNoMore_SaysItsPeriod()
    {
        var input = await SeatAsync("Sentida Person");
        input["representedId"] = await OrganisationAsync("Regionförbundet Jämtlands län");

        AssertRefused(await BeginAsync(input), "INVALID", "representedId", "2011-01-01–2014-12-31");
    }

    [Theory]
    [InlineData("2019-01-01", null, "tills vidare")]
    [InlineData("2020-01-01", "2020-01-01", "Avsluta den först")]
    [InlineData("2025-01-01", null, "Avsluta den först")]
    public async Task Begin_WhenTheSeatIsTaken_IsRefusedWhateverTheRole(string from, string? to, string reason)
    {
        var input = await SeatAsync("Dubbelsittande " + Letters(from + to));
        await BeginAsync(input);
        (input["from"], input["to"], input["role"]) = (from, to, "SUBSTITUTE");

        AssertRefused(await BeginAsync(input), "INVALID", "from", reason);
    }

    [Fact]
    public async Task Begin_WhenTheSeatIsTakenForATime_SaysWhenItIsFree()
    {
        var input = await SeatAsync("Väntande Person");
        input["to"] = "2020-12-31";
        await BeginAsync(input);
        input["from"] = "2020-12-31";
        input["to"] = null;

        AssertRefused(await BeginAsync(input), "INVALID", "from", "från och med 2021-01-01");
    }

    [Fact]
    public async Task Begin_WhenTheFormerSeatEndedTheDayBefore_IsDone()
    {
        var input = await SeatAsync("Omvalda Person");
        input["to"] = "2020-12-31";
        await BeginAsync(input);
        (input["from"], input["to"]) = ("2021-01-01", null);

        Assert.Equal("2021-01-01", (await BeginAsync(input)).At("representation", "from").GetString());
    }

    [Fact]
    public async Task Begin_WhenAMunicipalityIsRepresented_LeadsToIt()
    {
        var done = await BeginAsync(await SeatAsync("Kommunala Person"));

        Assert.Equal("Berg", done.At("representation", "municipality", "name").GetString());
        Assert.Equal("ORDINARY", done.At("representation", "role").GetString());
        Assert.Equal(JsonValueKind.Null, done.At("representation", "to").ValueKind);
    }

    [Fact]
    public async Task End_WhenTheSeatIsUnknown_SaysSo() =>
        AssertRefused(await EndAsync(Unknown, 1, "2022-01-01"), "NOT_FOUND", "id", "id för en registrerad representation");

    [Theory]
    [InlineData("2019-12-31", "INVALID", "från och med 2020-01-01")]
    [InlineData("2023-01-01", "NOT_ALLOWED_IN_STATE", "slutar redan 2022-12-31")]
    public async Task End_WhenTheDayIsOutsideTheSeat_SaysWhichWouldDo(string to, string code, string reason)
    {
        var input = await SeatAsync("Avgående " + Letters(to));
        input["to"] = "2022-12-31";
        var id = (await BeginAsync(input)).At("representation", "id").GetString()!;

        AssertRefused(await EndAsync(id, 1, to), code, "to", reason);
    }

    [Fact]
    public async Task End_WhenSomebodyElseWasFirst_ShowsTheSeatAsItIsNow()
    {
        var id = (await BeginAsync(await SeatAsync("Omtvistade Person"))).At("representation", "id").GetString()!;
        await EndAsync(id, 1, "2022-06-30");

        var late = await EndAsync(id, 1, "2021-06-30");

        Assert.Equal("CONFLICT", Assert.Single(late.At("errors").EnumerateArray()).At("code").GetString());
        Assert.Equal("2022-06-30", late.At("representation", "to").GetString());
    }

    [Theory]
    [InlineData("2019-12-31", 0)]
    [InlineData("2020-01-01", 1)]
    [InlineData("2020-12-31", 1)]
    [InlineData("2021-01-01", 0)]
    public async Task Representations_AsOfADay_HasThoseOfThatTimeOnEverySide(string day, int count)
    {
        var input = await SeatAsync("Dåtida " + Letters(day), "Dåtidens råd " + Letters(day));
        input["to"] = "2020-12-31";
        await BeginAsync(input);

        var data = await host.AskAsync(
            """
            query ($person: ID!, $body: ID!, $day: Date!) { kommunovergripande {
              person(id: $person) { representations(asOf: $day) { totalCount } }
              organisation(id: $body) { seats(asOf: $day) { nodes { person { id } } } }
            } }
            """,
            new { person = input["personId"], body = input["bodyId"], day });

        Assert.Equal(count, data.At("kommunovergripande", "person", "representations", "totalCount").GetInt32());
        Assert.Equal(count, data.At("kommunovergripande", "organisation", "seats", "nodes").GetArrayLength());
    }

    [Fact]
    public async Task Representations_WhenOneGoesOn_ListItBeforeTheEnded()
    {
        var input = await SeatAsync("Långvariga Person");
        await BeginAsync(input);
        (input["from"], input["to"]) = ("2018-01-01", "2018-12-31");
        await BeginAsync(input);

        var data = await host.AskAsync(
            "query ($id: ID!) { kommunovergripande { person(id: $id) { representations { nodes { from } } } } }", new { id = input["personId"] });

        Assert.Equal(
            ["2020-01-01", "2018-01-01"],
            data.At("kommunovergripande", "person", "representations", "nodes").EnumerateArray().Select(r => r.At("from").GetString()));
    }

    [Fact]
    public async Task Representations_WhenOfTheCounty_AreThoseOfTheOrganisationAndTheMunicipality()
    {
        var id = (await BeginAsync(await SeatAsync("Allestädes Närvarande"))).At("representation", "id").GetString();

        var data = await host.AskAsync($$"""
            query { kommunovergripande {
              all: representations(asOf: "2024-01-01", first: 100) { nodes { id } }
              municipality(code: "2326") { representations(first: 100) { nodes { id } } }
              organisation(id: "{{await OrganisationAsync("Bergs kommun")}}") { representations(first: 100) { nodes { id } } }
            } }
            """);

        var lists = new[] { data.At("kommunovergripande", "all"), data.At("kommunovergripande", "municipality", "representations"), data.At("kommunovergripande", "organisation", "representations") };
        Assert.All(lists, list => Assert.Contains(id, list.At("nodes").EnumerateArray().Select(r => r.At("id").GetString())));
    }

    [Theory]
    [InlineData("{ kommunovergripande { representations { totalCount } } }")]
    [InlineData("{ kommunovergripande { organisations { nodes { seats { totalCount } } } } }")]
    [InlineData("{ kommunovergripande { organisations { nodes { representations { totalCount } } } } }")]
    [InlineData("{ kommunovergripande { municipalities { representations { totalCount } } } }")]
    [InlineData("""mutation { kommunovergripandeEndRepresentation(input: { id: "019a0000-0000-7000-8000-000000000000", version: 1, to: "2020-01-01" }) { errors { code } } }""")]
    public async Task Anybody_WhenAskingForRepresentations_IsDenied(string document)
    {
        await using var guarded = await SamverkanHost.StartWithSampleAsync();
        guarded.Principal = Principal.Anonymous;

        var answer = await guarded.AnswerAsync(document);

        Assert.Equal("UNAUTHENTICATED", answer.At("errors")[0].At("extensions", "code").GetString());
    }

    private static void AssertRefused(JsonElement done, string code, string field, string reason)
    {
        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal(code, error.At("code").GetString());
        Assert.Equal(["input", field], error.At("path").EnumerateArray().Select(p => p.GetString()));
        Assert.Contains(reason, error.At("message").GetString(), StringComparison.Ordinal);
    }

    /// <summary>A name of the case's own: names have no digits.</summary>
    private static string Letters(string text) => string.Concat(text.Select(c => char.IsDigit(c) ? (char)('a' + (c - '0')) : char.IsLetter(c) ? c : 'x'));

    /// <summary>A seat from 2020 for Berg in a body of the test's own.</summary>
    private async Task<Dictionary<string, object?>> SeatAsync(string person, string? body = null)
    {
        var representedId = await OrganisationAsync("Bergs kommun");
        var data = await host.AskAsync(
            """
            mutation ($person: RegisterPersonInput!, $body: RegisterOrganisationInput!) {
              person: kommunovergripandeRegisterPerson(input: $person) { person { id } }
              body: kommunovergripandeRegisterOrganisation(input: $body) { organisation { id } }
            }
            """,
            new { person = new { name = person, organisationId = representedId }, body = new { name = body ?? "Rådet för " + person, kind = "BODY" } });
        return new()
        {
            ["personId"] = data.At("person", "person", "id").GetString(),
            ["representedId"] = representedId,
            ["bodyId"] = data.At("body", "organisation", "id").GetString(),
            ["from"] = "2020-01-01",
        };
    }

    private async Task<string> OrganisationAsync(string name)
    {
        var data = await host.AskAsync("""query ($name: String!) { kommunovergripande { organisations(where: { name: { startsWith: $name } }) { nodes { id } } } }""", new { name });
        return Assert.Single(data.At("kommunovergripande", "organisations", "nodes").EnumerateArray()).At("id").GetString()!;
    }

    private async Task<JsonElement> BeginAsync(Dictionary<string, object?> input)
    {
        const string Begin = """
            mutation ($input: BeginRepresentationInput!) { done: kommunovergripandeBeginRepresentation(input: $input) {
              representation { id from to role municipality { name } } errors { code message path } } }
            """;
        return (await host.AskAsync(Begin, new { input })).At("done");
    }

    private async Task<JsonElement> EndAsync(string id, int version, string to)
    {
        const string End = """
            mutation ($input: EndRepresentationInput!) { done: kommunovergripandeEndRepresentation(input: $input) {
              representation { to } errors { code message path } } }
            """;
        return (await host.AskAsync(End, new { input = new { id, version, to } })).At("done");
    }
}
