using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore;

/// <summary>Rights to filter and order by a field: the same as to read it.</summary>
internal static class Accesses
{
    /// <summary>Throws unless the request's principal may use the field.</summary>
    /// <exception cref="GraphQLException">UNAUTHENTICATED or FORBIDDEN.</exception>
    public static void Demand(AccessRule? rule, string field, IServiceProvider services)
    {
        if (rule is not null && services.GetService<IAuthorizer>()?.Deny(rule) is { } code)
        {
            throw new GraphQLException($"Filtering or ordering by \"{field}\" needs the right to read it.", code);
        }
    }
}
