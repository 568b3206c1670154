using System.Text.Json;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Execution;

public sealed class RequestTests
{
    private const string Sdl = """
        type Query { echo(i: Int, l: [In!]): String }
        type Mutation { go: Int }
        input In { a: Int! b: [Int!] = [4] }
        """;

    private static ExecutableSchema Echo() => new ExecutableSchema(Sdl)
        .Batch("Query.echo", (c, p) => [.. p.Select(_ => JsonSerializer.Serialize(c.Arguments))])
        .Batch("Mutation.go", (_, _) => [1]);

    private static string Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;

    [Theory]
    [InlineData("{ echo ", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ unknown }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ echo(i: \"x\") }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ a: echo ...F } fragment F on Query { ...F }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { echo } query B { echo }", "BAD_USER_INPUT")]
    [InlineData("query ($v: Int!) { echo(i: $v) }", "BAD_USER_INPUT")]
    public async Task Request_ThatCannotBeServed_HasACodeAndNoData(string query, string code)
    {
        var answer = await Echo().RunAsync(query);
        Assert.Equal(code, Code(answer));
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Variables_ThatDoNotFit_AreAllReported()
    {
        var answer = await Echo().RunAsync("query ($v: [In!]) { echo(l: $v) }", """{"v": [{"a": "x"}, {"b": [1]}, {"a": 1, "c": 2}, null]}""");
        Assert.Equal(
            [
                "Variable \"$v\" has invalid value at [0].a: Int cannot represent non-integer value: \"x\"",
                "Variable \"$v\" has invalid value at [1]: Expected value of type \"In\" to include required field \"a\", found: { b: [1] }.",
                "Variable \"$v\" has invalid value at [2]: Expected value of type \"In\" not to include unknown field \"c\". Did you mean \"a\" or \"b\"? Found: { a: 1, c: 2 }.",
                "Variable \"$v\" has invalid value at [3]: Expected value of non-null type \"In!\" not to be null.",
            ],
            answer.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task SingleItem_WhereAListIsExpected_BecomesAList()
    {
        var answer = await Echo().RunAsync("query ($v: [In!]) { echo(l: $v) }", """{"v": {"a": 1}}""");
        Assert.Equal("""{"l":[{"a":1,"b":[4]}]}""", answer.GetProperty("data").GetProperty("echo").GetString());
    }

    [Fact]
    public async Task Mutation_WhereOnlyQueriesAreAllowed_IsRefusedUnrun()
    {
        var result = await Echo().Executor().ExecuteAsync(new GraphQLRequest("mutation { go }"), queriesOnly: true, NoServices.Instance, default);
        Assert.True(result.WrongMethod);
        Assert.False(result.Executed);
    }

    [Fact]
    public async Task Request_ThatTakesTooLong_IsCutOff()
    {
        var schema = new ExecutableSchema("type Query { slow: Int }") { Limits = new RequestLimits { Time = TimeSpan.FromMilliseconds(20) } }
            .BatchAsync("Query.slow", async (c, _) =>
            {
                await new TaskCompletionSource().Task.WaitAsync(c.CancellationToken);
                return [1];
            });
        Assert.Equal("TIMEOUT", Code(await schema.RunAsync("{ slow }")));
    }

    [Fact]
    public async Task Request_WhoseClientLeft_IsCancelled()
    {
        using var left = new CancellationTokenSource();
        var schema = new ExecutableSchema("type Query { slow: Int }").BatchAsync("Query.slow", async (c, _) =>
        {
            await left.CancelAsync();
            c.CancellationToken.ThrowIfCancellationRequested();
            return [1];
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => schema.RunAsync("{ slow }", cancellationToken: left.Token));
    }

    [Fact]
    public async Task Document_SentTwice_IsPlannedOnce()
    {
        var made = 0;
        var executor = new ExecutableSchema("type Query { n: Int }").Batch("Query.n", (c, _) =>
        {
            c.Cached(c.Selection.Discriminator, () => (object)++made);
            return [1];
        }).Executor();
        await executor.ExecuteAsync(new GraphQLRequest("{ n }"), false, NoServices.Instance, default);
        await executor.ExecuteAsync(new GraphQLRequest("{ n }"), false, NoServices.Instance, default);
        Assert.Equal(1, made);
    }
}
