namespace Samverkan.GraphQL.Language;

/// <summary>A line and a column of a source text, both counted from 1.</summary>
/// <remarks>Specification section 7.1.2 (errors). A column counts UTF-16 code units, as graphql-js does.</remarks>
public readonly record struct SourceLocation(int Line, int Column);

/// <summary>A GraphQL source text: an executable document or a type system document.</summary>
/// <param name="text">The text itself.</param>
public sealed class Source(string text)
{
    private readonly Lazy<List<int>> lineStarts = new(() => LineStarts(text), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The text itself.</summary>
    public string Text { get; } = text;

    /// <summary>The line and column of an offset (in UTF-16 code units, from 0).</summary>
    /// <remarks>Lines are looked for when the first location is asked for: when something went wrong.</remarks>
    public SourceLocation LocationOf(int offset)
    {
        var found = lineStarts.Value.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceLocation(line + 1, offset - lineStarts.Value[line] + 1);
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }
        return starts;
    }
}
