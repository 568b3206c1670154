using System.Text.Json;
using Samverkan.Testing;
using Samverkan.Valfard.Tests.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Tests.Assignments;

/// <summary>Under which assignment an order is placed, and which Välfärd knows.</summary>
public sealed class AssignmentTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    [Fact]
    public async Task Place_WhenNoAssignmentIsStated_IsUnderTheUsualOne()
    {
        var done = await PlaceAsync(null);

        Assert.Equal(("FOU-JAMT", "FoU Jämt"), (done.At("studyOrder", "assignmentCode").GetString(), done.At("studyOrder", "assignment", "name").GetString()));
    }

    [Theory]
    [InlineData("FINNS-INTE")]
    [InlineData("BUZ")]
    public async Task Place_WhenValfardDoesNotCarryOutTheAssignment_SaysWhichItDoes(string code)
    {
        await host.DrainedAsync();

        var done = await PlaceAsync(code);

        Assert.Equal("NOT_FOUND input/assignmentCode", LivingOrders.OnlyKind(done));
        Assert.Contains("FOU-JAMT FoU Jämt, NATIONELLA-SATSNINGAR", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_WhenTheAssignmentWasJustRegistered_IsUnderIt()
    {
        await host.AskAsync("""
            mutation { kommunovergripandeRegisterAssignment(input: { code: "NYTT-UPPDRAG", name: "Nytt uppdrag", ownerModule: VALFARD }) { errors { message } } }
            """);
        await host.DrainedAsync();

        var done = await PlaceAsync("NYTT-UPPDRAG");

        Assert.Equal("Nytt uppdrag", done.At("studyOrder", "assignment", "name").GetString());
        var data = await host.AskAsync("""{ kommunovergripande { assignments(where: { code: { eq: "NYTT-UPPDRAG" } }) { nodes { studyOrders { nodes { id } } studyResults { totalCount } } } } }""");
        Assert.Equal(
            done.At("studyOrder", "id").GetString(),
            Assert.Single(data.At("kommunovergripande", "assignments", "nodes")[0].At("studyOrders", "nodes").EnumerateArray()).At("id").GetString());
    }

    [Theory]
    [InlineData("FINNS-INTE", "NOT_FOUND")]
    [InlineData(null, "INVALID")]
    public async Task Change_WhenTheAssignmentIsWrong_IsRefused(string? code, string kind)
    {
        var id = (await PlaceAsync(null)).At("studyOrder", "id").GetString();

        var done = await host.AskAsync(
            "mutation ($input: ChangeStudyOrderInput!) { done: valfardChangeStudyOrder(input: $input) { errors { code message path } } }", new { input = new { id, version = 1, assignmentCode = code } });

        Assert.Equal(kind + " input/assignmentCode", LivingOrders.OnlyKind(done.At("done")));
    }

    [Fact]
    public async Task Change_WhenTheAssignmentIsGiven_MovesTheOrder()
    {
        var id = (await PlaceAsync(null)).At("studyOrder", "id").GetString();

        var done = await host.AskAsync(
            "mutation ($input: ChangeStudyOrderInput!) { done: valfardChangeStudyOrder(input: $input) { studyOrder { assignmentCode title } } }",
            new { input = new { id, version = 1, assignmentCode = "SOCIAL-VALFARD" } });

        Assert.Equal(("SOCIAL-VALFARD", "T"), (done.At("done", "studyOrder", "assignmentCode").GetString(), done.At("done", "studyOrder", "title").GetString()));
    }

    private async Task<JsonElement> PlaceAsync(string? assignmentCode) => (await host.AskAsync(
        "mutation ($input: PlaceStudyOrderInput!) { done: valfardPlaceStudyOrder(input: $input) { studyOrder { id assignmentCode assignment { name } } errors { code message path } } }",
        new { input = new { municipalityCode = "2305", title = "T", need = "N", relief = "R", assignmentCode } })).At("done");
}
