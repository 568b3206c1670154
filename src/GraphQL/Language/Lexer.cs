namespace Samverkan.GraphQL.Language;

/// <summary>Cuts a source text into tokens (specification 2.1, appendix B).</summary>
/// <remarks>Works over the text in one pass; names and numbers are cut out by the parser, only when it keeps them.</remarks>
internal sealed partial class Lexer(Source source, int tokenLimit)
{
    private readonly string text = source.Text;
    private int position;
    private int tokens;

    public Source Source { get; } = source;

    /// <summary>The next token; at the end of the text always <see cref="TokenKind.EndOfFile"/>.</summary>
    public Token Next()
    {
        SkipIgnored();
        if (position >= text.Length)
        {
            return new Token(TokenKind.EndOfFile, text.Length, text.Length);
        }
        if (++tokens > tokenLimit)
        {
            throw SyntaxErrors.TooManyTokens(Source, position, tokenLimit);
        }
        var token = Read(text[position]);
        position = token.End;
        return token;
    }

    /// <summary>2 for a surrogate pair, 1 for any other Unicode scalar value, 0 for a lone surrogate.</summary>
    internal static int ScalarLength(string text, int offset)
    {
        if (!char.IsSurrogate(text[offset]))
        {
            return 1;
        }
        return offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 0;
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNameContinue(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private Token Read(char c) => c switch
    {
        '!' => Punctuator(TokenKind.Bang),
        '$' => Punctuator(TokenKind.Dollar),
        '&' => Punctuator(TokenKind.Ampersand),
        '(' => Punctuator(TokenKind.ParenL),
        ')' => Punctuator(TokenKind.ParenR),
        ':' => Punctuator(TokenKind.Colon),
        '=' => Punctuator(TokenKind.Equals),
        '@' => Punctuator(TokenKind.At),
        '[' => Punctuator(TokenKind.BracketL),
        ']' => Punctuator(TokenKind.BracketR),
        '{' => Punctuator(TokenKind.BraceL),
        '|' => Punctuator(TokenKind.Pipe),
        '}' => Punctuator(TokenKind.BraceR),
        '.' => ReadSpread(),
        '"' => text.AsSpan(position).StartsWith("\"\"\"") ? ReadBlockString() : ReadString(),
        '-' => ReadNumber(),
        _ when char.IsAsciiDigit(c) => ReadNumber(),
        _ when IsNameStart(c) => ReadName(),
        _ => throw UnexpectedCharacter(c),
    };

    private Token Punctuator(TokenKind kind) => new(kind, position, position + 1);

    private GraphQLException UnexpectedCharacter(char c)
    {
        if (c == '\'')
        {
            return Error(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        }
        var adjective = ScalarLength(text, position) == 0 ? "Invalid" : "Unexpected";
        return Error(position, $"{adjective} character: {SyntaxErrors.DescribeCharacter(text, position)}.");
    }

    /// <summary>Ignored tokens: byte order mark, white space, line ends, commas, comments (2.1.7).</summary>
    private void SkipIgnored()
    {
        while (position < text.Length)
        {
            switch (text[position])
            {
                case '\uFEFF' or '\t' or ' ' or ',' or '\n' or '\r':
                    position++;
                    break;
                case '#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        while (position < text.Length && text[position] is not ('\n' or '\r'))
        {
            var length = ScalarLength(text, position);
            if (length == 0)
            {
                throw UnexpectedCharacter(text[position]);
            }
            position += length;
        }
    }

    private Token ReadSpread()
    {
        var rest = text.AsSpan(position);
        if (rest.StartsWith("..."))
        {
            return new Token(TokenKind.Spread, position, position + 3);
        }
        if (rest.StartsWith(".."))
        {
            throw Error(position, "Unexpected \"..\", did you mean \"...\"?");
        }
        if (position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]))
        {
            var digits = text[(position + 1)..SkipDigits(position + 1)];
            throw Error(position, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
        }
        throw UnexpectedCharacter('.');
    }

    private Token ReadName()
    {
        var end = position + 1;
        while (end < text.Length && IsNameContinue(text[end]))
        {
            end++;
        }
        return new Token(TokenKind.Name, position, end);
    }

    /// <summary>IntValue and FloatValue (2.9.1, 2.9.2): nothing that could continue a number or start a name may follow.</summary>
    private Token ReadNumber()
    {
        var (end, isFloat) = (position, false);
        if (At(end) == '-')
        {
            end++;
        }
        if (At(end) == '0')
        {
            end++;
            if (char.IsAsciiDigit(At(end)))
            {
                throw Error(end, $"Invalid number, unexpected digit after 0: {SyntaxErrors.DescribeCharacter(text, end)}.");
            }
        }
        else
        {
            end = SkipDigits(end);
        }
        if (At(end) == '.')
        {
            isFloat = true;
            end = SkipDigits(end + 1);
        }
        if (At(end) is 'e' or 'E')
        {
            isFloat = true;
            end++;
            end = SkipDigits(At(end) is '+' or '-' ? end + 1 : end);
        }
        if (At(end) == '.' || IsNameStart(At(end)))
        {
            throw ExpectedDigit(end);
        }
        return new Token(isFloat ? TokenKind.Float : TokenKind.Int, position, end);
    }

    private int SkipDigits(int start)
    {
        var end = start;
        while (char.IsAsciiDigit(At(end)))
        {
            end++;
        }
        return end > start ? end : throw ExpectedDigit(start);
    }

    private GraphQLException ExpectedDigit(int offset) =>
        Error(offset, $"Invalid number, expected digit but got: {SyntaxErrors.DescribeCharacter(text, offset)}.");

    /// <summary>The character at an offset, or NUL past the end, which no rule asks for.</summary>
    private char At(int offset) => offset < text.Length ? text[offset] : '\0';

    private GraphQLException Error(int offset, string message) => SyntaxErrors.Syntax(Source, offset, message);
}
