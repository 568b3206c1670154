using System.Globalization;

namespace Samverkan.GraphQL.Language;

/// <summary>The errors that lexer and parser throw.</summary>
internal static class SyntaxErrors
{
    /// <summary>Longest excerpt of the source that goes into a message.</summary>
    private const int LongestExcerpt = 80;

    public static GraphQLException Syntax(Source source, int offset, string message) =>
        new(new GraphQLError($"Syntax Error: {message}", ErrorCodes.ParseFailed, [source.LocationOf(offset)]));

    public static GraphQLException TooManyTokens(Source source, int offset, int limit) => LimitExceeded(
        source, offset, $"The document has more than {limit} tokens, which is the limit. Ask for less, or split it into several requests.");

    public static GraphQLException TooDeep(Source source, int offset, int limit) => LimitExceeded(
        source,
        offset,
        $"The document is nested deeper than {limit} levels, which is the limit. Select fewer levels, or pass nested values as variables.");

    /// <summary>A token as syntax errors name it: <c>Name "foo"</c>, <c>"{"</c>, <c>&lt;EOF&gt;</c>.</summary>
    public static string Describe(Source source, Token token) => token.Kind < TokenKind.Name
        ? token.Kind.Describe()
        : $"{token.Kind.Describe()} \"{Excerpt(token.StringValue ?? source.Text[token.Start..token.End])}\"";

    /// <summary>The character at an offset as syntax errors name it: <c>"a"</c>, <c>U+00E5</c>, <c>&lt;EOF&gt;</c>.</summary>
    public static string DescribeCharacter(string text, int offset)
    {
        if (offset >= text.Length)
        {
            return TokenKind.EndOfFile.Describe();
        }
        var c = text[offset];
        if (c is >= ' ' and <= '~')
        {
            return c == '"' ? "'\"'" : $"\"{c}\"";
        }
        var codePoint = char.IsSurrogate(c) && Lexer.ScalarLength(text, offset) == 2 ? char.ConvertToUtf32(text, offset) : c;
        return "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
    }

    private static string Excerpt(string value) => value.Length <= LongestExcerpt ? value : value[..LongestExcerpt] + "…";

    private static GraphQLException LimitExceeded(Source source, int offset, string message) =>
        new(new GraphQLError(message, ErrorCodes.LimitExceeded, [source.LocationOf(offset)]));
}
