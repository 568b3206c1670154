using System.Text.Json;
using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

/// <summary>The statement of a page is kept, and what was kept never answers for another page, another list or another moment.</summary>
public sealed class KeptStatementTests
{
    private const string Shown = "query($all: Boolean!) { shown(all: $all) { nodes { title } } }";
    private const string OnShelf = "query($code: String) { onShelf(code: $code) { nodes { title } } }";

    [Fact]
    public async Task Page_WhenAskedAgain_IsSentAsTheSameStatement()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(3));
        await library.AskAsync("{ books(first: 2) { nodes { title } } }");
        await library.AskAsync("{ books(first: 2) { nodes { title } } }");
        Assert.Single(library.Statements.Noted.Select(s => s.Sql).Distinct());
    }

    [Fact]
    public async Task Page_WhenAskedAgainInAnotherSize_IsOfThatSize()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(9));
        foreach (var size in new[] { 1, 5, 0, 3, 9 })
        {
            var books = await library.AskAsync("query($n: Int) { books(first: $n) { nodes { title } pageInfo { hasNextPage } } }", new { n = size });
            Assert.Equal((size, size < 9), (Titles(books, "books").Count, books.GetProperty("books").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        }
    }

    [Fact]
    public async Task Page_WhenRowsHaveCome_ShowsThem()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(2));
        await library.AskAsync("{ books { nodes { title } } }");
        await library.ChangeAsync(async store =>
        {
            store.Add(Book.Of(Books.Id(9), "New", Books.Day(9)));
            await store.SaveChangesAsync();
        });
        Assert.Equal(["New", "Book 2", "Book 1"], Titles(await library.AskAsync("{ books { nodes { title } } }"), "books"));
    }

    [Fact]
    public async Task Page_WhenTheParentsAreOthers_IsOfThose()
    {
        await using var library = await LibraryHost.OpenAsync(
            Book.Of(Books.Id(1), "a", Books.Day(1), shelf: "S1"), Book.Of(Books.Id(2), "b", Books.Day(2), shelf: "S2"), Book.Of(Books.Id(3), "c", Books.Day(3), shelf: "S2"));
        foreach (var (codes, expected) in new[] { ("S1", "a"), ("S2", "cb"), ("S2,S1", "cba"), ("S9", ""), ("S1,S2", "acb") })
        {
            var data = await library.AskAsync("query($c: String!) { shelves(codes: $c) { books { nodes { title } } } }", new { c = codes });
            Assert.Equal(expected, string.Concat(data.GetProperty("shelves").EnumerateArray().SelectMany(s => Titles(s, "books"))));
        }
    }

    [Fact]
    public async Task Page_WhenTheListIsNarrowedThisTime_ShowsNoneOfTheRest()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(4));
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(i % 3 == 0 ? 4 : 2, Titles(await library.AskAsync(Shown, new { all = i % 3 == 0 }), "shown").Count);
        }
    }

    [Fact]
    public async Task Page_WhenAValueOfTheListWasNullAtFirst_HeedsItLater()
    {
        await using var library = await LibraryHost.OpenAsync(Book.Of(Books.Id(1), "a", Books.Day(1), shelf: "S1"), Book.Of(Books.Id(2), "b", Books.Day(2), shelf: "S2"));
        for (var i = 0; i < 12; i++)
        {
            foreach (var (code, expected) in new (string?, string)[] { (null, "ba"), ("S1", "a"), ("S2", "b") })
            {
                Assert.Equal(expected, string.Concat(Titles(await library.AskAsync(OnShelf, new { code }), "onShelf")));
            }
        }
    }

    [Fact]
    public async Task Pages_WhenAskedAllAtOnce_AreEachOnesOwn()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(20));
        var asked = Enumerable.Range(0, 60).Select(async i =>
        {
            var data = await library.AskAsync("query($n: Int, $p: Int) { books(first: $n, where: { pages: { gt: $p } }) { nodes { title } } }", new { n = 1 + (i % 7), p = 100 + (i % 20) });
            return (Asked: Math.Min(1 + (i % 7), 20 - (i % 20)), Got: Titles(data, "books").Count);
        });
        Assert.All(await Task.WhenAll(asked), a => Assert.Equal(a.Asked, a.Got));
    }

    private static List<string> Titles(JsonElement data, string field) =>
        [.. data.GetProperty(field).GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("title").GetString()!)];
}
