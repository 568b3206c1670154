using System.Runtime.CompilerServices;
using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests.Golden;

/// <summary>
/// The statements that requests become, on both providers, as files beside this one. To accept a change, run the tests with
/// UPDATE_GOLDEN=1 and read the difference.
/// </summary>
public sealed class GoldenSqlTests
{
    private static readonly Dictionary<string, (string Why, string Query)> Cases = new()
    {
        ["root-page"] = (
            "A page reads the selected columns, the keys and the order keys, one row more than asked for, and counts in a statement of its own.",
            "{ books(first: 2) { nodes { title } pageInfo { hasNextPage } totalCount } }"),
        ["root-nested"] = (
            "Of a row that a navigation leads to, the selected columns and the key; what one may not see is null, and the row stays.",
            "{ books(first: 2) { nodes { title publisher { name } } } }"),
        ["parents-nested"] = (
            "The same under parents.",
            """{ rooms(numbers: "1") { books(first: 2) { nodes { publisher { town } } } } }"""),
        ["root-after"] = (
            "A cursor is sought on the index of the order: the bound on the first key comes first.",
            "{ books(first: 2, after: $cursor) { nodes { id } pageInfo { hasPreviousPage } } }"),
        ["root-before"] = (
            "From the end, order and comparisons are turned.",
            "{ books(last: 2, before: $cursor) { nodes { id } } }"),
        ["root-mixed"] = (
            "Keys of different directions, each compared its own way; the identity goes with the last.",
            "{ books(first: 2, order: [{ by: PAGES, direction: DESC }, { by: TITLE }], after: $mixed) { nodes { id } } }"),
        ["where"] = (
            "Every operator, with values as parameters and null told apart.",
            """
            { books(where: {
                title: { contains: "Å", startsWith: "b_k", in: ["a", "b"] }
                pages: { lt: 9, lte: 9, gt: 1, gte: 1, nin: [3, 4] }
                returnedOn: { gt: "2024-01-01" }
                not: { returnedOn: { lt: "2024-01-01" }, mark: { in: ["x"] } }
                or: [{ mark: { eq: null } }, { mark: { neq: "y" } }, { price: { gte: 12.5 } }]
                and: [{ binding: { eq: HARD_COVER } }, { lendable: { neq: true } }, { id: { in: ["00000001-0000-0000-0000-000000000000"] } }] }) { nodes { id } } }
            """),
        ["where-relations"] = (
            "A relation is EXISTS by key, under the query filters of what it leads to and within what its list shows; values are parameters.",
            """
            { books(where: {
                publisher: { name: { startsWith: "n" } }
                loans: { some: { borrower: { eq: "a" }, days: { gt: 3 } }, none: { returnedOn: { eq: null } }, all: { book: { pages: { lt: 9 } } } }
                not: { reviews: { some: {} } } }) { nodes { id } } }
            """),
        ["parents-where-relations"] = (
            "The same within the pages of parents.",
            """{ shelves(codes: "A,B") { books(first: 2, where: { loans: { some: { days: { gt: 3 } } } }) { nodes { id } totalCount } } }"""),
        ["parents-text"] = (
            "The pages of all parents: children are sought by identity among the first of each parent; nothing is ranked.",
            """{ shelves(codes: "A,B") { books(first: 2, where: { pages: { gt: 3 } }) { nodes { id } pageInfo { hasNextPage } totalCount } } }"""),
        ["parents-bytes-after"] = (
            "Parents with keys of 16 bytes, a nullable child key, a cursor that applies to each parent, and a look behind it.",
            """{ authors(numbers: "1") { books(first: 2, after: $ascending) { nodes { id } pageInfo { hasPreviousPage } totalCount } } }"""),
        ["parents-integers-last"] = (
            "Parents with integer keys, pages from their end.",
            """{ rooms(numbers: "1,2") { books(last: 2) { nodes { id } } } }"""),
        ["entity-rows"] = (
            "Rows by keys, with the selected columns.",
            """{ booksByNumber(numbers: "1") { label } }"""),
        ["plain-list"] = (
            "A whole list, with the selected columns and a limit that it never should reach.",
            "{ genres { name } }"),
    };

    public static TheoryData<string> Files => new(Cases.Keys.SelectMany(name => new[] { $"{name}.sqlite.sql", $"{name}.sqlserver.sql" }));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Statements_WhenRequested_AreThoseOfTheFile(string file)
    {
        var (why, query) = Cases[file.Split('.')[0]];
        await using var sqlite = await LibraryHost.OpenAsync(Book.Of(new(1, 0, 0, new byte[8]), "a", DateTimeOffset.UnixEpoch));
        var asked = query
            .Replace("$cursor", await CursorAsync(sqlite, "[]"), StringComparison.Ordinal)
            .Replace("$mixed", await CursorAsync(sqlite, "[{ by: PAGES, direction: DESC }, { by: TITLE }]"), StringComparison.Ordinal)
            .Replace("$ascending", await CursorAsync(sqlite, "[{ by: BOUGHT_AT }]"), StringComparison.Ordinal);
        await using var library = file.Contains("sqlite", StringComparison.Ordinal) ? sqlite : LibraryHost.OnSqlServer();
        await library.AskAsync(asked);
        Check(file, $"-- {why}\n\n{string.Join("\n\n", library.Statements.Noted.Select(s => s.Sql))}\n");
    }

    private static async Task<string> CursorAsync(LibraryHost library, string order)
    {
        var data = await library.AskAsync($"{{ books(order: {order}) {{ edges {{ cursor }} }} }}");
        return $"\"{data.GetProperty("books").GetProperty("edges")[0].GetProperty("cursor").GetString()}\"";
    }

    private static void Check(string name, string statements)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
        {
            File.WriteAllText(Path.Combine(SourceFolder(), name), statements);
            return;
        }
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), statements.ReplaceLineEndings("\n"));
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
