using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

public sealed class WhereTests
{
    private static readonly Book[] Rows =
    [
        Book.Of(Books.Id(1), "Ådalen", Books.Day(1), 10, price: 12.50m, returnedOn: new(2024, 1, 1), mark: "x"),
        Book.Of(Books.Id(2), "ÅDRAN 100%", Books.Day(2), 20, price: 99.95m, returnedOn: new(2024, 6, 1), mark: "y", binding: Binding.HardCover),
        Book.Of(Books.Id(3), "Adam_Café", Books.Day(3), 30),
        Book.Of(Books.Id(4), "Zebra", Books.Day(4), 40, price: 0, mark: "x"),
    ];

    [Theory]
    [InlineData("pages: { eq: null }", "pages is never null: give eq a value.")]
    [InlineData("pages: { lt: null }", "lt of pages must not be null.")]
    [InlineData("pages: { in: null }", "in of pages must not be null.")]
    [InlineData("id: { eq: \"7\" }", "id is held against a UUID such as 01937b5a-7d0c-7c3a-9f00-5a2f6f0c4a11.")]
    [InlineData("or: []", "or needs at least one condition.")]
    public async Task Where_WhenAValueCannotBeCompared_IsRefused(string where, string message)
    {
        await using var library = await LibraryHost.OpenAsync();
        Assert.Equal(("BAD_USER_INPUT", message), await library.AskInVainAsync($"{{ books(where: {{ {where} }}) {{ nodes {{ id }} }} }}"));
    }

    [Fact]
    public async Task Where_WhenTooDeep_IsRefused()
    {
        await using var library = await LibraryHost.OpenAsync();
        await library.AskAsync($"{{ books(where: {Nested(8)}) {{ nodes {{ id }} }} }}");
        Assert.Equal(
            ("BAD_USER_INPUT", "where may be nested at most 8 levels of and, or, not and relations."),
            await library.AskInVainAsync($"{{ books(where: {Nested(9)}) {{ nodes {{ id }} }} }}"));
    }

    [Fact]
    public async Task Where_WhenTooWide_IsRefused()
    {
        await using var library = await LibraryHost.OpenAsync();
        await library.AskAsync($"{{ books(where: {Wide(50)}) {{ nodes {{ id }} }} }}");
        Assert.Equal(
            ("BAD_USER_INPUT", "where may hold fields against at most 50 values."),
            await library.AskInVainAsync($"{{ books(where: {Wide(51)}) {{ nodes {{ id }} }} }}"));
    }

    [Fact]
    public async Task In_WhenTooLong_IsRefused()
    {
        await using var library = await LibraryHost.OpenAsync();
        const string Query = "query($n: [Int!]) { books(where: { pages: { in: $n } }) { nodes { id } } }";
        await library.AskAsync(Query, new { n = Enumerable.Range(0, 200) });
        Assert.Equal(
            ("BAD_USER_INPUT", "in and nin of pages take at most 200 values."), await library.AskInVainAsync(Query, new { n = Enumerable.Range(0, 201) }));
    }

    [Theory]
    [InlineData("eq")]
    [InlineData("contains")]
    public async Task Text_WhenTooLong_IsRefused(string filterOperator)
    {
        await using var library = await LibraryHost.OpenAsync();
        var query = $"query($t: String) {{ books(where: {{ title: {{ {filterOperator}: $t }} }}) {{ nodes {{ id }} }} }}";
        await library.AskAsync(query, new { t = new string('a', 500) });
        Assert.Equal(
            ("BAD_USER_INPUT", "A text that title is held against may have at most 500 characters."),
            await library.AskInVainAsync(query, new { t = new string('a', 501) }));
    }

    [Theory]
    [InlineData("where: { purchase: { eq: \"x\" } }", "FORBIDDEN")]
    [InlineData("where: { not: { or: [{ purchase: { eq: \"x\" } }] } }", "FORBIDDEN")]
    [InlineData("order: [{ by: PAGES }, { by: PRICE }]", "FORBIDDEN")]
    public async Task Arguments_WhenTheirFieldMayNotBeRead_AreForbidden(string arguments, string code)
    {
        await using var library = await LibraryHost.OpenAsync(new Nobody(), Rows);
        Assert.Equal(code, (await library.AskInVainAsync($"{{ books({arguments}) {{ totalCount }} }}")).Code);
    }

