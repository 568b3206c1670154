namespace Samverkan.GraphQL.Language;

/// <summary>An error of a request or of a field (specification 7.1.2).</summary>
/// <param name="Message">What went wrong, for a developer.</param>
/// <param name="Code">One of <see cref="ErrorCodes"/>; goes into <c>extensions.code</c>.</param>
/// <param name="Locations">Where in the document.</param>
/// <param name="Path">The response path of a field error: response names and list indices.</param>
/// <param name="Extensions">Further entries beside the code.</param>
public sealed record GraphQLError(
    string Message,
    string Code,
    IReadOnlyList<SourceLocation>? Locations = null,
    IReadOnlyList<object>? Path = null,
    IReadOnlyDictionary<string, object?>? Extensions = null);

/// <summary>The values of <c>extensions.code</c>.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable, an argument or a header has a value that cannot be used.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The schema element needs somebody who is signed in.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The principal lacks the right to the schema element.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The request passes a limit.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The request took too long.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>There is no trusted document of the id that the request names.</summary>
    public const string DocumentNotFound = "TRUSTED_DOCUMENT_NOT_FOUND";

    /// <summary>Only trusted documents are executed, and the request names none.</summary>
    public const string DocumentRequired = "TRUSTED_DOCUMENT_REQUIRED";

    /// <summary>Something failed in the server; details are in its log only.</summary>
    public const string Internal = "INTERNAL";
}

/// <summary>Stops a request, or fails a field, with errors that may be shown to the client.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>With one error.</summary>
    public GraphQLException(GraphQLError error) : this([error])
    {
    }

    /// <summary>With several errors; at least one.</summary>
    public GraphQLException(IReadOnlyList<GraphQLError> errors) : base(errors[0].Message) => Errors = errors;

    /// <summary>With a message and one of <see cref="ErrorCodes"/>.</summary>
    public GraphQLException(string message, string code) : this(new GraphQLError(message, code))
    {
    }

    /// <summary>Offset in the document where it went wrong, if that is nearer than the field.</summary>
    internal int? At { get; init; }

    /// <summary>What went wrong; at least one.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
