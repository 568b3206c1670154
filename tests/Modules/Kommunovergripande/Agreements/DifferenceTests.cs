using System.Text.Json;
using System.Text.Json.Nodes;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

/// <summary>From the agreement of 2019 to the proposal for 2023, and how that changes when either is edited over the graph.</summary>
public sealed class DifferenceTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly AgreementDesk desk = new(sample.Host);
    private readonly ContentDesk contents = new(sample.Host);

    [Fact]
    public async Task Difference_From2019To2023_IsTheSixChangesOfTheReview()
    {
        var difference = await OfSampleAsync();

        Assert.Equal(
            [
                "Uppdraget Kurs och konferens tas bort.",
                "Punkten Gemensamt samverkansavtal mellan Mittuniversitetet och kommunerna läggs till under uppdraget Kommunövergripande strategiskt arbete "
                    + "(fd EU och övergripande regional utveckling).",
                "Uppdraget Sammankalla Vägen till arbete läggs till.",
                "Uppdraget FoU Jämt omformas.",
                "Styrningen av Energikontoret förtydligas.",
                "Uppdraget Företagsetablering läggs till.",
            ],
            difference.At("assignmentChanges").EnumerateArray().Select(c => c.At("text").GetString()));
        Assert.Equal(
            ["REMOVED KURS-KONFERENS", "POINT_ADDED KOMMUNSTRATEGI", "ADDED VAGEN-TILL-ARBETE", "RESHAPED FOU-JAMT", "GOVERNANCE_CLARIFIED ENERGIKONTORET", "ADDED FORETAGSETABLERING"],
            ContentDesk.Kinds(difference));
        Assert.All(difference.At("assignmentChanges").EnumerateArray(), c => Assert.Equal("AGREEMENT", c.At("placement").GetString()));
    }

    [Fact]
    public async Task Difference_From2019To2023_TellsTheAreasApart()
    {
        var difference = await OfSampleAsync();

        Assert.Equal(
            [
                "Området Kurs och konferens tas bort.",
                "Området EU och övergripande regional utveckling byter namn till Kommunövergripande strategiskt arbete.",
                "Området Arbetsmarknad och utbildning byter namn till Utbildning och Arbetsmarknad.",
                "Området Social välfärd och folkhälsa byter namn till Social välfärd och hälsa.",
                "Området Samhällsbyggnad och klimat byter namn till Energi och klimat.",
                "Området Företagsetablering läggs till.",
            ],
            difference.At("areaChanges").EnumerateArray().Select(c => c.At("text").GetString()));
    }

    [Fact]
    public async Task Difference_From2019To2023_LeavesForeningsarkivetAnOpenQuestion()
    {
        var question = Assert.Single((await OfSampleAsync()).At("openQuestions").EnumerateArray());

        Assert.Equal("FORENINGSARKIVET", question.At("assignment", "code").GetString());
        Assert.StartsWith("Uppdraget Föreningsarkivet nämns inte i den senare versionen", question.At("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Difference_From2019To2023_PutsFollowUpInTheAgreementAndImprovementsInItsAnnex()
    {
        var difference = await OfSampleAsync();

        var added = difference.At("provisionChanges").EnumerateArray().ToLookup(c => c.At("placement").GetString(), c => c.At("code").GetString());
        Assert.Equal(["DIALOGER", "UPPFOLJNINGSPLAN", "UTVARDERINGAR", "EFFEKT", "UPPDRAGSNIVA", "SPRIDNING"], added["AGREEMENT"]);
        Assert.Equal(["GRUPPERINGAR", "ARENOR", "ATERKOPPLING-EU"], added["ANNEX"]);
        Assert.Equal("ADDED 2", string.Join(", ", difference.At("annexChanges").EnumerateArray().Select(c => $"{c.At("kind").GetString()} {c.At("code").GetString()}")));
    }

    [Fact]
    public async Task Difference_FromItsPredecessor_IsTheSame()
    {
        var agreement = await desk.AgreementAsync(await desk.OfSampleAsync("2023-01-01"), "differenceFromPredecessor { sentences }");

        Assert.Equal(
            (await OfSampleAsync()).At("sentences").GetRawText(), agreement.At("differenceFromPredecessor", "sentences").GetRawText());
    }

    [Fact]
    public async Task Difference_WhenOneHasNoContentRecorded_IsNotKnown()
    {
        var agreement = await desk.AgreementAsync(await desk.OfSampleAsync("2019-01-01"), "differenceFromPredecessor { sentences }");

        Assert.Equal(JsonValueKind.Null, agreement.At("differenceFromPredecessor").ValueKind);
    }

    [Fact]
    public async Task Difference_WhenOneDoesNotExist_IsNull() =>
        Assert.Equal(JsonValueKind.Null, (await contents.DifferenceAsync(await desk.OfSampleAsync("2019-01-01"), AgreementDesk.Unknown)).ValueKind);

    [Theory]
    [InlineData("2019-01-01")]
    [InlineData("2023-01-01")]
    public async Task Difference_OfAVersionWithItself_IsEmpty(string version)
    {
        var id = await desk.OfSampleAsync(version);

        Assert.True((await contents.DifferenceAsync(id, id)).At("isEmpty").GetBoolean());
    }

    [Fact]
    public async Task Difference_WhenTheRemovalIsStated_IsNoQuestionAnyMore()
    {
        var difference = await EditedAsync(to: content => content["statedRemovals"]!.AsArray().Add("FORENINGSARKIVET"));

        Assert.Contains("REMOVED FORENINGSARKIVET", ContentDesk.Kinds(difference));
        Assert.Equal(0, difference.At("openQuestions").GetArrayLength());
    }

    [Fact]
    public async Task Difference_WhenARemovalIsNotStatedAnyMore_IsAQuestion()
    {
        var difference = await EditedAsync(to: content => content["statedRemovals"] = new JsonArray());

        Assert.DoesNotContain("REMOVED KURS-KONFERENS", ContentDesk.Kinds(difference));
        Assert.Equal(["KURS-KONFERENS", "FORENINGSARKIVET"], difference.At("openQuestions").EnumerateArray().Select(q => q.At("assignment", "code").GetString()));
    }

    [Fact]
    public async Task Difference_WhenTheProposalNamesTheAssignmentAgain_HasNoQuestion()
    {
        var difference = await EditedAsync(to: content =>
            content["assignments"]!.AsArray().Add(new JsonObject { ["code"] = "FORENINGSARKIVET", ["name"] = "Föreningsarkivet" }));

        Assert.Equal(0, difference.At("openQuestions").GetArrayLength());
        Assert.Equal(6, difference.At("assignmentChanges").GetArrayLength());
    }

    [Fact]
    public async Task Difference_WhenTheEarlierVersionHadThePoint_HasNoNewPoint()
    {
        var difference = await EditedAsync(from: content => ContentDesk.Assignment(content, "KOMMUNSTRATEGI")["points"]!.AsArray().Add(
            new JsonObject { ["code"] = "MITTUNIVERSITETET", ["text"] = "Samverkan med Mittuniversitetet" }));

        Assert.Equal(
            "Punkten Samverkan med Mittuniversitetet under uppdraget Kommunövergripande strategiskt arbete (fd EU och övergripande regional utveckling) "
            + "får ordalydelsen Gemensamt samverkansavtal mellan Mittuniversitetet och kommunerna.",
            TextOf(difference, "POINT_REWORDED", "KOMMUNSTRATEGI"));
        Assert.DoesNotContain("POINT_ADDED KOMMUNSTRATEGI", ContentDesk.Kinds(difference));
    }

    [Fact]
    public async Task Difference_WhenAPointIsTakenAway_SaysFromWhat()
    {
        var difference = await EditedAsync(to: content => ContentDesk.Assignment(content, "ENERGIKONTORET")["points"] = new JsonArray());

        Assert.EndsWith("tas bort från uppdraget Energikontoret.", TextOf(difference, "POINT_REMOVED", "ENERGIKONTORET"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Difference_WhenTheGovernanceIsThatOfBefore_DoesNotTellIt()
    {
        var before = ContentDesk.Assignment(await contents.ReadAsync(await desk.OfSampleAsync("2019-01-01")), "ENERGIKONTORET")["governance"]!.GetValue<string>();

        var difference = await EditedAsync(to: content => ContentDesk.Assignment(content, "ENERGIKONTORET")["governance"] = before);

        Assert.DoesNotContain("GOVERNANCE_CLARIFIED ENERGIKONTORET", ContentDesk.Kinds(difference));
    }

    [Fact]
    public async Task Difference_WhenAnAssignmentIsMoved_SaysFromWhereToWhere()
    {
        var difference = await EditedAsync(to: content => ContentDesk.Assignment(content, "VO-COLLEGE")["areaCode"] = "VALFARD");

        Assert.Equal(
            "Uppdraget Processledning Vård och omsorgscollege flyttas från området Arbetsmarknad och utbildning till området Social välfärd och hälsa.",
            TextOf(difference, "MOVED", "VO-COLLEGE"));
    }

    [Fact]
    public async Task Difference_WhenAnAssignmentIsRenamed_TellsItOnce()
    {
        var difference = await EditedAsync(to: content => ContentDesk.Assignment(content, "BUZ")["name"] = "Samordning BuZ");

        Assert.Equal("Uppdraget Samordning barn och utbildning byter namn till Samordning BuZ.", TextOf(difference, "RENAMED", "BUZ"));
        Assert.Equal(7, difference.At("assignmentChanges").GetArrayLength());
    }

    [Fact]
    public async Task Difference_WhenAnAreaIsRenamedBack_IsNoChangeOfTheAreaOrItsAssignment()
    {
        var difference = await EditedAsync(to: content => ContentDesk.Area(content, "STRATEGI")["name"] = "EU och övergripande regional utveckling");

        Assert.DoesNotContain("STRATEGI", difference.At("areaChanges").EnumerateArray().Select(c => c.At("code").GetString()));
        Assert.EndsWith("under uppdraget EU och övergripande regional utveckling.", TextOf(difference, "POINT_ADDED", "KOMMUNSTRATEGI"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Difference_WhenAnAssignmentBecomesTemporary_SaysUntilWhen()
    {
        var difference = await EditedAsync(to: content => ContentDesk.Assignment(content, "LARCENTRUM")["temporaryTo"] = "2032-12-31");

        Assert.Equal("Uppdraget Samordning av Lärcentrum blir tillfälligt, till och med 2032-12-31.", TextOf(difference, "TERM_CHANGED", "LARCENTRUM"));
    }

    [Fact]
    public async Task Difference_WhenATemporaryAssignmentHasEnded_IsNoQuestion()
    {
        var difference = await EditedAsync(from: content => ContentDesk.Assignment(content, "FORENINGSARKIVET")["temporaryTo"] = "2030-12-31");

        Assert.Equal("Det tillfälliga uppdraget Föreningsarkivet upphör 2030-12-31, som det var tänkt.", TextOf(difference, "LAPSED", "FORENINGSARKIVET"));
        Assert.Equal(0, difference.At("openQuestions").GetArrayLength());
    }

    [Fact]
    public async Task Difference_WhenAProvisionIsMovedToTheAnnex_SaysSo()
    {
        var difference = await EditedAsync(to: content => ContentDesk.Items(content, "provisions").Single(p => p["code"]!.GetValue<string>() == "RAD")["placement"] = "ANNEX");

        var change = difference.At("provisionChanges").EnumerateArray().Single(c => c.At("code").GetString() == "RAD");
        Assert.Equal("MOVED", change.At("kind").GetString());
        Assert.StartsWith("Från avtalet till bilagan flyttas: Uppföljning sker", change.At("text").GetString(), StringComparison.Ordinal);
    }

    private static string TextOf(JsonElement difference, string kind, string code) => Assert.Single(
        difference.At("assignmentChanges").EnumerateArray(), c => c.At("kind").GetString() == kind && c.At("assignment", "code").GetString() == code)
        .At("text").GetString()!;

    private async Task<JsonElement> OfSampleAsync() =>
        await contents.DifferenceAsync(await desk.OfSampleAsync("2019-01-01"), await desk.OfSampleAsync("2023-01-01"));

    /// <summary>The difference between copies of the two versions, of which either is edited.</summary>
    private async Task<JsonElement> EditedAsync(Action<JsonObject>? from = null, Action<JsonObject>? to = null)
    {
        var earlier = await contents.CopyAsync("Kopia av 2019", await desk.OfSampleAsync("2019-01-01"), from, validFrom: "2029-01-01");
        var later = await contents.CopyAsync("Kopia av 2023", await desk.OfSampleAsync("2023-01-01"), to);
        return await contents.DifferenceAsync(earlier, later);
    }
}
