using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Valfard.Tests;

/// <summary>What somebody who is not signed in, or may only read, gets of the modules.</summary>
public sealed class AccessTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Place = """mutation { valfardPlaceStudyOrder(input: { municipalityCode: "2380", title: "T", need: "N", relief: "R" }) { errors { code } } }""";

    private readonly SamverkanHost host = sample.Host;

    [Theory]
    [InlineData("{ valfard { fouJamt { studyOrders { totalCount } } } }")]
    [InlineData("{ valfard { fouJamt { studyResults { totalCount } } } }")]
    [InlineData("{ valfard { fouJamt { rankings { totalCount } } } }")]
    [InlineData("{ valfard { fouJamt { goals { totalCount } } } }")]
    [InlineData("{ valfard { fouJamt { rugContacts { totalCount } } } }")]
    [InlineData("{ valfard { fouJamt { combinedPosts { totalCount } } } }")]
    [InlineData("{ valfard { visits { totalCount } } }")]
    [InlineData("{ valfard { caughtNeeds { totalCount } } }")]
    [InlineData("{ kommunovergripande { municipalities { studyOrdersByAssignment { orders } } } }")]
    [InlineData("{ kommunovergripande { municipalities { rugContacts { totalCount } } } }")]
    [InlineData("{ kommunovergripande { register { totalCount } } }")]
    [InlineData("{ kommunovergripande { municipalities { studyOrders { totalCount } } } }")]
    [InlineData("{ kommunovergripande { municipalities { registerEntries { totalCount } } } }")]
    [InlineData("mutation { kommunovergripandeRebuildRegister { errors { code } } }")]
    [InlineData(Place)]
    public async Task Anybody_WhenAskingForMoreThanThePublic_IsDenied(string document)
    {
        host.Principal = Principal.Anonymous;

        var answer = await host.AnswerAsync(document);

        Assert.Equal("UNAUTHENTICATED", answer.At("errors")[0].At("extensions", "code").GetString());
    }

    [Fact]
    public async Task Anybody_WhenAskingForThePublic_GetsIt()
    {
        host.Principal = Principal.Anonymous;

        var data = await host.AskAsync("{ kommunovergripande { municipalities { population(year: 2024) populationFigures { source } } organisations { totalCount } } }");

        Assert.Equal(132_839, data.At("kommunovergripande", "municipalities").EnumerateArray().Sum(m => m.At("population").GetInt32()));
    }

    [Fact]
    public async Task Reader_WhenPlacingAnOrder_IsForbidden()
    {
        host.Principal = Principal.With("reader", "Läsare", "valfard.read");

        var answer = await host.AnswerAsync(Place);

        Assert.Equal("FORBIDDEN", answer.At("errors")[0].At("extensions", "code").GetString());
    }

    [Theory]
    [InlineData("valfardAssessStudyOrder", "text: \"T\"", "valfard.studyOrder.change")]
    [InlineData("valfardAcceptStudyOrder", "body: \"B\", decidedOn: \"2026-01-01\"", "valfard.studyOrder.decline")]
    [InlineData("valfardDeclineStudyOrder", "body: \"B\", decidedOn: \"2026-01-01\", reason: \"R\"", "valfard.studyOrder.accept")]
    [InlineData("valfardPlanStudyOrder", "steps: []", "valfard.studyOrder.start")]
    [InlineData("valfardChangeStudyOrderPlan", "steps: [], reason: \"R\"", "valfard.studyOrder.change")]
    [InlineData("valfardStartStudyOrder", "startedOn: \"2026-01-01\"", "valfard.studyOrder.plan")]
    [InlineData("valfardCompleteStudyOrder", "completedOn: \"2026-01-01\"", "valfard.studyOrder.start")]
    [InlineData("valfardCloseStudyOrder", "", "valfard.studyOrder.complete")]
    [InlineData("valfardSetStudyOrderGoal", "", "valfard.goal.change")]
    [InlineData("valfardPublishStudyResult", "publishedOn: \"2026-01-01\"", "valfard.studyResult.change")]
    [InlineData("valfardWithdrawStudyResult", "reason: \"R\"", "valfard.studyResult.publish")]
    [InlineData("valfardStateStudyResultEffect", "effect: \"E\"", "valfard.studyResult.countSpread")]
    [InlineData("valfardEndRugContact", "to: \"2026-01-01\"", "valfard.rugContact.begin")]
    [InlineData("valfardEndCombinedPost", "to: \"2026-01-01\"", "valfard.combinedPost.change")]
    [InlineData("valfardSetCombinedPostOrders", "studyOrderIds: []", "valfard.combinedPost.change")]
    [InlineData("valfardRecordVisit", "", "valfard.visit.plan")]
    [InlineData("valfardCancelVisit", "reason: \"R\"", "valfard.visit.record")]
    [InlineData("valfardSetAsideCaughtNeed", "reason: \"R\"", "valfard.need.link")]
    public async Task Other_WithoutTheCommandsOwnPermission_IsForbidden(string command, string own, string permission)
    {
        host.Principal = Principal.With("other", "Annan", "valfard.read", permission);

        var answer = await host.AnswerAsync(
            $"mutation {{ {command}(input: {{ id: \"019a0000-0000-7000-8000-000000000000\", version: 1, {own} }}) {{ errors {{ code }} }} }}");

        Assert.Equal("FORBIDDEN", answer.At("errors")[0].At("extensions", "code").GetString());
    }

    [Fact]
    public async Task Reader_WhenListingOrders_GetsThem()
    {
        host.Principal = Principal.With("reader", "Läsare", "valfard.read");

        var data = await host.AskAsync("{ valfard { fouJamt { studyOrders { totalCount } } } }");

        Assert.Equal(12, data.At("valfard", "fouJamt", "studyOrders", "totalCount").GetInt32());
    }
}
