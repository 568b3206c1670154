using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Kommunovergripande.Financing.Allocations;

[ExtendObjectType(typeof(Allocation))]
internal static class AllocationGraph
{
    /// <summary>Divisions by id.</summary>
    [EntityRows]
    public static IQueryable<Allocation> Rows(IReadOnlyList<AllocationKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.Allocations.Where(a => ids.Contains(a.Id));
    }

    /// <summary>Who changed it, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    [Connection(ParentKey = nameof(Allocation.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] KommunovergripandeContext store) => store.Audit.Where(a => a.ObjectType == nameof(Allocation));
}

[ExtendObjectType(typeof(AllocationKey))]
internal static class AllocationContent
{
    /// <summary>A share per assignment and municipality, ordered by their codes (andelar).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<ILookup<Guid, AllocationShare>> Shares(
        [Parent(nameof(AllocationKey.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var shares = await store.AllocationShares.AsNoTracking().Where(s => ids.Contains(s.AllocationId))
            .OrderBy(s => s.AssignmentCode).ThenBy(s => s.MunicipalityCode).ToListAsync(cancellationToken);
        return shares.ToLookup(s => s.AllocationId);
    }

    /// <summary>What each municipality pays in all, and the figure used, ordered by their codes (kommunernas delar).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<ILookup<Guid, MunicipalityAllocation>> Municipalities(
        [Parent(nameof(AllocationKey.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var municipalities = await store.MunicipalityAllocations.AsNoTracking().Where(m => ids.Contains(m.AllocationId))
            .OrderBy(m => m.MunicipalityCode).ToListAsync(cancellationToken);
        return municipalities.ToLookup(m => m.AllocationId);
    }

    /// <summary>
    /// Whether the budget, the municipalities that are parties or the agreement's term was changed since it was divided, so that nothing can be invoiced
    /// before it is divided anew. A locked one never is (inaktuell).
    /// </summary>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<IReadOnlyDictionary<Guid, bool>> IsOutdated(
        [Parent(nameof(AllocationKey.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        (await store.OutdatedBecauseAsync(ids, cancellationToken)).ToDictionary(a => a.Key, a => a.Value is not null);
}

[ExtendObjectType(typeof(AgreementKey))]
internal static class AgreementAllocations
{
    /// <summary>The agreement's money divided between the municipalities, year by year (fördelningar).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<ILookup<Guid, Allocation>> Allocations(
        [Parent(nameof(AgreementKey.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var allocations = await store.Allocations.AsNoTracking().Where(a => ids.Contains(a.AgreementId)).OrderBy(a => a.Year).ToListAsync(cancellationToken);
        return allocations.ToLookup(a => a.AgreementId);
    }
}

[ExtendObjectType(typeof(MunicipalityKey))]
internal static class MunicipalityShares
{
    /// <summary>What the municipality pays for each assignment in a year, ordered by the assignments' codes (kommunens andelar) [001].</summary>
    /// <param name="year">The calendar year, <c>2021</c> say (år).</param>
    /// <param name="agreement">Of this agreement, also a proposal; of all concluded agreements without it (överenskommelse).</param>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<ILookup<string, AllocationShare>> AllocationShares(
        [Parent(nameof(MunicipalityKey.Code))] IReadOnlyList<string> codes, int year, Guid? agreement, [Service] KommunovergripandeContext store,
        CancellationToken cancellationToken)
    {
        var shares = await store.SharesOf(year, agreement).Where(s => codes.Contains(s.MunicipalityCode))
            .OrderBy(s => s.AssignmentCode).ThenBy(s => s.AllocationId).ToListAsync(cancellationToken);
        return shares.ToLookup(s => s.MunicipalityCode);
    }
}

[ExtendObjectType(typeof(AssignmentKey))]
internal static class AssignmentAllocations
{
    /// <summary>What each municipality pays for the assignment in a year, ordered by the municipalities' codes (fördelning på kommuner) [001].</summary>
    /// <param name="year">The calendar year, <c>2021</c> say (år).</param>
    /// <param name="agreement">Of this agreement, also a proposal; of all concluded agreements without it (överenskommelse).</param>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<ILookup<string, AllocationShare>> Allocations(
        [Parent(nameof(AssignmentKey.Code))] IReadOnlyList<string> codes, int year, Guid? agreement, [Service] KommunovergripandeContext store,
        CancellationToken cancellationToken)
    {
        var shares = await store.SharesOf(year, agreement).Where(s => codes.Contains(s.AssignmentCode))
            .OrderBy(s => s.MunicipalityCode).ThenBy(s => s.AllocationId).ToListAsync(cancellationToken);
        return shares.ToLookup(s => s.AssignmentCode);
    }
}

internal static class SharesOfYear
{
    /// <summary>Shares of a year: of one agreement, or of all concluded ones. What is only proposed would be counted twice with what is agreed.</summary>
    public static IQueryable<AllocationShare> SharesOf(this KommunovergripandeContext store, int year, Guid? agreementId)
    {
        var allocations = store.Allocations.Where(a => a.Year == year);
        allocations = agreementId is { } id
            ? allocations.Where(a => a.AgreementId == id)
            : allocations.Where(a => store.Agreements.Any(g => g.Id == a.AgreementId && g.Status == AgreementStatus.Concluded));
        return store.AllocationShares.AsNoTracking().Where(s => allocations.Any(a => a.Id == s.AllocationId));
    }
}
