using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

public sealed class RowsTests
{
    [Fact]
    public async Task Rows_WhenMissingOrHidden_AreNull()
    {
        await using var library = await LibraryHost.OpenAsync(
            Books.Some(1).Append(Book.Of(Books.Id(2), "Hidden", Books.Day(2), withdrawn: true)));
        var data = await library.AskAsync("""{ booksByNumber(numbers: "3,2,1") { title } }""");
        Assert.Equal("""[null,null,{"title":"Book 1"}]""", data.GetProperty("booksByNumber").GetRawText());
    }

    [Fact]
    public async Task Rows_WhenAskedByKeys_AreAlignedInOneStatement()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(5));
        var data = await library.AskAsync("""{ booksByNumber(numbers: "4,1,4,5") { title } }""");
        Assert.Equal(
            """[{"title":"Book 4"},{"title":"Book 1"},{"title":"Book 4"},{"title":"Book 5"}]""", data.GetProperty("booksByNumber").GetRawText());
        Assert.Single(library.Statements.Noted);
    }

    [Fact]
    public async Task Rows_WhenOneEntityIsSelectedInTwoWays_HaveTheColumnsOfEach()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(1));
        var data = await library.AskAsync("""{ a: booksByNumber(numbers: "1") { label } b: booksByNumber(numbers: "1") { boughtAt shelf { code } } }""");
        Assert.Equal("""{"a":[{"label":"Book 1 (101)"}],"b":[{"boughtAt":"1970-01-02T00:00:00Z","shelf":{"code":"A"}}]}""", data.GetRawText());
    }

    [Theory]
    [InlineData("""{ a: booksByNumber(numbers: "1,2") { title } b: booksByNumber(numbers: "2,3") { pages } }""", 1)]
    [InlineData("""query($v: Boolean = false) { a: booksByNumber(numbers: "1,2") { title } b: booksByNumber(numbers: "2,3") { pages price @include(if: $v) } }""", 1)]
    [InlineData("{ a: books(first: 2) { nodes { loans { nodes { book { title } } } } } b: books(last: 2) { nodes { loans { nodes { days book { pages } } } } } }", 5)]
    public async Task Rows_WhenAskedFromSeveralPlacesOfALevel_AreOneStatementWithEachKeyOnce(string query, int statements)
    {
        await using var library = await LibraryHost.OpenAsync([.. Books.Some(3), .. Enumerable.Range(1, 3).Select(i => Loan.Of(Books.Id(i), "Ann", i))]);
        // the second time it is compiled for its shape
        await library.AskAsync(query);
        await library.AskAsync(query);
        Assert.Equal(statements, library.Statements.Noted.Count);
        Assert.All(
            library.Statements.Noted.Where(s => s.Sql.Contains("json_each(@ids)", StringComparison.Ordinal)).SelectMany(s => s.Parameters).Where(p => p.Name == "@ids"),
            p => Assert.Distinct(p.Value!.ToString()!.Trim('[', ']').Split(',')));
    }

    [Theory]
    [InlineData("title loans { nodes { book { title } } }", 2)]
    [InlineData("title pages loans { nodes { book { pages loans { nodes { days book { title } } } } } }", 3)]
    [InlineData("title loans { nodes { book { pages } } }", 3)]
    [InlineData("label loans { nodes { book { title pages label } } }", 2)]
    [InlineData("title publisher { name } loans { nodes { book { title publisher { name } } } }", 3)]
    public async Task Rows_WhenKnownFromALevelAbove_AreLoadedAgainOnlyForWhatIsNotKnown(string fields, int statements)
    {
        await using var library = await LibraryHost.OpenAsync(
            Publisher.Of(Books.Id(1), "Norra"), Book.Of(Books.Id(1), "A", Books.Day(1), 10, publisher: Books.Id(1)), Loan.Of(Books.Id(1), "Ann", 1));
        var data = await library.AskAsync($"{{ booksByNumber(numbers: \"1\") {{ {fields} }} }}");
        Assert.DoesNotContain("null", data.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(statements, library.Statements.Noted.Count);
    }

    [Fact]
    public async Task Columns_WhenAFieldIsSkipped_AreNotFetched()
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(1));
        const string Query = """query($skip: Boolean!) { booksByNumber(numbers: "1") { title pages @skip(if: $skip) } }""";
        await library.AskAsync(Query, new { skip = true });
        Assert.DoesNotContain("Pages", Assert.Single(library.Statements.Noted).Sql, StringComparison.Ordinal);
        await library.AskAsync(Query, new { skip = false });
        Assert.Contains("Pages", Assert.Single(library.Statements.Noted).Sql, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ books { nodes { pages publisher { name } } } }", """{"pages":10,"publisher":{"name":"Norra"}},{"pages":20,"publisher":null},{"pages":30,"publisher":null}""", "Name")]
    [InlineData("{ books { nodes { pages p: publisher { name } q: publisher { town } } } }", """{"pages":10,"p":{"name":"Norra"},"q":{"town":"Umeå"}},{"pages":20,"p":null,"q":null},{"pages":30,"p":null,"q":null}""", "Name Town")]
    [InlineData("{ books { edges { node { publisher { name } } } nodes { pages publisher { town } } } }", """{"pages":10,"publisher":{"town":"Umeå"}},{"pages":20,"publisher":null},{"pages":30,"publisher":null}""", "Name Town")]
    [InlineData("{ books { nodes { pages publisher { __typename } } } }", """{"pages":10,"publisher":{"__typename":"Publisher"}},{"pages":20,"publisher":null},{"pages":30,"publisher":null}""", "")]
    [InlineData("{ books { nodes { pages publisher { name shop { street } } } } }", """{"pages":10,"publisher":{"name":"Norra","shop":{"street":"Storgatan"}}},{"pages":20,"publisher":null},{"pages":30,"publisher":null}""", "Name Street")]
    public async Task Columns_WhenSelectedOfAReference_AreFetchedWithTheRow(string query, string expected, string columns)
    {
        await using var library = await LibraryHost.OpenAsync(
            Publisher.Of(Books.Id(1), "Norra", "Umeå", street: "Storgatan"), Publisher.Of(Books.Id(2), "Hemliga", secret: true),
            Book.Of(Books.Id(1), "A", Books.Day(3), 10, publisher: Books.Id(1)), Book.Of(Books.Id(2), "B", Books.Day(2), 20), Book.Of(Books.Id(3), "C", Books.Day(1), 30, publisher: Books.Id(2)));
        // the second time it is compiled for its shape
        await library.AskAsync(query);
        var data = await library.AskAsync(query);
        Assert.Equal($"[{expected}]", data.GetProperty("books").GetProperty("nodes").GetRawText());
        var sql = Assert.Single(library.Statements.Noted).Sql;
        Assert.Equal(columns, string.Join(' ', new[] { "Name", "Town", "Contract", "NameFolded", "Street" }.Where(c => sql[..sql.IndexOf("\nFROM", StringComparison.Ordinal)].Contains($".\"{c}\"", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task List_WhenOfAThousand_IsWhole()
    {
        await using var library = await LibraryHost.OpenAsync(Enumerable.Range(1, 1_000).Select(i => Genre.Of(Books.Id(i), $"Genre {i:0000}")));
        var data = await library.AskAsync("{ genres { name } }");
        Assert.Equal(1_000, data.GetProperty("genres").GetArrayLength());
    }

    [Fact]
    public async Task List_WhenItHasGrown_IsAnInternalFault()
    {
        await using var library = await LibraryHost.OpenAsync(Enumerable.Range(1, 1_001).Select(i => Genre.Of(Books.Id(i), $"Genre {i:0000}")));
        var (code, message) = await library.AskInVainAsync("{ genres { name } }");
        Assert.Equal("INTERNAL", code);
        Assert.DoesNotContain("1000", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ books(after: $cursor) { nodes { id } totalCount pageInfo { hasPreviousPage } } }", 3)]
    [InlineData("{ books(before: $cursor) { nodes { id } totalCount pageInfo { hasNextPage } } }", 3)]
    [InlineData("""{ authors(numbers: "1") { books(order: [{ by: BOUGHT_AT, direction: DESC }], after: $cursor) { nodes { id } totalCount pageInfo { hasPreviousPage } } } }""", 3)]
    [InlineData("""{ booksByNumber(numbers: "1") { title } }""", 1)]
    [InlineData("{ genres { name } }", 1)]
    public async Task Statements_WhenSent_CanBeCancelled(string query, int statements)
    {
        await using var library = await LibraryHost.OpenAsync(Books.Some(1));
        var cursor = (await library.AskAsync("{ books { pageInfo { endCursor } } }")).GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetRawText();
        await library.AskAsync(query.Replace("$cursor", cursor, StringComparison.Ordinal));
        Assert.Equal(Enumerable.Repeat(true, statements), library.Statements.Noted.Select(s => s.CanBeCancelled));
    }
}
