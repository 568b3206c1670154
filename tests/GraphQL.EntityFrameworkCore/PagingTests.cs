using System.Text.Json;
using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

/// <summary>Pages put together are the list, whatever the data: seeded random books, most of which tie in what they are ordered by.</summary>
public sealed class PagingTests
{
    private static readonly string[] Orders =
    [
        "[{ by: BOUGHT_AT, direction: DESC }]",
        "[{ by: PAGES }]",
        "[{ by: TITLE }]",
        "[{ by: PAGES, direction: DESC }, { by: TITLE }, { by: BOUGHT_AT, direction: DESC }]",
        "[{ by: TITLE, direction: DESC }, { by: PAGES }]",
    ];

    [Theory]
    [MemberData(nameof(Seeded))]
    public async Task Pages_WhenTakenForward_AreTheList(int seed, string order)
    {
        var random = new Random(seed);
        await using var library = await LibraryHost.OpenAsync(Random(random, 60));
        var paged = new List<string>();
        var after = "null";
        bool more;
        do
        {
            var page = (await library.AskAsync(
                $"{{ books(order: {order}, first: {random.Next(1, 9)}, after: {after}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}")).GetProperty("books");
            paged.AddRange(Ids(page));
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetRawText();
        }
        while (more);
        Assert.Equal(await WholeAsync(library, order), paged);
    }

    [Theory]
    [MemberData(nameof(Seeded))]
    public async Task Pages_WhenTakenBackward_AreTheList(int seed, string order)
    {
        var random = new Random(seed);
        await using var library = await LibraryHost.OpenAsync(Random(random, 60));
        var paged = new List<string>();
        var before = "null";
        bool more;
        do
        {
            var page = (await library.AskAsync(
                $"{{ books(order: {order}, last: {random.Next(1, 9)}, before: {before}) {{ nodes {{ id }} pageInfo {{ hasPreviousPage startCursor }} }} }}")).GetProperty("books");
            paged.InsertRange(0, Ids(page));
            more = page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean();
            before = page.GetProperty("pageInfo").GetProperty("startCursor").GetRawText();
        }
        while (more);
        Assert.Equal(await WholeAsync(library, order), paged);
    }

    [Theory]
    [MemberData(nameof(Seeded))]
    public async Task Pages_WhenTakenUnderParents_AreTheirLists(int seed, string order)
    {
        var random = new Random(seed);
        await using var library = await LibraryHost.OpenAsync(Random(random, 60));
        var whole = await UnderShelvesAsync(library, $"order: {order}, first: 200");
        var paged = new List<string>();
        var after = "null";
        bool more;
        do
        {
            // each page's cursor is one of shelf A, and applies to shelf A; the other shelves go along
            var page = (await UnderShelvesAsync(library, $"order: {order}, first: {random.Next(1, 9)}, after: {after}"))[0].GetProperty("books");
            paged.AddRange(Ids(page));
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetRawText();
        }
        while (more);
        Assert.Equal(Ids(whole[0].GetProperty("books")), paged);
    }

    [Theory]
    [MemberData(nameof(Seeded))]
    public async Task Page_WhenTakenUnderManyParents_IsEachOnesOwn(int seed, string order)
    {
        await using var library = await LibraryHost.OpenAsync(Random(new Random(seed), 60));
        foreach (var take in new[] { "first: 4", "last: 4" })
        {
            var shelves = await UnderShelvesAsync(library, $"order: {order}, {take}");
            foreach (var (shelf, code) in shelves.EnumerateArray().Zip(["A", "B", "C"]))
            {
                var all = await UnderShelvesAsync(library, $"order: {order}, first: 200", code);
                var ids = Ids(all[0].GetProperty("books")).ToList();
                Assert.Equal(take == "first: 4" ? ids.Take(4) : ids.TakeLast(4), Ids(shelf.GetProperty("books")));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Pages_WhenRowsComeAndGoBetween_HaveEveryRowThatStayedOnce(int seed)
    {
        var random = new Random(seed);
        var books = Random(random, 60).ToList();
        await using var library = await LibraryHost.OpenAsync(books);
        var gone = new HashSet<string>();
        var paged = new List<string>();
        var after = "null";
        bool more;
        do
        {
            var page = (await library.AskAsync(
                $"{{ books(first: 7, after: {after}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}")).GetProperty("books");
            paged.AddRange(Ids(page));
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetRawText();
            var going = books[random.Next(books.Count)];
            await library.ChangeAsync(async store =>
            {
                store.RemoveRange(store.Books.Where(b => b.Id == going.Id));
                store.Add(Book.Of(Books.Id(1_000 + paged.Count), "New", Books.Day(random.Next(5))));
                await store.SaveChangesAsync();
            });
            gone.Add(going.Id.ToString());
        }
        while (more);
        Assert.Equal(paged.Distinct(), paged);
        Assert.Empty(books.Select(b => b.Id.ToString()).Except(paged).Except(gone));
    }

    public static TheoryData<int, string> Seeded()
    {
        var data = new TheoryData<int, string>();
        foreach (var (order, seed) in Orders.Select((o, i) => (o, i + 1)))
        {
            data.Add(seed, order);
        }
        return data;
    }

    private static IEnumerable<Book> Random(Random random, int count)
    {
        var bytes = new byte[16];
        for (var i = 0; i < count; i++)
        {
            random.NextBytes(bytes);
            yield return Book.Of(
                new(bytes), ((string[])["Ä", "å", "a", "b"])[random.Next(4)], Books.Day(random.Next(5)), random.Next(3), ((string[])["A", "B", "C"])[random.Next(3)]);
        }
    }

    private static async Task<List<string>> WholeAsync(LibraryHost library, string order) =>
        [.. Ids((await library.AskAsync($"{{ books(order: {order}, first: 200) {{ nodes {{ id }} }} }}")).GetProperty("books"))];

    private static async Task<JsonElement> UnderShelvesAsync(LibraryHost library, string arguments, string codes = "A,B,C") =>
        (await library.AskAsync(
            $"{{ shelves(codes: \"{codes}\") {{ books({arguments}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }} }}")).GetProperty("shelves");

    private static IEnumerable<string> Ids(JsonElement connection) =>
        connection.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!);
}
