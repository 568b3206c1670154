using System.Text.Json;
using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

/// <summary><c>where</c> that goes over relations: what belongs to a row, and what it belongs to.</summary>
public sealed class WhereRelationTests
{
    private static readonly object[] Rows =
    [
        Publisher.Of(Books.Id(1), "Norra", "Umeå", street: "Storgatan"),
        Publisher.Of(Books.Id(2), "Jamtli"),
        Publisher.Of(Books.Id(3), "Hemliga", "Umeå", secret: true),
        Book.Of(Books.Id(1), "A", Books.Day(1), 10, "A", publisher: Books.Id(1)),
        Book.Of(Books.Id(2), "B", Books.Day(2), 20, "A", publisher: Books.Id(2)),
        Book.Of(Books.Id(3), "C", Books.Day(3), 30, "B"),
        Book.Of(Books.Id(4), "D", Books.Day(4), 40, "B", publisher: Books.Id(3)),
        Book.Of(Books.Id(5), "E", Books.Day(5), 50, "B", publisher: Books.Id(1), withdrawn: true),
        Loan.Of(Books.Id(1), "Ann", 5, new(2024, 1, 1)),
        Loan.Of(Books.Id(1), "Bo", 30),
        Loan.Of(Books.Id(2), "Ann", 10, new(2024, 6, 1)),
        Loan.Of(Books.Id(3), "Bo", 20, erased: true),
        Loan.Of(Books.Id(4), "Bo", 20, kept: true),
        Loan.Of(Books.Id(5), "Ann", 7),
        Review.Of(Books.Id(1), 5),
        Review.Of(Books.Id(1), 1),
        Review.Of(Books.Id(3), 4),
    ];

    [Theory]
    [InlineData("publisher: null", "1234")]
    [InlineData("publisher: {}", "12")]
    [InlineData("not: { publisher: {} }", "34")]
    [InlineData("publisher: { name: { eq: \"Norra\" } }", "1")]
    [InlineData("publisher: { name: { startsWith: \"JAM\" } }", "2")]
    [InlineData("publisher: { name: { neq: \"Norra\" } }", "2")]
    [InlineData("publisher: { id: { in: [\"00000001-0000-0000-0000-000000000000\", \"00000003-0000-0000-0000-000000000000\"] } }", "1")]
    [InlineData("publisher: { town: { eq: null } }", "2")]
    [InlineData("publisher: { town: { eq: \"Umeå\" } }", "1")]
    [InlineData("not: { publisher: { town: { eq: \"Umeå\" } } }", "234")]
    [InlineData("publisher: { not: { town: { eq: \"Umeå\" } } }", "2")]
    [InlineData("publisher: { or: [{ town: { eq: null } }, { name: { eq: \"Norra\" } }] }", "12")]
    [InlineData("or: [{ publisher: { name: { eq: \"Norra\" } } }, { pages: { eq: 30 } }]", "13")]
    [InlineData("publisher: { name: { eq: \"Norra\" } }, pages: { gt: 10 }", "")]
    [InlineData("publisher: { name: { eq: \"Hemliga\" } }", "")]
    [InlineData("publisher: { shop: { street: { eq: \"Storgatan\" } } }", "1")]
    [InlineData("publisher: { not: { shop: {} } }", "2")]
    [InlineData("loans: null", "1234")]
    [InlineData("loans: {}", "1234")]
    [InlineData("loans: { some: null, none: null, all: null }", "1234")]
    [InlineData("loans: { some: {} }", "12")]
    [InlineData("loans: { none: {} }", "34")]
    [InlineData("loans: { all: {} }", "1234")]
    [InlineData("loans: { some: { borrower: { eq: \"Bo\" } } }", "1")]
    [InlineData("loans: { some: { borrower: { eq: \"Ann\" } } }", "12")]
    [InlineData("loans: { none: { borrower: { eq: \"Bo\" } } }", "234")]
    [InlineData("loans: { all: { borrower: { eq: \"Ann\" } } }", "234")]
    [InlineData("loans: { some: {}, all: { borrower: { eq: \"Ann\" } } }", "2")]
    [InlineData("loans: { some: { borrower: { eq: \"Ann\" }, days: { gt: 5 } } }", "2")]
    [InlineData("loans: { some: { borrower: { eq: \"Ann\" } } }, and: [{ loans: { some: { borrower: { eq: \"Bo\" } } } }]", "1")]
    [InlineData("not: { loans: { some: { borrower: { eq: \"Ann\" } } } }", "34")]
    [InlineData("not: { loans: { all: { borrower: { eq: \"Ann\" } } } }", "1")]
    [InlineData("loans: { some: { returnedOn: { eq: null } } }", "1")]
    [InlineData("loans: { all: { returnedOn: { neq: null } } }", "234")]
    [InlineData("loans: { all: { returnedOn: { lt: \"2025-01-01\" } } }", "234")]
    [InlineData("loans: { some: { not: { returnedOn: { lt: \"2025-01-01\" } } } }", "1")]
    [InlineData("loans: { some: { or: [{ days: { eq: 10 } }, { days: { eq: 30 } }] } }", "12")]
    [InlineData("reviews: { some: { stars: { gte: 4 } } }", "13")]
    [InlineData("reviews: { all: { stars: { gte: 4 } } }", "234")]
    [InlineData("reviews: { some: { stars: { gte: 4 } }, none: { stars: { lt: 4 } } }", "3")]
    [InlineData("loans: { some: { book: {} } }", "12")]
    [InlineData("loans: { some: { book: { publisher: { name: { eq: \"Norra\" } } } } }", "1")]
    [InlineData("loans: { some: { book: { pages: { gt: 10 } } } }", "2")]
    public async Task Where_WhenItGoesOverRelations_LeavesWhatItSays(string where, string expected)
    {
        await using var library = await LibraryHost.OpenAsync(Rows);
        var data = await library.AskAsync($"{{ books(where: {{ {where} }}, order: [{{ by: PAGES }}]) {{ nodes {{ pages }} totalCount }} }}");
        Assert.Equal((expected, expected.Length), (Found(data.GetProperty("books")), data.GetProperty("books").GetProperty("totalCount").GetInt32()));
    }

