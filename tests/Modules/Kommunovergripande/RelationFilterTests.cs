using System.Text.Json;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests;

/// <summary>
/// Lists narrowed by what belongs to their rows, and by what those belong to: the answer is what one finds who reads everything and looks for oneself.
/// Over the sample, of which nothing is changed.
/// </summary>
public sealed class RelationFilterTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    [Fact]
    public async Task Agreements_WhenNarrowedByAParty_AreThoseThatThePartySays()
    {
        var data = await host.AskAsync("{ kommunovergripande { organisations(first: 200) { nodes { id agreements { id } } } } }");
        var party = data.At("kommunovergripande", "organisations", "nodes").EnumerateArray().MaxBy(o => o.At("agreements").GetArrayLength());
        var expected = party.At("agreements").EnumerateArray().Select(Id).ToList();

        Assert.Equal(expected, await IdsAsync("agreements", $"{{ parties: {{ some: {{ organisation: {{ id: {{ eq: \"{Id(party)}\" }} }} }} }} }}"));
        Assert.NotEmpty(expected);
    }

    [Theory]
    [InlineData("agreements", "predecessor: {}", "predecessor { id }")]
    [InlineData("agreements", "successors: { some: {} }", "successors { id }")]
    [InlineData("agreements", "parties: { some: { standing: { eq: NOT_STATED } } }", "parties { is: standing }", "NOT_STATED")]
    [InlineData("agreements", "assignments: { some: { assignment: { ownerModule: { eq: VALFARD } } } }", "assignments { assignment { is: ownerModule } }", "VALFARD")]
    [InlineData("agreements", "assignments: { some: { area: {} } }", "assignments { area { code } }", "code")]
    [InlineData("assignments", "agreements: { some: { agreement: { status: { eq: CONCLUDED } } } }", "agreements { agreement { is: status } }", "CONCLUDED")]
    [InlineData("organisations", "partOf: {}", "partOf { id }")]
    [InlineData("organisations", "partOf: { kind: { eq: REGION } }", "partOf { is: kind }", "REGION")]
    [InlineData("organisations", "bodies: { some: { mandate: { eq: DECIDES } } }", "bodies { is: mandate }", "DECIDES")]
    [InlineData("organisations", "predecessor: {}", "predecessor { id }")]
    [InlineData("organisations", "responsibilities: { some: { role: { eq: RESPONSIBLE } } }", "responsibilities { nodes { is: role } }", "RESPONSIBLE")]
    [InlineData("responsibilities", "organisation: { kind: { eq: REGION } }", "organisation { is: kind }", "REGION")]
    [InlineData("officialLetters", "agreement: { status: { eq: CONCLUDED } }", "agreement { is: status }", "CONCLUDED")]
    public async Task List_WhenNarrowedByARelation_IsThatOfTheRowsWhereItIsSo(string list, string where, string field, string found = "id")
    {
        // what the relation leads to is found in the row's own answer by the value that it is asked for, or by its mere presence
        var all = await NodesAsync(list, "{}", field);
        var expected = all.Where(n => Mentions(n, field.Split(' ')[0], found)).Select(Id).ToList();

        Assert.Equal(expected, await IdsAsync(list, $"{{ {where} }}"));
        Assert.Equal(all.Select(Id).Except(expected), await IdsAsync(list, $"{{ not: {{ {where} }} }}"));
        Assert.InRange(expected.Count, 1, all.Count - 1);
    }

    [Fact]
    public async Task Relation_WhenItLeadsToWhatOneMayNotRead_IsForbidden()
    {
        await using var stranger = await SamverkanHost.StartAsync();
        stranger.Principal = Principal.Anonymous;

        var answer = await stranger.AnswerAsync("{ kommunovergripande { organisations(where: { persons: { some: {} } }) { totalCount } } }");

        Assert.Equal("UNAUTHENTICATED", answer.At("errors")[0].At("extensions", "code").GetString());
    }

    [Fact]
    public async Task Relations_WhenTooDeep_AreRefusedWithWhatIsValid()
    {
        var answer = await host.AnswerAsync(
            "{ kommunovergripande { organisations(where: { partOf: { partOf: { partOf: { partOf: {} } } } }) { totalCount } } }");

        var error = answer.At("errors")[0];
        Assert.Equal(
            ("BAD_USER_INPUT", "where may go at most 3 relations deep."), (error.At("extensions", "code").GetString(), error.At("message").GetString()));
    }

    private static string Id(JsonElement node) => node.At("id").GetString()!;

    private static bool Mentions(JsonElement node, string field, string found)
    {
        var answer = node.At(field).GetRawText();
        return found is "id" or "code" ? answer.Contains($"\"{found}\":\"", StringComparison.Ordinal) : answer.Contains($"\"is\":\"{found}\"", StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> IdsAsync(string list, string where) => (await NodesAsync(list, where, "")).Select(Id);

    private async Task<List<JsonElement>> NodesAsync(string list, string where, string field) =>
        [.. (await host.AskAsync($"{{ kommunovergripande {{ {list}(first: 200, where: {where}) {{ nodes {{ {(list == "assignments" ? "id: code" : "id")} {field} }} }} }} }}"))
            .At("kommunovergripande", list, "nodes").EnumerateArray()];
}
