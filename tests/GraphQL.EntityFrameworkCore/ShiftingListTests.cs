using FsCheck;
using FsCheck.Fluent;
using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

/// <summary>Pages of a list that changes between them: rows come, go, and move in the order, also the one that the cursor was taken from.</summary>
public sealed class ShiftingListTests : IAsyncLifetime
{
    private LibraryHost? library;

    public async Task InitializeAsync() => library = await LibraryHost.OpenAsync();

    public async Task DisposeAsync() => await library!.DisposeAsync();

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "")]
    [InlineData(false, "A,B,C")]
    [InlineData(true, "A,B,C")]
    public void Pages_WhenTheListShifts_AreWhatStandsBeyondTheirCursors(bool backward, string shelves) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(20),
            Prop.ForAll(Scenarios().ToArbitrary(), s => RunAsync(s, backward, shelves.Split(',')).GetAwaiter().GetResult()));

    [Theory]
    [InlineData("delete 20", "30 40")]
    [InlineData("delete 10, delete 20", "30 40")]
    [InlineData("delete 30", "40 50")]
    [InlineData("insert 60 15", "30 40")]
    [InlineData("insert 5 20", "30 40")]
    [InlineData("insert 60 20", "30 60")]
    [InlineData("insert 60 25", "30 60")]
    [InlineData("move 10 50", "30 40")]
    [InlineData("move 20 50", "30 40")]
    [InlineData("move 50 5", "30 40")]
    [InlineData("move 30 50", "40 50")]
    [InlineData("delete 30, delete 40, delete 50", "")]
    public Task NextPage_WhenTheListHasShifted_BeginsWhereTheLastEnded(string changes, string expected) =>
        AssertPageAsync(backward: false, changes, expected);

    [Theory]
    [InlineData("delete 40", "20 30")]
    [InlineData("delete 40, delete 50", "20 30")]
    [InlineData("delete 30", "10 20")]
    [InlineData("insert 60 30", "20 30")]
    [InlineData("insert 5 30", "30 5")]
    [InlineData("insert 60 25", "30 60")]
    [InlineData("move 50 5", "20 30")]
    [InlineData("move 40 5", "20 30")]
    [InlineData("move 10 50", "20 30")]
    [InlineData("delete 10, delete 20, delete 30", "")]
    public Task PageBefore_WhenTheListHasShifted_EndsWhereTheLastBegan(string changes, string expected) =>
        AssertPageAsync(backward: true, changes, expected);

    private async Task AssertPageAsync(bool backward, string changes, string expected)
    {
        foreach (var shelf in new[] { "", "A" })
        {
            var list = new ShiftingList(library!, ShiftingOrder.All[0], backward, 2, [shelf]);
            await list.FillAsync(new[] { 10, 20, 20, 30, 40 }.Select((pages, i) => new Shifting(10 * (i + 1), "A", pages, "a")));
            await list.NextAsync();
            foreach (var change in changes.Split(", ").Select(c => c.Split(' ')))
            {
                await DoAsync(list, change[0], int.Parse(change[1], null), change.Length > 2 ? int.Parse(change[2], null) : 0);
            }
            Assert.Equal(expected, string.Join(' ', await list.NextAsync()));
        }
    }

    private static Task DoAsync(ShiftingList list, string change, int number, int pages) => change switch
    {
        "insert" => list.InsertAsync(new(number, "A", pages, "a")),
        "delete" => list.DeleteAsync(number),
        _ => list.MoveAsync(number, pages),
    };

    private async Task RunAsync(Scenario scenario, bool backward, string[] shelves)
    {
        var list = new ShiftingList(library!, ShiftingOrder.All[scenario.Order], backward, scenario.Size, shelves);
        // ids are apart, so that new rows come before, between and after
        await list.FillAsync(scenario.Rows.Select((r, i) => r with { Number = 100 * (i + 1) }));
        var fresh = 1;
        for (var step = 0; !list.IsDone; step++)
        {
            await list.NextAsync();
            foreach (var change in step < scenario.Changes.Count ? scenario.Changes[step] : [])
            {
                await DoAsync(list, change, (100 * (change.Which % 16)) + fresh++);
            }
        }
        list.AssertWhatStayedWasSeenOnce();
    }

    private static async Task DoAsync(ShiftingList list, Change change, int fresh)
    {
        var known = list.Numbers.ToList();
        switch (change.Kind)
        {
            case "insert":
                await list.InsertAsync(change.Row with { Number = fresh });
                break;
            case "deleteAtCursor":
                foreach (var number in list.AtCursors.ToList())
                {
                    await list.DeleteAsync(number);
                }
                break;
            case "delete" when known.Count > 0:
                await list.DeleteAsync(known[change.Which % known.Count]);
                break;
            case "move" when known.Count > 0:
                await list.MoveAsync(known[change.Which % known.Count], change.Row.Pages);
                break;
        }
    }

    private static Gen<Scenario> Scenarios()
    {
        // few values, so that most rows tie
        var row = from shelf in Gen.Elements("A", "B", "C")
                  from pages in Gen.Choose(0, 3)
                  from title in Gen.Elements("a", "b")
                  select new Shifting(0, shelf, pages, title);
        var change = from kind in Gen.Elements("insert", "insert", "delete", "deleteAtCursor", "move")
                     from which in Gen.Choose(0, 99)
                     from other in row
                     select new Change(kind, which, other);
        return from count in Gen.Choose(0, 14)
               from rows in row.ListOf(count)
               from order in Gen.Choose(0, ShiftingOrder.All.Count - 1)
               from size in Gen.Choose(1, 4)
               from changes in change.ListOf(2).ListOf(8)
               select new Scenario([.. rows], order, size, [.. changes.Select(c => c.ToList())]);
    }

    private sealed record Change(string Kind, int Which, Shifting Row);

    private sealed record Scenario(IReadOnlyList<Shifting> Rows, int Order, int Size, IReadOnlyList<List<Change>> Changes)
    {
        public override string ToString() =>
            $"{Order}, {Size}: {string.Join(' ', Rows)} | {string.Join(" | ", Changes.Select(c => string.Join(' ', c)))}";
    }
}
