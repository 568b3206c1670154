using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements.Drafts;

public sealed class DraftTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Fields = "{ agreement { version drafts { number description when { text } changes { number text askedBy placement section consultation { kind } } } } errors { code message path } }";
    private const string Consultation = "{ consultation { id kind with outcome version draftNumber organisations { name } } errors { code message path } }";

    private readonly SamverkanHost host = sample.Host;

    [Fact]
    public async Task Sample_OfTheRegionalAgreement_WasPresentedThenDiscussedInEachMunicipality()
    {
        var id = await host.AgreementAsync("Överenskommelse mellan Region", "2019-01-01");
        var data = await host.AskAsync(
            "query ($id: ID!) { kommunovergripande { agreement(id: $id) { drafts { number } consultations { kind when { text } outcome organisations { name } } } } }", new { id });

        var consultations = data.At("kommunovergripande", "agreement", "consultations").EnumerateArray().ToDictionary(c => c.At("kind").GetString()!);
        Assert.Equal(("januari 2018", 2), (consultations["PRESENTATION"].At("when", "text").GetString(), consultations["PRESENTATION"].At("organisations").GetArrayLength()));
        Assert.Equal(("februari 2018", 8), (consultations["REMISS_DIALOGUE"].At("when", "text").GetString(), consultations["REMISS_DIALOGUE"].At("organisations").GetArrayLength()));
        Assert.Equal(2, data.At("kommunovergripande", "agreement", "drafts").GetArrayLength());
    }

    [Fact]
    public async Task Sample_OfTheStateAgreement_SaysWhatThePresidiaAskedFor()
    {
        var data = await host.AskAsync("""
            { kommunovergripande { agreements(first: 100, where: { kind: { eq: STATE_REGION }, status: { eq: PROPOSAL } }) { nodes {
                drafts { number changes { text askedBy placement section consultation { kind outcome } } } consultations { kind } } } } }
            """);

        var agreement = Assert.Single(data.At("kommunovergripande", "agreements", "nodes").EnumerateArray());
        Assert.Equal(["PRESIDIA", "SURVEY"], agreement.At("consultations").EnumerateArray().Select(c => c.At("kind").GetString()).Order());
        var changes = agreement.At("drafts")[1].At("changes").EnumerateArray().ToList();
        Assert.Equal(2, changes.Count);
        Assert.All(changes, c => Assert.Equal(("presidierna för HSN och RUN", "AGREEMENT", "PRESIDIA"), (c.At("askedBy").GetString(), c.At("placement").GetString(), c.At("consultation", "kind").GetString())));
        Assert.Contains("Inga andra förändringar", changes[0].At("consultation", "outcome").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_WhenThereAreDrafts_GetsTheNextNumber()
    {
        var id = await DraftedAsync("Två utkast");

        var drafts = (await RecordAsync(id, 2, "Andra", new { kind = "SEASON", from = "2021-09-01", to = "2021-11-30", text = "hösten 2021" })).Accepted().At("agreement", "drafts");

        Assert.Equal(["1 ", "2 hösten 2021"], drafts.EnumerateArray().Select(d => $"{d.At("number")} {(d.At("when").ValueKind == JsonValueKind.Null ? null : d.At("when", "text"))}"));
    }

    [Fact]
    public async Task Record_WhenTheDescriptionOrTimeCannotBe_SaysWhy()
    {
        var id = await host.NewProposalAsync("Felaktigt utkast");

        Asked.Refused(await RecordAsync(id, 1, " "), "INVALID", "description", "behövs");
        Asked.Refused(await RecordAsync(id, 1, new string('x', 1001)), "INVALID", "description", "högst 1000");
        Asked.Refused(await RecordAsync(id, 1, "Utkast", new { kind = "DATE", from = "2021-01-01", to = "2021-01-02", text = "dagen" }), "INVALID", "when.to", "samma from och to");
    }

    [Fact]
    public async Task Record_WhenTheAgreementIsUnknownOrStale_SaysSo()
    {
        Asked.Refused(await RecordAsync(Asked.Unknown, 1, "Utkast"), "NOT_FOUND", "agreementId", "som finns i listan");
        Assert.Equal("CONFLICT", Assert.Single((await RecordAsync(await DraftedAsync("Omtvistade utkast"), 1, "Andra")).At("errors").EnumerateArray()).At("code").GetString());
    }

    [Fact]
    public async Task SetChanges_WhenThereIsNoSuchDraft_SaysWhichThereAre()
    {
        var id = await host.NewProposalAsync("Utan utkast");

        Asked.Refused(await ChangesAsync(id, 1, 1, Change()), "NOT_FOUND", "draft", "Anteckna ett utkast först");
        await RecordAsync(id, 1, "Första");
        Asked.Refused(await ChangesAsync(id, 2, 2, Change()), "NOT_FOUND", "draft", "från 1 till 1");
    }

    [Fact]
    public async Task SetChanges_WhenOfTheFirstDraft_IsRefusedForItChangesNothing() =>
        Asked.Refused(await ChangesAsync(await DraftedAsync("Första ändrar"), 2, 1, Change()), "NOT_ALLOWED_IN_STATE", "draft", "Det första utkastet");

    [Theory]
    [InlineData("text", "", "behövs")]
    [InlineData("askedBy", "", "Vem som bad")]
    [InlineData("askedBy", "201", "högst 200")]
    [InlineData("section", "201", "högst 200")]
    public async Task SetChanges_WhenOneCannotBe_SaysWhichAndWhy(string field, string value, string reason)
    {
        var change = Change();
        change[field] = int.TryParse(value, out var length) ? new string('x', length) : value;

        Asked.Refused(await ChangesAsync(await TwoDraftsAsync("Felaktig ändring"), 3, 2, change), "INVALID", "changes.0." + field, reason);
    }

    [Fact]
    public async Task SetChanges_WhenTheConsultationIsAnotherAgreements_IsRefused()
    {
        var other = (await ConsultAsync(await ConsultedAsync("Annans remiss"))).Accepted().At("consultation", "id").GetString();
        var change = Change();
        change["consultationId"] = other;

        Asked.Refused(await ChangesAsync(await TwoDraftsAsync("Lånar remiss"), 3, 2, change), "NOT_FOUND", "changes.0.consultationId", "hör inte till");
    }

    [Fact]
    public async Task SetChanges_WhenSaidAnew_ReplacesThemAll()
    {
        var id = await TwoDraftsAsync("Ändrade ändringar");
        await ChangesAsync(id, 3, 2, Change("Första"), Change("Andra"));

        var changes = (await ChangesAsync(id, 4, 2, Change("Bara denna"))).Accepted().At("agreement", "drafts")[1].At("changes");

        Assert.Equal("Bara denna", Assert.Single(changes.EnumerateArray()).At("text").GetString());
    }

    [Theory]
    [InlineData("with", "", "with", "Med vilka behövs")]
    [InlineData("with", "301", "with", "högst 300")]
    [InlineData("outcome", "4001", "outcome", "högst 4000")]
    public async Task Consult_WhenATextCannotBeUsed_SaysWhichWouldDo(string field, string value, string path, string reason)
    {
        var input = await ConsultedAsync("Felaktig remiss " + field);
        input[field] = int.TryParse(value, out var length) ? new string('x', length) : value;

        Asked.Refused(await ConsultAsync(input), "INVALID", path, reason);
    }

    [Fact]
    public async Task Consult_WhenWhatItNamesIsUnknown_SaysWhat()
    {
        var input = await ConsultedAsync("Okänt i remiss");
        (input["draft"], input["withIds"]) = (2, new[] { Asked.Unknown });
        var done = await ConsultAsync(input);
        Assert.Equal(["draft", "withIds.0"], done.At("errors").EnumerateArray().Select(e => string.Join('.', e.At("path").EnumerateArray().Skip(1).Select(p => p.GetString()))));

        input["agreementId"] = Asked.Unknown;
        Asked.Refused(await ConsultAsync(input), "NOT_FOUND", "agreementId", "som finns i listan");
    }

    [Fact]
    public async Task Consult_WhenAnOrganisationStandsTwice_IsRefused()
    {
        var input = await ConsultedAsync("Dubbelt hörd");
        var id = await host.OrganisationAsync("Åre kommun");
        input["withIds"] = new[] { id, id };

        Asked.Refused(await ConsultAsync(input), "INVALID", "withIds", "en gång");
    }

    [Fact]
    public async Task Conclude_WhenDone_SaysWhatCameOfIt()
    {
        var input = await ConsultedAsync("Avslutad remiss");
        input["withIds"] = new[] { await host.OrganisationAsync("Åre kommun"), await host.OrganisationAsync("Bergs kommun") };
        var id = (await ConsultAsync(input)).Accepted().At("consultation", "id").GetString()!;

        var done = (await ConcludeAsync(id, 1, "Inga synpunkter.")).Accepted().At("consultation");

        Assert.Equal("Inga synpunkter.", done.At("outcome").GetString());
        Assert.Equal(["Bergs kommun", "Åre kommun"], done.At("organisations").EnumerateArray().Select(o => o.At("name").GetString()));
        Assert.Equal("CONFLICT", Assert.Single((await ConcludeAsync(id, 1, "Igen")).At("errors").EnumerateArray()).At("code").GetString());
    }

    [Fact]
    public async Task Conclude_WhenItCannotBe_SaysWhy()
    {
        Asked.Refused(await ConcludeAsync(Asked.Unknown, 1, "Utfall"), "NOT_FOUND", "id", "Remissen finns inte");
        Asked.Refused(await ConcludeAsync(Asked.Unknown, 1, " "), "INVALID", "outcome", "Ett utfall behövs");
    }

    private static Dictionary<string, object?> Change(string text = "En ändring") => new() { ["text"] = text, ["askedBy"] = "kommuncheferna" };

    private async Task<string> DraftedAsync(string title)
    {
        var id = await host.NewProposalAsync(title);
        (await RecordAsync(id, 1, "Första")).Accepted();
        return id;
    }

    private async Task<string> TwoDraftsAsync(string title)
    {
        var id = await DraftedAsync(title);
        (await RecordAsync(id, 2, "Andra")).Accepted();
        return id;
    }

    /// <summary>A consultation of the first draft of an agreement of the test's own.</summary>
    private async Task<Dictionary<string, object?>> ConsultedAsync(string title) => new()
    {
        ["agreementId"] = await DraftedAsync(title),
        ["draft"] = 1,
        ["kind"] = "SURVEY",
        ["with"] = "alla berörda",
        ["when"] = new { kind = "DATE", from = "2021-06-07", to = "2021-06-07", text = "7 juni" },
    };

    private Task<JsonElement> RecordAsync(string agreementId, int version, string description, object? when = null) => host.DoneAsync(
        $"mutation ($input: RecordDraftInput!) {{ done: kommunovergripandeRecordDraft(input: $input) {Fields} }}", new { agreementId, version, description, when });

    private Task<JsonElement> ChangesAsync(string agreementId, int version, int draft, params Dictionary<string, object?>[] changes) => host.DoneAsync(
        $"mutation ($input: SetDraftChangesInput!) {{ done: kommunovergripandeSetDraftChanges(input: $input) {Fields} }}", new { agreementId, version, draft, changes });

    private Task<JsonElement> ConsultAsync(object input) => host.DoneAsync(
        $"mutation ($input: RecordDraftConsultationInput!) {{ done: kommunovergripandeRecordDraftConsultation(input: $input) {Consultation} }}", input);

    private Task<JsonElement> ConcludeAsync(string id, int version, string outcome) => host.DoneAsync(
        $"mutation ($input: ConcludeDraftConsultationInput!) {{ done: kommunovergripandeConcludeDraftConsultation(input: $input) {Consultation} }}", new { id, version, outcome });
}
