using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Kommunovergripande.Agreements;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class AgreementLists
{
    /// <summary>Agreements and proposals of agreements, the latest first; last those whose first day is not stated (överenskommelser).</summary>
    /// <param name="on">Only those that are concluded and apply on this day (gällande per datum).</param>
    [Field, Connection(OrderBy = nameof(Agreement.AppliesFrom), Descending = true), Needs("kommunovergripande.agreement.read")]
    public static IQueryable<Agreement> Agreements(DateOnly? on, [Service] KommunovergripandeContext store) =>
        on is { } day ? store.Agreements.InForce(day) : store.Agreements;

    /// <summary>Those that are concluded and apply on a day.</summary>
    internal static IQueryable<Agreement> InForce(this IQueryable<Agreement> agreements, DateOnly day)
    {
        var (concluded, notStated) = (AgreementStatus.Concluded, Agreement.NotStated);
        return agreements.Where(a => a.Status == concluded && a.StartsOn <= day && a.StartsOn != notStated && a.EndsOn >= day);
    }
}

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class AgreementByKey
{
    /// <summary>The agreement with this id, or null where there is none (överenskommelse).</summary>
    /// <param name="id">Its id.</param>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<Agreement?> Agreement(Guid id, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        await store.Agreements.FirstOrDefaultAsync(a => a.Id == id, cancellationToken);

    /// <summary>
    /// The agreement that applies on a day: concluded and in force, of several the one that began last; null where there is none. A proposal never applies
    /// (gällande överenskommelse).
    /// </summary>
    /// <param name="on">The day (per datum).</param>
    /// <param name="kind">Which kind of agreement (typ).</param>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<Agreement?> AgreementApplying(
        DateOnly on, [Service] KommunovergripandeContext store, CancellationToken cancellationToken, AgreementKind kind = AgreementKind.RegionalCollaboration) =>
        await store.Agreements.InForce(on).Where(a => a.Kind == kind).OrderByDescending(a => a.StartsOn).ThenByDescending(a => a.Id)
            .FirstOrDefaultAsync(cancellationToken);
}

[ExtendObjectType(typeof(Agreement))]
internal static class AgreementGraph
{
    /// <summary>Agreements by id.</summary>
    [EntityRows]
    public static IQueryable<Agreement> Rows(IReadOnlyList<AgreementKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.Agreements.Where(a => ids.Contains(a.Id));
    }

    /// <summary>Where it stands on a day (läge).</summary>
    /// <param name="terms">What decides it.</param>
    /// <param name="on">The day; today where it is left out (per datum).</param>
    [Field(Requires = [nameof(Agreement.Status), nameof(Agreement.StartsOn), nameof(Agreement.EndsOn)]), Needs("kommunovergripande.agreement.read")]
    public static IReadOnlyDictionary<AgreementTerm, AgreementPhase> Phase(
        [Parent(nameof(Agreement.Term))] IReadOnlyList<AgreementTerm> terms, DateOnly? on, [Service] TimeProvider time)
    {
        var day = on ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return terms.ToDictionary(t => t, t => t.On(day));
    }

    /// <summary>Those who conclude it, in its own order; at most 100 (parter).</summary>
    [Field, Filterable(Related = typeof(AgreementParty), Key = nameof(Agreement.Id), RelatedKey = nameof(AgreementParty.AgreementId)), Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<Guid, AgreementParty>> Parties(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var parties = await store.AgreementParties.Where(p => ids.Contains(p.AgreementId)).OrderBy(p => p.Position).ToListAsync(cancellationToken);
        return parties.ToLookup(p => p.AgreementId);
    }

    /// <summary>The versions that follow it, oldest first; several where more than one was proposed (efterföljare).</summary>
    [Field, Filterable(Related = typeof(Agreement), Key = nameof(Agreement.Id), RelatedKey = nameof(Agreement.PredecessorId)), Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<Guid, Agreement>> Successors(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var successors = await store.Agreements.Where(a => a.PredecessorId != null && ids.Contains(a.PredecessorId.Value))
            .OrderBy(a => a.StartsOn).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        return successors.ToLookup(a => a.PredecessorId!.Value);
    }

    /// <summary>All versions of the agreement, itself among them, oldest first (alla versioner).</summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<Guid, Agreement>> Lineage(
        [Parent(nameof(Agreement.LineageId))] IReadOnlyList<Guid> lineages, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var versions = await store.Agreements.Where(a => lineages.Contains(a.LineageId))
            .OrderBy(a => a.Generation).ThenBy(a => a.StartsOn).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        return versions.ToLookup(a => a.LineageId);
    }

    /// <summary>What was done with it, by whom, when and why, newest first; what became of its parts is in <c>decisions</c>, <c>adaptations</c> and so on (historik).</summary>
    [Field, Needs("kommunovergripande.agreement.readWork")]
    [Connection(ParentKey = nameof(Agreement.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] KommunovergripandeContext store) => store.Audit.Where(a => a.ObjectType == nameof(Agreement));
}

[ExtendObjectType(typeof(Organisation))]
internal static class OrganisationAgreements
{
    /// <summary>The agreements, and proposals, that the organisation is a party of, the latest first (överenskommelser).</summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<Guid, Agreement>> Agreements(
        [Parent(nameof(Organisation.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var rows = await store.AgreementParties.Where(p => ids.Contains(p.OrganisationId))
            .Join(store.Agreements, p => p.AgreementId, a => a.Id, (party, agreement) => new { party.OrganisationId, agreement })
            .OrderByDescending(r => r.agreement.StartsOn).ThenByDescending(r => r.agreement.Id).ToListAsync(cancellationToken);
        return rows.ToLookup(r => r.OrganisationId, r => r.agreement);
    }
}
