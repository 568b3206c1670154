namespace Samverkan.GraphQL.EntityFrameworkCore.Filters;

/// <summary>How large a <c>where</c> may be: the database plans every condition of it.</summary>
internal static class WhereLimits
{
    /// <summary>Levels of <c>and</c>, <c>or</c>, <c>not</c> and relations.</summary>
    public const int Depth = 8;

    /// <summary>Relations within each other: from each row of one the next is sought.</summary>
    public const int RelationDepth = 3;

    /// <summary>Relations in all: each is a query of its own for every row.</summary>
    public const int Relations = 10;

    /// <summary>Fields held against values.</summary>
    public const int Comparisons = 50;

    /// <summary>Values of <c>in</c> and <c>nin</c>.</summary>
    public const int ListLength = 200;

    /// <summary>Characters of a text.</summary>
    public const int TextLength = 500;
}
