namespace Samverkan.GraphQL.AspNetCore;

/// <summary>What the HTTP side of every GraphQL endpoint accepts; passing a limit is answered with <c>LIMIT_EXCEEDED</c>.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>Longest body of a POST, in bytes; a longer one is refused with status 413 without being kept in memory.</summary>
    public int BodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Longest query string of a GET, in characters as sent; a longer one is refused with status 414.</summary>
    public int QueryStringLength { get; set; } = 8000;

    /// <summary>Deepest nesting of the request's JSON: the envelope, and within it the variables and extensions.</summary>
    public int JsonDepth { get; set; } = 64;
}
