using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements.Warnings;

public sealed class WarningTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    [Theory]
    [InlineData("2020-07-03", 180, "")]
    [InlineData("2020-07-04", 180, "EXPIRES_SOON")]
    [InlineData("2020-12-30", 0, "")]
    [InlineData("2020-12-31", 0, "EXPIRES_SOON")]
    [InlineData("2021-01-01", 0, "EXPIRED_WITHOUT_SUCCESSOR")]
    [InlineData("2026-01-01", 0, "EXPIRED_WITHOUT_SUCCESSOR")]
    public async Task Warnings_OfAnEndWithoutSuccessor_ComeWithinTheDays(string on, int withinDays, string kinds)
    {
        var id = await ConcludedAsync("Slutar " + on + withinDays, "2020-12-31");

        Assert.Equal(kinds, string.Join(',', (await WarningsAsync(id, on, withinDays)).Select(w => w.At("kind").GetString())));
    }

    [Fact]
    public async Task Warnings_OfAnEnd_SayWhatToDo()
    {
        var id = await ConcludedAsync("Utan förslag", "2020-12-31");
        var warning = Assert.Single(await WarningsAsync(id, "2020-12-01", 60));
        Assert.Equal("'Utan förslag' går ut 2020-12-31, och ingen ingången överenskommelse gäller från och med 2021-01-01.", warning.At("message").GetString());
        Assert.Equal("Ta fram ett förslag till efterföljare, eller förläng överenskommelsen.", warning.At("whatToDo").GetString());
        Assert.Equal("2020-12-31", warning.At("date").GetString());

        await RegisterAsync(new { title = "Förslag till efterföljare", kind = "OTHER", predecessorId = id });

        Assert.StartsWith("Lägg fram förslaget", Assert.Single(await WarningsAsync(id, "2020-12-01", 60)).At("whatToDo").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-01-01", "2020-12-01", 0)]
    [InlineData("2021-01-02", "2020-12-01", 1)]
    [InlineData("2021-01-02", "2021-01-01", 1)]
    [InlineData("2021-01-02", "2021-01-02", 0)]
    public async Task Warnings_WhenAConcludedOneFollows_CeaseFromItsFirstDay(string followsFrom, string on, int count)
    {
        var id = await ConcludedAsync($"Följd från {followsFrom} {on}", "2020-12-31");
        await ConcludedAsync("Efterföljaren", validTo: null, validFrom: followsFrom, predecessorId: id);

        Assert.Equal(count, (await WarningsAsync(id, on, 60)).Count);
    }

    [Fact]
    public async Task Warnings_OfAProposal_AreNotOfItsEnd() =>
        Assert.Empty(await WarningsAsync(await RegisterAsync(new { title = "Bara ett förslag", kind = "OTHER", validFrom = "2019-01-01", validTo = "2020-12-31" }), "2021-01-01", 60));

    [Fact]
    public async Task Warnings_OfAStep_CeaseWhenItIsDone()
    {
        var id = await host.NewProposalAsync("Försenat steg");
        var step = new { number = 3, text = "Justering av förslag.", when = new { kind = "DEADLINE", to = "2021-08-30", text = "Senast 30 augusti" } };
        await host.DoneAsync("mutation ($input: SetTimePlanInput!) { done: kommunovergripandeSetTimePlan(input: $input) { errors { message } } }", new { agreementId = id, version = 1, steps = new[] { step } });
        Assert.Empty(await WarningsAsync(id, "2021-08-30", 0));
        var warning = Assert.Single(await WarningsAsync(id, "2021-08-31", 0));
        Assert.Equal(("STEP_OVERDUE", 3, "2021-08-30"), (warning.At("kind").GetString(), warning.At("step").GetInt32(), warning.At("date").GetString()));
        Assert.Contains("Senast 30 augusti", warning.At("message").GetString(), StringComparison.Ordinal);

        await host.DoneAsync(
            "mutation ($input: MarkRevisionStepInput!) { done: kommunovergripandeMarkRevisionStep(input: $input) { errors { message } } }",
            new { agreementId = id, version = 2, number = 3, doneOn = "2021-09-05" });

        Assert.Single(await WarningsAsync(id, "2021-09-04", 0));
        Assert.Empty(await WarningsAsync(id, "2021-09-05", 0));
    }

    [Fact]
    public async Task Warnings_WhenPutToDecision_NameThePartiesThatHaveNotDecided()
    {
        var parties = new[] { await host.OrganisationAsync("Bergs kommun"), await host.OrganisationAsync("Åre kommun") };
        var id = await RegisterAsync(new { title = "Framlagd", kind = "OTHER", parties, purposes = new[] { "Exempel: ett syfte" }, validFrom = "2021-01-01" });
        Assert.Empty(await WarningsAsync(id, "2021-01-01", 0));

        (await host.DoneAsync(
            "mutation ($input: PutAgreementToDecisionInput!) { done: kommunovergripandePutAgreementToDecision(input: $input) { errors { message } } }", new { id, version = 1 })).Accepted();

        var warnings = await WarningsAsync(id, "2021-01-01", 0);
        Assert.Equal(["Bergs kommun", "Åre kommun"], warnings.Select(w => w.At("party", "name").GetString()));
        Assert.All(warnings, w => Assert.Equal("PARTY_NOT_DECIDED", w.At("kind").GetString()));
    }

    [Theory]
    [InlineData("RECOMMENDS", "2020-11-30", 0)]
    [InlineData("RECOMMENDS", "2020-12-01", 1)]
    [InlineData("DECIDES", "2020-12-01", 0)]
    public async Task Warnings_OfAnExtension_AreOfThoseBeyondTheMandate(string mandate, string on, int count)
    {
        var id = await ConcludedAsync($"Förlängd {mandate} {on}", "2021-12-31");
        var bodyId = await host.NewOrganisationAsync($"Exempel: förlängande råd {mandate} {on}", mandate: mandate);
        (await host.DoneAsync(
            "mutation ($input: ExtendAgreementInput!) { done: kommunovergripandeExtendAgreement(input: $input) { errors { message } } }",
            new { id, version = 1, to = "2022-12-31", bodyId, when = new { kind = "DATE", from = "2020-12-01", to = "2020-12-01", text = "1 december 2020" } })).Accepted();

        var warnings = await WarningsAsync(id, on, 0);

        Assert.Equal(count, warnings.Count(w => w.At("kind").GetString() == "EXTENDED_BEYOND_MANDATE"));
    }

    [Theory]
    [InlineData("2022-12-31", 1)]
    [InlineData("2023-01-01", 0)]
    public async Task Warnings_OfAnExtensionBeyondTheMandate_CeaseWhenTheAgreementHasExpired(string on, int count)
    {
        var (id, _) = await ExtendedAsync("Utgången " + on);

        Assert.Equal(count, (await BeyondMandateAsync(id, on)).Count);
    }

    [Fact]
    public async Task Warnings_OfAnExtensionBeyondTheMandate_CeaseWhenTheBodysMandateIsToDecide()
    {
        var (id, bodyId) = await ExtendedAsync("Rättat mandat");
        Assert.StartsWith("Ange organets mandat", Assert.Single(await BeyondMandateAsync(id, "2021-06-01")).At("whatToDo").GetString(), StringComparison.Ordinal);

        (await host.DoneAsync(
            "mutation ($input: ChangeOrganisationInput!) { done: kommunovergripandeChangeOrganisation(input: $input) { errors { message } } }",
            new { id = bodyId, version = 1, mandate = "DECIDES" })).Accepted();

        Assert.Empty(await BeyondMandateAsync(id, "2021-06-01"));
    }

    [Fact]
    public async Task Warnings_OfAnExtensionBeyondTheMandate_CeaseWhenItIsRetracted()
    {
        var (id, _) = await ExtendedAsync("Återtagen förlängning");
        var agreement = (await host.AskAsync("query ($id: ID!) { kommunovergripande { agreement(id: $id) { version extensions { id } } } }", new { id })).At("kommunovergripande", "agreement");

        (await host.DoneAsync(
            "mutation ($input: RetractExtensionInput!) { done: kommunovergripandeRetractExtension(input: $input) { errors { message } } }",
            new { id, version = agreement.At("version").GetInt32(), extensionId = agreement.At("extensions")[0].At("id").GetString(), reason = "Exempel: rådet beslutar inte" })).Accepted();

        Assert.Empty(await BeyondMandateAsync(id, "2021-06-01"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3654)]
    public async Task Warnings_WhenSoManyDaysAheadCannotBeAskedFor_SaysHowMany(int withinDays)
    {
        var answer = await host.AnswerAsync("query ($within: Int!) { kommunovergripande { agreementWarnings(withinDays: $within) { kind } } }", new { within = withinDays });

        var error = answer.At("errors")[0];
        Assert.Equal(("BAD_USER_INPUT", $"withinDays is {withinDays}. It must be 0–3653."), (error.At("extensions", "code").GetString(), error.At("message").GetString()));
    }

    [Fact]
    public async Task AgreementWarnings_OfTheSample_SayThatNothingFollows2022()
    {
        var data = await host.AskAsync("""
            { kommunovergripande { agreementWarnings(on: "2023-06-01") { kind agreement { title validFrom } date step } } }
            """);

        var warnings = data.At("kommunovergripande", "agreementWarnings").EnumerateArray().ToList();
        Assert.Contains(warnings, w => w.At("kind").GetString() == "EXPIRED_WITHOUT_SUCCESSOR" && w.At("agreement", "validFrom").GetString() == "2019-01-01");
        // the agreement of 2015 was followed
        Assert.DoesNotContain(warnings, w => w.At("kind").GetString() == "EXPIRED_WITHOUT_SUCCESSOR" && w.At("agreement", "validFrom").GetString() == "2015-01-01");
        Assert.Equal(8, warnings.Count(w => w.At("kind").GetString() == "STEP_OVERDUE" && w.At("agreement", "validFrom").GetString() == "2023-01-01"));
    }

    /// <summary>An agreement to the end of 2021 that a council extended by a year, and the council.</summary>
    private async Task<(string Id, string BodyId)> ExtendedAsync(string title)
    {
        var id = await ConcludedAsync(title, "2021-12-31");
        var bodyId = await host.NewOrganisationAsync($"Exempel: råd för {title}", mandate: "RECOMMENDS");
        (await host.DoneAsync(
            "mutation ($input: ExtendAgreementInput!) { done: kommunovergripandeExtendAgreement(input: $input) { errors { message } } }",
            new { id, version = 1, to = "2022-12-31", bodyId, when = new { kind = "DATE", from = "2020-12-01", to = "2020-12-01", text = "1 december 2020" } })).Accepted();
        return (id, bodyId);
    }

    /// <summary>The warnings of an extension, which are the same of one agreement as of all.</summary>
    private async Task<IReadOnlyList<JsonElement>> BeyondMandateAsync(string id, string on)
    {
        var data = await host.AskAsync("query ($on: Date!) { kommunovergripande { agreementWarnings(on: $on) { kind agreement { id } } } }", new { on });
        var ofOne = (await WarningsAsync(id, on, 0)).Where(w => w.At("kind").GetString() == "EXTENDED_BEYOND_MANDATE").ToList();
        Assert.Equal(ofOne.Count, data.At("kommunovergripande", "agreementWarnings").EnumerateArray()
            .Count(w => w.At("kind").GetString() == "EXTENDED_BEYOND_MANDATE" && w.At("agreement", "id").GetString() == id));
        return ofOne;
    }

    private async Task<string> ConcludedAsync(string title, string? validTo, string validFrom = "2019-01-01", string? predecessorId = null) =>
        await RegisterAsync(new { title, kind = "OTHER", validFrom, validTo, predecessorId, conclusion = new { accordingTo = "Exempel: en källa" } });

    private async Task<string> RegisterAsync(object input) => (await host.DoneAsync(
        "mutation ($input: RegisterAgreementInput!) { done: kommunovergripandeRegisterAgreement(input: $input) { agreement { id } errors { message } } }", input))
        .Accepted().At("agreement", "id").GetString()!;

    private async Task<IReadOnlyList<JsonElement>> WarningsAsync(string id, string on, int withinDays)
    {
        const string Ask = """
            query ($id: ID!, $on: Date!, $within: Int!) { kommunovergripande { agreement(id: $id) { warnings(on: $on, withinDays: $within) {
              kind message whatToDo date step party { name } agreement { title } } } } }
            """;
        var data = await host.AskAsync(Ask, new { id, on, within = withinDays });
        return [.. data.At("kommunovergripande", "agreement", "warnings").EnumerateArray()];
    }
}
