using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Execution;

public sealed class EntityRowsTests
{
    private sealed record Key(string Code);

    private sealed record Row(string Code, string Name);

    private static ExecutableSchema Towns(List<string> loads, object[] listed) => new ExecutableSchema(
        "type Query { towns: [Town] sure: [Town!]! } type Mutation { visit: Town } type Town { code: String! name: String! size: Int twin: Town }")
        .Batch("Query.towns", (_, _) => [listed])
        .Batch("Mutation.visit", (_, _) => [listed[0]])
        .Batch("Query.sure", (_, _) => [listed])
        .Clr("Town", typeof(Row), typeof(Key))
        .Inline("Town.code", s => s is Row r ? r.Code : ((Key)s).Code)
        .Field("Town.name", f => f with { ReadsRow = true, Resolver = new InlineResolver(s => ((Row)s).Name) })
        .Batch("Town.size", (_, parents) => [.. parents.Select(p => (object?)(p is Row ? 1 : 2))])
        .Inline("Town.twin", s => new Key(s is Row r ? r.Code : ((Key)s).Code))
        .Entity("Town", new EntityDefinition
        {
            KeyFields = "code",
            KeyType = typeof(Key),
            KeyOf = s => s is Row r ? new Key(r.Code) : s,
            KeyFrom = values => new Key((string)values["code"]!),
            Rows = new BatchResolver((_, keys) =>
            {
                loads.Add(string.Join(' ', keys.Cast<Key>().Select(k => k.Code)));
                return ValueTask.FromResult<IReadOnlyList<object?>>(
                    [.. keys.Cast<Key>().Select(k => k.Code == "gone" ? null : new Row(k.Code, "N" + k.Code))]);
            }),
        });

    [Fact]
    public async Task RowField_WhenOnlyKeysAreAtHand_LoadsTheDistinctRowsOnce()
    {
        var loads = new List<string>();
        var answer = await Towns(loads, [new Key("a"), new Row("b", "B"), new Key("a"), new Key("c")]).RunAsync("{ towns { name } }");
        Assert.Equal(["a c"], loads);
        Assert.Equal("""{"data":{"towns":[{"name":"Na"},{"name":"B"},{"name":"Na"},{"name":"Nc"}]}}""", answer.GetRawText());
    }

    [Fact]
    public async Task RowField_WhenSeveralFieldsOfALevelLeadToAnEntity_LoadsTheirDistinctRowsOnce()
    {
        var loads = new List<string>();
        var answer = await Towns(loads, [new Key("a"), new Key("gone"), new Key("a")]).RunAsync("{ towns { name } again: towns { code n: name } }");
        Assert.Equal(["a gone"], loads);
        Assert.Equal(
            """{"data":{"towns":[{"name":"Na"},null,{"name":"Na"}],"again":[{"code":"a","n":"Na"},null,{"code":"a","n":"Na"}]}}""", answer.GetRawText());
    }

    [Fact]
    public async Task RowField_WhenALevelBelowLeadsToAKnownRow_DoesNotLoadItAgain()
    {
        var loads = new List<string>();
        var answer = await Towns(loads, [new Key("a")]).RunAsync("{ towns { name twin { name twin { n: name code } } } }");
        Assert.Equal(["a"], loads);
        Assert.Equal("""{"data":{"towns":[{"name":"Na","twin":{"name":"Na","twin":{"n":"Na","code":"a"}}}]}}""", answer.GetRawText());
    }

    [Fact]
    public async Task RowField_WhenAMutationHasAnotherRootField_IsLoadedAnewBelowThat()
    {
        var loads = new List<string>();
        await Towns(loads, [new Key("a")]).RunAsync("mutation { visit { name twin { name } } again: visit { name } }");
        Assert.Equal(["a", "a"], loads);
    }

    [Fact]
    public async Task KeyField_WhenOnlyKeysAreAtHand_LoadsNothing()
    {
        var loads = new List<string>();
        await Towns(loads, [new Key("a")]).RunAsync("{ towns { code size } }");
        Assert.Empty(loads);
    }

    [Fact]
    public async Task MissingRow_MakesTheObjectNullWithoutError()
    {
        var answer = await Towns([], [new Key("gone"), new Key("a")]).RunAsync("{ towns { code name } }");
        Assert.Equal("""{"data":{"towns":[null,{"code":"a","name":"Na"}]}}""", answer.GetRawText());
    }

    [Fact]
    public async Task MissingRow_WhereNullIsNotAllowed_IsAnErrorAtItsPlace()
    {
        var answer = await Towns([], [new Key("a"), new Key("gone")]).RunAsync("{ sure { name } }");
        Assert.Equal("""["sure",1]""", answer.GetProperty("errors")[0].GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task RowsThatFail_AreAnErrorAtEachObject()
    {
        var schema = Towns([], [new Key("a"), new Key("b")]);
        var failing = new BatchResolver((_, _) => throw new InvalidOperationException());
        schema.Entity("Town", new EntityDefinition
        {
            KeyFields = "code",
            KeyType = typeof(Key),
            KeyOf = s => s,
            KeyFrom = _ => new Key(""),
            Rows = failing,
        });
        var answer = await schema.RunAsync("{ towns { name } }");
        Assert.Equal(2, answer.GetProperty("errors").GetArrayLength());
        Assert.Equal("[null,null]", answer.GetProperty("data").GetProperty("towns").GetRawText());
    }
}
