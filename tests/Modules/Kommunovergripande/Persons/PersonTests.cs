using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Persons;

/// <summary>The persons are made up.</summary>
public sealed class PersonTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Unknown = "019a0000-0000-7000-8000-000000000000";

    private readonly SamverkanHost host = sample.Host;

    [Theory]
    [InlineData(" ", null, null, "name", "Ett namn behövs")]
    [InlineData("Påhitta Person 19121212-1212", null, null, "name", "personnummer lagras inte")]
    [InlineData("Påhitta\nPerson", null, null, "name", "på en rad")]
    [InlineData("Påhitta Person", "påhitta@hemma", null, "workEmail", "ingen e-postadress")]
    [InlineData("Påhitta Person", "påhitta person@exempel.se", null, "workEmail", "kansliet@exempel.se")]
    [InlineData("Påhitta Person", null, "växeln", "workPhone", "inget telefonnummer")]
    public async Task Register_WhenAValueCannotBeUsed_SaysWhichAndWhatWouldBe(string name, string? workEmail, string? workPhone, string field, string reason)
    {
        var done = await RegisterAsync(new { name, organisationId = await OrganisationAsync("Bergs kommun"), workEmail, workPhone });

        AssertRefused(done, "INVALID", field, reason);
        Assert.Equal(JsonValueKind.Null, done.At("person").ValueKind);
    }

    [Theory]
    [InlineData(101, 10, "name", "högst 100 tecken")]
    [InlineData(10, 101, "title", "Ange högst 100")]
    public async Task Register_WhenATextIsTooLong_IsRefused(int nameLength, int titleLength, string field, string reason)
    {
        var done = await RegisterAsync(new
        {
            name = new string('å', nameLength),
            title = new string('ä', titleLength),
            organisationId = await OrganisationAsync("Bergs kommun"),
        });

        AssertRefused(done, "INVALID", field, reason);
    }

    [Fact]
    public async Task Register_WhenTheOrganisationIsUnknown_SaysSo() =>
        AssertRefused(await RegisterAsync(new { name = "Ingenstans Hemma", organisationId = Unknown }), "NOT_FOUND", "organisationId", "id för en registrerad");

    [Fact]
    public async Task Register_WhenTheOrganisationHasThePersonAlready_IsRefused()
    {
        var organisationId = await OrganisationAsync("Bergs kommun");
        await RegisterAsync(new { name = "Dubbla Dubblasson", title = "strateg", organisationId });

        var done = await RegisterAsync(new { name = "dubbla  dubblasson", title = "Strateg", organisationId });

        AssertRefused(done, "INVALID", "name", "Ändra den som finns");
    }

    [Fact]
    public async Task Register_WhenTwoOfANameHaveTheirOwnTitles_IsDone()
    {
        var organisationId = await OrganisationAsync("Bergs kommun");
        await RegisterAsync(new { name = "Namne Namnesson", title = "strateg", organisationId });

        var done = await RegisterAsync(new { name = "Namne Namnesson", title = "sekreterare", organisationId });

        Assert.Equal("sekreterare", done.At("person", "title").GetString());
    }

    [Fact]
    public async Task Register_WhenDone_LeadsToTheOrganisationAndBack()
    {
        var organisationId = await OrganisationAsync("Ragunda kommun");

        var done = await RegisterAsync(new { name = " Sagolika Sagesson ", organisationId, workEmail = "kansliet@exempel.se", workPhone = "08-465 004 00" });

        Assert.Equal("Sagolika Sagesson", done.At("person", "name").GetString());
        Assert.Equal("Ragunda kommun", done.At("person", "organisation", "name").GetString());
        Assert.Equal("Sagolika Sagesson", Assert.Single(done.At("person", "organisation", "persons", "nodes").EnumerateArray()).At("name").GetString());
    }

    [Fact]
    public async Task Change_WhenThePersonIsUnknown_SaysSo() =>
        AssertRefused(await ChangeAsync(new { id = Unknown, version = 1, title = "strateg" }), "NOT_FOUND", "id", "id för en registrerad person");

    [Fact]
    public async Task Change_WhenSomebodyElseWasFirst_ShowsThePersonAsItIsNow()
    {
        var id = await RegisteredAsync("Senfärdiga Senasson");
        await ChangeAsync(new { id, version = 1, title = "den förstes titel" });

        var late = await ChangeAsync(new { id, version = 1, title = "den andres titel" });

        Assert.Equal("CONFLICT", Assert.Single(late.At("errors").EnumerateArray()).At("code").GetString());
        Assert.Equal("den förstes titel", late.At("person", "title").GetString());
        Assert.Equal(2, late.At("person", "version").GetInt32());
    }

    [Fact]
    public async Task Change_WhenTheNameIsTakenAway_IsRefused()
    {
        var id = await RegisteredAsync("Namnlösa Namnlund");

        AssertRefused(await ChangeAsync(new { id, version = 1, name = (string?)null }), "INVALID", "name", "Ett namn behövs");
    }

    [Fact]
    public async Task Change_WhenTheOrganisationIsTakenAway_IsRefused()
    {
        var id = await RegisteredAsync("Hemlösa Hemlund");

        AssertRefused(await ChangeAsync(new { id, version = 1, organisationId = (string?)null }), "INVALID", "organisationId", "En organisation behövs");
    }

    [Fact]
    public async Task Change_WhenItBecomesSomebodyWhoIsThere_IsRefused()
    {
        await RegisteredAsync("Upptagna Upplund");
        var id = await RegisteredAsync("Lediga Ledlund");

        AssertRefused(await ChangeAsync(new { id, version = 1, name = "Upptagna Upplund" }), "INVALID", "name", "finns redan i organisationen");
    }

    [Fact]
    public async Task Change_WhenSomethingIsLeftOut_KeepsIt()
    {
        var id = await RegisteredAsync("Behållna Behlund", "kansliet@exempel.se");

        var done = await ChangeAsync(new { id, version = 1, title = "strateg" });

        Assert.Equal("kansliet@exempel.se", done.At("person", "workEmail").GetString());
    }

    [Fact]
    public async Task Change_WhenTheContactIsTakenAway_ForgetsIt()
    {
        var id = await RegisteredAsync("Glömda Glömlund", "kansliet@exempel.se");

        var done = await ChangeAsync(new { id, version = 1, workEmail = (string?)null });

        Assert.Equal(JsonValueKind.Null, done.At("person", "workEmail").ValueKind);
    }

    [Fact]
    public async Task Audit_WhenAPersonIsRegisteredAndChanged_SaysNothingOfWhoItIs()
    {
        var id = await RegisteredAsync("Anonyma Anlund", "anonyma@exempel.se");
        await ChangeAsync(new { id, version = 1, name = "Hemliga Hemlund", title = "hemlig titel", workPhone = "08-465 004 01" });

        var audit = await host.WithAsync<KommunovergripandeContext, string>(async store =>
            string.Concat(await store.Audit.Where(a => a.ObjectId == id).Select(a => a.Before + a.After).ToListAsync()));

        Assert.Contains("organisationId", audit, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)anlund|hemlund|titel|exempel|465", audit);
    }

    [Fact]
    public async Task Persons_WhenListed_ComeInSwedishOrder()
    {
        foreach (var name in new[] { "Ordnade Öman", "Ordnade Åman", "Ordnade Zeman", "Ordnade Äman" })
        {
            await RegisteredAsync(name);
        }

        var data = await host.AskAsync("""{ kommunovergripande { persons(where: { name: { startsWith: "ORDNADE" } }) { nodes { name } } } }""");

        Assert.Equal(
            ["Ordnade Zeman", "Ordnade Åman", "Ordnade Äman", "Ordnade Öman"],
            data.At("kommunovergripande", "persons", "nodes").EnumerateArray().Select(p => p.At("name").GetString()));
    }

    [Fact]
    public async Task Person_WhenUnknown_IsNull()
    {
        var data = await host.AskAsync($$"""{ kommunovergripande { person(id: "{{Unknown}}") { name } } }""");

        Assert.Equal(JsonValueKind.Null, data.At("kommunovergripande", "person").ValueKind);
    }

    [Theory]
    [InlineData("{ kommunovergripande { persons { totalCount } } }")]
    [InlineData("{ kommunovergripande { organisations { nodes { persons { totalCount } } } } }")]
    [InlineData("""{ kommunovergripande { person(id: "019a0000-0000-7000-8000-000000000000") { name } } }""")]
    [InlineData("""mutation { kommunovergripandeRegisterPerson(input: { name: "A", organisationId: "019a0000-0000-7000-8000-000000000000" }) { errors { code } } }""")]
    [InlineData("""mutation { kommunovergripandeChangePerson(input: { id: "019a0000-0000-7000-8000-000000000000", version: 1 }) { errors { code } } }""")]
    public async Task Anybody_WhenAskingForPersons_IsDenied(string document)
    {
        await using var guarded = await SamverkanHost.StartWithSampleAsync();
        guarded.Principal = Principal.Anonymous;

        var answer = await guarded.AnswerAsync(document);

        Assert.Equal("UNAUTHENTICATED", answer.At("errors")[0].At("extensions", "code").GetString());
    }

    // a seen row's own fields: whom one may see need not be whom one may reach
    [Theory]
    [InlineData(Role.Secretary, null, "pelle@exempel.se")]
    [InlineData(Role.Observer, "FORBIDDEN", null)]
    public async Task Contact_OfASeenPerson_IsForThoseWhoWorkTogether(Role role, string? refused, string? seen)
    {
        var id = await RegisteredAsync($"Pelle Provare {role}", "pelle@exempel.se");
        host.AskAs(role, Scope.Everything);

        var answer = await host.AnswerAsync($$"""{ kommunovergripande { person(id: "{{id}}") { name workEmail } } }""");

        host.Principal = Principal.Sample;
        Assert.Equal($"Pelle Provare {role}", answer.At("data", "kommunovergripande", "person", "name").GetString());
        Assert.Equal(seen, answer.At("data", "kommunovergripande", "person", "workEmail").GetString());
        Assert.Equal(refused, answer.TryGetProperty("errors", out var errors) ? errors[0].At("extensions", "code").GetString() : null);
    }

    private static void AssertRefused(JsonElement done, string code, string field, string reason)
    {
        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal(code, error.At("code").GetString());
        Assert.Equal(["input", field], error.At("path").EnumerateArray().Select(p => p.GetString()));
        Assert.Contains(reason, error.At("message").GetString(), StringComparison.Ordinal);
    }

    private async Task<string> OrganisationAsync(string name)
    {
        var data = await host.AskAsync("""query ($name: String!) { kommunovergripande { organisations(where: { name: { startsWith: $name } }) { nodes { id } } } }""", new { name });
        return Assert.Single(data.At("kommunovergripande", "organisations", "nodes").EnumerateArray()).At("id").GetString()!;
    }

    private async Task<string> RegisteredAsync(string name, string? workEmail = null)
    {
        var done = await RegisterAsync(new { name, workEmail, organisationId = await OrganisationAsync("Bergs kommun") });
        return done.At("person", "id").GetString()!;
    }

    private async Task<JsonElement> RegisterAsync(object input)
    {
        const string Register = """
            mutation ($input: RegisterPersonInput!) { done: kommunovergripandeRegisterPerson(input: $input) {
              person { id name title organisation { name persons { nodes { name } } } } errors { code message path } } }
            """;
        return (await host.AskAsync(Register, new { input })).At("done");
    }

    private async Task<JsonElement> ChangeAsync(object input)
    {
        const string Change = """
            mutation ($input: ChangePersonInput!) { done: kommunovergripandeChangePerson(input: $input) {
              person { title workEmail version } errors { code message path } } }
            """;
        return (await host.AskAsync(Change, new { input })).At("done");
    }
}
