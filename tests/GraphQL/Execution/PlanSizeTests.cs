using System.Globalization;
using System.Text.Json;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Execution;

public sealed class PlanSizeTests
{
    private const int Types = 20;

    private static Task<JsonElement> AskAsync(string selection) => new ExecutableSchema(
        "type Query { node: Node } interface Node { next: Node name: String } "
            + string.Concat(Enumerable.Range(0, Types).Select(i => $"type T{i} implements Node {{ next: Node name: String }} ")))
    {
        Limits = new RequestLimits { Aliases = int.MaxValue, Tokens = int.MaxValue },
    }.RunAsync($"{{ node {selection} }}");

    [Fact]
    public async Task Execute_WhenInterfacesStandInInterfaces_PlansEachLevelOnce()
    {
        const int levels = 25;
        var answer = await AskAsync(string.Concat(Enumerable.Repeat("{ next ", levels)) + "{ name }" + new string('}', levels));
        Assert.Equal("""{"node":null}""", answer.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Execute_WhenAnInterfaceIsAskedForTooMuch_RefusesWhatWouldFillTheMemory()
    {
        var error = (await AskAsync("{" + string.Concat(Enumerable.Range(0, 6_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}:name "))) + "}"))
            .GetProperty("errors")[0];
        Assert.Equal("LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.True(error.GetProperty("locations")[0].GetProperty("column").GetInt32() > 1);
    }
}
