using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

/// <summary>No party decides for another, a body that recommends decides nothing, and what is decided is decided in order.</summary>
public sealed class DecisionTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Region = DecisionDesk.Region;
    private const string Council = DecisionDesk.Council;
    private const string Berg = DecisionDesk.Berg;

    private readonly AgreementDesk desk = new(sample.Host);
    private readonly DecisionDesk decisions = new(sample.Host);

    [Theory]
    [InlineData("APPROVED")]
    [InlineData("DECLINED")]
    [InlineData("SIGNED")]
    public async Task Decide_WhenAnotherPartysBodyDoes_IsRefused(string kind) => AgreementDesk.AssertRefused(
        await decisions.DecideAsync(await decisions.PutToDecisionAsync("För en annan"), kind, Berg, Council, Signatory(kind)),
        "INVALID", "bodyId", "ingen part beslutar för en annan. Ange Bergs kommun eller ett av dess organ");

    [Theory]
    [InlineData("INFORMS", "informerar och beslutar inte")]
    [InlineData("PREPARES", "bereder och beslutar inte")]
    [InlineData("RECOMMENDS", "rekommenderar och beslutar inte. Registrera RECOMMENDED")]
    [InlineData(null, "är inte angivet")]
    public async Task Approve_WhenThePartysBodyHasNoMandateToDecide_SaysWhatItMay(string? mandate, string reason)
    {
        var body = await decisions.BodyAsync($"Bergs organ {mandate ?? "utan"}", Berg, mandate);

        AgreementDesk.AssertRefused(
            await decisions.DecideAsync(await decisions.PutToDecisionAsync("Utan mandat"), "APPROVED", Berg, body), "INVALID", "bodyId", reason);
    }

    [Theory]
    [InlineData("APPROVED")]
    [InlineData("DECLINED")]
    [InlineData("SIGNED")]
    public async Task Decide_WhenTheSamverkansradWould_IsRefusedForBothReasons(string kind)
    {
        var done = await decisions.DecideAsync(await decisions.PutToDecisionAsync("Rådet beslutar"), kind, Berg, DecisionDesk.Recommending, Signatory(kind));

        var messages = done.At("errors").EnumerateArray().Select(e => e.At("message").GetString()).ToList();
        Assert.Equal(2, messages.Count);
        Assert.Contains("hör inte till Bergs kommun", messages[0], StringComparison.Ordinal);
        Assert.Contains("rekommenderar och beslutar inte", messages[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PREPARES", "bereder och rekommenderar inte. Registrera PROPOSED")]
    [InlineData(null, "är inte angivet")]
    public async Task Recommend_WhenTheBodyHasNoMandateToRecommend_SaysWhatItMay(string? mandate, string reason)
    {
        var body = await decisions.BodyAsync($"Beredande organ {mandate ?? "utan"}", null, mandate);

        AgreementDesk.AssertRefused(
            await decisions.DecideAsync(await decisions.PutToDecisionAsync("Bereds bara"), "RECOMMENDED", null, body), "INVALID", "bodyId", reason);
    }

    [Fact]
    public async Task Recommend_WhenNoBodyDoes_IsRefused() => AgreementDesk.AssertRefused(
        await decisions.DecideAsync(await decisions.PutToDecisionAsync("Part rekommenderar"), "RECOMMENDED", null, Berg), "INVALID", "bodyId", "är inget organ");

    [Fact]
    public async Task Decide_WhenItIsForAllParties_IsRefused() => AgreementDesk.AssertRefused(
        await decisions.DecideAsync(await decisions.PutToDecisionAsync("För alla"), "APPROVED", null, Council), "INVALID", "partyId", "ingen beslutar för alla");

    [Fact]
    public async Task Decide_WhenItIsForNoParty_SaysSo() => AgreementDesk.AssertRefused(
        await decisions.DecideAsync(await decisions.PutToDecisionAsync("Ingen part"), "APPROVED", "Åre kommun", "Åre kommun"), "INVALID", "partyId", "är inte part");

    [Fact]
    public async Task Decide_WhenTheBodyIsUnknown_SaysSo()
    {
        var id = await decisions.PutToDecisionAsync("Okänt organ");

        AgreementDesk.AssertRefused(
            await desk.DoAsync("RecordPartyDecision", id, new { kind = "PROPOSED", bodyId = AgreementDesk.Unknown, when = DecisionDesk.On("2020-06-01") }),
            "NOT_FOUND", "bodyId", "Organet finns inte");
    }

    [Fact]
    public async Task Decide_WhenItLiesInTheFuture_IsRefused() => AgreementDesk.AssertRefused(
        await decisions.DecideAsync(await decisions.PutToDecisionAsync("I framtiden"), "APPROVED", Berg, Berg, new { when = DecisionDesk.On("2999-01-01") }),
        "INVALID", "when", "ligger i framtiden");

    [Fact]
    public async Task Decide_WhenTheBodyWasNotThere_IsRefused() => AgreementDesk.AssertRefused(
        await decisions.DecideAsync(await decisions.PutToDecisionAsync("Före sin tid"), "APPROVED", Region, Region, new { when = DecisionDesk.On("2014-06-01") }),
        "INVALID", "bodyId", "fanns inte då");

    [Fact]
    public async Task Sign_WhenThePartyHasNotApproved_SaysWhatIsMissing() => AgreementDesk.AssertRefused(
        await decisions.DecideAsync(await decisions.PutToDecisionAsync("Osignerbar"), "SIGNED", Berg, Berg, Signatory("SIGNED")),
        "NOT_ALLOWED_IN_STATE", "kind", "Registrera partens beslut (APPROVED) först");

    [Fact]
    public async Task Sign_WhenOnlyAnotherPartyHasApproved_IsRefused()
    {
        var id = await decisions.PutToDecisionAsync("Fel parts beslut");
        await decisions.DecideAsync(id, "APPROVED", Region, Council);

        AgreementDesk.AssertRefused(
            await decisions.DecideAsync(id, "SIGNED", Berg, Berg, Signatory("SIGNED")), "NOT_ALLOWED_IN_STATE", "kind", "Bergs kommun har inte beslutat");
    }

    [Fact]
    public async Task Sign_WhenItIsBeforeTheApproval_SaysWhenThatWas()
    {
        var id = await ApprovedAsync("För tidigt");

        AgreementDesk.AssertRefused(
            await decisions.DecideAsync(id, "SIGNED", Berg, Berg, new { signatory = "Ordföranden", when = DecisionDesk.On("2020-05-31") }),
            "INVALID", "when", "beslutade 2020-06-01");
    }

    [Theory]
    [InlineData("Kommunstyrelsens ordförande", null)]
    [InlineData("kommunstyrelsens  ordförande", null)]
    [InlineData("Kommunchefen", "Ange Kommunstyrelsens ordförande")]
    public async Task Sign_WhenTheApprovalMandatesAnOffice_TakesNoOther(string signatory, string? reason)
    {
        var id = await ApprovedAsync("Med mandat", new { mandateToSign = "Kommunstyrelsens ordförande" });

        var done = await decisions.DecideAsync(id, "SIGNED", Berg, Berg, new { signatory });

        if (reason is null)
        {
            AgreementDesk.AssertDone(done);
        }
        else
        {
            AgreementDesk.AssertRefused(done, "INVALID", "signatory", reason);
        }
    }

    [Fact]
    public async Task Sign_WhenNobodyIsNamed_AsksForTheOffice() =>
        AgreementDesk.AssertRefused(await decisions.DecideAsync(await ApprovedAsync("Av vem"), "SIGNED", Berg, Berg), "INVALID", "signatory", "Ange befattningen");

    [Theory]
    [InlineData("APPROVED", "signatory", "Utelämna signatory")]
    [InlineData("PROPOSED", "mandateToSign", "Ange det med APPROVED")]
    public async Task Decide_WhenAnOfficeDoesNotBelongThere_SaysWhereItDoes(string kind, string field, string reason) => AgreementDesk.AssertRefused(
        await decisions.DecideAsync(await decisions.PutToDecisionAsync("Fel befattning"), kind, Berg, Berg, new Dictionary<string, object?> { [field] = "Ordföranden" }),
        "INVALID", field, reason);

    [Theory]
    [InlineData("APPROVED")]
    [InlineData("DECLINED")]
    [InlineData("RECOMMENDED")]
    public async Task Decide_WhenThePartyHasDecided_IsRefused(string kind) => AgreementDesk.AssertRefused(
        await decisions.DecideAsync(await ApprovedAsync("Två gånger"), kind, Berg, kind == "RECOMMENDED" ? DecisionDesk.Recommending : Berg),
        "NOT_ALLOWED_IN_STATE", "kind", "har redan beslutat");

    [Fact]
    public async Task Decide_WhenThePartyHasSigned_IsRefused()
    {
        var id = await ApprovedAsync("Efter underskrift");
        await decisions.DecideAsync(id, "SIGNED", Berg, Berg, Signatory("SIGNED"));

        AgreementDesk.AssertRefused(await decisions.DecideAsync(id, "DECLINED", Berg, Berg), "NOT_ALLOWED_IN_STATE", "kind", "har redan undertecknat");
    }

    [Fact]
    public async Task Standing_WhenThingsAreDecided_FollowsEachParty()
    {
        var id = await decisions.PutToDecisionAsync("Steg för steg");
        var standings = new List<string> { await decisions.StandingsAsync(id) };
        foreach (var (kind, party, body) in new[] { ("RECOMMENDED", null, DecisionDesk.Recommending), ("APPROVED", Berg, Berg), ("SIGNED", Berg, Berg), ("DECLINED", Region, Council) })
        {
            AgreementDesk.AssertDone(await decisions.DecideAsync(id, kind, party, body, Signatory(kind)));
            standings.Add(await decisions.StandingsAsync(id));
        }

        Assert.Equal(
            ["AWAITING AWAITING", "RECOMMENDED RECOMMENDED", "RECOMMENDED APPROVED", "RECOMMENDED SIGNED", "DECLINED SIGNED"], standings);
    }

    [Fact]
    public async Task Sign_WhenEveryPartyHas_ConcludesTheAgreementWhenTheLastDid()
    {
        var id = await ApprovedAsync("Alla undertecknar");
        await decisions.DecideAsync(id, "SIGNED", Berg, Berg, new { signatory = "Ordföranden", when = DecisionDesk.On("2020-09-01") });
        await decisions.DecideAsync(id, "APPROVED", Region, Council);

        AgreementDesk.AssertDone(await decisions.DecideAsync(id, "SIGNED", Region, Council, new { signatory = "Ordföranden", when = DecisionDesk.On("2020-08-01") }));

        var agreement = await desk.AgreementAsync(id, "status phase(on: \"2021-01-01\") concludedAccordingTo concluded { text }");
        Assert.Equal(
            """{"status":"CONCLUDED","phase":"IN_FORCE","concludedAccordingTo":null,"concluded":{"text":"2020-09-01"}}""", agreement.GetRawText());
    }

    [Fact]
    public async Task Retract_WhenADecisionStands_TakesThePartyBack()
    {
        var id = await ApprovedAsync("Ångrar");

        AgreementDesk.AssertDone(await RetractAsync(id, await decisions.DecisionAsync(id, "APPROVED")));

        Assert.Equal("AWAITING AWAITING", await decisions.StandingsAsync(id));
        var decision = (await desk.AgreementAsync(id, "decisions { stands retractedBecause }")).At("decisions")[0];
        Assert.Equal("""{"stands":false,"retractedBecause":"Felskrivet"}""", decision.GetRawText());
    }

    [Fact]
    public async Task Retract_WhenThePartyHasSignedOnIt_SaysWhatIsFirst()
    {
        var id = await ApprovedAsync("Undertecknat beslut");
        await decisions.DecideAsync(id, "SIGNED", Berg, Berg, Signatory("SIGNED"));

        AgreementDesk.AssertRefused(
            await RetractAsync(id, await decisions.DecisionAsync(id, "APPROVED")), "NOT_ALLOWED_IN_STATE", "decisionId", "Återta undertecknandet först");
    }

    [Fact]
    public async Task Retract_WhenItIsRetractedAlready_IsRefused()
    {
        var id = await ApprovedAsync("Två återtaganden");
        var decision = await decisions.DecisionAsync(id, "APPROVED");
        await RetractAsync(id, decision);

        AgreementDesk.AssertRefused(await RetractAsync(id, decision), "NOT_ALLOWED_IN_STATE", "decisionId", "redan återtaget");
    }

    [Fact]
    public async Task Retract_WhenTheDecisionIsAnotherAgreements_IsRefused()
    {
        var other = await ApprovedAsync("Den andra");
        var id = await ApprovedAsync("Den ena");

        AgreementDesk.AssertRefused(await RetractAsync(id, await decisions.DecisionAsync(other, "APPROVED")), "NOT_FOUND", "decisionId", "finns inte i överenskommelsen");
    }

    [Fact]
    public async Task Retract_WhenNoReasonIsGiven_IsRefused()
    {
        var id = await ApprovedAsync("Utan skäl");

        AgreementDesk.AssertRefused(
            await desk.DoAsync("RetractPartyDecision", id, new { decisionId = await decisions.DecisionAsync(id, "APPROVED"), reason = " " }), "INVALID", "reason", "Ett skäl behövs");
    }

    [Fact]
    public async Task Decide_WhenTwoPartiesDoAtOnce_TellsTheLater()
    {
        var id = await decisions.PutToDecisionAsync("Samtidigt");
        var (berg, council, region) = (await desk.OrganisationAsync(Berg), await desk.OrganisationAsync(Council), await desk.OrganisationAsync(Region));
        var when = DecisionDesk.On("2020-06-01");

        var both = await Task.WhenAll(
            desk.DoAsync("RecordPartyDecision", new { id, version = 2, kind = "APPROVED", partyId = berg, bodyId = berg, when }),
            desk.DoAsync("RecordPartyDecision", new { id, version = 2, kind = "APPROVED", partyId = region, bodyId = council, when }));

        var error = Assert.Single(both.SelectMany(done => done.At("errors").EnumerateArray()));
        Assert.Equal("CONFLICT", error.At("code").GetString());
        Assert.Equal(3, (await desk.AgreementAsync(id, "version")).At("version").GetInt32());
    }

    [Fact]
    public async Task Change_WhenAPartyThatHasDecidedWouldGo_IsRefused()
    {
        var id = await decisions.OnRecordAsync("Part som beslutat");
        await decisions.DecideAsync(id, "APPROVED", Berg, Berg);

        AgreementDesk.AssertRefused(
            await desk.DoAsync("ChangeAgreement", id, new { parties = new[] { await desk.OrganisationAsync(Region) } }), "NOT_ALLOWED_IN_STATE", "parties", "Bergs kommun");
    }

    private static Dictionary<string, object?> Signatory(string kind) => kind == "SIGNED" ? new() { ["signatory"] = "Ordföranden" } : [];

    private async Task<string> ApprovedAsync(string title, object? more = null)
    {
        var id = await decisions.PutToDecisionAsync(title);
        AgreementDesk.AssertDone(await decisions.DecideAsync(id, "APPROVED", Berg, Berg, more));
        return id;
    }

    private Task<JsonElement> RetractAsync(string id, string decisionId) => desk.DoAsync("RetractPartyDecision", id, new { decisionId, reason = "Felskrivet" });
}
