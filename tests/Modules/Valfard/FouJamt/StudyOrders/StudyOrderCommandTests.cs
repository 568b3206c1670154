using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Valfard.Tests.FouJamt.StudyOrders;

public sealed class StudyOrderCommandTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    private const string Fields = "studyOrder { id registryNumber title need priority status version considerations municipality { code } } errors { code message path }";
    private const string PlaceDocument = $"mutation ($input: PlaceStudyOrderInput!) {{ done: valfardPlaceStudyOrder(input: $input) {{ {Fields} }} }}";
    private const string ChangeDocument = $"mutation ($input: ChangeStudyOrderInput!) {{ done: valfardChangeStudyOrder(input: $input) {{ {Fields} }} }}";
    private const string WithdrawDocument = $"mutation ($input: WithdrawStudyOrderInput!) {{ done: valfardWithdrawStudyOrder(input: $input) {{ {Fields} }} }}";

    [Fact]
    public async Task Place_WhenTheMunicipalityIsNotOfTheCounty_SaysWhichAre()
    {
        var done = await DoAsync(PlaceDocument, new { municipalityCode = "0180", title = "T", need = "N", relief = "R" });

        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal(("NOT_FOUND", "input/municipalityCode"), Kind(error));
        Assert.Contains("2303 Ragunda, 2305 Bräcke", error.At("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", 0, "Ange 1–200 tecken")]
    [InlineData("title", 201, "på 201 tecken är för långt. Ange högst 200")]
    [InlineData("need", 0, "Ange 1–4000 tecken")]
    [InlineData("need", 4001, "Ange högst 4000")]
    [InlineData("relief", 0, "Ange 1–2000 tecken")]
    [InlineData("relief", 2001, "Ange högst 2000")]
    [InlineData("considerations", 2001, "Ange högst 2000")]
    public async Task Place_WhenATextHasAWrongLength_SaysTheLimit(string field, int length, string reason)
    {
        var input = new Dictionary<string, object> { ["municipalityCode"] = "2380", ["title"] = "T", ["need"] = "N", ["relief"] = "R" };
        input[field] = new string('å', length);

        var done = await DoAsync(PlaceDocument, input);

        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal(("INVALID", "input/" + field), Kind(error));
        Assert.Contains(reason, error.At("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_WhenSeveralTextsAreWrong_ReportsThemAll()
    {
        var done = await DoAsync(PlaceDocument, new { municipalityCode = "2380", title = "två\nrader", need = " ", relief = "" });

        Assert.Equal(["input/title", "input/need", "input/relief"], done.At("errors").EnumerateArray().Select(e => Kind(e).Path));
    }

    [Fact]
    public async Task Place_WhenDone_DrawsANumberAndWaitsToBeAssessed()
    {
        var done = await DoAsync(PlaceDocument, new { municipalityCode = "2321", title = "  Ny beställning ", need = "N", relief = "R" });

        var order = done.At("studyOrder");
        Assert.Matches("^FOU/[0-9]+/[0-9]{4}$", order.At("registryNumber").GetString());
        Assert.Equal(("Ny beställning", "PLACED", "NORMAL", 1), (order.At("title").GetString(), order.At("status").GetString(), order.At("priority").GetString(), order.At("version").GetInt32()));
        Assert.Equal("2321", order.At("municipality", "code").GetString());
    }

    [Fact]
    public async Task Place_WhenTheKeyIsRepeated_PlacesOneOrder()
    {
        var input = new { municipalityCode = "2321", title = "En gång", need = "N", relief = "R" };
        var first = await DoAsync(PlaceDocument, input, "place-once");

        var second = await DoAsync(PlaceDocument, input, "place-once");

        Assert.Equal(first.At("studyOrder", "id").GetString(), second.At("studyOrder", "id").GetString());
    }

    [Fact]
    public async Task Place_WhenTheKeyWasUsedForAnother_IsBadInput()
    {
        await DoAsync(PlaceDocument, new { municipalityCode = "2321", title = "Den första", need = "N", relief = "R" }, "place-other");

        var answer = await host.AnswerAsync(
            PlaceDocument, new { input = new { municipalityCode = "2321", title = "En annan", need = "N", relief = "R" } }, idempotencyKey: "place-other");

        Assert.Equal("BAD_USER_INPUT", answer.At("errors")[0].At("extensions", "code").GetString());
    }

    [Fact]
    public async Task Change_WhenTheOrderIsUnknown_SaysSo()
    {
        var done = await DoAsync(ChangeDocument, new { id = "019a0000-0000-7000-8000-000000000000", version = 1, need = "N" });

        Assert.Equal(("NOT_FOUND", "input/id"), Kind(Assert.Single(done.At("errors").EnumerateArray())));
    }

    [Fact]
    public async Task Change_WhenSomebodyElseWasFirst_ShowsTheOrderAsItIsNow()
    {
        var id = await PlacedAsync("Ändras av två");
        await DoAsync(ChangeDocument, new { id, version = 1, need = "Den förstes behov" });

        var late = await DoAsync(ChangeDocument, new { id, version = 1, need = "Den andres behov" });

        Assert.Equal("CONFLICT", Kind(Assert.Single(late.At("errors").EnumerateArray())).Code);
        Assert.Equal(("Den förstes behov", 2), (late.At("studyOrder", "need").GetString(), late.At("studyOrder", "version").GetInt32()));
    }

    [Fact]
    public async Task Change_WhenWithdrawn_IsNotAllowed()
    {
        var id = await PlacedAsync("Återtas");
        await DoAsync(WithdrawDocument, new { id, version = 1, reason = "Löst på annat sätt" });

        var done = await DoAsync(ChangeDocument, new { id, version = 2, need = "Ändå" });

        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal("NOT_ALLOWED_IN_STATE", Kind(error).Code);
        Assert.Contains("status återtagen", error.At("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("need")]
    [InlineData("relief")]
    [InlineData("priority")]
    public async Task Change_WhenWhatIsNeededIsSetToNull_IsRefused(string field)
    {
        var id = await PlacedAsync("Sätts till null");

        var done = await DoAsync(ChangeDocument, new Dictionary<string, object?> { ["id"] = id, ["version"] = 1, [field] = null });

        Assert.Equal(("INVALID", "input/" + field), Kind(Assert.Single(done.At("errors").EnumerateArray())));
    }

    [Fact]
    public async Task Change_WhenAFieldIsLeftOut_LeavesItAsItIs()
    {
        var id = await PlacedAsync("Orörd rubrik");

        var done = await DoAsync(ChangeDocument, new { id, version = 1, priority = "HIGH" });

        Assert.Equal(("Orörd rubrik", "HIGH"), (done.At("studyOrder", "title").GetString(), done.At("studyOrder", "priority").GetString()));
    }

    [Fact]
    public async Task Change_WhenConsiderationsAreNull_TakesThemAway()
    {
        var placed = await DoAsync(PlaceDocument, new { municipalityCode = "2321", title = "T", need = "N", relief = "R", considerations = "C" });

        var done = await DoAsync(ChangeDocument, new { id = placed.At("studyOrder", "id").GetString(), version = 1, considerations = (string?)null });

        Assert.Equal(JsonValueKind.Null, done.At("studyOrder", "considerations").ValueKind);
    }

    [Fact]
    public async Task Withdraw_WithoutReason_IsRefused()
    {
        var id = await PlacedAsync("Återtas utan skäl");

        var done = await DoAsync(WithdrawDocument, new { id, version = 1, reason = "" });

        Assert.Equal(("INVALID", "input/reason"), Kind(Assert.Single(done.At("errors").EnumerateArray())));
    }

    [Fact]
    public async Task History_WhenAnOrderWasChangedAndWithdrawn_TellsWhoAndWhy()
    {
        var id = await PlacedAsync("Har en historia");
        await DoAsync(ChangeDocument, new { id, version = 1, need = "Annat" });
        await DoAsync(ChangeDocument, new { id, version = 1, need = "För sent" });
        await DoAsync(WithdrawDocument, new { id, version = 2, reason = "Löst på annat sätt" });

        var data = await host.AskAsync(
            "query ($id: ID!) { valfard { fouJamt { studyOrder(id: $id) { history { nodes { command outcome reason principalName } totalCount } } } } }", new { id });

        var history = data.At("valfard", "fouJamt", "studyOrder", "history");
        Assert.Equal(
            [("WithdrawStudyOrder", "DONE"), ("ChangeStudyOrder", "REFUSED"), ("ChangeStudyOrder", "DONE"), ("PlaceStudyOrder", "DONE")],
            history.At("nodes").EnumerateArray().Select(e => (e.At("command").GetString(), e.At("outcome").GetString())));
        Assert.Equal("Löst på annat sätt", history.At("nodes")[0].At("reason").GetString());
    }

    private async Task<string> PlacedAsync(string title) =>
        (await DoAsync(PlaceDocument, new { municipalityCode = "2321", title, need = "N", relief = "R" })).At("studyOrder", "id").GetString()!;

    private async Task<JsonElement> DoAsync(string document, object input, string? idempotencyKey = null) =>
        (await host.AskAsync(document, new { input }, idempotencyKey: idempotencyKey)).At("done");

    private static (string? Code, string Path) Kind(JsonElement error) =>
        (error.At("code").GetString(), string.Join('/', error.At("path").EnumerateArray().Select(p => p.GetString())));
}
