using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Valfard.Tests;

/// <summary>
/// Lists narrowed by what belongs to their rows, and by what those belong to: the answer is what one finds who reads everything and looks for oneself.
/// Over the sample, of which nothing is changed.
/// </summary>
public sealed class RelationFilterTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    [Theory]
    [InlineData("goal: {}", "goal { id }")]
    [InlineData("ranking: {}", "ranking { id }")]
    [InlineData("plan: {}", "plan { revision }")]
    public async Task Orders_WhenNarrowedByWhatTheyLeadTo_AreThoseThatLeadThere(string where, string field)
    {
        var name = field.Split(' ')[0];
        var all = await OrdersAsync("{}", field);
        var expected = all.Where(o => o.At(name).ValueKind != JsonValueKind.Null).Select(Id).ToList();

        Assert.Equal(expected, (await OrdersAsync($"{{ {where} }}", "id")).Select(Id));
        Assert.Equal(all.Select(Id).Except(expected), (await OrdersAsync($"{{ not: {{ {where} }} }}", "id")).Select(Id));
        Assert.InRange(expected.Count, 1, all.Count - 1);
    }

    [Fact]
    public async Task Orders_WhenNarrowedByTheStepsOfTheirPlans_AreThoseWhosePlanHasSuchAStep()
    {
        var all = await OrdersAsync("{}", "plan { steps { from } }");
        var days = Steps(all).Select(s => s.At("from").GetString()!).Order(StringComparer.Ordinal).ToList();
        var day = days[days.Count / 2];

        Assert.Equal(
            all.Where(o => Steps([o]).Any(s => string.CompareOrdinal(s.At("from").GetString(), day) > 0)).Select(Id),
            (await OrdersAsync($"{{ plan: {{ steps: {{ some: {{ from: {{ gt: \"{day}\" }} }} }} }} }}", "id")).Select(Id));
        Assert.Equal(
            all.Where(o => o.At("plan").ValueKind != JsonValueKind.Null && !Steps([o]).Any(s => string.CompareOrdinal(s.At("from").GetString(), day) > 0)).Select(Id),
            (await OrdersAsync($"{{ plan: {{ steps: {{ none: {{ from: {{ gt: \"{day}\" }} }} }} }} }}", "id")).Select(Id));
    }

    [Theory]
    [InlineData("results: { some: {} }", "results { nodes { status } }", "", true)]
    [InlineData("results: { none: {} }", "results { nodes { status } }", "", false)]
    [InlineData("results: { some: { status: { eq: PUBLISHED } } }", "results { nodes { status } }", "PUBLISHED", true)]
    [InlineData("caughtNeeds: { some: {} }", "caughtNeeds { nodes { status } }", "", true)]
    [InlineData("caughtNeeds: { none: { status: { eq: ORDERED } } }", "caughtNeeds { nodes { status } }", "ORDERED", false)]
    [InlineData("rugOpinions: { some: { stance: { eq: SUPPORTS } } }", "rugOpinions { nodes { status: stance } }", "SUPPORTS", true)]
    public async Task Orders_WhenNarrowedByTheirLists_AreThoseWhoseListsAreSo(string where, string field, string status, bool some)
    {
        var list = field.Split(' ')[0];
        var all = await OrdersAsync("{}", field);
        bool Has(JsonElement order) => order.At(list, "nodes").EnumerateArray().Any(n => status.Length == 0 || n.At("status").GetString() == status);
        var expected = all.Where(o => Has(o) == some).Select(Id).ToList();

        Assert.Equal(expected, (await OrdersAsync($"{{ {where} }}", "id")).Select(Id));
        Assert.InRange(expected.Count, 1, all.Count - 1);
    }

    [Fact]
    public async Task Needs_WhenNarrowedByTheirOrdersGoal_AreThoseOfOrdersThatServeIt()
    {
        var data = await host.AskAsync("""
            { valfard {
                all: caughtNeeds(first: 200) { nodes { id studyOrder { goal { id } } } }
                served: caughtNeeds(first: 200, where: { studyOrder: { goal: { status: { eq: ACTIVE } } } }) { nodes { id } } } }
            """);

        Assert.Equal(
            data.At("valfard", "all", "nodes").EnumerateArray()
                .Where(n => n.At("studyOrder").ValueKind != JsonValueKind.Null && n.At("studyOrder", "goal").ValueKind != JsonValueKind.Null).Select(Id),
            data.At("valfard", "served", "nodes").EnumerateArray().Select(Id));
    }

    [Fact]
    public async Task Orders_WhenNarrowedUnderMunicipalities_AreNarrowedUnderEach()
    {
        var data = await host.AskAsync("""
            { kommunovergripande { municipalities {
                all: studyOrders(first: 200) { nodes { id results { totalCount } } }
                told: studyOrders(first: 200, where: { results: { some: {} } }) { nodes { id } totalCount } } } }
            """);

        Assert.All(data.At("kommunovergripande", "municipalities").EnumerateArray(), municipality =>
        {
            var expected = municipality.At("all", "nodes").EnumerateArray().Where(o => o.At("results", "totalCount").GetInt32() > 0).Select(Id).ToList();
            Assert.Equal([.. expected, $"{expected.Count}"], [.. municipality.At("told", "nodes").EnumerateArray().Select(Id), $"{municipality.At("told", "totalCount").GetInt32()}"]);
        });
    }

    private static string Id(JsonElement node) => node.At("id").GetString()!;

    private static IEnumerable<JsonElement> Steps(IEnumerable<JsonElement> orders) =>
        orders.Where(o => o.At("plan").ValueKind != JsonValueKind.Null).SelectMany(o => o.At("plan", "steps").EnumerateArray());

    private async Task<List<JsonElement>> OrdersAsync(string where, string fields) =>
        [.. (await host.AskAsync($"{{ valfard {{ fouJamt {{ studyOrders(first: 200, where: {where}) {{ nodes {{ id {fields} }} }} }} }} }}"))
            .At("valfard", "fouJamt", "studyOrders", "nodes").EnumerateArray()];
}
