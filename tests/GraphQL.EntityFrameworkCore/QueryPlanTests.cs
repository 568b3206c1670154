using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

/// <summary>No page reads or sorts a whole table: how SQLite goes about the statements, on 10 000 books.</summary>
public sealed class QueryPlanTests(QueryPlanTests.TenThousand library) : IClassFixture<QueryPlanTests.TenThousand>
{
    private static readonly string[] UnderParents =
    [
        "SCAN json_each VIRTUAL TABLE INDEX 1:",
        "SEARCH b USING INDEX sqlite_autoindex_Books_1 (Id=?)",
        "CORRELATED LIST SUBQUERY 3",
    ];

    [Theory]
    [InlineData("first: 10", "SCAN b USING INDEX IX_Books_BoughtAt_Id")]
    [InlineData("first: 10, after: $down", "SEARCH b USING INDEX IX_Books_BoughtAt_Id (BoughtAt<?)")]
    [InlineData("last: 10, before: $down", "SEARCH b USING INDEX IX_Books_BoughtAt_Id (BoughtAt>?)")]
    [InlineData("first: 10, order: [{ by: TITLE }], after: $title", "SEARCH b USING INDEX IX_Books_TitleSort_Id (TitleSort>?)")]
    [InlineData("first: 10, where: { id: { in: [\"00000001-0000-0000-0000-000000000000\"] } }", "SEARCH b USING INDEX sqlite_autoindex_Books_1 (Id=?)")]
    [InlineData("first: 10, where: { title: { startsWith: \"book 77\" } }", "SEARCH b USING INDEX IX_Books_TitleFolded (TitleFolded>? AND TitleFolded<?)")]
    public async Task RootPage_WhenAsked_IsSoughtByIndex(string arguments, string plan)
    {
        await library.Host.AskAsync($"{{ books({library.WithCursors(arguments)}) {{ nodes {{ title }} pageInfo {{ hasNextPage }} }} }}");
        var lines = await library.Host.PlanAsync(library.Host.Statements.Noted[0]);
        Assert.Contains(plan, lines);
        // what where leaves by another index than the order's is sorted, and is little
        Assert.Equal(arguments.Contains("where", StringComparison.Ordinal), lines.Any(l => l.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("loans: { some: { days: { gt: 3 } } }", "SEARCH l USING INDEX IX_Loans_BookId_Days_Id (BookId=? AND Days>?)")]
    [InlineData("loans: { none: {} }", "SEARCH l USING INDEX IX_Loans_BookId_Days_Id (BookId=?)")]
    [InlineData("reviews: { all: { stars: { gt: 3 } } }", "SEARCH r USING INDEX IX_Reviews_BookId (BookId=?)")]
    [InlineData("publisher: { town: { eq: null } }", "SEARCH p USING INDEX sqlite_autoindex_Publisher_1 (Id=?)")]
    [InlineData("loans: { some: { book: { pages: { gt: 3 } } } }", "SEARCH b0 USING INDEX sqlite_autoindex_Books_1 (Id=?)")]
    public async Task RootPage_WhenNarrowedByARelation_SeeksItFromTheRowsInTheirOrder(string where, string plan)
    {
        await library.Host.AskAsync($"{{ books(first: 10, where: {{ {where} }}) {{ nodes {{ title }} }} }}");
        var lines = await library.Host.PlanAsync(library.Host.Statements.Noted[0]);
        Assert.Equal("SCAN b USING INDEX IX_Books_BoughtAt_Id", lines[0]);
        Assert.Contains(plan, lines);
        Assert.DoesNotContain(lines, l => l.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LookBehindACursor_WhenAsked_IsSoughtByIndex()
    {
        await library.Host.AskAsync($"{{ books({library.WithCursors("first: 1, after: $down")}) {{ pageInfo {{ hasPreviousPage }} }} }}");
        Assert.Equal(
            ["SCAN CONSTANT ROW", "SCALAR SUBQUERY 1", "SEARCH b USING COVERING INDEX IX_Books_BoughtAt_Id (BoughtAt>?)"],
            (await library.Host.PlanAsync(library.Host.Statements.Noted[1])).Select(l => l.Replace("USING INDEX", "USING COVERING INDEX", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("shelves(codes: \"S1,S2,S3\")", "first: 5", "SEARCH b1 USING INDEX IX_Books_ShelfCode_BoughtAt_Id (ShelfCode=?)")]
    [InlineData("shelves(codes: \"S1,S2,S3\")", "first: 5, after: $down", "SEARCH b1 USING INDEX IX_Books_ShelfCode_BoughtAt_Id (ShelfCode=? AND BoughtAt<?)")]
    [InlineData("shelves(codes: \"S1,S2,S3\")", "last: 5", "SEARCH b1 USING INDEX IX_Books_ShelfCode_BoughtAt_Id (ShelfCode=?)")]
    [InlineData("authors(numbers: \"1,2,3\")", "first: 5", "SEARCH b1 USING INDEX IX_Books_AuthorId_BoughtAt_Id (AuthorId=?)")]
    [InlineData("rooms(numbers: \"1,2,3\")", "first: 5", "SEARCH b1 USING INDEX IX_Books_Room_BoughtAt_Id (Room=?)")]
    public async Task ChildPages_WhenAsked_AreSoughtByIndex(string parents, string arguments, string plan)
    {
        await library.Host.AskAsync($"{{ {parents} {{ books({library.WithCursors(arguments)}) {{ nodes {{ title }} }} }} }}");
        var lines = await library.Host.PlanAsync(Assert.Single(library.Host.Statements.Noted));
        // the last line sorts the rows of the pages, which are few
        Assert.Equal([.. UnderParents, plan, "USE TEMP B-TREE FOR ORDER BY"], lines);
    }

    [Fact]
    public async Task ChildCounts_WhenAsked_AreSoughtByIndex()
    {
        await library.Host.AskAsync("""{ shelves(codes: "S1,S2,S3") { books { totalCount } } }""");
        var lines = await library.Host.PlanAsync(Assert.Single(library.Host.Statements.Noted));
        Assert.Equal("SEARCH b USING INDEX IX_Books_ShelfCode_BoughtAt_Id (ShelfCode=?)", lines[0]);
        Assert.DoesNotContain(lines, l => l.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal));
    }

    /// <summary>10 000 books on 100 shelves, and cursors from their midst.</summary>
    public sealed class TenThousand : IAsyncLifetime
    {
        private string down = "";
        private string title = "";

        internal LibraryHost Host { get; private set; } = null!;

        public string WithCursors(string arguments) =>
            arguments.Replace("$down", down, StringComparison.Ordinal).Replace("$title", title, StringComparison.Ordinal);

        public async Task InitializeAsync()
        {
            Host = await LibraryHost.OpenAsync();
            await Host.FillAsync(10_000, 100);
            down = await CursorAsync("BOUGHT_AT, direction: DESC");
            title = await CursorAsync("TITLE");
        }

        public async Task DisposeAsync() => await Host.DisposeAsync();

        private async Task<string> CursorAsync(string order) =>
            (await Host.AskAsync($"{{ books(first: 100, order: [{{ by: {order} }}]) {{ pageInfo {{ endCursor }} }} }}"))
                .GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetRawText();
    }
}
