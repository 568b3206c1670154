using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;
using Samverkan.GraphQL.Printing;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

/// <summary>What connections say of their own length.</summary>
public sealed class ConnectionCostTests
{
    [Fact]
    public async Task Connection_WhenPrinted_SaysHowLongItIs()
    {
        await using var library = await LibraryHost.OpenAsync();

        Assert.Contains(
            "): BookConnection! @listSize(assumedSize: 25, slicingArguments: [\"first\", \"last\"], sizedFields: [\"edges\", \"nodes\"], requireOneSlicingArgument: false)",
            SchemaPrinter.Print(library.Schema),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WhenAVariableMakesItTooLarge_IsRefusedBeforeAnythingIsRead()
    {
        const string query = "query ($n: Int) { books(first: $n) { nodes { id } } }";
        await using var library = await LibraryHost.OpenAsync(Books.Some(1));
        await library.AskAsync(query, new { n = 200 });
        Assert.NotEmpty(library.Statements.Noted);

        var (code, message) = await library.AskInVainAsync(query, new { n = 600_000 });

        Assert.Equal("LIMIT_EXCEEDED", code);
        Assert.StartsWith("The operation has the type cost 600002, and the limit is 500000.", message, StringComparison.Ordinal);
        Assert.Empty(library.Statements.Noted);
    }
}
