using System.Text.Json;
using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

public sealed class RootConnectionTests
{
    [Theory]
    [InlineData("first: 201", "first must be between 0 and 200, not 201.")]
    [InlineData("first: -1", "first must be between 0 and 200, not -1.")]
    [InlineData("last: -1", "last must be between 0 and 200, not -1.")]
    [InlineData("first: 1, last: 1", "Give first or last, not both: first counts from the start of the list, last from its end.")]
    [InlineData("order: [{ by: PAGES }, { by: PAGES, direction: DESC }]", "order names a key twice: each may be named once.")]
    public async Task Page_WhenAskedWrongly_IsRefused(string arguments, string message)
    {
        await using var library = await LibraryHost.OpenAsync();
        Assert.Equal(("BAD_USER_INPUT", message), await library.AskInVainAsync($"{{ books({arguments}) {{ nodes {{ id }} }} }}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("bm90IGpzb24")]
    [InlineData("W10")]
    [InlineData("WyJhIiwiYiIsImMiXQ")]
    [InlineData("bnVsbA")]
    public async Task Cursor_WhenGarbled_IsRefused(string cursor)
    {
        await using var library = await LibraryHost.OpenAsync();
        var (code, message) = await library.AskInVainAsync("query($c: String) { books(after: $c) { nodes { id } } }", new { c = cursor });
        Assert.Equal("BAD_USER_INPUT", code);
        Assert.StartsWith("after is no cursor of this list in this order", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cursor_WhenOfAnotherOrder_IsRefused()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(1));
        var data = await library.AskAsync("{ books { pageInfo { endCursor } } }");
        var cursor = data.GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var (code, _) = await library.AskInVainAsync("query($c: String) { books(after: $c, order: [{ by: BOUGHT_AT }]) { nodes { id } } }", new { c = cursor });
        Assert.Equal("BAD_USER_INPUT", code);
    }

    [Fact]
    public async Task Cursor_WhenTamperedWith_IsRefused()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(1));
        var data = await library.AskAsync("{ books(order: [{ by: PAGES }]) { pageInfo { endCursor } } }");
        var cursor = data.GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        var json = System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(cursor));
        foreach (var value in new[] { "null", "\"x\"", "1e99", "[]" })
        {
            var tampered = System.Buffers.Text.Base64Url.EncodeToString(
                System.Text.Encoding.UTF8.GetBytes(System.Text.RegularExpressions.Regex.Replace(json, ",\\d+,", $",{value},")));
            var (code, _) = await library.AskInVainAsync("query($c: String) { books(after: $c, order: [{ by: PAGES }]) { nodes { id } } }", new { c = tampered });
            Assert.Equal("BAD_USER_INPUT", code);
        }
    }

    [Fact]
    public async Task Page_WhenListIsEmpty_HasNothing()
    {
        await using var library = await LibraryHost.OpenAsync();
        var data = await library.AskAsync(
            "{ books { edges { cursor } nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }");
        Assert.Equal(
            """{"edges":[],"nodes":[],"totalCount":0,"pageInfo":{"hasNextPage":false,"hasPreviousPage":false,"startCursor":null,"endCursor":null}}""",
            data.GetProperty("books").GetRawText());
    }

