using System.Text.Json;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Organisations;

/// <summary>Whose body it is, what it may do, and when it was there. The persons are made up.</summary>
public sealed class ChangeOrganisationTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Unknown = "019a0000-0000-7000-8000-000000000000";

    private readonly SamverkanHost host = sample.Host;

    [Fact]
    public async Task Register_WhenABodyHasAMandate_LeadsBothWays()
    {
        var owner = await IdOfAsync("Länsstyrelsen Jämtlands län");
        var done = await RegisterAsync(new { name = "Länsstyrelsens råd", kind = "BODY", partOfId = owner, mandate = "PREPARES" });

        Assert.Equal("PREPARES", done.At("organisation", "mandate").GetString());
        Assert.Equal(["Länsstyrelsens råd"], done.At("organisation", "partOf", "bodies").EnumerateArray().Select(b => b.At("name").GetString()));
    }

    [Theory]
    [InlineData("mandate", "Bara ett organ har mandat")]
    [InlineData("partOfId", "Bara ett organ hör till")]
    public async Task Register_WhenItIsNoBody_HasNeitherMandateNorOwner(string field, string reason)
    {
        var value = field == "mandate" ? "DECIDES" : await IdOfAsync("Mittuniversitetet");
        var input = new Dictionary<string, object?> { ["name"] = "Inget organ " + field, ["kind"] = "ASSOCIATION", [field] = value };

        AssertRefused(await RegisterAsync(input), "INVALID", field, reason);
    }

    [Theory]
    [InlineData("mandate", "DECIDES", "Bara ett organ har mandat")]
    [InlineData("partOfId", Unknown, "Bara ett organ hör till")]
    public async Task Change_WhenItIsNoBody_HasNeitherMandateNorOwner(string field, string value, string reason) =>
        AssertRefused(await ChangeAsync(await NewAsync("Ändrad utan organ " + field, "ASSOCIATION"), (field, value)), "INVALID", field, reason);

    [Fact]
    public async Task Change_WhenTheOrganisationIsUnknown_SaysSo() =>
        AssertRefused(await ChangeAsync(Unknown, ("mandate", "DECIDES")), "NOT_FOUND", "id", "registrerad organisation");

    [Fact]
    public async Task Change_WhenTheOwnerIsUnknown_SaysSo() =>
        AssertRefused(await ChangeAsync(await NewAsync("Herrelöst råd"), ("partOfId", Unknown)), "NOT_FOUND", "partOfId", "registrerad organisation");

    [Fact]
    public async Task Change_WhenTheOwnerWasGoneBefore_IsRefused()
    {
        var gone = await IdOfAsync("Kommunförbundet Jämtlands län");

        AssertRefused(await ChangeAsync(await NewAsync("Sentida råd"), ("partOfId", gone), ("validFrom", "2015-01-01")), "INVALID", "partOfId", "aldrig samtidigt");
    }

    [Fact]
    public async Task Change_WhenABodyWouldBeItsOwn_IsRefused()
    {
        var id = await NewAsync("Eget råd");

        AssertRefused(await ChangeAsync(id, ("partOfId", id)), "INVALID", "partOfId", "hör redan till organet");
    }

    [Fact]
    public async Task Change_WhenBodiesWouldGoInACircle_IsRefused()
    {
        var (first, second, third) = (await NewAsync("Ring ett"), await NewAsync("Ring två"), await NewAsync("Ring tre"));
        await ChangeAsync(second, ("partOfId", first));
        await ChangeAsync(third, ("partOfId", second));

        AssertRefused(await ChangeAsync(first, ("partOfId", third)), "INVALID", "partOfId", "direkt eller genom andra");
    }

    [Fact]
    public async Task Change_WhenTheEndIsBeforeTheKnownStart_SaysFromWhichDay()
    {
        var id = await NewAsync("Baklängesrådet");
        await ChangeAsync(id, ("validFrom", "2020-01-02"));

        AssertRefused(await ChangeAsync(id, 2, ("validTo", "2020-01-01")), "INVALID", "validTo", "från och med 2020-01-02");
    }

    [Fact]
    public async Task Change_WhenTheSourceIsTooLong_SaysHowLongItMayBe() =>
        AssertRefused(await ChangeAsync(await NewAsync("Källrådet"), ("source", new string('k', 201))), "INVALID", "source", "högst 200");

    [Fact]
    public async Task Change_WhenANamesakeIsThereThen_IsRefused()
    {
        await RegisterAsync(new { name = "Återkommande rådet", kind = "BODY", validTo = "2019-12-31" });
        var id = (await RegisterAsync(new { name = "Återkommande rådet", kind = "BODY", validFrom = "2020-01-01" })).At("organisation", "id").GetString()!;

        AssertRefused(await ChangeAsync(id, ("validFrom", "2019-12-31")), "INVALID", "validFrom", "finns redan under samma tid");
    }

    [Theory]
    [InlineData("validFrom", "2020-01-02", "börjar redan 2020-01-01")]
    [InlineData("validTo", "2021-12-30", "varar till 2021-12-31")]
    public async Task Change_WhenASeatInItWouldBeOutside_SaysWhichDaysWouldDo(string field, string day, string reason)
    {
        var (body, _) = await SeatAsync("Kvarsittande " + field, "2021-12-31");

        AssertRefused(await ChangeAsync(body, (field, day)), "NOT_ALLOWED_IN_STATE", field, reason);
    }

    [Fact]
    public async Task Change_WhenASeatGoesOn_CannotEnd()
    {
        var (body, _) = await SeatAsync("Evig plats", to: null);

        AssertRefused(await ChangeAsync(body, ("validTo", "2030-12-31")), "NOT_ALLOWED_IN_STATE", "validTo", "tills vidare. Avsluta den först");
    }

    [Fact]
    public async Task Change_WhenItsRepresentativeWouldBeOutside_SaysWhichDaysWouldDo()
    {
        var (_, represented) = await SeatAsync("Företrädd längre", "2021-12-31");

        AssertRefused(await ChangeAsync(represented, ("validTo", "2021-06-30")), "NOT_ALLOWED_IN_STATE", "validTo", "varar till 2021-12-31");
    }

    [Theory]
    [InlineData("2020-01-01", "2021-12-31", "validFrom", "2020-01-02", "börjar redan 2020-01-01")]
    [InlineData("2020-01-01", "2021-12-31", "validTo", "2021-12-30", "varar till 2021-12-31")]
    [InlineData("2020-01-01", null, "validTo", "2019-12-31", "börjar först 2020-01-01")]
    [InlineData(null, "2021-12-31", "validFrom", "2022-01-01", "slutar redan 2021-12-31")]
    public async Task Change_WhenAResponsibilityWouldBeOutside_SaysWhichDaysWouldDo(string? from, string? to, string field, string day, string reason)
    {
        var id = await ResponsibleAsync($"Ansvarig {from}–{to} {field}", from, to);

        AssertRefused(await ChangeAsync(id, (field, day)), "NOT_ALLOWED_IN_STATE", field, reason);
    }

    [Theory]
    [InlineData("2020-01-01", "2021-12-31")]
    [InlineData(null, null)]
    public async Task Change_WhenEveryResponsibilityIsWithin_IsDone(string? from, string? to)
    {
        var id = await ResponsibleAsync($"Ansvarig inom tiden {from}–{to}", from, to);

        Assert.Empty((await ChangeAsync(id, ("validFrom", "2020-01-01"), ("validTo", "2021-12-31"))).At("errors").EnumerateArray());
    }

    [Theory]
    [InlineData("validFrom", "2021-01-01", "slutar redan 2020-12-31")]
    [InlineData("validTo", "2017-12-31", "börjar först 2018-01-01")]
    public async Task Change_WhenABodyOfItIsThereAtAnotherTime_SaysWhichDaysWouldDo(string field, string day, string reason)
    {
        var owner = await NewAsync("Ägaren " + field, "OTHER");
        var done = await RegisterAsync(new { name = "Ägt råd " + field, kind = "BODY", partOfId = owner, validFrom = "2018-01-01", validTo = "2020-12-31" });
        Assert.Empty(done.At("errors").EnumerateArray());

        AssertRefused(await ChangeAsync(owner, (field, day)), "NOT_ALLOWED_IN_STATE", field, reason);
    }

    [Fact]
    public async Task Change_WhenEverySeatIsWithin_IsDoneAndLeavesTheRest()
    {
        var (body, _) = await SeatAsync("Lagom lång", "2021-12-31");
        await ChangeAsync(body, ("mandate", "INFORMS"), ("source", "Exempel"));

        var done = await ChangeAsync(body, 2, ("validFrom", "2020-01-01"), ("validTo", "2021-12-31"), ("source", null));

        Assert.Equal(["2020-01-01", "2021-12-31", "INFORMS", null], new[] { "validFrom", "validTo", "mandate", "source" }.Select(f => done.At("organisation", f).GetString()));
    }

    [Fact]
    public async Task Change_WhenSomebodyElseWasFirst_ShowsTheOrganisationAsItIsNow()
    {
        var id = await NewAsync("Omtvistat råd");
        await ChangeAsync(id, ("mandate", "INFORMS"));

        var late = await ChangeAsync(id, ("mandate", "DECIDES"));

        Assert.Equal("CONFLICT", Assert.Single(late.At("errors").EnumerateArray()).At("code").GetString());
        Assert.Equal("INFORMS", late.At("organisation", "mandate").GetString());
    }

    [Fact]
    public async Task Change_WhenNobodySignedIn_IsDenied()
    {
        await using var guarded = await SamverkanHost.StartWithSampleAsync();
        guarded.Principal = Principal.Anonymous;

        var answer = await guarded.AnswerAsync(Change, new { input = new { id = Unknown, version = 1 } });

        Assert.Equal("UNAUTHENTICATED", answer.At("errors")[0].At("extensions", "code").GetString());
    }

    [Fact]
    public async Task Sample_WhenItNamesTheCouncils_LetsThemRecommendAndTheRegionDecide()
    {
        var data = await host.AskAsync("""
            { kommunovergripande { organisations(first: 200, where: { kind: { eq: BODY } }) { nodes { name mandate partOf { name } source } } } }
            """);

        var bodies = data.At("kommunovergripande", "organisations", "nodes").EnumerateArray().DistinctBy(b => b.At("name").GetString()).ToDictionary(b => b.At("name").GetString()!);
        Assert.Equal("RECOMMENDS", bodies["Regionens samverkansråd (RSR)"].At("mandate").GetString());
        Assert.Equal(JsonValueKind.Null, bodies["Regionens samverkansråd (RSR)"].At("partOf").ValueKind);
        Assert.Equal("DECIDES", bodies["Regionfullmäktige"].At("mandate").GetString());
        Assert.Equal("Region Jämtland Härjedalen", bodies["Regionstyrelsen"].At("partOf", "name").GetString());
        Assert.Equal(JsonValueKind.Null, bodies["Kommuncheferna"].At("mandate").ValueKind);
    }

    [Theory]
    [InlineData("2010-06-01", 0)]
    [InlineData("2016-06-01", 1)]
    public async Task Bodies_AsOfADay_HasThoseOfThatTime(string day, int count)
    {
        var owner = (await RegisterAsync(new { name = "Organens ägare " + day, kind = "OTHER" })).At("organisation", "id").GetString();
        await RegisterAsync(new { name = "Tidsbundet råd " + day, kind = "BODY", partOfId = owner, validFrom = "2015-01-01" });

        var data = await host.AskAsync("query ($id: ID!, $day: Date!) { kommunovergripande { organisation(id: $id) { bodies(asOf: $day) { name } } } }", new { id = owner, day });

        Assert.Equal(count, data.At("kommunovergripande", "organisation", "bodies").GetArrayLength());
    }

    private static void AssertRefused(JsonElement done, string code, string field, string reason)
    {
        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal(code, error.At("code").GetString());
        Assert.Equal(["input", field], error.At("path").EnumerateArray().Select(p => p.GetString()));
        Assert.Contains(reason, error.At("message").GetString(), StringComparison.Ordinal);
    }

    /// <summary>A body of the test's own in which somebody sits from 2020, for an organisation of the test's own.</summary>
    private async Task<(string Body, string Represented)> SeatAsync(string name, string? to)
    {
        var (bodyId, representedId) = (await NewAsync("Råd: " + name), await NewAsync("Företrädd: " + name, "OTHER"));
        var data = await host.AskAsync(
            "mutation ($person: RegisterPersonInput!) { person: kommunovergripandeRegisterPerson(input: $person) { person { id } } }",
            new { person = new { name = "Exempel Person", organisationId = representedId } });
        var seated = await host.AskAsync(
            "mutation ($seat: BeginRepresentationInput!) { kommunovergripandeBeginRepresentation(input: $seat) { errors { message } } }",
            new { seat = new { personId = data.At("person", "person", "id").GetString(), representedId, bodyId, from = "2020-01-01", to } });
        Assert.Empty(seated.At("kommunovergripandeBeginRepresentation", "errors").EnumerateArray());
        return (bodyId, representedId);
    }

    /// <summary>An organisation of the test's own that has to do with something.</summary>
    private async Task<string> ResponsibleAsync(string name, string? from, string? to)
    {
        var organisationId = await NewAsync(name, "OTHER");
        var data = await host.AskAsync(
            "mutation ($input: StateResponsibilityInput!) { done: kommunovergripandeStateResponsibility(input: $input) { errors { message } } }",
            new { input = new { subject = "Exempel: en fråga", organisationId, role = "RESPONSIBLE", from, to } });
        Assert.Empty(data.At("done", "errors").EnumerateArray());
        return organisationId;
    }

    private async Task<string> NewAsync(string name, string kind = "BODY") => (await RegisterAsync(new { name, kind })).At("organisation", "id").GetString()!;

    private async Task<string> IdOfAsync(string name)
    {
        var data = await host.AskAsync("query ($name: String!) { kommunovergripande { organisations(where: { name: { startsWith: $name } }) { nodes { id } } } }", new { name });
        return Assert.Single(data.At("kommunovergripande", "organisations", "nodes").EnumerateArray()).At("id").GetString()!;
    }

    private async Task<JsonElement> RegisterAsync(object input)
    {
        const string Register = """
            mutation ($input: RegisterOrganisationInput!) { done: kommunovergripandeRegisterOrganisation(input: $input) {
              organisation { id mandate partOf { bodies { name } } } errors { code message path } } }
            """;
        return (await host.AskAsync(Register, new { input })).At("done");
    }

    private const string Change = """
        mutation ($input: ChangeOrganisationInput!) { done: kommunovergripandeChangeOrganisation(input: $input) {
          organisation { validFrom validTo mandate source } errors { code message path } } }
        """;

    private Task<JsonElement> ChangeAsync(string id, params (string Field, string? Value)[] changes) => ChangeAsync(id, 1, changes);

    private async Task<JsonElement> ChangeAsync(string id, int version, params (string Field, string? Value)[] changes)
    {
        var input = new Dictionary<string, object?> { ["id"] = id, ["version"] = version };
        foreach (var (field, value) in changes)
        {
            input[field] = value;
        }
        return (await host.AskAsync(Change, new { input })).At("done");
    }
}
