using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a # { , b\"", "a # { , b")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e5\\u00C4\"", "åÄ")]
    [InlineData("\"\\u{E5}\\u{1F600}\\u{000041}\"", "å\U0001F600A")]
    [InlineData("\"\\uD83D\\uDE00\"", "\U0001F600")]
    [InlineData("\"\U0001F600\"", "\U0001F600")]
    [InlineData("\"\u0007\"", "\u0007")]
    public void ParseValue_WhenString_Unescapes(string text, string value) =>
        Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue(text)).Value);

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData(" a ", " a ")]
    [InlineData("\n  a\n    b\n\n  c\n", "a\n  b\n\nc")]
    [InlineData("a\n    b\n  c", "a\n  b\nc")]
    [InlineData("\n\n  \n\ta\n\t b\n \n", "a\n b")]
    [InlineData("\r\n  a\r  b\n  c", "a\nb\nc")]
    [InlineData("\\n \\u0041 \"\" \\\"\"\"", "\\n \\u0041 \"\" \"\"\"")]
    [InlineData(" \n\t ", "")]
    public void ParseValue_WhenBlockString_RemovesCommonIndentation(string raw, string value) =>
        Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue($"\"\"\"{raw}\"\"\"")).Value);

    [Theory]
    [InlineData("0", typeof(IntValueNode))]
    [InlineData("-12345678901234567890", typeof(IntValueNode))]
    [InlineData("0.0", typeof(FloatValueNode))]
    [InlineData("-1.5E+20", typeof(FloatValueNode))]
    [InlineData("1e1", typeof(FloatValueNode))]
    [InlineData("true", typeof(BooleanValueNode))]
    [InlineData("null", typeof(NullValueNode))]
    [InlineData("RED", typeof(EnumValueNode))]
    [InlineData("$x", typeof(VariableNode))]
    [InlineData("[1, 2, $x]", typeof(ListValueNode))]
    [InlineData("{ a: { b: [] } }", typeof(ObjectValueNode))]
    public void ParseValue_WhenLiteral_KeepsItsKindAndText(string text, Type kind)
    {
        var value = Parser.ParseValue(text);
        Assert.IsType(kind, value);
        Assert.Equal(text, SyntaxPrinter.Print(value));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("[A!]!")]
    [InlineData("[[A]!]")]
    public void ParseType_WhenWrapped_KeepsItsWrapping(string text) => Assert.Equal(text, SyntaxPrinter.Print(Parser.ParseType(text)));

    [Fact]
    public void ParseDocument_WhenFieldHasAlias_StartsAtTheAlias()
    {
        const string Text = "{\r\n\tb: a }";
        Assert.Equal(new SourceLocation(2, 2), new Source(Text).LocationOf(Selection(Text).Start));
    }

    [Fact]
    public void ParseDocument_WhenKeywordsAreNames_Parses() => Assert.Equal(
        "query query($fragment: type) {\n  on: mutation(input: null, true: $fragment)\n  ...extend\n}",
        SyntaxPrinter.Print(Parser.ParseDocument("query query($fragment:type){on:mutation(input:null true:$fragment)...extend}")));

    [Fact]
    public void ParseDocument_WhenNameOccursTwice_SharesItsText()
    {
        var alias = Assert.IsType<FieldNode>(Selection("{name: name}"));
        Assert.Same(alias.Name.Value, alias.Alias?.Value);
    }

    private static SelectionNode Selection(string text) => Assert.Single(
        Assert.IsType<OperationDefinitionNode>(Assert.Single(Parser.ParseDocument(text).Definitions)).SelectionSet.Selections);
}