    [Fact]
    public async Task Page_WhenNothingSaid_Has25InTheListsOwnOrder()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(30));
        var data = await library.AskAsync("{ books { nodes { title } } }");
        Assert.Equal(
            Enumerable.Range(6, 25).Reverse().Select(i => $"Book {i}"),
            data.GetProperty("books").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("title").GetString()));
    }

    [Theory]
    [InlineData("first: 2", false, true)]
    [InlineData("first: 5", false, false)]
    [InlineData("last: 2", true, false)]
    [InlineData("last: 5", false, false)]
    [InlineData("first: 0", false, true)]
    [InlineData("first: 2, after: $c1", true, true)]
    [InlineData("first: 2, after: $c2", true, false)]
    [InlineData("last: 1, before: $c1", false, true)]
    [InlineData("last: 1, before: $c2", true, true)]
    [InlineData("first: 2, after: $c0, before: $c3", true, true)]
    [InlineData("last: 2, after: $c0, before: $c4", true, true)]
    public async Task PageInfo_WhenAsked_TellsWhatIsBeyondThePage(string arguments, bool previous, bool next)
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(5));
        var cursors = (await library.AskAsync("{ books { edges { cursor } } }")).GetProperty("books").GetProperty("edges")
            .EnumerateArray().Select(e => e.GetProperty("cursor").GetString()).ToList();
        for (var i = 0; i < cursors.Count; i++)
        {
            arguments = arguments.Replace($"$c{i}", $"\"{cursors[i]}\"", StringComparison.Ordinal);
        }
        var data = await library.AskAsync($"{{ books({arguments}) {{ pageInfo {{ hasPreviousPage hasNextPage }} }} }}");
        Assert.Equal(
            JsonSerializer.Serialize(new { hasPreviousPage = previous, hasNextPage = next }), data.GetProperty("books").GetProperty("pageInfo").GetRawText());
    }

    [Fact]
    public async Task PageInfo_WhenRowsAtTheCursorAreGone_TellsWhatIsThere()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(3));
        var cursor = (await library.AskAsync("{ books(first: 1) { pageInfo { endCursor } } }")).GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        await library.ChangeAsync(async store =>
        {
            store.Remove(store.Books.OrderByDescending(b => b.BoughtAt).First());
            await store.SaveChangesAsync();
        });
        var data = await library.AskAsync("query($c: String) { books(after: $c) { nodes { title } pageInfo { hasPreviousPage } } }", new { c = cursor });
        Assert.Equal("""{"nodes":[{"title":"Book 2"},{"title":"Book 1"}],"pageInfo":{"hasPreviousPage":false}}""", data.GetProperty("books").GetRawText());
    }

    [Fact]
    public async Task Statements_WhenTotalCountIsNotSelected_AreOne()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(3));
        await library.AskAsync("{ books(first: 1) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }");
        Assert.Single(library.Statements.Noted);
    }

    [Fact]
    public async Task Statements_WhenOnlyTotalCountIsSelected_AreTheCount()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(3));
        await library.AskAsync("{ books(first: 1) { totalCount } }");
        Assert.StartsWith("SELECT COUNT(*)", Assert.Single(library.Statements.Noted).Sql, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ books { nodes { id } totalCount @skip(if: true) } }", 0)]
    [InlineData("{ books { nodes { id } ... @include(if: false) { totalCount } } }", 0)]
    [InlineData("{ books { nodes { id } ...T @skip(if: true) } } fragment T on BookConnection { totalCount }", 0)]
    [InlineData("{ books { nodes { id } ...T } } fragment T on BookConnection { totalCount @include(if: false) }", 0)]
    [InlineData("{ books { nodes { id } ...T } } fragment T on BookConnection { ... on BookConnection { n: totalCount } }", 1)]
    [InlineData("{ books { a: totalCount b: totalCount ...T } } fragment T on BookConnection { totalCount }", 1)]
    [InlineData("""{ shelves(codes: "A,B") { books { nodes { id } ...T @skip(if: true) } } } fragment T on BookConnection { totalCount }""", 0)]
    [InlineData("""{ shelves(codes: "A,B") { books { nodes { id } ...T } } } fragment T on BookConnection { n: totalCount }""", 1)]
    public async Task Rows_WhenTheirTotalIsSelectedOrNot_AreCountedOnlyThen(string query, int counts)
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(3));
        await library.AskAsync(query);
        Assert.Equal(counts, Counts(library));
    }

    [Theory]
    [InlineData("query($c: Boolean!) { books { nodes { id } totalCount @include(if: $c) } }")]
    [InlineData("query($c: Boolean!) { books { nodes { id } ...T @include(if: $c) } } fragment T on BookConnection { totalCount }")]
    [InlineData("""query($c: Boolean!) { shelves(codes: "A") { books { nodes { id } ... @include(if: $c) { totalCount } } } }""")]
    public async Task Rows_WhenAVariableDecides_AreCountedWhenItSaysSo(string query)
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(3));
        var counts = new List<int>();
        foreach (var c in new[] { false, true, false, true })
        {
            await library.AskAsync(query, new { c });
            counts.Add(Counts(library));
        }
        Assert.Equal([0, 1, 0, 1], counts);
    }

    [Fact]
    public async Task TotalCount_WhenPaged_IsOfTheWholeFilteredList()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(10));
        var data = await library.AskAsync("{ books(first: 1, where: { pages: { gt: 104 } }) { totalCount } }");
        Assert.Equal(6, data.GetProperty("books").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Rows_WhenHiddenByANamedFilter_AreNeitherListedNorCounted()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(2).Append(Book.Of(Books.Id(9), "Hidden", Books.Day(9), withdrawn: true)));
        var data = await library.AskAsync("{ books { nodes { title } totalCount } }");
        Assert.Equal("""{"nodes":[{"title":"Book 2"},{"title":"Book 1"}],"totalCount":2}""", data.GetProperty("books").GetRawText());
    }

    [Fact]
    public async Task Order_WhenBySortKey_IsSwedish()
    {
        var titles = new[] { "Ö", "ä", "Zeta", "å", "a", "Ä" };
        await using var library = await LibraryHost.OpenAsync(titles.Select((t, i) => Book.Of(Books.Id(i), t, Books.Day(0))));
        var data = await library.AskAsync("{ catalogue(atLeastPages: 0) { nodes { title } } }");
        Assert.Equal(
            ["a", "Zeta", "å", "ä", "Ä", "Ö"],
            data.GetProperty("catalogue").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Columns_WhenFieldsAreComputed_AreThoseTheyRequire()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(1));
        var data = await library.AskAsync("{ books { edges { node { label } } } }");
        Assert.Equal("Book 1 (101)", data.GetProperty("books").GetProperty("edges")[0].GetProperty("node").GetProperty("label").GetString());
        Assert.StartsWith("""SELECT "b"."Id", "b"."Title", "b"."BoughtAt", "b"."Pages"\n""".Replace("\\n", "\n", StringComparison.Ordinal), library.Statements.Noted[0].Sql.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Field_WhenAliasedTwice_IsAnsweredTwice()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(1));
        var data = await library.AskAsync("{ books { a: nodes { id } b: nodes { title pages } } }");
        Assert.Equal(
            $$"""{"a":[{"id":"{{Books.Id(1)}}"}],"b":[{"title":"Book 1","pages":101}]}""", data.GetProperty("books").GetRawText());
    }

    private static int Counts(LibraryHost library) => library.Statements.Noted.Count(s => s.Sql.Contains("COUNT(*)", StringComparison.Ordinal));
}
