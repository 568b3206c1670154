using System.Text.Json;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Tests.Execution;

public sealed class NullPropagationTests
{
    private static async Task<JsonElement> RunAsync(string type, object? value)
    {
        var schema = new ExecutableSchema($"type Query {{ box: Box }} type Box {{ v: {type} w: Int }}")
            .Batch("Query.box", (_, p) => [new object()])
            .Inline("Box.w", _ => 1)
            .Batch("Box.v", (_, p) => [value]);
        return await schema.RunAsync("{ box { v w } }");
    }

    private static string Data(JsonElement answer) => answer.GetProperty("data").GetRawText();

    private static string Path(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("path").GetRawText();

    [Theory]
    [InlineData("[[Int]]", """{"box":{"v":[[1,null],null],"w":1}}""")]
    [InlineData("[[Int!]]", """{"box":{"v":[null,null],"w":1}}""")]
    [InlineData("[[Int!]!]", """{"box":{"v":null,"w":1}}""")]
    [InlineData("[[Int!]!]!", """{"box":null}""")]
    public async Task NullInListOfLists_GoesUpToTheNearestNullablePlace(string type, string expected)
    {
        var answer = await RunAsync(type, new object?[] { new object?[] { 1, null }, null });
        Assert.Equal(expected, Data(answer));
    }

    [Fact]
    public async Task NullInNonNullItem_HasThePathOfTheItem()
    {
        var answer = await RunAsync("[[Int!]]", new object?[] { Array.Empty<object>(), new object?[] { 1, null } });
        Assert.Equal("""["box","v",1,1]""", Path(answer));
        Assert.Equal("Cannot return null for non-nullable field Box.v.", answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task ExceptionAtOneItem_FailsThatItemAlone()
    {
        var answer = await RunAsync("[Int]", new object?[] { 1, new GraphQLException("No.", ErrorCodes.BadUserInput), 3 });
        Assert.Equal("""{"box":{"v":[1,null,3],"w":1}}""", Data(answer));
        Assert.Equal("""["box","v",1]""", Path(answer));
    }

    [Fact]
    public async Task UnknownException_IsNotShown()
    {
        var answer = await RunAsync("Int", new InvalidOperationException("secret"));
        Assert.DoesNotContain("secret", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("INTERNAL", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("Int", "text")]
    [InlineData("[Int]", 5)]
    public async Task ValueThatIsNotOfTheType_IsAnError(string type, object value)
    {
        var answer = await RunAsync(type, value);
        Assert.Equal("""{"box":{"v":null,"w":1}}""", Data(answer));
        Assert.Single(answer.GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public async Task ErrorBelowNonNullChain_MakesDataNull()
    {
        var answer = await new ExecutableSchema("type Query { a: A! } type A { b: A! c: Int! }")
            .Inline("Query.a", _ => 1).Inline("A.b", _ => 2).Inline("A.c", s => s is 2 ? null : s)
            .RunAsync("{ a { c b { c } } }");
        Assert.Equal("null", Data(answer));
        Assert.Equal("""["a","b","c"]""", Path(answer));
    }

    [Fact]
    public async Task ErrorUnderOneOfManyParents_LeavesTheOthers()
    {
        var answer = await new ExecutableSchema("type Query { l: [A] } type A { n: Int! }")
            .Inline("Query.l", _ => new object?[] { 1, null, 2, 3 }).Inline("A.n", s => s is 2 ? null : s)
            .RunAsync("{ l { n } }");
        Assert.Equal("""{"l":[{"n":1},null,null,{"n":3}]}""", Data(answer));
        Assert.Equal("""["l",2,"n"]""", Path(answer));
    }
}
