using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.RegistryNumbers;

public sealed class RegistryNumberTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Number = "{ registryNumber { id number running year isDrawn series { code authority { name } } agreement { title } officialLetter { id } } errors { code message path } }";

    private readonly SamverkanHost host = sample.Host;

    [Theory]
    [InlineData("RUN-34-2018")]
    [InlineData("RUN/034/2018")]
    [InlineData("RUN/0/2018")]
    [InlineData("RUN/34/18")]
    [InlineData("/34/2018")]
    [InlineData("RUN/34/2018/2")]
    [InlineData("1RUN/34/2018")]
    [InlineData("RUN/9999999999/2018")]
    public async Task Record_WhenItIsNoNumber_SaysWhatOneLooksLike(string number) =>
        Asked.Refused(await RecordAsync(number, await host.NewProposalAsync("Inget nummer")), "INVALID", "number", "till exempel RUN/34/2018");

    [Fact]
    public async Task Record_WhenTheSeriesIsUnknown_SaysWhichAreKnown() =>
        Asked.Refused(await RecordAsync("XYZ/1/2020", await host.NewProposalAsync("Okänd serie")), "NOT_FOUND", "number", "LS, RS, RUN");

    [Fact]
    public async Task Record_WhenItIsWrittenInSmallLetters_IsKeptAsNumbersAre()
    {
        var done = (await RecordAsync(" run/7/2020 ", await host.NewProposalAsync("Små bokstäver"))).Accepted().At("registryNumber");

        Assert.Equal(("RUN/7/2020", 7, 2020, false), (done.At("number").GetString(), done.At("running").GetInt32(), done.At("year").GetInt32(), done.At("isDrawn").GetBoolean()));
        Assert.Equal("Region Jämtland Härjedalen", done.At("series", "authority", "name").GetString());
    }

    [Fact]
    public async Task Record_WhenTheObjectHasItAlready_IsRefused()
    {
        var agreement = await host.NewProposalAsync("Samma två gånger");
        await RecordAsync("RS/11/2020", agreement);

        Asked.Refused(await RecordAsync("rs/11/2020", agreement), "INVALID", "number", "redan antecknat");
    }

    [Fact]
    public async Task Record_WhenAnotherObjectHasIt_IsDoneForTheSameMatterHasOneNumber()
    {
        await RecordAsync("RS/12/2020", await host.NewProposalAsync("Första i ärendet"));

        (await RecordAsync("RS/12/2020", await host.NewProposalAsync("Andra i ärendet"))).Accepted();

        Assert.Equal(2, (await LookupAsync("RS/12/2020")).Count);
    }

    [Fact]
    public async Task Record_WhenANumberOfAnOwnSeriesWasNotDrawn_IsRefused() =>
        Asked.Refused(await RecordAsync("SAMV/4711/2020", await host.NewProposalAsync("Ej draget")), "INVALID", "number", "är inte draget");

    [Fact]
    public async Task Record_WhenANumberOfAnOwnSeriesWasDrawn_IsDone()
    {
        var drawn = (await DrawAsync(await SeriesAsync("SAMV"), await host.NewProposalAsync("Drar"))).Accepted().At("registryNumber", "number").GetString()!;

        Assert.False((await RecordAsync(drawn, await host.NewProposalAsync("Samma ärende"))).Accepted().At("registryNumber", "isDrawn").GetBoolean());
    }

    [Fact]
    public async Task Record_WhenTwoAuthoritiesHaveTheSeries_AsksWhich()
    {
        var (first, second) = (await host.OrganisationAsync("Bergs kommun"), await host.OrganisationAsync("Åre kommun"));
        (await RegisterSeriesAsync("KS", first)).Accepted();
        (await RegisterSeriesAsync("KS", second)).Accepted();
        var agreement = await host.NewProposalAsync("Vilken kommun");

        Asked.Refused(await RecordAsync("KS/1/2020", agreement), "NOT_FOUND", "authorityId", "Serien KS finns hos 2 myndigheter");
        Assert.Equal("Åre kommun", (await RecordAsync("KS/1/2020", agreement, second)).Accepted().At("registryNumber", "series", "authority", "name").GetString());
        (await RecordAsync("KS/1/2020", agreement, first)).Accepted();
    }

    [Theory]
    [InlineData("agreementId", "Överenskommelsen finns inte")]
    [InlineData("officialLetterId", "Tjänsteskrivelsen finns inte")]
    [InlineData("consultationId", "Remissen finns inte")]
    public async Task Record_WhenTheObjectIsUnknown_SaysSo(string field, string reason)
    {
        var done = await host.DoneAsync(RecordMutation, new { number = "RS/1/2020", @object = new Dictionary<string, object> { [field] = Asked.Unknown } });

        Asked.Refused(done, "NOT_FOUND", "object." + field, reason);
    }

    [Fact]
    public async Task Record_WhenTwoObjectsAreMeant_CannotBeAsked()
    {
        var answer = await host.AnswerAsync(
            RecordMutation, new { input = new { number = "RS/1/2020", @object = new { agreementId = Asked.Unknown, officialLetterId = Asked.Unknown } } });

        Assert.Equal("BAD_USER_INPUT", answer.At("errors")[0].At("extensions", "code").GetString());
    }

    [Fact]
    public async Task Record_WhenAnObjectHasTwenty_IsRefused()
    {
        var agreement = await host.NewProposalAsync("Många nummer");
        for (var number = 1; number <= 20; number++)
        {
            (await RecordAsync($"RUN/{number}/2021", agreement)).Accepted();
        }

        Asked.Refused(await RecordAsync("RUN/21/2021", agreement), "INVALID", "object", "färre än 20");
    }

    [Fact]
    public async Task Draw_WhenTheSeriesIsOwn_CountsOnFromTheLast()
    {
        var authority = await host.OrganisationAsync("Mittuniversitetet");
        var series = (await RegisterSeriesAsync("dragna", authority, isOwn: true)).Accepted().At("registrySeries", "id").GetString()!;
        var agreement = await host.NewProposalAsync("Två dragna");

        var drawn = new[] { await DrawAsync(series, agreement), await DrawAsync(series, agreement) }.Select(d => d.Accepted().At("registryNumber"));

        Assert.Equal([("DRAGNA", 1, true), ("DRAGNA", 2, true)], drawn.Select(d => (d.At("series", "code").GetString(), d.At("running").GetInt32(), d.At("isDrawn").GetBoolean())));
    }

    [Fact]
    public async Task Draw_WhenTheSeriesIsAnotherAuthoritys_SaysWhatToDo() =>
        Asked.Refused(await DrawAsync(await SeriesAsync("RUN"), await host.NewProposalAsync("Inte vår")), "NOT_ALLOWED_IN_STATE", "seriesId", "myndighetens eget diarium");

    [Fact]
    public async Task Draw_WhenTheSeriesIsUnknown_SaysSo() =>
        Asked.Refused(await DrawAsync(Asked.Unknown, await host.NewProposalAsync("Ingen serie")), "NOT_FOUND", "seriesId", "registrerad serie");

    [Fact]
    public async Task Draw_WhenTheObjectIsUnknown_DrawsNothing()
    {
        var series = await SeriesAsync("SAMV");
        var before = (await DrawAsync(series, await host.NewProposalAsync("Före"))).At("registryNumber", "running").GetInt32();

        Asked.Refused(await DrawAsync(series, Asked.Unknown), "NOT_FOUND", "object.agreementId", "finns inte");

        Assert.Equal(before + 1, (await DrawAsync(series, await host.NewProposalAsync("Efter"))).At("registryNumber", "running").GetInt32());
    }

    [Theory]
    [InlineData("A/B", "Serie", "code", "kan inte inleda")]
    [InlineData("", "Serie", "code", "kan inte inleda")]
    [InlineData("123", "Serie", "code", "kan inte inleda")]
    [InlineData("RUN", "Serie", "code", "har redan serien RUN")]
    [InlineData("NY", " ", "name", "Ett namn behövs")]
    public async Task RegisterSeries_WhenItCannotBe_SaysWhy(string code, string name, string path, string reason) =>
        Asked.Refused(await RegisterSeriesAsync(code, await host.OrganisationAsync("Region Jämtland"), name: name), "INVALID", path, reason);

    [Fact]
    public async Task RegisterSeries_WhenAnOwnOneHasTheCode_IsRefused() =>
        Asked.Refused(await RegisterSeriesAsync("SAMV", await host.OrganisationAsync("Bräcke kommun"), isOwn: true), "INVALID", "code", "redan en egen serie");

    [Fact]
    public async Task RegisterSeries_WhenTheAuthorityIsUnknown_SaysSo() =>
        Asked.Refused(await RegisterSeriesAsync("NY", Asked.Unknown), "NOT_FOUND", "authorityId", "registrerad organisation");

    [Fact]
    public async Task Lookup_OfTheAgreementsNumber_LeadsToItAndToItsLetter()
    {
        var found = await LookupAsync("run/34/2018");

        Assert.Equal(["AGREEMENT", "OFFICIAL_LETTER"], found.Select(f => f.At("objectKind").GetString()).Order());
        Assert.Contains(found, f => f.At("agreement").ValueKind != JsonValueKind.Null && f.At("agreement", "validFrom").GetString() == "2019-01-01");
        Assert.Contains(found, f => f.At("officialLetter").ValueKind != JsonValueKind.Null && f.At("officialLetter", "date").GetString() == "2018-04-12");
    }

    [Theory]
    [InlineData("RUN/9/1999")]
    [InlineData("inget nummer")]
    public async Task Lookup_WhenNothingHasIt_IsEmpty(string number) => Assert.Empty(await LookupAsync(number));

    [Fact]
    public async Task Remove_WhenItWasRecorded_TakesItFromItsObjectAlone()
    {
        await RecordAsync("RS/21/2020", await host.NewProposalAsync("Rätt"));
        var wrong = (await RecordAsync("RS/21/2020", await host.NewProposalAsync("Fel"))).Accepted().At("registryNumber", "id").GetString()!;

        Assert.Equal(wrong, (await RemoveAsync(wrong)).Accepted().At("removedId").GetString());

        Assert.Single(await LookupAsync("RS/21/2020"));
        Asked.Refused(await RemoveAsync(wrong), "NOT_FOUND", "id", "Ange id för ett antecknat nummer");
    }

    [Fact]
    public async Task Numbers_OfAnObject_AreOrderedByYearAndRunningNumber()
    {
        var agreement = await host.NewProposalAsync("Flera nummer");
        foreach (var number in new[] { "RS/10/2020", "RS/9/2020", "RUN/100/2019", "LS/11/2020" })
        {
            (await RecordAsync(number, agreement)).Accepted();
        }

        var data = await host.AskAsync("query ($id: ID!) { kommunovergripande { agreement(id: $id) { registryNumbers { number } } } }", new { id = agreement });

        Assert.Equal(
            ["RUN/100/2019", "RS/9/2020", "RS/10/2020", "LS/11/2020"],
            data.At("kommunovergripande", "agreement", "registryNumbers").EnumerateArray().Select(n => n.At("number").GetString()));
    }

    [Fact]
    public async Task Remove_WhenItWasDrawnHere_IsRefused()
    {
        var drawn = (await DrawAsync(await SeriesAsync("SAMV"), await host.NewProposalAsync("Draget"))).Accepted().At("registryNumber", "id").GetString()!;

        Asked.Refused(await RemoveAsync(drawn), "NOT_ALLOWED_IN_STATE", "id", "Bara ett nummer som är antecknat");
    }

    [Fact]
    public async Task Remove_WithoutAReason_IsRefused() =>
        Asked.Refused(await RemoveAsync("019a0000-0000-7000-8000-000000000000", " "), "INVALID", "reason", "Ange 1–500 tecken");

    [Fact]
    public async Task Agreements_InTheSample_HaveTheirNumbers()
    {
        var data = await host.AskAsync("{ kommunovergripande { agreements(first: 200) { nodes { title registryNumbers { number } } } } }");

        var numbers = data.At("kommunovergripande", "agreements", "nodes").EnumerateArray()
            .SelectMany(a => a.At("registryNumbers").EnumerateArray().Select(n => n.At("number").GetString()));
        Assert.Superset(new HashSet<string?> { "LS/1345/2014", "RUN/34/2018", "RUN/423/2019", "RS/482/2018", "RS/668/2021" }, numbers.ToHashSet());
    }

    private const string RecordMutation = "mutation ($input: RecordRegistryNumberInput!) { done: kommunovergripandeRecordRegistryNumber(input: $input) " + Number + " }";

    private Task<JsonElement> RecordAsync(string number, string agreementId, string? authorityId = null) =>
        host.DoneAsync(RecordMutation, new { number, @object = new { agreementId }, authorityId });

    private Task<JsonElement> DrawAsync(string seriesId, string agreementId) => host.DoneAsync(
        $"mutation ($input: DrawRegistryNumberInput!) {{ done: kommunovergripandeDrawRegistryNumber(input: $input) {Number} }}", new { seriesId, @object = new { agreementId } });

    private Task<JsonElement> RemoveAsync(string id, string reason = "Hörde till ett annat ärende") => host.DoneAsync(
        "mutation ($input: RemoveRegistryNumberInput!) { done: kommunovergripandeRemoveRegistryNumber(input: $input) { removedId errors { code message path } } }", new { id, reason });

    private Task<JsonElement> RegisterSeriesAsync(string code, string authorityId, bool isOwn = false, string name = "Exempel: en serie") => host.DoneAsync(
        "mutation ($input: RegisterSeriesInput!) { done: kommunovergripandeRegisterSeries(input: $input) { registrySeries { id } errors { code message path } } }",
        new { code, name, authorityId, isOwn });

    private async Task<string> SeriesAsync(string code)
    {
        var data = await host.AskAsync("{ kommunovergripande { registrySeries { id code } } }");
        return Assert.Single(data.At("kommunovergripande", "registrySeries").EnumerateArray(), s => s.At("code").GetString() == code).At("id").GetString()!;
    }

    private async Task<IReadOnlyList<JsonElement>> LookupAsync(string number)
    {
        var data = await host.AskAsync(
            "query ($number: String!) { kommunovergripande { byRegistryNumber(number: $number) { objectKind agreement { validFrom } officialLetter { date } } } }", new { number });
        return [.. data.At("kommunovergripande", "byRegistryNumber").EnumerateArray()];
    }
}
