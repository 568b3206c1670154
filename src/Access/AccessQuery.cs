using Samverkan.Access.Accounts;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access;

/// <summary>Accounts, and what was granted to them (behörighet).</summary>
[ObjectType("Access"), Public]
internal sealed class AccessQuery;

[ExtendObjectType("Query")]
internal static class AccessRoot
{
    /// <summary>Accounts, and what was granted to them (behörighet).</summary>
    [Field, Public]
    public static AccessQuery Access() => new();
}

[ExtendObjectType(typeof(AccessQuery))]
internal static class AccessOwn
{
    /// <summary>The account that asks; null where somebody asks who has none (mitt konto).</summary>
    [Field, SignedIn]
    public static Task<OwnAccount?> Me([Service] AccessContext store, [Service] Principal principal, CancellationToken cancellationToken) =>
        OwnAccount.OfAsync(store, principal, cancellationToken);
}
