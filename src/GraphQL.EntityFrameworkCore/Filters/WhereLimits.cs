namespace Samverkan.GraphQL.EntityFrameworkCore.Filters;

/// <summary>How large a <c>where</c> may be: the database plans every condition of it.</summary>
internal static class WhereLimits
{
    /// <summary>Levels of <c>and</c>, <c>or</c> and <c>not</c>.</summary>
    public const int Depth = 8;

    /// <summary>Fields held against values.</summary>
    public const int Comparisons = 50;

    /// <summary>Values of <c>in</c> and <c>nin</c>.</summary>
    public const int ListLength = 200;

    /// <summary>Characters of a text.</summary>
    public const int TextLength = 500;
}
