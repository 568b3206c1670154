using System.Collections;
using System.Reflection;
using System.Text;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Tests.Language;

public sealed class SyntaxPrinterTests
{
    private const string KitchenSink = """"
        "What the county asks"
        query Overview(
        "How many"
        $first: Int = 10 @deprecated
        $codes: [ID!]!
        ) @cached(for: { minutes: 5, unless: [STALE, null] }) {
          valfard {
            orders: studyOrders(first: $first, where: { code: { in: $codes } }) @include(if: true) {
              ...Order @skip(if: false)
              ... on WorkspaceItem @seen {
                id
              }
              ... {
                version
              }
            }
          }
        }

        mutation {
          place(
            title: "a title that makes the line of its arguments longer than a line should be"
            body: """
            first
              second
            """
          ) {
            ok
          }
        }

        subscription Changes {
          changed(since: -1.5e3)
        }

        """
        The part of an order
        that lists show
        """
        fragment Order on StudyOrder {
          title
        }
        """";

    private const string TypeSystemKitchenSink = """"
        "The county's graph"
        schema @link(url: "https://example.org/v1", import: ["@key"]) {
          query: Query
          mutation: Mutation
        }

        extend schema @linked

        scalar Date @specifiedBy(url: "https://example.org/date")

        "An order"
        type StudyOrder implements Node & WorkspaceItem @key(fields: "id") {
          "Its identity"
          id: ID!
          notes(
            "How many"
            first: Int = 25
            after: String
          ): [Note!]! @deprecated(reason: "Ask \"elsewhere\"")
          tags(of: [String!] = ["a"], by: Order = { field: NAME }): [String]
        }

        type Empty

        extend type Empty implements Node

        interface Node implements Root {
          id: ID!
        }

        union Found @x = StudyOrder | Note

        union Nothing

        enum Status {
          "Not yet begun"
          PLACED
          DONE @deprecated
        }

        extend enum Status {
          LOST
        }

        input Filter @oneOf {
          eq: String
          nin: [String!]
        }

        extend input Filter @x

        directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
        """";

    private const int Seeds = 500;

    [Fact]
    public void Print_WhenExecutableDocumentIsLaidOut_GivesItBack() =>
        Assert.Equal(KitchenSink, SyntaxPrinter.Print(Parser.ParseDocument(KitchenSink)));

    [Fact]
    public void Print_WhenTypeSystemDocumentIsLaidOut_GivesItBack() =>
        Assert.Equal(TypeSystemKitchenSink, SyntaxPrinter.Print(Parser.ParseDocument(TypeSystemKitchenSink)));

    [Theory]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query($a:Int){b}", "query ($a: Int) {\n  b\n}")]
    [InlineData("query@a{b}", "query @a {\n  b\n}")]
    [InlineData("\"d\"query{a}", "\"d\"\nquery {\n  a\n}")]
    [InlineData("{a(b:{},c:[])}", "{\n  a(b: {  }, c: [])\n}")]
    [InlineData("union A=|B|C", "union A = B | C")]
    [InlineData("type A implements&B&C{c:D}", "type A implements B & C {\n  c: D\n}")]
    [InlineData("\uFEFF{a}#b", "{\n  a\n}")]
    public void Print_WhenDocumentIsTerse_LaysItOut(string text, string printed) =>
        Assert.Equal(printed, SyntaxPrinter.Print(Parser.ParseDocument(text)));

    [Theory]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("short", "\"\"\"short\"\"\"")]
    [InlineData(" indented", "\"\"\" indented\"\"\"")]
    [InlineData("two\nlines", "\"\"\"\ntwo\nlines\n\"\"\"")]
    [InlineData("two\n  lines", "\"\"\"\ntwo\n  lines\n\"\"\"")]
    [InlineData("quote\"", "\"\"\"\nquote\"\n\"\"\"")]
    [InlineData("slash\\", "\"\"\"\nslash\\\n\"\"\"")]
    [InlineData("three\"\"\"", "\"\"\"\nthree\\\"\"\"\n\"\"\"")]
    [InlineData("\nblank first line", "\"\\nblank first line\"")]
    [InlineData("  common\n  indentation", "\"  common\\n  indentation\"")]
    [InlineData("carriage\rreturn", "\"carriage\\rreturn\"")]
    public void Print_WhenStringIsBlock_KeepsItsMeaning(string value, string printed) =>
        Assert.Equal(printed, SyntaxPrinter.Print(new StringValueNode(value, Block: true)));

    [Fact]
    public void Print_WhenStringHasControlCharacters_EscapesThem() =>
        Assert.Equal("\"\\b\\f\\n\\r\\t\\u0007\\u007F\\\"\\\\/å\"", SyntaxPrinter.Print(new StringValueNode("\b\f\n\r\t\u0007\u007F\"\\/å")));

    [Fact]
    public void Print_WhenExecutableDocumentIsRandom_ParsesToTheSameTree() => AssertRoundTrip(RandomDocument.Executable);

    [Fact]
    public void Print_WhenTypeSystemDocumentIsRandom_ParsesToTheSameTree() => AssertRoundTrip(RandomDocument.TypeSystem);

    private static void AssertRoundTrip(Func<int, DocumentNode> make)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var document = make(seed);
            Assert.Equal($"seed {seed}: {Dump(document)}", $"seed {seed}: {Dump(Parser.ParseDocument(SyntaxPrinter.Print(document)))}");
        }
    }

    /// <summary>A tree as text, without positions and without how strings were written: what a document means.</summary>
    private static string Dump(SyntaxNode node)
    {
        var dump = new StringBuilder();
        Append(node, dump);
        return dump.ToString();
    }

    private static void Append(object? value, StringBuilder dump)
    {
        switch (value)
        {
            case SyntaxNode node:
                dump.Append(node.GetType().Name).Append('(');
                foreach (var property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(p => p.Name is not ("Start" or "Source" or "Block" or "ResponseName" or "EqualityContract")))
                {
                    dump.Append(property.Name).Append('=');
                    Append(property.GetValue(node), dump);
                }
                dump.Append(')');
                break;
            case IEnumerable list and not string:
                dump.Append('[');
                foreach (var item in list)
                {
                    Append(item, dump);
                }
                dump.Append(']');
                break;
            default:
                dump.Append(value).Append(';');
                break;
        }
    }
}
