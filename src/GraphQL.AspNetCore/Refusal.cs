using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>The HTTP request is refused before it becomes a GraphQL request.</summary>
/// <param name="status">Status code of the answer, whatever its media type.</param>
/// <param name="message">What is wrong with it, and what would be right.</param>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
internal sealed class Refusal(int status, string message, string code = ErrorCodes.BadUserInput) : Exception(message)
{
    /// <summary>Whether it is the trusted document that is refused: the request itself is well formed.</summary>
    public bool OfDocument { get; init; }

    /// <summary>Seconds to wait before it is asked again; null where waiting changes nothing.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Status code of the answer.</summary>
    public int Status { get; } = status;

    /// <summary>The error to show.</summary>
    public GraphQLError Error => new(
        Message, code, Extensions: RetryAfter is { } seconds ? new Dictionary<string, object?> { ["retryAfter"] = seconds } : null);
}
