using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Kommunovergripande.Representations;

/// <summary>Representations as seats that a role follows from.</summary>
internal static class RepresentationAsSeat
{
    /// <summary>A representation as its holder's account is told of it.</summary>
    /// <param name="representation">The representation.</param>
    /// <param name="version">Its version once it is saved.</param>
    public static Seat ToSeat(this Representation representation, int version) => new(
        representation.Id, version, KommunovergripandeModule.ModuleName, representation.PersonId, RoleOf(representation.Role),
        new Scope(ScopeKind.Organisation, representation.BodyId.ToString()), representation.From, representation.To);

    private static Role RoleOf(RepresentationRole role) => role switch
    {
        RepresentationRole.Ordinary => Role.Member,
        RepresentationRole.Substitute => Role.Substitute,
        _ => Role.Observer,
    };
}

/// <summary>All representations, also those that are over, for an account store that asks anew.</summary>
internal sealed class SeatsOfRepresentations(KommunovergripandeContext store) : ISnapshotSource<Seat>
{
    /// <inheritdoc/>
    public async Task<SnapshotPage<Seat>> PageAsync(Guid? after, int most, CancellationToken cancellationToken)
    {
        var rows = store.Representations.AsNoTracking();
        if (after is { } last)
        {
            rows = rows.Where(r => r.Id.CompareTo(last) > 0);
        }
        var page = await rows.OrderBy(r => r.Id).Take(most).ToListAsync(cancellationToken);
        return new(page.ConvertAll(r => r.ToSeat(r.Version)), page.Count < most ? null : page[^1].Id);
    }
}
