using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

public sealed class ChildConnectionTests
{
    private const string Everything = "{ edges { cursor } nodes { title } totalCount pageInfo { hasNextPage hasPreviousPage } }";

    [Fact]
    public async Task Children_WhenThereAreNone_AreEmpty()
    {
        await using var library = await LibraryHost.OpenAsync();
        var data = await library.AskAsync($$"""{ rooms(numbers: "7") { books {{Everything}} } }""");
        Assert.Equal(
            """{"edges":[],"nodes":[],"totalCount":0,"pageInfo":{"hasNextPage":false,"hasPreviousPage":false}}""",
            data.GetProperty("rooms")[0].GetProperty("books").GetRawText());
    }

    [Fact]
    public async Task Children_WhenTheParentHasNoKey_AreEmpty()
    {
        await using var library = await LibraryHost.OpenAsync(Book.Of(Books.Id(1), "A", Books.Day(1), room: 0));
        var data = await library.AskAsync("""{ rooms(numbers: "0") { books { nodes { id } totalCount } } }""");
        Assert.Equal("""{"nodes":[],"totalCount":0}""", data.GetProperty("rooms")[0].GetProperty("books").GetRawText());
    }

    [Fact]
    public async Task Children_WhenTheyHaveNoParent_AreNobodys()
    {
        await using var library = await LibraryHost.OpenAsync(
            Book.Of(Books.Id(1), "Orphan", Books.Day(1)), Book.Of(Books.Id(2), "Child", Books.Day(2), author: Books.Id(1)));
        var data = await library.AskAsync("""{ authors(numbers: "1,2") { books { nodes { title } totalCount } } }""");
        Assert.Equal(
            """[{"books":{"nodes":[{"title":"Child"}],"totalCount":1}},{"books":{"nodes":[],"totalCount":0}}]""", data.GetProperty("authors").GetRawText());
    }

    [Fact]
    public async Task Children_WhenAParentStandsTwice_AreThereTwice()
    {
        await using var library = await LibraryHost.OpenAsync(Book.Of(Books.Id(1), "A", Books.Day(1), room: 3));
        var data = await library.AskAsync("""{ rooms(numbers: "3,3") { books { nodes { title } } } }""");
        Assert.Equal("""[{"books":{"nodes":[{"title":"A"}]}},{"books":{"nodes":[{"title":"A"}]}}]""", data.GetProperty("rooms").GetRawText());
    }

    [Theory]
    [InlineData("not: {}")]
    [InlineData("and: [{ not: {} }]")]
    [InlineData("not: { and: [{}] }")]
    [InlineData("not: { or: [{}, { title: { eq: \"A\" } }] }")]
    [InlineData("or: [{ not: {} }], title: { eq: \"A\" }")]
    [InlineData("or: [{ not: {} }, { title: { eq: \"A\" }, not: { or: [{}] } }]")]
    [InlineData("not: { not: {}, or: [{}] }, and: [{ not: { not: { not: {} } } }]")]
    [InlineData("title: { in: [] }")]
    [InlineData("title: { nin: [] }, not: {}")]
    public async Task Children_WhenTheFilterHoldsForNone_AreEmpty(string where)
    {
        await using var library = await LibraryHost.OpenAsync(Book.Of(Books.Id(1), "A", Books.Day(1), shelf: "A"));
        var data = await library.AskAsync($$"""{ shelves(codes: "A") { books(where: { {{where}} }) { nodes { title } totalCount } } }""");
        Assert.Equal("""{"nodes":[],"totalCount":0}""", data.GetProperty("shelves")[0].GetProperty("books").GetRawText());
    }

    [Fact]
    public async Task Children_WhenHiddenByANamedFilter_AreNeitherListedNorCounted()
    {
        await using var library = await LibraryHost.OpenAsync(
            Book.Of(Books.Id(1), "Seen", Books.Day(1), shelf: "A"), Book.Of(Books.Id(2), "Hidden", Books.Day(2), shelf: "A", withdrawn: true));
        var data = await library.AskAsync("""{ shelves(codes: "A") { books(first: 1) { nodes { title } totalCount pageInfo { hasNextPage } } } }""");
        Assert.Equal(
            """{"nodes":[{"title":"Seen"}],"totalCount":1,"pageInfo":{"hasNextPage":false}}""",
            data.GetProperty("shelves")[0].GetProperty("books").GetRawText());
    }

