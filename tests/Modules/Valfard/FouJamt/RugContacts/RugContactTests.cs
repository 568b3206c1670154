using System.Text.Json;
using Samverkan.Testing;
using Samverkan.Valfard.Tests.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Tests.FouJamt.RugContacts;

/// <summary>Who speaks for a municipality in RUG, when, and what they think of orders before FoU-rådet ranks them.</summary>
public sealed class RugContactTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly LivingOrders orders = new(sample.Host);

    [Fact]
    public async Task Begin_WhenTheMunicipalityIsNotOfTheCounty_SaysWhichAre()
    {
        var done = await BeginAsync("0180", "Socialchef", "2026-01-01");

        Assert.Equal("NOT_FOUND input/municipalityCode", LivingOrders.OnlyKind(done));
        Assert.Contains("2303 Ragunda", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begin_WhenTheOfficeIsEmpty_SaysSo() =>
        Assert.Equal("INVALID input/contact/office", LivingOrders.OnlyKind(await BeginAsync("2303", " ", "2026-01-01")));

    [Fact]
    public async Task Begin_WhenTheEndIsBeforeTheBeginning_IsRefused() =>
        Assert.Equal("INVALID input/to", LivingOrders.OnlyKind(await BeginAsync("2303", "Bakvänd", "2026-01-02", "2026-01-01")));

    [Fact]
    public async Task Begin_WhenTheMunicipalityHasTheContactThen_SaysFromWhenOn()
    {
        await BeginAsync("2303", "Överlappande", "2026-01-01", "2026-03-31");

        var done = await BeginAsync("2303", "Överlappande", "2026-03-31");

        Assert.Equal("INVALID input/from", LivingOrders.OnlyKind(done));
        Assert.Contains("från och med 2026-04-01", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begin_WhenTheOfficeDiffersOnlyInCase_IsTheSameContact()
    {
        await BeginAsync("2303", "Chef för Åldringsvården", "2026-01-01");

        var done = await BeginAsync("2303", "CHEF FÖR ÅLDRINGSVÅRDEN", "2026-02-01");

        Assert.Equal("INVALID input/from", LivingOrders.OnlyKind(done));
    }

    [Theory]
    [InlineData("2019-12-31", false)]
    [InlineData("2020-01-01", true)]
    [InlineData("2020-06-30", true)]
    [InlineData("2020-07-01", false)]
    public async Task RugContacts_WhenAskedForADay_AreThoseOfThatDay(string day, bool there)
    {
        await BeginAsync("2305", "Per datum " + day, "2020-01-01", "2020-06-30");

        var data = await host.AskAsync(
            "query ($day: Date) { kommunovergripande { municipality(code: \"2305\") { rugContacts(asOf: $day) { nodes { contact { office } to } } } } }", new { day });

        var contacts = data.At("kommunovergripande", "municipality", "rugContacts", "nodes").EnumerateArray();
        Assert.Equal(there, contacts.Any(c => c.At("contact", "office").GetString() == "Per datum " + day));
    }

    [Theory]
    [InlineData("2025-12-31", "INVALID input/to")]
    [InlineData("2026-06-30", "NOT_ALLOWED_IN_STATE input/to")]
    public async Task End_WhenTheDayIsOutsideThePeriod_IsRefused(string to, string kind)
    {
        var id = (await BeginAsync("2309", "Avslutas " + to, "2026-01-01", "2026-06-30")).At("rugContact", "id").GetString();

        Assert.Equal(kind, LivingOrders.OnlyKind(await EndAsync(id, 1, to)));
    }

    [Fact]
    public async Task End_WhenSomebodyElseWasFirst_IsAConflict()
    {
        var id = (await BeginAsync("2309", "Avslutas av två", "2026-01-01")).At("rugContact", "id").GetString();
        await EndAsync(id, 1, "2026-06-30");

        Assert.Equal("CONFLICT input/version", LivingOrders.OnlyKind(await EndAsync(id, 1, "2026-05-31")));
    }

    [Fact]
    public async Task End_WhenTheContactIsUnknown_SaysSo() =>
        Assert.Equal("NOT_FOUND input/id", LivingOrders.OnlyKind(await EndAsync(LivingOrders.UnknownId, 1, "2026-05-31")));

    [Theory]
    [InlineData("PLACED", true)]
    [InlineData("ASSESSED", true)]
    [InlineData("WITHDRAWN", false)]
    [InlineData("ACCEPTED", false)]
    [InlineData("DECLINED", false)]
    [InlineData("PLANNED", false)]
    [InlineData("STARTED", false)]
    [InlineData("COMPLETED", false)]
    [InlineData("CLOSED", false)]
    public async Task Opinion_WhenTheOrderIsInAState_IsTakenOnlyBeforeTheDecision(string status, bool taken)
    {
        var (order, contact) = (await orders.BroughtToAsync(status), await ContactAsync("Yttrar sig om " + status));

        var done = await OpineAsync(order.Id, contact);

        Assert.Equal(taken ? [] : ["NOT_ALLOWED_IN_STATE input/studyOrderId"], done.At("errors").EnumerateArray().Select(LivingOrders.Kind));
    }

    [Fact]
    public async Task Opinion_WhenStated_IsSeenOnTheOrder()
    {
        var (order, contact) = (await orders.BroughtToAsync("PLACED"), await ContactAsync("Stödjer"));

        var done = await OpineAsync(order.Id, contact);

        var opinion = Assert.Single(done.At("studyOrder", "rugOpinions", "nodes").EnumerateArray());
        Assert.Equal(
            ("SUPPORTS", "Gäller även oss", "HIGH", "2313"),
            (opinion.At("stance").GetString(), opinion.At("comment").GetString(), opinion.At("priority").GetString(), opinion.At("rugContact", "municipality", "code").GetString()));
    }

    [Fact]
    public async Task Opinion_WhenTheOrderIsRanked_IsTooLate()
    {
        var (order, contact) = (await orders.BroughtToAsync("ASSESSED"), await ContactAsync("Kommer för sent"));
        await orders.DoAsync("Rank", order);

        var done = await OpineAsync(order.Id, contact);

        Assert.Equal("NOT_ALLOWED_IN_STATE input/studyOrderId", LivingOrders.OnlyKind(done));
        Assert.Contains("redan rangordnad", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rank_WhenAnOpinionWasStatedSince_IsAConflict()
    {
        var (order, contact) = (await orders.BroughtToAsync("ASSESSED"), await ContactAsync("Hinner före"));
        await OpineAsync(order.Id, contact);

        Assert.Equal("CONFLICT input/orders/0/version", LivingOrders.OnlyKind(await orders.DoAsync("Rank", order)));
    }

    [Fact]
    public async Task Opinion_WhenTheContactHasEnded_IsRefused()
    {
        var order = await orders.BroughtToAsync("PLACED");
        var contact = (await BeginAsync("2313", "Har slutat", "2020-01-01", "2020-12-31")).At("rugContact", "id").GetString()!;

        Assert.Equal("NOT_ALLOWED_IN_STATE input/rugContactId", LivingOrders.OnlyKind(await OpineAsync(order.Id, contact)));
    }

    [Fact]
    public async Task Opinion_WhenTheContactIsUnknown_SaysSo()
    {
        var order = await orders.BroughtToAsync("PLACED");

        Assert.Equal("NOT_FOUND input/rugContactId", LivingOrders.OnlyKind(await OpineAsync(order.Id, LivingOrders.UnknownId)));
    }

    [Fact]
    public async Task Opinion_WhenStatedAnew_ReplacesTheOneThatIsSeen()
    {
        var (order, contact) = (await orders.BroughtToAsync("PLACED"), await ContactAsync("Ändrar sig"));
        await OpineAsync(order.Id, contact);

        var unseen = await OpineAsync(order.Id, contact, "DOES_NOT_SUPPORT");
        var stale = await OpineAsync(order.Id, contact, "DOES_NOT_SUPPORT", 2);
        var seen = await OpineAsync(order.Id, contact, "DOES_NOT_SUPPORT", 1);

        Assert.Equal(("NOT_ALLOWED_IN_STATE input/version", "CONFLICT input/version"), (LivingOrders.OnlyKind(unseen), LivingOrders.OnlyKind(stale)));
        Assert.Equal("DOES_NOT_SUPPORT", Assert.Single(seen.At("studyOrder", "rugOpinions", "nodes").EnumerateArray()).At("stance").GetString());
    }

    private async Task<string> ContactAsync(string office) => (await BeginAsync("2313", office, "2020-01-01")).At("rugContact", "id").GetString()!;

    private async Task<JsonElement> BeginAsync(string municipalityCode, string office, string from, string? to = null) => (await host.AskAsync(
        "mutation ($input: BeginRugContactInput!) { done: valfardBeginRugContact(input: $input) { rugContact { id } errors { code message path } } }",
        new { input = new { municipalityCode, contact = new { office }, from, to } })).At("done");

    private async Task<JsonElement> EndAsync(string? id, int version, string to) => (await host.AskAsync(
        "mutation ($input: EndRugContactInput!) { done: valfardEndRugContact(input: $input) { rugContact { id to } errors { code message path } } }",
        new { input = new { id, version, to } })).At("done");

    private async Task<JsonElement> OpineAsync(string studyOrderId, string rugContactId, string stance = "SUPPORTS", int? version = null) => (await host.AskAsync(
        """
        mutation ($input: StateRugOpinionInput!) { done: valfardStateRugOpinion(input: $input) {
          studyOrder { rugOpinions { nodes { stance comment priority rugContact { municipality { code } } } } } errors { code message path } } }
        """,
        new { input = new { studyOrderId, rugContactId, stance, comment = "Gäller även oss", priority = "HIGH", version } })).At("done");
}
