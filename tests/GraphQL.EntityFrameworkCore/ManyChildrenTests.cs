using System.Globalization;
using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

/// <summary>200 parents with 1 000 000 children between them.</summary>
[Trait("Category", "Full")]
public sealed class ManyChildrenTests
{
    [Fact]
    public async Task Pages_WhenChildrenAreAMillion_AreReadWithoutRankingThem()
    {
        await using var library = await LibraryHost.OpenAsync();
        await library.FillAsync(1_000_000, 200);
        var codes = string.Join(',', Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"S{i}")));
        var data = await library.AskAsync(
            $$"""{ shelves(codes: "{{codes}}") { code books(first: 3) { nodes { boughtAt shelf { code } } totalCount pageInfo { hasNextPage } } } }""");
        var plan = await library.PlanAsync(library.Statements.Noted[0]);

        Assert.All(data.GetProperty("shelves").EnumerateArray(), shelf =>
        {
            var books = shelf.GetProperty("books");
            var nodes = books.GetProperty("nodes").EnumerateArray().ToList();
            Assert.Equal((5_000, true, 3), (books.GetProperty("totalCount").GetInt32(), books.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(), nodes.Count));
            Assert.All(nodes, n => Assert.Equal(shelf.GetProperty("code").GetString(), n.GetProperty("shelf").GetProperty("code").GetString()));
            Assert.Equal(nodes.Select(n => n.GetProperty("boughtAt").GetDateTimeOffset()).OrderDescending(), nodes.Select(n => n.GetProperty("boughtAt").GetDateTimeOffset()));
        });
        Assert.Equal(
            [
                "SCAN json_each VIRTUAL TABLE INDEX 1:",
                "SEARCH b USING INDEX sqlite_autoindex_Books_1 (Id=?)",
                "CORRELATED LIST SUBQUERY 3",
                "SEARCH b1 USING INDEX IX_Books_ShelfCode_BoughtAt_Id (ShelfCode=?)",
                "USE TEMP B-TREE FOR ORDER BY",
            ],
            plan);
    }
}