    [Fact]
    public async Task Where_WhenItGoesOverRelationsUnderParents_NarrowsThePagesAndCountsOfEach()
    {
        await using var library = await LibraryHost.OpenAsync(Rows);
        var data = await library.AskAsync(
            """{ shelves(codes: "A,B") { books(where: { loans: { none: { borrower: { eq: "Bo" } } } }, order: [{ by: PAGES }]) { nodes { pages } totalCount } } }""");
        Assert.Equal(["2 1", "34 2"], data.GetProperty("shelves").EnumerateArray().Select(s => s.GetProperty("books"))
            .Select(b => $"{Found(b)} {b.GetProperty("totalCount").GetInt32()}"));
    }

    [Fact]
    public async Task Pages_WhenNarrowedByARelation_AreTheListThatItLeaves()
    {
        await using var library = await LibraryHost.OpenAsync(
            Enumerable.Range(1, 9).Select(i => Book.Of(Books.Id(i), "A", Books.Day(1), 10 * i)).Concat<object>(
                from i in Enumerable.Range(1, 9) where i % 2 == 0 select Review.Of(Books.Id(i), 5)));
        const string Query = """
            query($after: String) { books(first: 3, after: $after, order: [{ by: PAGES }], where: { reviews: { some: { stars: { eq: 5 } } } }) {
                nodes { pages } pageInfo { hasNextPage hasPreviousPage endCursor } } }
            """;
        var first = (await library.AskAsync(Query)).GetProperty("books");
        var second = (await library.AskAsync(Query, new { after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("books");
        Assert.Equal(("246", "8"), (Found(first), Found(second)));
    }

    [Fact]
    public async Task Where_WhenOfOneShapeWithOtherValues_LeavesOtherRows()
    {
        await using var library = await LibraryHost.OpenAsync(Rows);
        const string Query = """
            query($b: String, $d: Int, $n: [String!]) { books(order: [{ by: PAGES }], where: {
                or: [{ loans: { some: { borrower: { eq: $b }, days: { gte: $d } } } }, { publisher: { town: { in: $n } } }] }) { nodes { pages } } }
            """;
        var found = new List<string>();
        // what comes a second time is compiled for its shape: the answers of that are as of the others
        foreach (var (borrower, days, towns) in new (string, int, string[])[] { ("Ann", 1, []), ("Ann", 10, []), ("Bo", 1, []), ("Cy", 1, []), ("Cy", 1, ["Umeå"]), ("Ann", 10, ["Umeå", "Åre"]) })
        {
            found.Add(Found((await library.AskAsync(Query, new { b = borrower, d = days, n = towns })).GetProperty("books")));
        }
        Assert.Equal(["12", "2", "1", "", "1", "12"], found);
    }

    [Fact]
    public async Task Where_WhenRelationsAreTooDeep_IsRefused()
    {
        await using var library = await LibraryHost.OpenAsync(Rows);
        await library.AskAsync("{ books(where: { loans: { some: { book: { loans: { none: {} } } } } }) { totalCount } }");
        Assert.Equal(
            ("BAD_USER_INPUT", "where may go at most 3 relations deep."),
            await library.AskInVainAsync("{ books(where: { loans: { some: { book: { loans: { some: { book: {} } } } } } }) { totalCount } }"));
    }

    [Fact]
    public async Task Where_WhenRelationsAreTooMany_IsRefused()
    {
        await using var library = await LibraryHost.OpenAsync(Rows);
        static string Many(int relations) => $"{{ books(where: {{ or: [{string.Join(", ", Enumerable.Repeat("{ publisher: {} }", relations))}] }}) {{ totalCount }} }}";
        await library.AskAsync(Many(10));
        Assert.Equal(("BAD_USER_INPUT", "where may ask of at most 10 relations."), await library.AskInVainAsync(Many(11)));
    }

    [Fact]
    public async Task Where_WhenNestedWithinARelation_CountsTheLevelsOfBoth()
    {
        await using var library = await LibraryHost.OpenAsync(Rows);
        static string Nested(int levels) => levels == 0 ? "{}" : $"{{ not: {Nested(levels - 1)} }}";
        static string Query(int levels) => $"{{ books(where: {{ not: {{ publisher: {Nested(levels)} }} }}) {{ totalCount }} }}";
        await library.AskAsync(Query(6));
        Assert.Equal(
            ("BAD_USER_INPUT", "where may be nested at most 8 levels of and, or, not and relations."), await library.AskInVainAsync(Query(7)));
    }

    [Fact]
    public async Task Where_WhenWideWithinRelations_CountsTheValuesOfAll()
    {
        await using var library = await LibraryHost.OpenAsync(Rows);
        static string Query(int comparisons) =>
            $"{{ books(where: {{ pages: {{ gt: 1 }}, reviews: {{ some: {{ or: [{string.Join(", ", Enumerable.Repeat("{ stars: { eq: 1 } }", comparisons))}] }} }} }}) {{ totalCount }} }}";
        await library.AskAsync(Query(49));
        Assert.Equal(("BAD_USER_INPUT", "where may hold fields against at most 50 values."), await library.AskInVainAsync(Query(50)));
    }

    [Theory]
    [InlineData("loans: { some: {} }")]
    [InlineData("not: { loans: { none: {} } }")]
    [InlineData("reviews: { some: {} }, or: [{ loans: { all: {} } }]")]
    [InlineData("publisher: { contract: { eq: \"x\" } }")]
    public async Task Relation_WhenWhatItLeadsToMayNotBeRead_IsForbidden(string where)
    {
        await using var library = await LibraryHost.OpenAsync(new Nobody(), Rows);
        Assert.Equal("FORBIDDEN", (await library.AskInVainAsync($"{{ books(where: {{ {where} }}) {{ totalCount }} }}")).Code);
    }

    [Fact]
    public async Task Relation_WhenWhatItLeadsToMayBeRead_IsAllowed()
    {
        await using var library = await LibraryHost.OpenAsync(new Nobody(), Rows);
        var data = await library.AskAsync("{ books(where: { publisher: { town: { eq: \"Umeå\" } }, reviews: { some: {} } }) { totalCount } }");
        Assert.Equal(1, data.GetProperty("books").GetProperty("totalCount").GetInt32());
    }

    private static string Found(JsonElement books) => string.Concat(books.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("pages").GetInt32() / 10));

    private sealed class Nobody : IAuthorizer
    {
        public string? Deny(AccessRule? rule) => rule?.Permission is null ? null : ErrorCodes.Forbidden;
    }
}
