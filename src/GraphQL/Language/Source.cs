namespace Samverkan.GraphQL.Language;

/// <summary>A line and a column of a source text, both counted from 1.</summary>
/// <remarks>Specification section 7.1.2 (errors). A column counts UTF-16 code units, as graphql-js does.</remarks>
public readonly record struct SourceLocation(int Line, int Column);

/// <summary>A GraphQL source text: an executable document or a type system document.</summary>
/// <param name="text">The text itself.</param>
public sealed class Source(string text)
{
    /// <summary>The text itself.</summary>
    public string Text { get; } = text;

    /// <summary>The line and column of an offset (in UTF-16 code units, from 0).</summary>
    /// <remarks>Found by counting: locations are asked for only when something went wrong.</remarks>
    public SourceLocation LocationOf(int offset)
    {
        int line = 1, lineStart = 0;
        for (var i = 0; i < offset && i < Text.Length; i++)
        {
            var c = Text[i];
            if (c == '\n' || (c == '\r' && (i + 1 >= Text.Length || Text[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }
        return new SourceLocation(line, offset - lineStart + 1);
    }
}