    [Fact]
    public async Task Statements_WhenParentsAreMany_AreOneForPagesAndOneForCounts()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(3));
        var codes = string.Join(',', Enumerable.Range(0, 100));
        await library.AskAsync($$"""{ shelves(codes: "{{codes}}") { books {{Everything}} } }""");
        Assert.Equal(2, library.Statements.Noted.Count);
    }

    [Fact]
    public async Task Where_WhenGiven_NarrowsPagesAndCountsOfEachParent()
    {
        await using var library = await LibraryHost.OpenAsync(
            from shelf in new[] { "A", "B" } from i in Enumerable.Range(1, 4) select Book.Of(Guid.NewGuid(), $"{shelf}{i}", Books.Day(i), i, shelf));
        var data = await library.AskAsync(
            """{ shelves(codes: "A,B") { books(first: 1, where: { pages: { lt: 4 } }) { nodes { title } totalCount pageInfo { hasNextPage } } } }""");
        Assert.Equal(
            ["""{"nodes":[{"title":"A3"}],"totalCount":3,"pageInfo":{"hasNextPage":true}}""", """{"nodes":[{"title":"B3"}],"totalCount":3,"pageInfo":{"hasNextPage":true}}"""],
            data.GetProperty("shelves").EnumerateArray().Select(s => s.GetProperty("books").GetRawText()));
    }

    [Fact]
    public async Task Cursor_WhenGiven_AppliesToEachParent()
    {
        await using var library = await LibraryHost.OpenAsync(
            Book.Of(Books.Id(1), "A1", Books.Day(1), shelf: "A"), Book.Of(Books.Id(2), "A2", Books.Day(2), shelf: "A"),
            Book.Of(Books.Id(3), "B3", Books.Day(3), shelf: "B"), Book.Of(Books.Id(4), "B0", Books.Day(0), shelf: "B"));
        var cursor = (await library.AskAsync("""{ shelves(codes: "A") { books(first: 1) { edges { cursor } } } }"""))
            .GetProperty("shelves")[0].GetProperty("books").GetProperty("edges")[0].GetProperty("cursor").GetRawText();
        var data = await library.AskAsync(
            $$"""{ shelves(codes: "A,B,C") { books(after: {{cursor}}) { nodes { title } pageInfo { hasPreviousPage } } } }""");
        Assert.Equal(
            [
                """{"nodes":[{"title":"A1"}],"pageInfo":{"hasPreviousPage":true}}""",
                """{"nodes":[{"title":"B0"}],"pageInfo":{"hasPreviousPage":true}}""",
                """{"nodes":[],"pageInfo":{"hasPreviousPage":false}}""",
            ],
            data.GetProperty("shelves").EnumerateArray().Select(s => s.GetProperty("books").GetRawText()));
    }

    [Fact]
    public async Task Pages_WhenBeforeIsGiven_TellWhatFollows()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(3));
        var cursor = (await library.AskAsync("{ books(order: [{ by: BOUGHT_AT }], first: 2) { pageInfo { endCursor } } }"))
            .GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetRawText();
        var data = await library.AskAsync($$"""{ rooms(numbers: "1,2") { books(last: 5, before: {{cursor}}) { nodes { title } pageInfo { hasNextPage hasPreviousPage } } } }""");
        Assert.Equal(
            [
                """{"nodes":[{"title":"Book 1"}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false}}""",
                """{"nodes":[],"pageInfo":{"hasNextPage":false,"hasPreviousPage":false}}""",
            ],
            data.GetProperty("rooms").EnumerateArray().Select(s => s.GetProperty("books").GetRawText()));
    }

    [Fact]
    public async Task Children_WhenTheParentIsARow_AreFoundByItsMember()
    {
        await using var library = await LibraryHost.OpenAsync(Book.Of(Books.Id(1), "A", Books.Day(1), shelf: "A"));
        var data = await library.AskAsync("{ books { nodes { shelf { code books { nodes { title } } } } } }");
        Assert.Equal(
            """{"nodes":[{"shelf":{"code":"A","books":{"nodes":[{"title":"A"}]}}}]}""", data.GetProperty("books").GetRawText());
    }

    [Fact]
    public async Task Keys_WhenTheyHaveQuotesAndSwedishLetters_AreKeptAsTheyAre()
    {
        await using var library = await LibraryHost.OpenAsync(Book.Of(Books.Id(1), "A", Books.Day(1), shelf: "Å\"'ö"));
        var data = await library.AskAsync("query($c: String!) { shelves(codes: $c) { books { totalCount nodes { title } } } }", new { c = "Å\"'ö" });
        Assert.Equal("""{"totalCount":1,"nodes":[{"title":"A"}]}""", data.GetProperty("shelves")[0].GetProperty("books").GetRawText());
    }
}
