using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Execution;

public sealed class BreadthFirstTests
{
    private const string Sdl = """
        type Query { authors: [Author!]! author: Author search: [Thing!]! }
        type Author { name: String! books: [Book!]! best: Book }
        type Book { title: String pages(unit: Int = 1): Int! author: Author! }
        interface Named { name: String! }
        type Shop implements Named { name: String! }
        union Thing = Shop | Book
        """;

    private static Dictionary<string, object?> Row(params (string, object?)[] values) => values.ToDictionary(v => v.Item1, v => v.Item2);

    private static ExecutableSchema Library(List<int>? calls = null) => new ExecutableSchema(Sdl)
        .Batch("Query.authors", (_, parents) => [.. parents.Select(_ => new[] { Row(("name", "Å")), Row(("name", "Ä")) })])
        .Batch("Author.books", (_, parents) =>
        {
            calls?.Add(parents.Count);
            return [.. parents.Select((p, i) => Enumerable.Range(0, i).Select(n => Row(("title", $"T{n}"), ("pages", n))))];
        });

    [Fact]
    public async Task ListField_UnderSeveralParents_RunsOnce()
    {
        var calls = new List<int>();
        await Library(calls).RunAsync("{ authors { books { title } } }");
        Assert.Equal([2], calls);
    }

    [Fact]
    public async Task Answer_OfNestedLists_KeepsEachParentsItems()
    {
        var answer = await Library().RunAsync("{ authors { name books { title __typename } } }");
        Assert.Equal(
            """{"data":{"authors":[{"name":"Å","books":[]},{"name":"Ä","books":[{"title":"T0","__typename":"Book"}]}]}}""",
            answer.GetRawText());
    }

    [Fact]
    public async Task Aliases_OfOneField_AreAnsweredApart()
    {
        var answer = await new ExecutableSchema("type Query { n(a: Int = 7): Int }")
            .Batch("Query.n", (c, p) => [.. p.Select(_ => c.Arguments["a"])])
            .RunAsync("query ($v: Int) { x: n(a: 1) n y: n(a: $v) z: n(a: null) }", """{"v": 3}""");
        Assert.Equal("""{"data":{"x":1,"n":7,"y":3,"z":null}}""", answer.GetRawText());
    }

    [Theory]
    [InlineData("true", """{"data":{"a":"1","b":"2"}}""")]
    [InlineData("false", """{"data":{"b":"2","a":"1"}}""")]
    public async Task Order_WhenFirstOccurrenceIsSkipped_IsThatOfWhatRemains(string given, string expected)
    {
        var answer = await new ExecutableSchema("type Query { a: String b: String }")
            .Inline("Query.a", _ => "1").Inline("Query.b", _ => "2")
            .RunAsync("query ($v: Boolean!) { a @include(if: $v) b a }", $$"""{"v": {{given}}}""");
        Assert.Equal(expected, answer.GetRawText());
    }

    [Fact]
    public async Task Selection_OfChildField_IsSeenByResolver()
    {
        IReadOnlyList<string> seen = [];
        await Library().Batch("Query.author", (c, p) =>
        {
            seen = [.. c.Selection.On((ObjectType)c.Schema.Type("Author")!).Select(f => f.ResponseName)];
            return [null];
        }).RunAsync("{ author { n: name ...More __typename } } fragment More on Author { best { title } }");
        Assert.Equal(["n", "best"], seen);
    }

    [Fact]
    public async Task Union_OfSeveralTypes_AnswersEachByItsType()
    {
        var answer = await new ExecutableSchema(Sdl)
            .Clr("Shop", typeof(Uri)).Clr("Book", typeof(Version))
            .Batch("Query.search", (_, p) => [new object[] { new Uri("ftp://b"), new Version(1, 2), new Uri("http://d") }])
            .Inline("Shop.name", s => ((Uri)s).Scheme).Inline("Book.title", s => s.ToString())
            .RunAsync("{ search { ... on Named { name } ... on Book { title } } }");
        Assert.Equal("""{"data":{"search":[{"name":"ftp"},{"title":"1.2"},{"name":"http"}]}}""", answer.GetRawText());
    }

    [Fact]
    public async Task Introspection_OfType_TellsItsFields()
    {
        var answer = await Library().RunAsync("""{ __type(name: "Book") { kind fields { name type { kind ofType { name } } args { name defaultValue } } } }""");
        Assert.Equal(
            """{"data":{"__type":{"kind":"OBJECT","fields":[{"name":"title","type":{"kind":"SCALAR","ofType":null},"args":[]},{"name":"pages","type":{"kind":"NON_NULL","ofType":{"name":"Int"}},"args":[{"name":"unit","defaultValue":"1"}]},{"name":"author","type":{"kind":"NON_NULL","ofType":{"name":"Author"}},"args":[]}]}}}""",
            answer.GetRawText());
    }
}