    [Theory]
    [InlineData("", "1234")]
    [InlineData("pages: null", "1234")]
    [InlineData("pages: {}", "1234")]
    [InlineData("pages: { eq: 20 }", "2")]
    [InlineData("pages: { neq: 20 }", "134")]
    [InlineData("pages: { in: [10, 30, 50] }", "13")]
    [InlineData("pages: { in: [] }", "")]
    [InlineData("pages: { nin: [10, 30] }", "24")]
    [InlineData("pages: { nin: [] }", "1234")]
    [InlineData("pages: { lt: 20 }", "1")]
    [InlineData("pages: { lte: 20 }", "12")]
    [InlineData("pages: { gt: 20, lt: 40 }", "3")]
    [InlineData("pages: { gte: 20 }", "234")]
    [InlineData("id: { eq: \"00000003-0000-0000-0000-000000000000\" }", "3")]
    [InlineData("id: { in: [\"00000003-0000-0000-0000-000000000000\", \"00000004-0000-0000-0000-000000000000\"] }", "34")]
    [InlineData("binding: { eq: HARD_COVER }", "2")]
    [InlineData("binding: { in: [PAPER] }", "134")]
    [InlineData("lendable: { eq: false }", "1234")]
    [InlineData("price: { gte: \"12.50\", lt: 99.95 }", "1")]
    [InlineData("boughtAt: { gte: \"1970-01-03T00:00:00Z\", lt: \"1970-01-04T01:00:00+01:00\" }", "2")]
    [InlineData("returnedOn: { eq: null }", "34")]
    [InlineData("returnedOn: { neq: null }", "12")]
    [InlineData("returnedOn: { eq: \"2024-01-01\" }", "1")]
    [InlineData("returnedOn: { neq: \"2024-01-01\" }", "234")]
    [InlineData("returnedOn: { lt: \"2024-06-01\" }", "1")]
    [InlineData("returnedOn: { in: [\"2024-01-01\"] }", "1")]
    [InlineData("returnedOn: { nin: [\"2024-01-01\"] }", "234")]
    [InlineData("not: { returnedOn: { lt: \"2024-06-01\" } }", "234")]
    [InlineData("not: { returnedOn: { in: [\"2024-01-01\"] } }", "234")]
    [InlineData("mark: { in: [\"x\"] }", "14")]
    [InlineData("mark: { nin: [\"x\"] }", "23")]
    [InlineData("mark: { neq: \"x\" }", "23")]
    [InlineData("mark: { eq: null }", "3")]
    [InlineData("title: { eq: \"Zebra\" }", "4")]
    [InlineData("title: { eq: \"zebra\" }", "")]
    [InlineData("title: { contains: \"åd\" }", "12")]
    [InlineData("title: { contains: \"Ad\" }", "3")]
    [InlineData("title: { contains: \"CAFE\" }", "3")]
    [InlineData("title: { contains: \"100%\" }", "2")]
    [InlineData("title: { contains: \"%\" }", "2")]
    [InlineData("title: { startsWith: \"ÅDR\" }", "2")]
    [InlineData("title: { startsWith: \"Å\" }", "12")]
    [InlineData("title: { startsWith: \"a\" }", "3")]
    [InlineData("title: { startsWith: \"adam_\" }", "3")]
    [InlineData("title: { startsWith: \"adam%\" }", "")]
    [InlineData("title: { startsWith: \"\" }", "1234")]
    [InlineData("not: { title: { startsWith: \"Å\" } }", "34")]
    [InlineData("or: [{ pages: { eq: 10 } }, { mark: { eq: \"y\" } }]", "12")]
    [InlineData("or: [{ pages: { eq: 10 }, mark: { eq: \"y\" } }, { pages: { eq: 40 } }]", "4")]
    [InlineData("and: [{ pages: { gt: 10 } }, { pages: { lt: 40 } }]", "23")]
    [InlineData("and: []", "1234")]
    [InlineData("pages: { gt: 10 }, or: [{ pages: { eq: 10 } }, { pages: { eq: 20 } }]", "2")]
    [InlineData("not: { or: [{ pages: { eq: 10 } }, { pages: { eq: 20 } }] }", "34")]
    [InlineData("not: { not: { pages: { eq: 10 } } }", "1")]
    [InlineData("not: {}", "")]
    public async Task Where_WhenGiven_LeavesWhatItSays(string where, string expected)
    {
        await using var library = await LibraryHost.OpenAsync(Rows);
        var data = await library.AskAsync($"{{ books(where: {{ {where} }}, order: [{{ by: PAGES }}]) {{ nodes {{ pages }} totalCount }} }}");
        var found = string.Concat(data.GetProperty("books").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("pages").GetInt32() / 10));
        Assert.Equal((expected, expected.Length), (found, data.GetProperty("books").GetProperty("totalCount").GetInt32()));
    }

    [Theory]
    [InlineData("a\uD7FF", "a\uD7FFb")]
    [InlineData("\uD7FF", "\uD7FFb")]
    [InlineData("a\U0001F600", "a\U0001F600b")]
    [InlineData("a\uFFFD", "a\uFFFDb")]
    [InlineData("\U0001F600", "\U0001F600")]
    public async Task StartsWith_WhenThePrefixEndsInARareCharacter_FindsIt(string prefix, string title)
    {
        await using var library = await LibraryHost.OpenAsync(Book.Of(Books.Id(1), title, Books.Day(1)));
        var data = await library.AskAsync("query($p: String) { books(where: { title: { startsWith: $p } }) { totalCount } }", new { p = prefix });
        Assert.Equal(1, data.GetProperty("books").GetProperty("totalCount").GetInt32());
    }

    private static string Nested(int levels) => levels == 0 ? "{ pages: { eq: 1 } }" : $"{{ not: {Nested(levels - 1)} }}";

    private static string Wide(int comparisons) => $"{{ or: [{string.Join(", ", Enumerable.Repeat("{ pages: { eq: 1 } }", comparisons))}] }}";

    private sealed class Nobody : IAuthorizer
    {
        public string? Deny(AccessRule? rule) => rule?.Permission is null ? null : ErrorCodes.Forbidden;
    }
}
