using System.Buffers;

namespace Samverkan.GraphQL.Language;

/// <summary>The indentation of block strings (specification 2.9.4, "Block Strings").</summary>
internal static class BlockStrings
{
    /// <summary>Longer values do not share a line with their quotes.</summary>
    private const int LongestSingleLine = 70;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r");

    /// <summary>BlockStringValue(rawValue): without common indentation and without blank lines at either end.</summary>
    public static string Dedent(string raw)
    {
        var lines = Lines(raw);
        var indent = lines.Skip(1).Where(line => !IsBlank(line)).Select(Indentation).DefaultIfEmpty(0).Min();
        for (var i = 1; i < lines.Count; i++)
        {
            lines[i] = lines[i][Math.Min(indent, lines[i].Length)..];
        }
        var first = lines.FindIndex(line => !IsBlank(line));
        var last = lines.FindLastIndex(line => !IsBlank(line));
        return first < 0 ? "" : string.Join('\n', lines[first..(last + 1)]);
    }

    /// <summary>
    /// A value as a block string, laid out for reading; null if a block string cannot say it (a blank first line, say).
    /// </summary>
    public static string? Print(string value)
    {
        var content = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = Lines(value);
        var (single, indented) = (lines.Count == 1, IsIndentation(value.FirstOrDefault('x')));
        // Without a line of its own before them, indentation that all later lines share would be taken for common.
        var restIsIndented = !single && lines.Skip(1).All(line => line.Length == 0 || IsIndentation(line[0]));
        var tripleQuoteLast = content.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var mustEndLine = value.EndsWith('\\') || (value.EndsWith('"') && !tripleQuoteLast);
        var onLines = !single || value.Length > LongestSingleLine || mustEndLine || tripleQuoteLast;
        var before = (onLines && !(single && indented)) || restIsIndented ? "\n" : "";
        var after = onLines ? "\n" : "";
        return Dedent(before + value + after) == value ? $"\"\"\"{before}{content}{after}\"\"\"" : null;
    }

    /// <summary>The lines of a text; each of LF, CR and CR LF ends one.</summary>
    public static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        while (text.AsSpan(start).IndexOfAny(LineEnds) is >= 0 and var length)
        {
            var end = start + length;
            lines.Add(text[start..end]);
            start = text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1;
        }
        lines.Add(text[start..]);
        return lines;
    }

    private static bool IsIndentation(char c) => c is ' ' or '\t';

    private static bool IsBlank(string line) => Indentation(line) == line.Length;

    private static int Indentation(string line) => line.Length - line.AsSpan().TrimStart(" \t").Length;
}
