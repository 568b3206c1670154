using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.SharedKernel.Rights;

/// <summary>Denies unless granted.</summary>
internal sealed class Authorizer(RequestInfo request) : IAuthorizer
{
    /// <inheritdoc/>
    /// <remarks>Where nothing is stated, only those may who may do everything.</remarks>
    public string? Deny(AccessRule? rule)
    {
        var principal = request.Principal;
        if (rule is { Permission: null } ? !rule.NeedsSignIn || !principal.IsAnonymous : principal.May(rule?.Permission))
        {
            return null;
        }

        return principal.IsAnonymous ? ErrorCodes.Unauthenticated : ErrorCodes.Forbidden;
    }
}
