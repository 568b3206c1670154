using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

/// <summary>What is there where its parent is, is not asked for again under a parent that was read; under one that is only named it is.</summary>
public sealed class ParentFilterTests
{
    private const string Asks = "EXISTS";

    [Theory]
    [InlineData("nodes { id }")]
    [InlineData("totalCount")]
    public async Task Children_UnderRows_AreNotAskedForTheirParentAgain(string selected)
    {
        await using var library = await OpenAsync();
        for (var time = 0; time < 2; time++)
        {
            await library.AskAsync($"{{ books {{ nodes {{ title stamps {{ {selected} }} }} }} }}");
            Assert.DoesNotContain(Asks, Last(library), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Children_UnderRows_AreThose()
    {
        await using var library = await OpenAsync();
        var data = await library.AskAsync("{ books { nodes { title stamps { totalCount nodes { id } } } } }");
        Assert.Equal(
            """{"books":{"nodes":[{"title":"there","stamps":{"totalCount":2,"nodes":[{"id":1},{"id":2}]}}]}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Children_UnderKeys_AreNotThereWhereTheParentIsNot()
    {
        await using var library = await OpenAsync();
        const string byKey = """{ booksByNumber(numbers: "1,2") { stamps { totalCount nodes { id } } } }""";
        // what was kept of the statement under rows must not answer here
        await library.AskAsync("{ books { nodes { title stamps { totalCount nodes { id } } } } }");
        var data = await library.AskAsync(byKey);
        Assert.Equal(
            """{"booksByNumber":[{"stamps":{"totalCount":2,"nodes":[{"id":1},{"id":2}]}},null]}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Children_ThatAreFiltered_AreAskedForTheirParent()
    {
        await using var library = await OpenAsync();
        var data = await library.AskAsync("{ books { nodes { title stamps(where: { id: { gt: 1 } }) { nodes { id } } } } }");
        Assert.Equal("""{"books":{"nodes":[{"title":"there","stamps":{"nodes":[{"id":2}]}}]}}""", data.GetRawText());
        Assert.Contains(Asks, Last(library), StringComparison.Ordinal);
    }

    private static Task<LibraryHost> OpenAsync() => LibraryHost.OpenAsync(
        Book.Of(Books.Id(1), "there", Books.Day(1)), Book.Of(Books.Id(2), "gone", Books.Day(2), withdrawn: true),
        Stamp.Of(Books.Id(1), 1), Stamp.Of(Books.Id(1), 2), Stamp.Of(Books.Id(2), 3));

    private static string Last(LibraryHost library) => library.Statements.Noted[^1].Sql;
}
