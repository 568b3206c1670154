using System.Text.Json;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.OfficialLetters;

public sealed class OfficialLetterTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Fields = """
        { officialLetter { id status title version signedOn sentOutAt signatories clauses { number act recommendedTo text body { name } }
          extracts { number office organisation { name } sentAt sentBy } } errors { code message path } }
        """;

    private readonly SamverkanHost host = sample.Host;

    [Theory]
    [InlineData("2018-04-12", "RECOMMENDS", "Regionens samverkansråd (RSR)", 2, 9, "RUN/34/2018", "2019-01-01")]
    [InlineData("2022-03-03", "DECIDES", "Regionstyrelsen", 2, 5, "RS/668/2021", null)]
    public async Task Sample_OfTheTwoLetters_SaysWhatTheySay(string date, string act, string body, int clauses, int extracts, string number, string? validFrom)
    {
        var data = await host.AskAsync("""
            { kommunovergripande { officialLetters(first: 200) { nodes { date status unit signatories proposer registryNumbers { number } agreement { validFrom }
                clauses { act body { name } } extracts { office organisation { name } sentAt } } } } }
            """);

        var letter = Assert.Single(data.At("kommunovergripande", "officialLetters", "nodes").EnumerateArray(), l => l.At("date").GetString() == date && l.At("unit").GetString() == "Sekretariatet");
        Assert.Equal(("SIGNED", 2), (letter.At("status").GetString(), letter.At("signatories").GetArrayLength()));
        Assert.Equal(Enumerable.Repeat((act, body), clauses), letter.At("clauses").EnumerateArray().Select(c => (c.At("act").GetString()!, c.At("body", "name").GetString()!)));
        Assert.Equal(extracts, letter.At("extracts").GetArrayLength());
        Assert.Equal(number, Assert.Single(letter.At("registryNumbers").EnumerateArray()).At("number").GetString());
        Assert.Equal(validFrom, letter.At("agreement", "validFrom").GetString());
        // that it was sent, no document says
        Assert.All(letter.At("extracts").EnumerateArray(), e => Assert.Equal(JsonValueKind.Null, e.At("sentAt").ValueKind));
    }

    [Theory]
    [InlineData("unit", "", "letter.unit", "En enhet behövs")]
    [InlineData("title", "301", "letter.title", "högst 300")]
    [InlineData("background", "", "letter.background", "behövs")]
    [InlineData("background", "20001", "letter.background", "högst 20000")]
    [InlineData("officer", "Handläggare 063-147639", "letter.officer", "bara befattningen")]
    [InlineData("proposer", "chef@exempel.se", "letter.proposer", "bara befattningen")]
    public async Task Draft_WhenATextCannotBeUsed_SaysWhichWouldDo(string field, string value, string path, string reason)
    {
        var letter = await LetterAsync();
        letter[field] = int.TryParse(value, out var length) ? new string('x', length) : value;

        Asked.Refused(await DraftAsync(letter), "INVALID", path, reason);
    }

    [Theory]
    [InlineData("Regionens samverkansråd", "DECIDES", "rekommenderar, och parterna beslutar")]
    [InlineData("Kommuncheferna", "RECOMMENDS", "inget angivet mandat")]
    [InlineData("Bergs kommun", "RECOMMENDS", "beslutande organ för sig självt")]
    public async Task Draft_WhenAClauseIsBeyondTheMandate_SaysWhoseItIs(string body, string act, string reason)
    {
        var letter = await LetterAsync();
        letter["clauses"] = new[] { await ClauseAsync(body, act) };

        Asked.Refused(await DraftAsync(letter), "INVALID", "letter.clauses.0.act", reason);
    }

    [Theory]
    [InlineData("Regionfullmäktige", "DECIDES")]
    [InlineData("Regionfullmäktige", "RECOMMENDS")]
    [InlineData("Regionens samverkansråd", "RECOMMENDS")]
    [InlineData("Bergs kommun", "DECIDES")]
    public async Task Draft_WhenAClauseIsWithinTheMandate_IsDone(string body, string act)
    {
        var letter = await LetterAsync();
        letter["clauses"] = new[] { await ClauseAsync(body, act) };

        Assert.Equal("DRAFT", (await DraftAsync(letter)).Accepted().At("officialLetter", "status").GetString());
    }

    [Fact]
    public async Task Draft_WhenARecommendationIsToNobody_SaysWhatIsMissing()
    {
        var letter = await LetterAsync();
        letter["clauses"] = new[] { new { bodyId = await host.OrganisationAsync("Regionens samverkansråd"), act = "RECOMMENDS", text = "Att besluta." } };

        Asked.Refused(await DraftAsync(letter), "INVALID", "letter.clauses.0.recommendedTo", "Ange recommendedTo");
    }

    [Fact]
    public async Task Draft_WhenWhatItNamesIsUnknown_SaysEach()
    {
        var letter = await LetterAsync();
        (letter["authorityId"], letter["agreementId"]) = (Asked.Unknown, Asked.Unknown);
        letter["clauses"] = new[] { new { bodyId = Asked.Unknown, act = "DECIDES", text = "Att besluta." } };
        letter["recipients"] = new[] { new { organisationId = Asked.Unknown } };

        var done = await DraftAsync(letter);

        Assert.Equal(
            ["agreementId", "authorityId", "clauses.0.bodyId", "recipients.0.organisationId"],
            done.At("errors").EnumerateArray().Select(e => string.Join('.', e.At("path").EnumerateArray().Skip(2).Select(p => p.GetString()))));
    }

    [Theory]
    [InlineData("{}", "Mottagaren saknas")]
    [InlineData("""{ "office": "Chef 1" }""", "bara befattningen")]
    public async Task Draft_WhenARecipientIsNobody_SaysWhatIsNeeded(string recipient, string reason)
    {
        var letter = await LetterAsync();
        letter["recipients"] = new[] { JsonSerializer.Deserialize<JsonElement>(recipient) };

        Asked.Refused(await DraftAsync(letter), "INVALID", "letter.recipients.0.office", reason);
    }

    [Fact]
    public async Task Draft_WhenARecipientStandsTwice_IsRefused()
    {
        var letter = await LetterAsync();
        letter["recipients"] = new[] { new { office = "Ekonomidirektör" }, new { office = "Ekonomidirektör" } };

        Asked.Refused(await DraftAsync(letter), "INVALID", "letter.recipients", "två gånger");
    }

    [Fact]
    public async Task Write_WhenADraft_SaysAllOfItAnew()
    {
        var letter = await LetterAsync();
        var id = await DraftedAsync(letter);
        letter["title"] = "Ny rubrik";
        letter["clauses"] = new[] { await ClauseAsync("Regionfullmäktige", "DECIDES"), await ClauseAsync("Regionstyrelsen", "DECIDES") };
        letter["recipients"] = Array.Empty<object>();

        var done = (await WriteAsync(id, 1, letter)).Accepted().At("officialLetter");

        Assert.Equal(("Ny rubrik", 2, 0, 2), (done.At("title").GetString(), done.At("clauses").GetArrayLength(), done.At("extracts").GetArrayLength(), done.At("version").GetInt32()));
    }

    [Fact]
    public async Task Write_WhenSomebodyElseWasFirst_ShowsTheLetterAsItIsNow()
    {
        var letter = await LetterAsync();
        var id = await DraftedAsync(letter);
        letter["title"] = "Den förstes";
        await WriteAsync(id, 1, letter);

        var late = await WriteAsync(id, 1, letter);

        Assert.Equal("CONFLICT", Assert.Single(late.At("errors").EnumerateArray()).At("code").GetString());
        Assert.Equal("Den förstes", late.At("officialLetter", "title").GetString());
    }

    [Theory]
    [InlineData("2022-03-02")]
    [InlineData("2999-01-01")]
    public async Task Sign_WhenTheDayIsBeforeTheLetterOrToCome_IsRefused(string on) =>
        Asked.Refused(await SignAsync(await DraftedAsync(await LetterAsync()), 1, on), "INVALID", "on", "från skrivelsens datum 2022-03-03");

    [Theory]
    [InlineData("clauses", "minst en beslutspunkt")]
    [InlineData("signatories", "minst en befattning")]
    public async Task Sign_WhenSomethingIsMissing_SaysWhat(string field, string reason)
    {
        var letter = await LetterAsync();
        letter[field] = Array.Empty<object>();

        Asked.Refused(await SignAsync(await DraftedAsync(letter), 1), "NOT_ALLOWED_IN_STATE", "id", reason);
    }

    [Theory]
    [InlineData("mandate", "INFORMS", "inget angivet mandat att rekommendera eller besluta")]
    [InlineData("validTo", "2022-03-03", "finns inte 2022-03-04")]
    public async Task Sign_WhenABodyIsAnotherThanWhenItWasWritten_AsksForTheDraftToBeChanged(string field, string value, string reason)
    {
        var bodyId = await host.NewOrganisationAsync("Exempel: råd som ändras, " + field, mandate: "RECOMMENDS");
        var letter = await LetterAsync();
        letter["clauses"] = new[] { new { bodyId, act = "RECOMMENDS", text = "Exempel: förslaget antas.", recommendedTo = "länets kommuner" } };
        var id = await DraftedAsync(letter);
        (await host.DoneAsync(
            "mutation ($input: ChangeOrganisationInput!) { done: kommunovergripandeChangeOrganisation(input: $input) { errors { message } } }",
            new Dictionary<string, object> { ["id"] = bodyId, ["version"] = 1, [field] = value })).Accepted();

        var done = await SignAsync(id, 1);

        Asked.Refused(done, "NOT_ALLOWED_IN_STATE", "id", reason);
        Assert.EndsWith("Ändra utkastet innan det undertecknas.", done.At("errors")[0].At("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_WhenTheAuthorityOrABodyIsNotThereThen_SaysWhich()
    {
        var letter = await LetterAsync();
        letter["date"] = "2010-06-01";
        letter["authorityId"] = await host.OrganisationAsync("Regionförbundet Jämtlands län");
        letter["clauses"] = new[] { await ClauseAsync("Regionförbundet Jämtlands län", "DECIDES") };

        var done = await DraftAsync(letter);

        Assert.Equal(
            [("authorityId", "'Regionförbundet Jämtlands län' finns inte 2010-06-01."), ("clauses.0.bodyId", "'Regionförbundet Jämtlands län' finns inte 2010-06-01.")],
            done.At("errors").EnumerateArray().Select(e => (
                string.Join('.', e.At("path").EnumerateArray().Skip(2).Select(p => p.GetString())), e.At("message").GetString()!.Split(" Ange ")[0])));
    }

    [Fact]
    public async Task SendOut_WhenSigned_KeepsToWhomWhenAndByWhom()
    {
        var id = await DraftedAsync(await LetterAsync());
        (await SignAsync(id, 1)).Accepted();

        var done = (await SendOutAsync(id, 2)).Accepted().At("officialLetter");

        Assert.Equal("SENT_OUT", done.At("status").GetString());
        Assert.All(done.At("extracts").EnumerateArray(), e => Assert.Equal((Principal.Sample.Name, done.At("sentOutAt").GetString()), (e.At("sentBy").GetString(), e.At("sentAt").GetString())));
        Assert.Equal(["Bergs kommun ", " Ekonomidirektör"], done.At("extracts").EnumerateArray().Select(
            e => $"{(e.At("organisation").ValueKind == JsonValueKind.Null ? null : e.At("organisation", "name"))} {e.At("office")}"));
    }

    [Fact]
    public async Task SendOut_WhenThereIsNoRecipient_IsRefused()
    {
        var letter = await LetterAsync();
        letter["recipients"] = Array.Empty<object>();
        var id = await DraftedAsync(letter);
        await SignAsync(id, 1);

        Asked.Refused(await SendOutAsync(id, 2), "NOT_ALLOWED_IN_STATE", "id", "inga mottagare");
    }

    /// <summary>Every act in every state, but the three that are allowed.</summary>
    [Theory]
    [InlineData("DRAFT", "sendOut", "är utkast. Den kan expedieras när den är undertecknad")]
    [InlineData("SIGNED", "write", "är undertecknad. Den kan ändras när den är utkast")]
    [InlineData("SIGNED", "sign", "är undertecknad. Den kan undertecknas när den är utkast")]
    [InlineData("SENT_OUT", "write", "är expedierad. Den kan ändras när den är utkast")]
    [InlineData("SENT_OUT", "sign", "är expedierad. Den kan undertecknas när den är utkast")]
    [InlineData("SENT_OUT", "sendOut", "är expedierad. Den kan expedieras när den är undertecknad")]
    public async Task Act_WhenTheStateDoesNotAllowIt_SaysWhichWould(string state, string act, string reason)
    {
        var letter = await LetterAsync();
        var id = await DraftedAsync(letter);
        var version = 1;
        if (state is not "DRAFT")
        {
            (await SignAsync(id, version++)).Accepted();
        }
        if (state is "SENT_OUT")
        {
            (await SendOutAsync(id, version++)).Accepted();
        }

        var done = act switch { "write" => await WriteAsync(id, version, letter), "sign" => await SignAsync(id, version), _ => await SendOutAsync(id, version) };

        Asked.Refused(done, "NOT_ALLOWED_IN_STATE", "id", reason);
    }

    [Fact]
    public async Task Act_WhenTheLetterIsUnknown_SaysSo()
    {
        var letter = await LetterAsync();
        Asked.Refused(await WriteAsync(Asked.Unknown, 1, letter), "NOT_FOUND", "id", "som finns i listan");
        Asked.Refused(await SignAsync(Asked.Unknown, 1), "NOT_FOUND", "id", "som finns i listan");
        Asked.Refused(await SendOutAsync(Asked.Unknown, 1), "NOT_FOUND", "id", "som finns i listan");
    }

    private async Task<Dictionary<string, object?>> LetterAsync() => new()
    {
        ["authorityId"] = await host.OrganisationAsync("Region Jämtland Härjedalen"),
        ["date"] = "2022-03-03",
        ["unit"] = "Exempelenheten",
        ["title"] = "Exempel på tjänsteskrivelse",
        ["background"] = "Exempel: bakgrunden.",
        ["signatories"] = new[] { "Regionstabschef" },
        ["clauses"] = new[] { await ClauseAsync("Regionstyrelsen", "DECIDES") },
        ["recipients"] = new object[] { new { organisationId = await host.OrganisationAsync("Bergs kommun") }, new { office = "Ekonomidirektör" } },
    };

    private async Task<object> ClauseAsync(string body, string act) =>
        new { bodyId = await host.OrganisationAsync(body), act, text = "Exempel: förslaget antas.", recommendedTo = act == "RECOMMENDS" ? "länets kommuner" : null };

    private async Task<string> DraftedAsync(object letter) => (await DraftAsync(letter)).Accepted().At("officialLetter", "id").GetString()!;

    private Task<JsonElement> DraftAsync(object letter) =>
        host.DoneAsync($"mutation ($input: DraftOfficialLetterInput!) {{ done: kommunovergripandeDraftOfficialLetter(input: $input) {Fields} }}", new { letter });

    private Task<JsonElement> WriteAsync(string id, int version, object letter) =>
        host.DoneAsync($"mutation ($input: WriteOfficialLetterInput!) {{ done: kommunovergripandeWriteOfficialLetter(input: $input) {Fields} }}", new { id, version, letter });

    private Task<JsonElement> SignAsync(string id, int version, string on = "2022-03-04") =>
        host.DoneAsync($"mutation ($input: SignOfficialLetterInput!) {{ done: kommunovergripandeSignOfficialLetter(input: $input) {Fields} }}", new { id, version, on });

    private Task<JsonElement> SendOutAsync(string id, int version) =>
        host.DoneAsync($"mutation ($input: SendOutOfficialLetterInput!) {{ done: kommunovergripandeSendOutOfficialLetter(input: $input) {Fields} }}", new { id, version });
}
