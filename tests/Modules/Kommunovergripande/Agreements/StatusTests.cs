using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

/// <summary>Putting to decision, taking back, withdrawing, conclusions that sources state, and extensions.</summary>
public sealed class StatusTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly AgreementDesk desk = new(sample.Host);
    private readonly DecisionDesk decisions = new(sample.Host);

    [Fact]
    public async Task PutToDecision_WhenThereIsOneParty_SaysHowManyAreNeeded()
    {
        var id = await desk.ProposeAsync("Ensam part", new { purposes = new[] { "Något" }, parties = new[] { await desk.OrganisationAsync(DecisionDesk.Berg) } });

        AgreementDesk.AssertRefused(await desk.DoAsync("PutAgreementToDecision", id), "NOT_ALLOWED_IN_STATE", "id", "minst två parter");
    }

    [Fact]
    public async Task PutToDecision_WhenItSaysNothing_IsRefused() => AgreementDesk.AssertRefused(
        await desk.DoAsync("PutAgreementToDecision", await desk.ProposeAsync("Tom")), "NOT_ALLOWED_IN_STATE", "id", "Ange syften eller innehåll först");

    [Theory]
    [InlineData("RECOMMENDED", null, DecisionDesk.Recommending)]
    [InlineData("APPROVED", DecisionDesk.Berg, DecisionDesk.Berg)]
    [InlineData("DECLINED", DecisionDesk.Berg, DecisionDesk.Berg)]
    public async Task TakeBack_WhenADecisionStands_SaysWhatIsFirst(string kind, string? party, string body)
    {
        var id = await decisions.PutToDecisionAsync("Med beslut");
        AgreementDesk.AssertDone(await decisions.DecideAsync(id, kind, party, body));

        AgreementDesk.AssertRefused(await TakeBackAsync(id), "NOT_ALLOWED_IN_STATE", "id", "Återta dem först");
    }

    [Fact]
    public async Task TakeBack_WhenItWasOnlyProposed_IsAProposalAgain()
    {
        var id = await decisions.PutToDecisionAsync("Bara föreslagen");
        await decisions.DecideAsync(id, "PROPOSED", null, DecisionDesk.Recommending);

        Assert.Equal("PROPOSAL", AgreementDesk.AssertDone(await TakeBackAsync(id)).At("status").GetString());
    }

    [Fact]
    public async Task TakeBack_WhenTheDecisionIsRetracted_IsDone()
    {
        var id = await decisions.PutToDecisionAsync("Återtaget beslut");
        await decisions.DecideAsync(id, "APPROVED", DecisionDesk.Berg, DecisionDesk.Berg);
        await desk.DoAsync("RetractPartyDecision", id, new { decisionId = await decisions.DecisionAsync(id, "APPROVED"), reason = "Texten ska ändras" });

        AgreementDesk.AssertDone(await TakeBackAsync(id));
    }

    [Fact]
    public async Task Withdraw_WhenAReasonIsGiven_KeepsIt()
    {
        var id = await decisions.PutToDecisionAsync("Återtas");

        AgreementDesk.AssertDone(await desk.DoAsync("WithdrawAgreement", id, new { reason = "En part avböjde" }));

        Assert.Equal("""{"status":"WITHDRAWN","withdrawnBecause":"En part avböjde"}""", (await desk.AgreementAsync(id, "status withdrawnBecause")).GetRawText());
    }

    [Fact]
    public async Task RecordConclusion_WhenAPartyHasDeclined_IsRefused()
    {
        var id = await decisions.PutToDecisionAsync("Avböjd");
        await decisions.DecideAsync(id, "DECLINED", DecisionDesk.Berg, DecisionDesk.Berg);

        AgreementDesk.AssertRefused(
            await desk.DoAsync("RecordAgreementConclusion", id, new { conclusion = new { accordingTo = "Ett protokoll" } }), "NOT_ALLOWED_IN_STATE", "id", "En part har avböjt");
    }

    [Fact]
    public async Task RecordConclusion_WhenSomeHaveDecided_KeepsWhatIsKnownOfEach()
    {
        var id = await decisions.PutToDecisionAsync("Delvis känd");
        await decisions.DecideAsync(id, "APPROVED", DecisionDesk.Berg, DecisionDesk.Berg);

        AgreementDesk.AssertDone(await desk.DoAsync("RecordAgreementConclusion", id, new { conclusion = new { accordingTo = "Ett protokoll" } }));

        Assert.Equal("NOT_STATED APPROVED", await decisions.StandingsAsync(id));
    }

    [Theory]
    [InlineData("2024-12-31", "gäller redan till och med 2024-12-31")]
    [InlineData("2024-01-01", "Ange en senare dag")]
    public async Task Extend_WhenItIsNotLater_SaysUntilWhenItApplies(string to, string reason) =>
        AgreementDesk.AssertRefused(await ExtendAsync(await decisions.OnRecordAsync("Inte längre"), to), "INVALID", "to", reason);

    [Fact]
    public async Task Extend_WhenItAppliesUntilFurtherNotice_IsRefused()
    {
        var id = await desk.ProposeAsync("Tills vidare", new { conclusion = new { accordingTo = "Ett protokoll" } });

        AgreementDesk.AssertRefused(await ExtendAsync(id, "2040-12-31"), "NOT_ALLOWED_IN_STATE", "to", "ingen sista dag");
    }

    [Fact]
    public async Task Extend_WhenItWasDecidedInTheFuture_IsRefused() => AgreementDesk.AssertRefused(
        await ExtendAsync(await decisions.OnRecordAsync("Framtida beslut"), "2025-12-31", when: "2999-01-01"), "INVALID", "when", "ligger i framtiden");

    [Theory]
    [InlineData(DecisionDesk.Council, true)]
    [InlineData(DecisionDesk.Recommending, false)]
    public async Task Extend_WhoeverDecided_IsKeptAndSaysWhetherItMight(string body, bool within)
    {
        var id = await decisions.OnRecordAsync($"Förlängd av {body}");

        AgreementDesk.AssertDone(await ExtendAsync(id, "2025-12-31", body));

        var agreement = await desk.AgreementAsync(id, "validTo appliesTo phase(on: \"2025-12-31\") extensions { to decidedWithinMandate }");
        Assert.Equal(
            $$"""{"validTo":"2024-12-31","appliesTo":"2025-12-31","phase":"IN_FORCE","extensions":[{"to":"2025-12-31","decidedWithinMandate":{{(within ? "true" : "false")}}}]}""",
            agreement.GetRawText());
    }

    [Fact]
    public async Task Change_WhenItIsExtended_LeavesTheAgreedDayBeforeTheExtension()
    {
        var id = await decisions.OnRecordAsync("Förlängd och ändrad");
        await ExtendAsync(id, "2025-12-31");

        AgreementDesk.AssertRefused(await desk.DoAsync("ChangeAgreement", id, new { validTo = "2025-12-31" }), "NOT_ALLOWED_IN_STATE", "validTo", "före 2025-12-31");
    }

    [Fact]
    public async Task RetractExtension_WhenItIsTheLatest_LeavesTheOneBefore()
    {
        var id = await decisions.OnRecordAsync("Förlängd två gånger");
        await ExtendAsync(id, "2025-12-31");
        await ExtendAsync(id, "2026-12-31");

        AgreementDesk.AssertDone(await RetractAsync(id, await ExtensionAsync(id, "2026-12-31")));

        var agreement = await desk.AgreementAsync(id, "appliesTo extensions { to } history(first: 1) { nodes { command reason } }");
        Assert.Equal(
            """{"appliesTo":"2025-12-31","extensions":[{"to":"2025-12-31"}],"history":{"nodes":[{"command":"RetractExtension","reason":"Beslutad av fel organ"}]}}""",
            agreement.GetRawText());
        AgreementDesk.AssertDone(await RetractAsync(id, await ExtensionAsync(id, "2025-12-31")));
        Assert.Equal("2024-12-31", (await desk.AgreementAsync(id, "appliesTo")).At("appliesTo").GetString());
    }

    [Fact]
    public async Task RetractExtension_WhenALaterOneStands_SaysWhichComesFirst()
    {
        var id = await decisions.OnRecordAsync("Förlängd och förlängd igen");
        await ExtendAsync(id, "2025-12-31");
        await ExtendAsync(id, "2026-12-31");

        AgreementDesk.AssertRefused(
            await RetractAsync(id, await ExtensionAsync(id, "2025-12-31")), "NOT_ALLOWED_IN_STATE", "extensionId", "till och med 2026-12-31. Återta den förlängningen först");
    }

    [Fact]
    public async Task RetractExtension_WhenItIsAnothers_SaysSo()
    {
        var (id, other) = (await decisions.OnRecordAsync("Utan förlängning"), await decisions.OnRecordAsync("Med förlängning"));
        await ExtendAsync(other, "2025-12-31");

        AgreementDesk.AssertRefused(await RetractAsync(id, await ExtensionAsync(other, "2025-12-31")), "NOT_FOUND", "extensionId", "den senaste av dess förlängningar");
    }

    [Fact]
    public async Task RetractExtension_WithoutAReason_IsRefused()
    {
        var id = await decisions.OnRecordAsync("Utan skäl");
        await ExtendAsync(id, "2025-12-31");

        AgreementDesk.AssertRefused(await RetractAsync(id, await ExtensionAsync(id, "2025-12-31"), " "), "INVALID", "reason", "Ange 1–500 tecken");
    }

    [Fact]
    public async Task Sample_Of2019_SaysWhatTheSourcesStateAndNoMore()
    {
        var agreement = await desk.AgreementAsync(await desk.OfSampleAsync("2019-01-01"), """
            validTo appliesTo concludedAccordingTo
            parties { organisation { name } standing decisions { kind body { name } when { text } paragraph } }
            extensions { to body { name } when { text } decidedWithinMandate }
            """);

        Assert.Equal(
            """{"to":"2022-12-31","body":{"name":"Regionens samverkansråd (RSR)"},"when":{"text":"december 2020"},"decidedWithinMandate":false}""",
            Assert.Single(agreement.At("extensions").EnumerateArray()).GetRawText());
        var parties = agreement.At("parties").EnumerateArray().ToList();
        Assert.Equal(9, parties.Count);
        Assert.Equal(["APPROVED", .. Enumerable.Repeat("NOT_STATED", 8)], parties.Select(p => p.At("standing").GetString()));
        Assert.Equal(
            """{"kind":"APPROVED","body":{"name":"Regionfullmäktige"},"when":{"text":"juni 2018"},"paragraph":"§ 92"}""",
            parties[0].At("decisions").EnumerateArray().Single(d => d.At("kind").GetString() == "APPROVED").GetRawText());
    }

    private Task<System.Text.Json.JsonElement> TakeBackAsync(string id) => desk.DoAsync("TakeAgreementBack", id, new { reason = "Omarbetas" });

    private Task<System.Text.Json.JsonElement> RetractAsync(string id, string extensionId, string reason = "Beslutad av fel organ") =>
        desk.DoAsync("RetractExtension", id, new { extensionId, reason });

    private async Task<string> ExtensionAsync(string id, string to) => (await desk.AgreementAsync(id, "extensions { id to }"))
        .At("extensions").EnumerateArray().Single(e => e.At("to").GetString() == to).At("id").GetString()!;

    private async Task<System.Text.Json.JsonElement> ExtendAsync(string id, string to, string body = DecisionDesk.Recommending, string when = "2024-06-01") =>
        await desk.DoAsync("ExtendAgreement", id, new { to, bodyId = await desk.OrganisationAsync(body), when = DecisionDesk.On(when) });
}
