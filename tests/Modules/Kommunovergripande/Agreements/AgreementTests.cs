using System.Text.Json;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

public sealed class AgreementTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly AgreementDesk desk = new(sample.Host);

    [Theory]
    [InlineData("title", " ", "En titel behövs")]
    [InlineData("title", "Två\nrader", "på en rad")]
    [InlineData("validTo", "2030-12-31", "från och med 2031-01-01")]
    [InlineData("validFrom", null, "Ange validFrom, eller utelämna båda")]
    public async Task Register_WhenAValueCannotBeUsed_SaysWhichAndWhatWouldBe(string field, string? value, string reason)
    {
        var input = new Dictionary<string, object?> { ["title"] = "Med fel", ["kind"] = "OTHER", ["validFrom"] = "2031-01-01", ["validTo"] = "2031-12-31" };
        input[field] = value;

        AgreementDesk.AssertRefused(await desk.DoAsync("RegisterAgreement", input), "INVALID", field, reason);
    }

    [Fact]
    public async Task Register_WhenThereAreTooManyPurposes_SaysHowMany() => AgreementDesk.AssertRefused(
        await desk.DoAsync("RegisterAgreement", new { title = "Mångordig", kind = "OTHER", purposes = Enumerable.Repeat("Ett syfte", 31) }),
        "INVALID", "purposes", "Ange högst 30");

    [Fact]
    public async Task Register_WhenAPartyIsUnknown_SaysWhich() => AgreementDesk.AssertRefused(
        await desk.DoAsync("RegisterAgreement", new { title = "Okänd part", kind = "OTHER", parties = new[] { await desk.OrganisationAsync("Bergs kommun"), AgreementDesk.Unknown } }),
        "NOT_FOUND", "parties.1", "id för en registrerad organisation");

    [Fact]
    public async Task Register_WhenAPartyStandsTwice_IsRefused()
    {
        var berg = await desk.OrganisationAsync("Bergs kommun");

        AgreementDesk.AssertRefused(
            await desk.DoAsync("RegisterAgreement", new { title = "Dubbel part", kind = "OTHER", parties = new[] { berg, berg } }), "INVALID", "parties", "en gång");
    }

    [Fact]
    public async Task Register_WhenAPartyIsNoMore_IsRefused() => AgreementDesk.AssertRefused(
        await desk.DoAsync("RegisterAgreement", new { title = "Sen part", kind = "OTHER", validFrom = "2020-01-01", parties = new[] { await desk.OrganisationAsync("Regionförbundet") } }),
        "INVALID", "parties.0", "finns inte när överenskommelsen gäller");

    [Fact]
    public async Task Register_WhenThePredecessorIsUnknown_IsRefused() => AgreementDesk.AssertRefused(
        await desk.DoAsync("RegisterAgreement", new { title = "Utan rötter", kind = "OTHER", predecessorId = AgreementDesk.Unknown }),
        "NOT_FOUND", "predecessorId", "registrerad överenskommelse");

    [Theory]
    [InlineData("DATE", "2018-06-01", "2018-06-30", "to", "samma from och to")]
    [InlineData("DEADLINE", "2018-06-01", "2018-06-30", "from", "Utelämna from")]
    [InlineData("DEADLINE", null, null, "to", "Ange to")]
    [InlineData("SPAN", null, "2018-06-30", "from", "Ange from")]
    [InlineData("SEASON", "2018-06-30", "2018-06-01", "to", "från och med 2018-06-30")]
    public async Task Register_WhenATimeIsNotWhatItsKindSays_SaysWhatWouldBe(string kind, string? from, string? to, string field, string reason) =>
        AgreementDesk.AssertRefused(
            await desk.DoAsync("RegisterAgreement", new { title = "Fel tid", kind = "OTHER", conclusion = new { accordingTo = "Ett brev", when = new { kind, from, to, text = "då" } } }),
            "INVALID", $"conclusion.when.{field}", reason);

    [Fact]
    public async Task Register_WhenItWouldBeConcludedInTheFuture_IsRefused() => AgreementDesk.AssertRefused(
        await desk.DoAsync("RegisterAgreement", new { title = "Framtida", kind = "OTHER", conclusion = new { accordingTo = "Ett brev", when = DecisionDesk.On("2999-01-01") } }),
        "INVALID", "conclusion.when", "ligger i framtiden");

    [Fact]
    public async Task Register_WhenASourceSaysItIsConcluded_AppliesFromTheLastDayThatItMayHaveBeen()
    {
        var id = await desk.ProposeAsync("Enligt källan", new
        {
            kind = "OTHER",
            validFrom = (string?)null,
            conclusion = new { accordingTo = "Ett brev", when = new { kind = "SPAN", from = "2018-06-01", to = "2018-06-30", text = "juni 2018" } },
        });

        var agreement = await desk.AgreementAsync(id, "status validFrom appliesFrom appliesTo concludedAccordingTo concluded { kind from to text } parties { standing }");

        Assert.Equal(
            """{"status":"CONCLUDED","validFrom":null,"appliesFrom":"2018-06-30","appliesTo":null,"concludedAccordingTo":"Ett brev","concluded":{"kind":"SPAN","from":"2018-06-01","to":"2018-06-30","text":"juni 2018"},"parties":[{"standing":"NOT_STATED"},{"standing":"NOT_STATED"}]}""",
            agreement.GetRawText());
    }

    [Fact]
    public async Task Change_WhenOneThingIsGiven_LeavesTheRest()
    {
        var id = await desk.ProposeAsync("Före", new { purposes = new[] { "Ett", "Två" } });

        AgreementDesk.AssertDone(await desk.DoAsync("ChangeAgreement", id, new { title = "Efter" }));

        var agreement = await desk.AgreementAsync(id, "title purposes validFrom parties { organisation { name } standing }");
        Assert.Equal(
            """{"title":"Efter","purposes":["Ett","Två"],"validFrom":"2031-01-01","parties":[{"organisation":{"name":"Region Jämtland Härjedalen"},"standing":"AWAITING"},{"organisation":{"name":"Bergs kommun"},"standing":"AWAITING"}]}""",
            agreement.GetRawText());
    }

    [Fact]
    public async Task Change_WhenPartiesAreGiven_HasThemInThatOrder()
    {
        var id = await desk.ProposeAsync("Andra parter");
        string[] names = ["Åre kommun", "Bergs kommun"];
        var parties = new[] { await desk.OrganisationAsync(names[0]), await desk.OrganisationAsync(names[1]) };

        AgreementDesk.AssertDone(await desk.DoAsync("ChangeAgreement", id, new { parties }));

        var agreement = await desk.AgreementAsync(id, "parties { organisation { name } }");
        Assert.Equal(names, agreement.At("parties").EnumerateArray().Select(p => p.At("organisation", "name").GetString()));
    }

    [Fact]
    public async Task Change_WhenOnlyThePartiesChange_CountsAsAChangeOfTheAgreement()
    {
        var id = await desk.ProposeAsync("Räknar parter");
        await desk.DoAsync("ChangeAgreement", id, new { parties = new[] { await desk.OrganisationAsync("Åre kommun") } });

        var late = await desk.DoAsync("ChangeAgreement", new { id, version = 1, title = "För sent" });

        Assert.Equal("CONFLICT", Assert.Single(late.At("errors").EnumerateArray()).At("code").GetString());
        Assert.Equal("Räknar parter", late.At("agreement", "title").GetString());
    }

    [Fact]
    public async Task Change_WhenItWouldFollowItself_IsRefused()
    {
        var id = await desk.ProposeAsync("Självföljande");

        AgreementDesk.AssertRefused(await desk.DoAsync("ChangeAgreement", id, new { predecessorId = id }), "INVALID", "predecessorId", "inte sig själv");
    }

    [Fact]
    public async Task Change_WhenAnotherFollowsIt_StaysInItsPlace()
    {
        var first = await desk.ProposeAsync("Första");
        var second = await desk.ProposeAsync("Andra", new { predecessorId = first });

        AgreementDesk.AssertRefused(
            await desk.DoAsync("ChangeAgreement", first, new { predecessorId = second }), "NOT_ALLOWED_IN_STATE", "predecessorId", "har en efterföljare");
    }

    [Fact]
    public async Task Lineage_WhenOfAnyVersion_HasThemAllOldestFirst()
    {
        var oldest = await desk.ProposeAsync("Ätt 1", new { validFrom = "2031-01-01" });
        var middle = await desk.ProposeAsync("Ätt 2", new { validFrom = "2033-01-01", predecessorId = oldest });
        var newest = await desk.ProposeAsync("Ätt 3", new { validFrom = "2035-01-01", predecessorId = middle });

        foreach (var id in new[] { oldest, middle, newest })
        {
            var agreement = await desk.AgreementAsync(id, "lineage { title }");
            Assert.Equal(["Ätt 1", "Ätt 2", "Ätt 3"], agreement.At("lineage").EnumerateArray().Select(a => a.At("title").GetString()));
        }
    }

    [Fact]
    public async Task Lineage_WhenADraftStatesNoDay_HasItAfterWhatItFollows()
    {
        var data = await host.AskAsync("""{ kommunovergripande { agreementApplying(on: "2022-03-03", kind: STATE_REGION) { lineage { status } successors { status } } } }""");

        Assert.Equal(
            ["CONCLUDED", "PROPOSAL"], data.At("kommunovergripande", "agreementApplying", "lineage").EnumerateArray().Select(a => a.At("status").GetString()));
    }

    [Theory]
    [InlineData("2014-12-31", null)]
    [InlineData("2015-01-01", "2015-01-01")]
    [InlineData("2018-12-31", "2015-01-01")]
    [InlineData("2019-01-01", "2019-01-01")]
    [InlineData("2022-12-31", "2019-01-01")]
    [InlineData("2023-06-30", null)]
    public async Task AgreementApplying_WhenADayIsGiven_IsTheConcludedOneOfThatDay(string on, string? validFrom)
    {
        var data = await host.AskAsync("query ($on: Date!) { kommunovergripande { agreementApplying(on: $on) { validFrom status phase(on: $on) } } }", new { on });

        var agreement = data.At("kommunovergripande", "agreementApplying");
        Assert.Equal(validFrom, agreement.ValueKind == JsonValueKind.Null ? null : agreement.At("validFrom").GetString());
        Assert.True(validFrom is null || agreement.At("phase").GetString() == "IN_FORCE");
    }

    [Fact]
    public async Task AgreementApplying_WhenAnotherKindIsAskedFor_IsOfThatKind()
    {
        var data = await host.AskAsync("""{ kommunovergripande { agreementApplying(on: "2022-03-03", kind: STATE_REGION) { concluded { text } } } }""");

        Assert.Equal("februari 2018", data.At("kommunovergripande", "agreementApplying", "concluded", "text").GetString());
    }

    [Theory]
    [InlineData("2015-01-01", "2014-12-31", "UPCOMING")]
    [InlineData("2015-01-01", "2015-01-01", "IN_FORCE")]
    [InlineData("2015-01-01", "2019-01-01", "EXPIRED")]
    [InlineData("2023-01-01", "2023-06-30", "NOT_CONCLUDED")]
    public async Task Phase_WhenADayIsGiven_IsThatOfTheDay(string validFrom, string on, string phase)
    {
        var agreement = await desk.AgreementAsync(await desk.OfSampleAsync(validFrom), $"phase(on: \"{on}\")");

        Assert.Equal(phase, agreement.At("phase").GetString());
    }

    [Fact]
    public async Task Phase_WhenNoValidityIsStated_InfersNothing()
    {
        var data = await host.AskAsync("""{ kommunovergripande { agreements(where: { kind: { eq: NETWORK } }) { nodes { title phase(on: "2021-06-07") } } } }""");

        Assert.Equal("NOT_STATED", Assert.Single(data.At("kommunovergripande", "agreements", "nodes").EnumerateArray()).At("phase").GetString());
    }

    [Fact]
    public async Task Agreements_WhenADayIsGiven_AreThoseInForce()
    {
        var data = await host.AskAsync("""{ kommunovergripande { agreements(on: "2018-03-01") { nodes { kind appliesFrom } } } }""");

        Assert.Equal(
            ["STATE_REGION 2018-02-28", "REGIONAL_COLLABORATION 2015-01-01"],
            data.At("kommunovergripande", "agreements", "nodes").EnumerateArray().Select(a => $"{a.At("kind").GetString()} {a.At("appliesFrom").GetString()}"));
    }

    [Fact]
    public async Task Organisation_WhenAPartyOfAgreements_LeadsToThem()
    {
        var data = await host.AskAsync("""{ kommunovergripande { organisations(where: { name: { startsWith: "länsstyrelsen" } }) { nodes { agreements { title status } } } } }""");

        Assert.Equal(
            ["CONCLUDED", "PROPOSAL"],
            data.At("kommunovergripande", "organisations", "nodes")[0].At("agreements").EnumerateArray().Select(a => a.At("status").GetString()));
    }

    [Fact]
    public async Task History_WhenItWasChanged_TellsWhoDidWhat()
    {
        var id = await desk.ProposeAsync("Med historik");
        await desk.DoAsync("ChangeAgreement", id, new { title = "Med mer historik" });

        var agreement = await desk.AgreementAsync(id, "history { nodes { command principalName } }");

        Assert.Equal(
            ["ChangeAgreement", "RegisterAgreement"],
            agreement.At("history", "nodes").EnumerateArray().Select(h => h.At("command").GetString()));
    }

    [Fact]
    public async Task History_WhenATimeIsStated_KeepsItsWording()
    {
        var id = await desk.ProposeAsync("Med tid i historiken", new
        {
            conclusion = new { accordingTo = "Ett brev", when = new { kind = "SEASON", from = "2018-09-01", to = "2018-11-30", text = "hösten 2018" } },
        });

        var entry = (await desk.AgreementAsync(id, "history { nodes { after } }")).At("history", "nodes")[0].At("after").GetString();

        Assert.Contains("\"concluded.text\":\"hösten 2018\"", entry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ kommunovergripande { agreements { totalCount } } }")]
    [InlineData("{ kommunovergripande { assignments { totalCount } } }")]
    [InlineData("""{ kommunovergripande { agreementApplying(on: "2020-01-01") { title } } }""")]
    [InlineData("{ kommunovergripande { organisations { nodes { agreements { title } } } } }")]
    [InlineData("""mutation { kommunovergripandeRegisterAgreement(input: { title: "Obehörig", kind: OTHER }) { errors { code } } }""")]
    [InlineData("""mutation { kommunovergripandeSetAgreementContent(input: { id: "019a0000-0000-7000-8000-000000000000", version: 1 }) { errors { code } } }""")]
    [InlineData("""mutation { kommunovergripandePutAgreementToDecision(input: { id: "019a0000-0000-7000-8000-000000000000", version: 1 }) { errors { code } } }""")]
    [InlineData("""mutation { kommunovergripandeWithdrawAgreement(input: { id: "019a0000-0000-7000-8000-000000000000", version: 1, reason: "Nej" }) { errors { code } } }""")]
    public async Task Anybody_WhenAskingForAgreements_IsDenied(string document)
    {
        await using var guarded = await SamverkanHost.StartWithSampleAsync();
        guarded.Principal = Principal.Anonymous;

        var answer = await guarded.AnswerAsync(document);

        Assert.Equal("UNAUTHENTICATED", answer.At("errors")[0].At("extensions", "code").GetString());
    }
}
