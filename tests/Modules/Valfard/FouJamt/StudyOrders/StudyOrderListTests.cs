using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Valfard.Tests.FouJamt.StudyOrders;

/// <summary>Over the dozen orders of the sample: nothing here adds or changes any.</summary>
public sealed class StudyOrderListTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    [Fact]
    public async Task StudyOrder_WhenUnknown_IsNull()
    {
        var data = await host.AskAsync("""{ valfard { fouJamt { studyOrder(id: "019a0000-0000-7000-8000-000000000000") { title } } } }""");

        Assert.Equal(JsonValueKind.Null, data.At("valfard", "fouJamt", "studyOrder").ValueKind);
    }

    [Fact]
    public async Task CrossModuleQuestion_WhenAsked_IsAnsweredWhole()
    {
        var data = await host.AskAsync("""
            { kommunovergripande { municipalities { code name population(year: 2024) } }
              valfard { fouJamt { studyOrders(first: 5) { nodes { id title status municipality { code name } } totalCount } } } }
            """);

        Assert.Equal(132_839, data.At("kommunovergripande", "municipalities").EnumerateArray().Sum(m => m.At("population").GetInt32()));
        var orders = data.At("valfard", "fouJamt", "studyOrders");
        Assert.Equal(12, orders.At("totalCount").GetInt32());
        Assert.Equal(
            ["Strömsund", "Åre", "Krokom", "Östersund", "Bräcke"],
            orders.At("nodes").EnumerateArray().Select(o => o.At("municipality", "name").GetString()));
    }

    [Fact]
    public async Task StudyOrders_WhenPagedThrough_GiveEachOnce()
    {
        var seen = new List<string>();
        string? after = null;
        bool more;
        do
        {
            var data = await host.AskAsync(
                "query ($after: String) { valfard { fouJamt { studyOrders(first: 5, after: $after) { nodes { registryNumber } pageInfo { hasNextPage endCursor } } } } }",
                new { after });
            var page = data.At("valfard", "fouJamt", "studyOrders");
            seen.AddRange(page.At("nodes").EnumerateArray().Select(o => o.At("registryNumber").GetString()!));
            more = page.At("pageInfo", "hasNextPage").GetBoolean();
            after = page.At("pageInfo", "endCursor").GetString();
        }
        while (more);

        Assert.Equal(12, seen.Count);
        Assert.Equal(12, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("""{ municipalityCode: { eq: "2380" } }""", 2)]
    [InlineData("""{ priority: { eq: HIGH } }""", 4)]
    [InlineData("""{ title: { contains: "FAMILJE" } }""", 1)]
    [InlineData("""{ assignmentCode: { eq: "FOU-JAMT" } }""", 12)]
    [InlineData("""{ assignmentCode: { eq: "SOCIAL-VALFARD" } }""", 0)]
    [InlineData("""{ status: { in: [DECLINED, WITHDRAWN] } }""", 2)]
    [InlineData("""{ isExample: { eq: true }, not: { priority: { eq: HIGH } } }""", 8)]
    public async Task StudyOrders_WhenFiltered_CountWhatMatches(string where, int expected)
    {
        var data = await host.AskAsync($"{{ valfard {{ fouJamt {{ studyOrders(where: {where}) {{ totalCount nodes {{ id }} }} }} }} }}");

        var orders = data.At("valfard", "fouJamt", "studyOrders");
        Assert.Equal((expected, expected), (orders.At("totalCount").GetInt32(), orders.At("nodes").GetArrayLength()));
    }

    [Fact]
    public async Task StudyOrders_WhenOrderedByTitle_ComeInSwedishOrder()
    {
        var data = await host.AskAsync("{ valfard { fouJamt { studyOrders(order: [{ by: TITLE, direction: DESC }], first: 1) { nodes { title } } } } }");

        Assert.Equal("Exempel: Öppna jämförelser för hela länet", data.At("valfard", "fouJamt", "studyOrders", "nodes")[0].At("title").GetString());
    }

    [Fact]
    public async Task Entities_WhenAskedForByCode_HaveTheSameOrdersAsTheComposedGraph()
    {
        const string Orders = "studyOrders(first: 2) { nodes { registryNumber title } totalCount }";
        var composed = await host.AskAsync($"{{ kommunovergripande {{ municipality(code: \"2380\") {{ {Orders} }} }} }}");

        var entities = await host.AskAsync(
            $"query ($keys: [_Any!]!) {{ _entities(representations: $keys) {{ ... on Municipality {{ {Orders} }} }} }}",
            new { keys = new[] { new { __typename = "Municipality", code = "2380" } } },
            address: "/graphql/valfard");

        Assert.Equal(
            composed.At("kommunovergripande", "municipality", "studyOrders").GetRawText(),
            entities.At("_entities")[0].At("studyOrders").GetRawText());
    }

    [Fact]
    public async Task SampleOrders_WhenLoaded_SayThatTheyAreExamples()
    {
        var data = await host.AskAsync("{ valfard { fouJamt { studyOrders { nodes { title isExample considerations } } } } }");

        Assert.All(data.At("valfard", "fouJamt", "studyOrders", "nodes").EnumerateArray(), o =>
        {
            Assert.True(o.At("isExample").GetBoolean());
            Assert.StartsWith("Exempel: ", o.At("title").GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task SampleOrders_WhenLoaded_AreInEveryStateOfTheirLife()
    {
        var data = await host.AskAsync("{ valfard { fouJamt { studyOrders { nodes { status } } } } }");

        Assert.Equal(
            ["ACCEPTED", "ASSESSED", "CLOSED", "COMPLETED", "DECLINED", "PLACED", "PLANNED", "STARTED", "WITHDRAWN"],
            data.At("valfard", "fouJamt", "studyOrders", "nodes").EnumerateArray().Select(o => o.At("status").GetString()!).Distinct().Order(StringComparer.Ordinal));
    }
}
