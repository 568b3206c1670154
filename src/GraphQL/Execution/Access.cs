using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Execution;

/// <summary>Who may use a field.</summary>
internal static class Access
{
    /// <summary>Why a field may not be used; null if it may.</summary>
    /// <remarks>Root fields that state nothing are denied; below, a field that states nothing goes with what led to it.</remarks>
    public static GraphQLException? Denial(IAuthorizer? authorizer, ObjectType root, ObjectType type, FieldDefinition field)
    {
        if (authorizer is null || (field.Access is null && (type != root || MetaFields.IsTypeName(field))))
        {
            return null;
        }
        return authorizer.Deny(field.Access) switch
        {
            null => null,
            ErrorCodes.Unauthenticated => new GraphQLException($"Sign in to use {type.Name}.{field.Name}.", ErrorCodes.Unauthenticated),
            var code => new GraphQLException($"You may not use {type.Name}.{field.Name}.", code),
        };
    }
}
