using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements.Contents;

namespace Samverkan.Kommunovergripande.Agreements.Differences;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class DifferenceOfTwo
{
    /// <summary>
    /// What differs between two versions, of one agreement or of two; null where either does not exist or has no content recorded, for what is not known
    /// cannot be compared (skillnad mellan versioner).
    /// </summary>
    /// <param name="from">The version that is compared, the earlier as a rule (från).</param>
    /// <param name="to">The version that it is compared with (till).</param>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<AgreementDifference?> AgreementDifference(
        Guid from, Guid to, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var versions = await store.VersionsAsync([from, to], cancellationToken);
        return versions.Compare(from, to);
    }

    /// <summary>Compares two of them; null where either is missing or says nothing.</summary>
    internal static AgreementDifference? Compare(this Dictionary<Guid, AgreementVersion> versions, Guid from, Guid to) =>
        versions.TryGetValue(from, out var earlier) && versions.TryGetValue(to, out var later) && earlier.IsRecorded && later.IsRecorded
            ? Differences.AgreementDifference.Between(earlier, later)
            : null;

    /// <summary>What agreements say, by id.</summary>
    internal static async Task<Dictionary<Guid, AgreementVersion>> VersionsAsync(
        this KommunovergripandeContext store, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var agreements = await store.Agreements.AsNoTracking().Where(a => ids.Contains(a.Id)).WithContent().ToListAsync(cancellationToken);
        return agreements.ToDictionary(a => a.Id, a => a.AsVersion);
    }
}

[ExtendObjectType(typeof(Agreement))]
internal static class DifferenceFromPredecessors
{
    /// <summary>
    /// What differs from the version that it follows; null of the first, and where either has no content recorded (skillnad mot föregångaren).
    /// </summary>
    [Field(Requires = [nameof(Agreement.PredecessorId)]), Needs("kommunovergripande.agreement.read")]
    public static async Task<IReadOnlyDictionary<Succession, AgreementDifference?>> DifferenceFromPredecessor(
        [Parent(nameof(Agreement.Succession))] IReadOnlyList<Succession> successions, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var following = successions.Where(s => s.PredecessorId is not null).ToList();
        var versions = await store.VersionsAsync([.. following.Select(s => s.Id), .. following.Select(s => s.PredecessorId!.Value)], cancellationToken);
        return following.ToDictionary(s => s, s => versions.Compare(s.PredecessorId!.Value, s.Id));
    }
}
