using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

/// <summary>A row of a list that changes while it is paged.</summary>
/// <param name="Number">Which: ids sort as these do.</param>
/// <param name="Shelf">Whose list it is in.</param>
/// <param name="Pages">What lists are ordered by first.</param>
/// <param name="Title">What they may be ordered by next.</param>
internal sealed record Shifting(int Number, string Shelf, int Pages, string Title);

/// <summary>An order, as a client states it and as the model of the list has it.</summary>
internal sealed record ShiftingOrder(string Argument, Comparison<Shifting> Compare)
{
    public static readonly IReadOnlyList<ShiftingOrder> All =
    [
        new("[{ by: PAGES }]", (a, b) => (a.Pages, a.Number).CompareTo((b.Pages, b.Number))),
        new("[{ by: PAGES, direction: DESC }]", (a, b) => (b.Pages, b.Number).CompareTo((a.Pages, a.Number))),
        new("[{ by: PAGES, direction: DESC }, { by: TITLE }]", (a, b) =>
            b.Pages != a.Pages ? b.Pages.CompareTo(a.Pages) : (Code(a), a.Number).CompareTo((Code(b), b.Number))),
    ];

    public override string ToString() => Argument;

    private static int Code(Shifting row) => row.Title[0];
}

/// <summary>
/// A list, or the lists of some shelves, that is paged from one end to the other while rows come, go and move. Each page is held against a model: what stands
/// beyond the cursor at that moment.
/// </summary>
internal sealed class ShiftingList(LibraryHost library, ShiftingOrder order, bool backward, int size, IReadOnlyList<string> shelves)
{
    private readonly Dictionary<int, Shifting> rows = [];
    private readonly HashSet<int> touched = [];
    private readonly List<Walk> walks = [.. shelves.Select(s => new Walk(s))];

    public bool IsDone => walks.TrueForAll(w => w.IsDone);

    public async Task FillAsync(IEnumerable<Shifting> filled)
    {
        await library.ChangeAsync(async store => await store.Books.ExecuteDeleteAsync());
        foreach (var row in filled)
        {
            await InsertAsync(row);
        }
        touched.Clear();
    }

    public async Task InsertAsync(Shifting row)
    {
        rows.Add(row.Number, row);
        touched.Add(row.Number);
        await library.ChangeAsync(async store =>
        {
            store.Add(Book.Of(Books.Id(row.Number), row.Title, Books.Day(1), row.Pages, row.Shelf));
            await store.SaveChangesAsync();
        });
    }

    public async Task DeleteAsync(int number)
    {
        if (rows.Remove(number))
        {
            touched.Add(number);
            await library.ChangeAsync(async store => await store.Books.Where(b => b.Id == Books.Id(number)).ExecuteDeleteAsync());
        }
    }

    public async Task MoveAsync(int number, int pages)
    {
        if (rows.TryGetValue(number, out var row))
        {
            rows[number] = row with { Pages = pages };
            touched.Add(number);
            await library.ChangeAsync(async store => await store.Books.Where(b => b.Id == Books.Id(number)).ExecuteUpdateAsync(s => s.SetProperty(b => b.Pages, pages)));
        }
    }

    /// <summary>The rows that pages ended at, which the next pages begin after.</summary>
    public IEnumerable<int> AtCursors => walks.Where(w => w.At is not null).Select(w => w.At!.Number);

    public IEnumerable<int> Numbers => rows.Keys.Order();

    /// <summary>Asks for the next page of each list, in one request, and holds it against the model; gives the first list's.</summary>
    public async Task<IReadOnlyList<int>> NextAsync()
    {
        var before = walks[0].Seen.Count;
        var asked = walks.Where(w => !w.IsDone).ToList();
        var data = await library.AskAsync($"{{ {string.Join(' ', asked.Select((w, i) => Field($"l{i}", w)))} }}");
        foreach (var (i, walk) in asked.Index())
        {
            var answer = data.GetProperty($"l{i}");
            Take(walk, walk.Shelf.Length == 0 ? answer : answer[0].GetProperty("books"));
        }
        var page = walks[0].Seen.Count - before;
        return [.. backward ? walks[0].Seen.Take(page) : walks[0].Seen.TakeLast(page)];
    }

    /// <summary>Rows that were there all the time, and did not move, were seen once each, in the list's order.</summary>
    public void AssertWhatStayedWasSeenOnce()
    {
        foreach (var walk in walks)
        {
            var stayed = Of(walk).Where(r => !touched.Contains(r.Number)).Select(r => r.Number);
            Assert.Equal(stayed, walk.Seen.Where(n => !touched.Contains(n)));
        }
    }

    private string Field(string alias, Walk walk)
    {
        var page = $"(order: {order.Argument}, {(backward ? "last" : "first")}: {size}, {(backward ? "before" : "after")}: {walk.Cursor})"
            + " { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
        return walk.Shelf.Length == 0 ? $"{alias}: books{page}" : $"{alias}: shelves(codes: \"{walk.Shelf}\") {{ books{page} }}";
    }

    private void Take(Walk walk, JsonElement page)
    {
        var list = Of(walk);
        var beyond = list.Where(r => walk.At is not { } at || (backward ? order.Compare(r, at) < 0 : order.Compare(r, at) > 0)).ToList();
        var expected = backward ? beyond.TakeLast(size).ToList() : beyond.Take(size).ToList();
        var found = page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!);
        var info = page.GetProperty("pageInfo");
        var (more, behind) = (beyond.Count > size, walk.At is not null && list.Count > beyond.Count);
        Assert.Equal(expected.Select(r => Books.Id(r.Number).ToString()), found);
        Assert.Equal(
            backward ? (behind, more) : (more, behind), (info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean()));

        walk.Seen.InsertRange(backward ? 0 : walk.Seen.Count, expected.Select(r => r.Number));
        walk.IsDone = !more;
        if (expected.Count > 0)
        {
            walk.At = backward ? expected[0] : expected[^1];
            walk.Cursor = info.GetProperty(backward ? "startCursor" : "endCursor").GetRawText();
        }
    }

    private List<Shifting> Of(Walk walk)
    {
        var list = rows.Values.Where(r => walk.Shelf.Length == 0 || r.Shelf == walk.Shelf).ToList();
        list.Sort(order.Compare);
        return list;
    }

    private sealed class Walk(string shelf)
    {
        public string Shelf => shelf;

        public string Cursor { get; set; } = "null";

        public Shifting? At { get; set; }

        public List<int> Seen { get; } = [];

        public bool IsDone { get; set; }
    }
}
