using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Assignments;

public sealed class AssignmentTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    [Theory]
    [InlineData("A", "code", "FOU-JAMT")]
    [InlineData("små-bokstäver", "code", "versaler A–Z")]
    [InlineData("1FORST", "code", "med en bokstav först")]
    [InlineData("FOU-JAMT", "code", "har uppdraget 'FoU Jämt'")]
    public async Task Register_WhenTheCodeCannotBeUsed_SaysWhatWouldBe(string code, string field, string reason) =>
        AssertRefused(await RegisterAsync(new { code, name = "Ett uppdrag", ownerModule = "VALFARD" }), "INVALID", field, reason);

    [Theory]
    [InlineData(" ", "1–200 tecken")]
    [InlineData("Två\nrader", "på en rad")]
    public async Task Register_WhenTheNameCannotBeUsed_SaysWhatWouldBe(string name, string reason) =>
        AssertRefused(await RegisterAsync(new { code = "NYTT-NAMN", name, ownerModule = "VALFARD" }), "INVALID", "name", reason);

    [Fact]
    public async Task Register_WhenDone_IsFoundByItsCode()
    {
        await RegisterAsync(new { code = "EXEMPEL-1", name = " Exempeluppdraget ", ownerModule = "UTBILDNING", source = "Ett protokoll" });

        var found = (await host.AskAsync("""{ kommunovergripande { assignment(code: "EXEMPEL-1") { name ownerModule source version } } }"""))
            .At("kommunovergripande", "assignment");

        Assert.Equal("""{"name":"Exempeluppdraget","ownerModule":"UTBILDNING","source":"Ett protokoll","version":1}""", found.GetRawText());
    }

    [Fact]
    public async Task Change_WhenOneThingIsGiven_LeavesTheRest()
    {
        await RegisterAsync(new { code = "EXEMPEL-2", name = "Före", ownerModule = "UTBILDNING", source = "Källan" });

        var done = await ChangeAsync(new { code = "EXEMPEL-2", version = 1, name = "Efter" });

        Assert.Equal("""{"name":"Efter","ownerModule":"UTBILDNING","source":"Källan","version":2}""", done.At("assignment").GetRawText());
    }

    [Fact]
    public async Task Change_WhenTheAssignmentIsUnknown_SaysSo() =>
        AssertRefused(await ChangeAsync(new { code = "OKANT", version = 1, name = "Namn" }), "NOT_FOUND", "code", "'OKANT' finns inte");

    [Fact]
    public async Task Change_WhenSomebodyElseWasFirst_ShowsTheAssignmentAsItIsNow()
    {
        await RegisterAsync(new { code = "EXEMPEL-3", name = "Ursprungligt", ownerModule = "VALFARD" });
        await ChangeAsync(new { code = "EXEMPEL-3", version = 1, name = "Den förstes" });

        var late = await ChangeAsync(new { code = "EXEMPEL-3", version = 1, name = "Den andres" });

        Assert.Equal("CONFLICT", Assert.Single(late.At("errors").EnumerateArray()).At("code").GetString());
        Assert.Equal("Den förstes", late.At("assignment", "name").GetString());
    }

    [Fact]
    public async Task Assignments_WhenOfOneModule_ComeInSwedishOrder()
    {
        var data = await host.AskAsync("""{ kommunovergripande { assignments(where: { ownerModule: { eq: KOMMUNOVERGRIPANDE } }) { nodes { code } } } }""");

        Assert.Equal(
            ["FORENINGSARKIVET", "KOMMUNSTRATEGI", "KURS-KONFERENS"],
            data.At("kommunovergripande", "assignments", "nodes").EnumerateArray().Select(a => a.At("code").GetString()));
    }

    private static void AssertRefused(JsonElement done, string code, string field, string reason)
    {
        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal(code, error.At("code").GetString());
        Assert.Equal(["input", field], error.At("path").EnumerateArray().Select(p => p.GetString()));
        Assert.Contains(reason, error.At("message").GetString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> RegisterAsync(object input) => (await host.AskAsync(
        """
        mutation ($input: RegisterAssignmentInput!) { done: kommunovergripandeRegisterAssignment(input: $input) {
          assignment { code } errors { code message path } } }
        """,
        new { input })).At("done");

    private async Task<JsonElement> ChangeAsync(object input) => (await host.AskAsync(
        """
        mutation ($input: ChangeAssignmentInput!) { done: kommunovergripandeChangeAssignment(input: $input) {
          assignment { name ownerModule source version } errors { code message path } } }
        """,
        new { input })).At("done");
}
