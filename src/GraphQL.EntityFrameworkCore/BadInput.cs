using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.EntityFrameworkCore;

/// <summary>Refusals of arguments; each says what would be valid.</summary>
internal static class BadInput
{
    /// <summary>The exception to throw.</summary>
    public static GraphQLException Because(string message) => new(message, ErrorCodes.BadUserInput);
}
