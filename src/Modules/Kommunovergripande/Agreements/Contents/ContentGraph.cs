using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Assignments;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.Agreements.Contents;

[ExtendObjectType(typeof(Agreement))]
internal static class AgreementContents
{
    /// <summary>Its areas, in its own order; at most 50 (områden).</summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<Guid, AgreementArea>> Areas(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        (await store.Set<AgreementArea>().Where(a => ids.Contains(a.AgreementId)).OrderBy(a => a.Position).ToListAsync(cancellationToken))
        .ToLookup(a => a.AgreementId);

    /// <summary>What it says shall be done, in its own order; at most 200 (uppdrag).</summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    [Filterable(Related = typeof(AgreementAssignment), Key = nameof(Agreement.Id), RelatedKey = nameof(AgreementAssignment.AgreementId))]
    public static async Task<ILookup<Guid, AgreementAssignment>> Assignments(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        (await store.Set<AgreementAssignment>().Include(a => a.Area).Where(a => ids.Contains(a.AgreementId)).OrderBy(a => a.Position).ToListAsync(cancellationToken))
        .ToLookup(a => a.AgreementId);

    /// <summary>
    /// The assignments of its predecessor whose removal it states; one that it neither names nor states the removal of is an open question of the
    /// difference (angivna borttaganden).
    /// </summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<Guid, AssignmentKey>> StatedRemovals(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        (await store.Set<AgreementRemoval>().Where(r => ids.Contains(r.AgreementId)).OrderBy(r => r.Position).ToListAsync(cancellationToken))
        .ToLookup(r => r.AgreementId, r => new AssignmentKey(r.Code));

    /// <summary>What else it lays down, in its own order; at most 200 (bestämmelser).</summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<Guid, AgreementProvision>> Provisions(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        (await store.Set<AgreementProvision>().Where(p => ids.Contains(p.AgreementId)).OrderBy(p => p.Position).ToListAsync(cancellationToken))
        .ToLookup(p => p.AgreementId);

    /// <summary>Its annexes by number; at most 50 (bilagor).</summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<Guid, AgreementAnnex>> Annexes(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        (await store.Set<AgreementAnnex>().Where(a => ids.Contains(a.AgreementId)).OrderBy(a => a.Number).ToListAsync(cancellationToken))
        .ToLookup(a => a.AgreementId);

    /// <summary>How it was adapted within its term, the earliest first (anpassningar under avtalstiden) [001].</summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<Guid, AgreementAdaptation>> Adaptations(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        (await store.Set<AgreementAdaptation>().Where(a => ids.Contains(a.AgreementId)).OrderBy(a => a.From).ThenBy(a => a.Id).ToListAsync(cancellationToken))
        .ToLookup(a => a.AgreementId);

    /// <summary>Agreements with all that they say: a statement per kind of row, however many agreements.</summary>
    internal static IQueryable<Agreement> WithContent(this IQueryable<Agreement> agreements) => agreements
        .Include(a => a.Areas).Include(a => a.Assignments).ThenInclude(a => a.Points).Include(a => a.Removals).Include(a => a.Provisions).Include(a => a.Annexes)
        .AsSplitQuery();
}

[ExtendObjectType(typeof(AgreementAssignment))]
internal static class AgreementAssignmentPoints
{
    /// <summary>What it comprises, in the version's own order; at most 50 (punkter).</summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<Guid, AgreementPoint>> Points(
        [Parent(nameof(AgreementAssignment.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        (await store.Set<AgreementPoint>().Where(p => ids.Contains(p.AgreementAssignmentId)).OrderBy(p => p.Position).ToListAsync(cancellationToken))
        .ToLookup(p => p.AgreementAssignmentId);
}

[ExtendObjectType(typeof(Assignment))]
internal static class AssignmentAgreements
{
    /// <summary>
    /// The versions of agreements that name it, each with what it is called there: by first day, those last whose first day is not stated (i vilka
    /// överenskommelser).
    /// </summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    [Filterable(Related = typeof(AgreementAssignment), Key = nameof(Assignment.Code), RelatedKey = nameof(AgreementAssignment.Code))]
    public static async Task<ILookup<string, AgreementAssignment>> Agreements(
        [Parent(nameof(Assignment.Code))] IReadOnlyList<string> codes, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var notStated = Agreement.NotStated;
        var stated = await store.Set<AgreementAssignment>().Include(a => a.Area).Where(a => codes.Contains(a.Code))
            .Join(store.Agreements, a => a.AgreementId, a => a.Id, (assignment, agreement) => new { assignment, agreement.StartsOn, agreement.Id })
            .OrderBy(r => r.StartsOn == notStated).ThenBy(r => r.StartsOn).ThenBy(r => r.Id).Select(r => r.assignment).ToListAsync(cancellationToken);
        return stated.ToLookup(a => a.Code);
    }
}
