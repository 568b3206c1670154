using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Organisations;

/// <summary>Whether a body can be part of an organisation, and an organisation have a mandate.</summary>
internal static class BodyPlace
{
    /// <summary>A body of a body of a body …: what nobody needs more of is a circle, or nearly.</summary>
    private const int MostLevels = 10;

    /// <summary>Why not; none where it can.</summary>
    /// <param name="store">Where organisations are.</param>
    /// <param name="id">The organisation; its own, also where it is new.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="details">What is said of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<UserError>> FaultsAsync(
        KommunovergripandeContext store, Guid id, OrganisationKind kind, OrganisationDetails details, CancellationToken cancellationToken)
    {
        var errors = new List<UserError>();
        if (details.Mandate is not null && kind != OrganisationKind.Body)
        {
            errors.Add(new(UserErrorCode.Invalid, "Bara ett organ har mandat. Utelämna mandatet, eller ange en organisation av typen BODY.", ["input", "mandate"]));
        }
        if (details.PartOfId is { } owner)
        {
            errors.AddRange((await OwnerFaultAsync(store, id, kind, details, owner, cancellationToken)).Select(
                fault => new UserError(fault.Code, fault.Message, ["input", "partOfId"])));
        }
        return errors;
    }

    private static async Task<IReadOnlyList<(UserErrorCode Code, string Message)>> OwnerFaultAsync(
        KommunovergripandeContext store, Guid id, OrganisationKind kind, OrganisationDetails details, Guid ownerId, CancellationToken cancellationToken)
    {
        if (kind != OrganisationKind.Body)
        {
            return [(UserErrorCode.Invalid, "Bara ett organ hör till en annan organisation. Utelämna partOfId, eller ange en organisation av typen BODY.")];
        }
        var owner = await store.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == ownerId, cancellationToken);
        if (owner is null)
        {
            return [(UserErrorCode.NotFound, "Organisationen som organet hör till finns inte. Ange id för en registrerad organisation.")];
        }
        if (!owner.ExistsWithin(details.ValidFrom, details.ValidTo))
        {
            return [(UserErrorCode.Invalid, $"'{owner.Name}' och organet finns aldrig samtidigt. Ange en organisation vars tid möter organets.")];
        }
        return await IsUnderAsync(store, owner, id, cancellationToken)
            ? [(UserErrorCode.Invalid, $"'{owner.Name}' hör redan till organet, direkt eller genom andra. Ange en organisation som inte gör det.")]
            : [];
    }

    /// <summary>Whether an organisation is another, or a body of it, however many there are between them.</summary>
    private static async Task<bool> IsUnderAsync(KommunovergripandeContext store, Organisation organisation, Guid other, CancellationToken cancellationToken)
    {
        Guid? at = organisation.Id;
        for (var level = 0; at is { } id; level++)
        {
            if (id == other || level > MostLevels)
            {
                return true;
            }
            at = await store.Organisations.Where(o => o.Id == id).Select(o => o.PartOfId).FirstOrDefaultAsync(cancellationToken);
        }
        return false;
    }
}
