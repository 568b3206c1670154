namespace Samverkan.GraphQL.Language;

/// <summary>What a source text may ask of the parser.</summary>
/// <param name="Tokens">Tokens of the text.</param>
/// <param name="Depth">Levels of nesting: selection sets, lists, input objects and list types counted together.</param>
public sealed record ParserLimits(int Tokens, int Depth)
{
    /// <summary>For texts of our own: any length, and a depth that no stack runs out of.</summary>
    public static ParserLimits Trusted { get; } = new(int.MaxValue, 200);
}
