using System.Globalization;
using System.Text;

namespace Samverkan.GraphQL.Language;

/// <content>String values (specification 2.9.4).</content>
internal sealed partial class Lexer
{
    private const int QuoteLength = 1, BlockQuoteLength = 3;

    /// <summary>Longest excerpt of a faulty <c>\u{…}</c>; the longest valid one is shorter.</summary>
    private const int LongestEscape = 12;

    private Token ReadString()
    {
        var start = position + QuoteLength;
        StringBuilder? value = null;
        var (at, copied) = (start, start);
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '"':
                    var rest = text.AsSpan(copied, at - copied);
                    return new Token(TokenKind.String, position, at + QuoteLength, value?.Append(rest).ToString() ?? rest.ToString());
                case '\\':
                    value = (value ?? new StringBuilder()).Append(text, copied, at - copied);
                    at = copied = ReadEscape(at, value);
                    break;
                case '\n' or '\r':
                    throw Error(at, "Unterminated string.");
                default:
                    at = SkipStringCharacter(at);
                    break;
            }
        }
        throw Error(at, "Unterminated string.");
    }

    /// <summary>Appends what an escape sequence means, and gives the offset after it.</summary>
    private int ReadEscape(int at, StringBuilder value)
    {
        var escaped = At(at + 1);
        if (escaped == 'u')
        {
            return At(at + 2) == '{' ? ReadVariableWidthEscape(at, value) : ReadFixedWidthEscape(at, value);
        }
        value.Append(escaped switch
        {
            '"' or '\\' or '/' => escaped,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Error(at, $"Invalid character escape sequence: \"{Excerpt(at, 2)}\"."),
        });
        return at + 2;
    }

    /// <summary><c>\u{1F600}</c>: any Unicode scalar value.</summary>
    private int ReadVariableWidthEscape(int at, StringBuilder value)
    {
        var digits = at + 3;
        var end = digits;
        while (end < at + LongestEscape && char.IsAsciiHexDigit(At(end)))
        {
            end++;
        }
        if (At(end) == '}' && end < at + LongestEscape &&
            uint.TryParse(text.AsSpan(digits, end - digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint) &&
            Rune.TryCreate(codePoint, out var rune))
        {
            value.Append(rune.ToString());
            return end + 1;
        }
        throw InvalidUnicodeEscape(at, Math.Min(end + 1 - at, LongestEscape));
    }

    /// <summary><c>\u00E5</c>, or a surrogate pair as <c>\uD83D\uDE00</c>.</summary>
    private int ReadFixedWidthEscape(int at, StringBuilder value)
    {
        if (HexCode(at) is { } first)
        {
            if (!char.IsSurrogate(first))
            {
                value.Append(first);
                return at + 6;
            }
            if (HexCode(at + 6) is { } second && char.IsSurrogatePair(first, second))
            {
                value.Append(first).Append(second);
                return at + 12;
            }
        }
        throw InvalidUnicodeEscape(at, 6);
    }

    /// <summary>The code unit of a <c>\uXXXX</c> at an offset, or null if there is none.</summary>
    private char? HexCode(int at) =>
        at + 6 <= text.Length && text[at] == '\\' && text[at + 1] == 'u' &&
        ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;

    private Token ReadBlockString()
    {
        var raw = new StringBuilder();
        var (at, copied) = (position + BlockQuoteLength, position + BlockQuoteLength);
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("\"\"\""))
            {
                raw.Append(text, copied, at - copied);
                return new Token(TokenKind.BlockString, position, at + BlockQuoteLength, BlockStrings.Dedent(raw.ToString()));
            }
            if (rest.StartsWith("\\\"\"\""))
            {
                raw.Append(text, copied, at - copied).Append("\"\"\"");
                at = copied = at + 1 + BlockQuoteLength;
            }
            else
            {
                at = SkipStringCharacter(at);
            }
        }
        throw Error(at, "Unterminated string.");
    }

    private int SkipStringCharacter(int at) => ScalarLength(text, at) switch
    {
        0 => throw Error(at, $"Invalid character within String: {SyntaxErrors.DescribeCharacter(text, at)}."),
        var length => at + length,
    };

    private GraphQLException InvalidUnicodeEscape(int at, int length) =>
        Error(at, $"Invalid Unicode escape sequence: \"{Excerpt(at, length)}\".");

    private string Excerpt(int at, int length) => text[at..Math.Min(at + length, text.Length)];
}
