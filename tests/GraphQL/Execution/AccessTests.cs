using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Execution;

public sealed class AccessTests
{
    private static async Task<JsonElement> RunAsync(string query)
    {
        var schema = new ExecutableSchema("type Query { open: A closed: Int silent: Int } type A { secret: Int plain: Int }")
            .Field("Query.open", f => f with { Access = AccessRule.Public, Resolver = new InlineResolver(_ => 1) })
            .Field("Query.closed", f => f with { Access = new AccessRule("p"), Resolver = new InlineResolver(_ => 1) })
            .Inline("Query.silent", _ => 1)
            .Field("A.secret", f => f with { Access = new AccessRule("p"), Resolver = new InlineResolver(_ => throw new InvalidOperationException("ran")) })
            .Inline("A.plain", _ => 1);
        return await schema.RunAsync(query, services: new RecordingServices(rule => rule switch
        {
            null => ErrorCodes.Forbidden,
            { Permission: null } => null,
            _ => ErrorCodes.Unauthenticated,
        }));
    }

    private static string Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;

    [Fact]
    public async Task RootField_ThatStatesNothing_IsDenied() => Assert.Equal("FORBIDDEN", Code(await RunAsync("{ silent }")));

    [Fact]
    public async Task RootField_ThatNeedsAPermission_IsDenied() => Assert.Equal("UNAUTHENTICATED", Code(await RunAsync("{ closed }")));

    [Fact]
    public async Task Introspection_IsPublic() => Assert.False((await RunAsync("{ __typename __schema { queryType { name } } }")).TryGetProperty("errors", out _));

    [Fact]
    public async Task DeniedField_IsNullAndDoesNotRun()
    {
        var answer = await RunAsync("{ open { secret plain } }");
        Assert.Equal("""{"open":{"secret":null,"plain":1}}""", answer.GetProperty("data").GetRawText());
        Assert.Equal("UNAUTHENTICATED", Code(answer));
    }
}
