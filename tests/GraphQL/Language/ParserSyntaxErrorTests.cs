using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Tests.Language;

public sealed class ParserSyntaxErrorTests
{
    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    [InlineData("{", "Expected Name, found <EOF>.", 1, 2)]
    [InlineData("}", "Unexpected \"}\".", 1, 1)]
    [InlineData("{}", "Expected Name, found \"}\".", 1, 2)]
    [InlineData("{a{}}", "Expected Name, found \"}\".", 1, 4)]
    [InlineData("{\n  a: }", "Expected Name, found \"}\".", 2, 6)]
    [InlineData("{a @}", "Expected Name, found \"}\".", 1, 5)]
    [InlineData("{a()}", "Expected Name, found \")\".", 1, 4)]
    [InlineData("{a(b 1)}", "Expected \":\", found Int \"1\".", 1, 6)]
    [InlineData("{a(b:)}", "Unexpected \")\".", 1, 6)]
    [InlineData("{a(b:$)}", "Expected Name, found \")\".", 1, 7)]
    [InlineData("{a(b:{c:})}", "Unexpected \"}\".", 1, 9)]
    [InlineData("{a(b:[1 2)}", "Unexpected \")\".", 1, 10)]
    [InlineData("{...on}", "Expected Name, found \"}\".", 1, 7)]
    [InlineData("query", "Expected \"{\", found <EOF>.", 1, 6)]
    [InlineData("query A(){a}", "Expected \"$\", found \")\".", 1, 9)]
    [InlineData("query A($b:[Int){a}", "Expected \"]\", found \")\".", 1, 16)]
    [InlineData("query A($b Int){a}", "Expected \":\", found Name \"Int\".", 1, 12)]
    [InlineData("query ($a:Int=$b){a}", "Unexpected variable \"$b\" in constant value.", 1, 15)]
    [InlineData("query ($a:Int=$){a}", "Unexpected \"$\".", 1, 15)]
    [InlineData("query ($a:Int=1 @b(c:[$d])){a}", "Unexpected variable \"$d\" in constant value.", 1, 23)]
    [InlineData("fragment on on on {on}", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("fragment A B {c}", "Expected \"on\", found Name \"B\".", 1, 12)]
    [InlineData("fragment A($a:Int) on B {c}", "Expected \"on\", found \"(\".", 1, 11)]
    [InlineData("subscription {a} 123", "Unexpected Int \"123\".", 1, 18)]
    [InlineData("notAnOperation A {b}", "Unexpected Name \"notAnOperation\".", 1, 1)]
    [InlineData("\"x\" {a}", "Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("\"x\" foo", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("\"x\" extend type A {a:B}", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("\"x\" \"y\" type A", "Unexpected String \"y\".", 1, 5)]
    public void ParseDocument_WhenExecutableSyntaxIsWrong_NamesWhatWasFound(string text, string message, int line, int column) =>
        AssertSyntaxError(text, message, line, column);

    [Theory]
    [InlineData("type A {}", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("type A {a}", "Expected \":\", found \"}\".", 1, 10)]
    [InlineData("type A implements {a:B}", "Expected Name, found \"{\".", 1, 19)]
    [InlineData("union A = ", "Expected Name, found <EOF>.", 1, 11)]
    [InlineData("union A = B |", "Expected Name, found <EOF>.", 1, 14)]
    [InlineData("enum A {true}", "Name \"true\" is reserved and cannot be used for an enum value.", 1, 9)]
    [InlineData("enum A {1}", "Expected Name, found Int \"1\".", 1, 9)]
    [InlineData("schema {}", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("schema {foo: A}", "Unexpected Name \"foo\".", 1, 9)]
    [InlineData("input A {a: Int = $b}", "Unexpected variable \"$b\" in constant value.", 1, 19)]
    [InlineData("directive @a on FOO", "Unexpected Name \"FOO\".", 1, 17)]
    [InlineData("directive @a repeatabl on FIELD", "Expected \"on\", found Name \"repeatabl\".", 1, 14)]
    [InlineData("extend", "Unexpected <EOF>.", 1, 7)]
    [InlineData("extend foo", "Unexpected Name \"foo\".", 1, 8)]
    [InlineData("extend directive @a on FIELD", "Unexpected Name \"directive\".", 1, 8)]
    [InlineData("extend schema", "Unexpected <EOF>.", 1, 14)]
    [InlineData("extend scalar A", "Unexpected <EOF>.", 1, 16)]
    [InlineData("extend type A", "Unexpected <EOF>.", 1, 14)]
    [InlineData("extend interface A", "Unexpected <EOF>.", 1, 19)]
    [InlineData("extend union A", "Unexpected <EOF>.", 1, 15)]
    [InlineData("extend enum A", "Unexpected <EOF>.", 1, 14)]
    [InlineData("extend input A", "Unexpected <EOF>.", 1, 15)]
    public void ParseDocument_WhenTypeSystemSyntaxIsWrong_NamesWhatWasFound(string text, string message, int line, int column) =>
        AssertSyntaxError(text, message, line, column);

    [Theory]
    [InlineData("{ ? }", "Unexpected character: \"?\".", 1, 3)]
    [InlineData("{ \\ }", "Unexpected character: \"\\\".", 1, 3)]
    [InlineData("å", "Unexpected character: U+00E5.", 1, 1)]
    [InlineData("\0", "Unexpected character: U+0000.", 1, 1)]
    [InlineData("{a}\u007F", "Unexpected character: U+007F.", 1, 4)]
    [InlineData("{\U0001F600}", "Unexpected character: U+1F600.", 1, 2)]
    [InlineData("'a'", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1, 1)]
    [InlineData("..", "Unexpected \"..\", did you mean \"...\"?", 1, 1)]
    [InlineData(".", "Unexpected character: \".\".", 1, 1)]
    [InlineData("{a}\r\n# å\r!\n&", "Unexpected \"!\".", 3, 1)]
    [InlineData("{a(b:.52)}", "Invalid number, expected digit before \".\", did you mean \"0.52\"?", 1, 6)]
    [InlineData("{a(b:00)}", "Invalid number, unexpected digit after 0: \"0\".", 1, 7)]
    [InlineData("{a(b:-01)}", "Invalid number, unexpected digit after 0: \"1\".", 1, 8)]
    [InlineData("{a(b:-)}", "Invalid number, expected digit but got: \")\".", 1, 7)]
    [InlineData("{a(b:1.)}", "Invalid number, expected digit but got: \")\".", 1, 8)]
    [InlineData("{a(b:1.0e)}", "Invalid number, expected digit but got: \")\".", 1, 10)]
    [InlineData("{a(b:1e+", "Invalid number, expected digit but got: <EOF>.", 1, 9)]
    [InlineData("{a(b:1.0.0)}", "Invalid number, expected digit but got: \".\".", 1, 9)]
    [InlineData("{a(b:0xF)}", "Invalid number, expected digit but got: \"x\".", 1, 7)]
    [InlineData("{a(b:1_)}", "Invalid number, expected digit but got: \"_\".", 1, 7)]
    [InlineData("{a(b:1\"\")}", "Expected Name, found String \"\".", 1, 7)]
    public void ParseDocument_WhenTokensAreWrong_NamesTheCharacter(string text, string message, int line, int column) =>
        AssertSyntaxError(text, message, line, column);

    [Theory]
    [InlineData("{ a(b:\"c", "Unterminated string.", 1, 9)]
    [InlineData("{ a(b:\"a\nb\")}", "Unterminated string.", 1, 9)]
    [InlineData("{ a(b:\"a\rb\")}", "Unterminated string.", 1, 9)]
    [InlineData("{ a(b:\"\"\"a\nbc\\\"\"\"", "Unterminated string.", 2, 7)]
    [InlineData("{ a(b:\"\\z\")}", "Invalid character escape sequence: \"\\z\".", 1, 8)]
    [InlineData("\"\\", "Invalid character escape sequence: \"\\\".", 1, 2)]
    [InlineData("{ a(b:\"\\u12\")}", "Invalid Unicode escape sequence: \"\\u12\")\".", 1, 8)]
    [InlineData("{ a(b:\"\\u00G0\")}", "Invalid Unicode escape sequence: \"\\u00G0\".", 1, 8)]
    [InlineData("{ a(b:\"\\u{}\")}", "Invalid Unicode escape sequence: \"\\u{}\".", 1, 8)]
    [InlineData("{ a(b:\"\\u{12G}\")}", "Invalid Unicode escape sequence: \"\\u{12G\".", 1, 8)]
    [InlineData("{ a(b:\"\\u{110000}\")}", "Invalid Unicode escape sequence: \"\\u{110000}\".", 1, 8)]
    [InlineData("{ a(b:\"\\u{D800}\")}", "Invalid Unicode escape sequence: \"\\u{D800}\".", 1, 8)]
    [InlineData("{ a(b:\"\\u{00000000041}\")}", "Invalid Unicode escape sequence: \"\\u{000000000\".", 1, 8)]
    [InlineData("{ a(b:\"\\uD800\")}", "Invalid Unicode escape sequence: \"\\uD800\".", 1, 8)]
    [InlineData("{ a(b:\"\\uDE00\")}", "Invalid Unicode escape sequence: \"\\uDE00\".", 1, 8)]
    [InlineData("{ a(b:\"\\uD83D\\u0041\")}", "Invalid Unicode escape sequence: \"\\uD83D\".", 1, 8)]
    public void ParseDocument_WhenStringIsWrong_SaysWhere(string text, string message, int line, int column) =>
        AssertSyntaxError(text, message, line, column);

    [Fact]
    public void ParseDocument_WhenStringHoldsLoneSurrogate_NamesIt() =>
        AssertSyntaxError("{a(b:\"" + '\uD83D' + "\")}", "Invalid character within String: U+D83D.", 1, 7);

    [Fact]
    public void ParseDocument_WhenBlockStringHoldsLoneSurrogate_NamesIt() =>
        AssertSyntaxError("{a(b:\"\"\"\n" + '\uDE00' + "\"\"\")}", "Invalid character within String: U+DE00.", 2, 1);

    [Fact]
    public void ParseDocument_WhenCommentHoldsLoneSurrogate_NamesIt() =>
        AssertSyntaxError("# " + '\uD83D' + "\n{a}", "Invalid character: U+D83D.", 1, 3);

    [Fact]
    public void ParseDocument_WhenUnexpectedStringIsLong_QuotesItsBeginningOnly() =>
        AssertSyntaxError($"{{\"{new string('a', 1000)}\"}}", $"Expected Name, found String \"{new string('a', 80)}…\".", 1, 2);

    [Theory]
    [InlineData("[1, 2", "Unexpected <EOF>.", 6)]
    [InlineData("1 2", "Expected <EOF>, found Int \"2\".", 3)]
    public void ParseValue_WhenSyntaxIsWrong_SaysWhere(string text, string message, int column) =>
        AssertSyntaxError(() => Parser.ParseValue(text), message, 1, column);

    [Theory]
    [InlineData("[A", "Expected \"]\", found <EOF>.", 3)]
    [InlineData("A!!", "Expected <EOF>, found \"!\".", 3)]
    [InlineData("!A", "Expected Name, found \"!\".", 1)]
    public void ParseType_WhenSyntaxIsWrong_SaysWhere(string text, string message, int column) =>
        AssertSyntaxError(() => Parser.ParseType(text), message, 1, column);

    private static void AssertSyntaxError(string text, string message, int line, int column) =>
        AssertSyntaxError(() => Parser.ParseDocument(text), message, line, column);

    private static void AssertSyntaxError(Func<object> parse, string message, int line, int column)
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(parse).Errors);
        Assert.Equal($"Syntax Error: {message} at {line}:{column}", $"{error.Message} at {error.Locations?[0].Line}:{error.Locations?[0].Column}");
        Assert.Equal(ErrorCodes.ParseFailed, error.Code);
    }
}
