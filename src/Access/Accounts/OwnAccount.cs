using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Accounts;

/// <summary>The account of whoever asks (mitt konto).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">As shown to others (namn).</param>
/// <param name="Email">By which it signs in (e-postadress).</param>
[ObjectType, SignedIn]
internal sealed record OwnAccount([property: Field] Guid Id, [property: Field] string Name, [property: Field] string Email)
{
    /// <summary>That of a principal; null where it is none of an account.</summary>
    public static async Task<OwnAccount?> OfAsync(AccessContext store, Principal principal, CancellationToken cancellationToken) =>
        Guid.TryParse(principal.Id, out var id)
            ? await store.Accounts.Where(a => a.Id == id).Select(a => new OwnAccount(a.Id, a.Name, a.Email)).FirstOrDefaultAsync(cancellationToken)
            : null;
}
