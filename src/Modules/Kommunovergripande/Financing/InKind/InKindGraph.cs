using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Kommunovergripande.Financing.InKind;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class InKindLists
{
    /// <summary>Work that municipalities do for what is run jointly, what was told last first (arbetsinsatser) [003 § 23].</summary>
    [Field, Connection(OrderBy = nameof(InKind.InKindWork.RegisteredAt), Descending = true), Needs("kommunovergripande.financing.read")]
    public static IQueryable<InKindWork> InKindWork([Service] KommunovergripandeContext store) => store.InKindWork;
}

[ExtendObjectType(typeof(InKindWork))]
internal static class InKindGraph
{
    /// <summary>Work by id.</summary>
    [EntityRows]
    public static IQueryable<InKindWork> Rows(IReadOnlyList<InKindWorkKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.InKindWork.Where(w => ids.Contains(w.Id));
    }

    /// <summary>Who changed it, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    [Connection(ParentKey = nameof(InKind.InKindWork.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] KommunovergripandeContext store) => store.Audit.Where(a => a.ObjectType == nameof(InKind.InKindWork));
}

[ExtendObjectType(typeof(MunicipalityKey))]
internal static class MunicipalityInKindWork
{
    /// <summary>Work that the municipality does for what is run jointly, what was told last first (arbetsinsatser) [003 § 23].</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    [Connection(
        ParentKey = nameof(MunicipalityKey.Code), ChildKey = nameof(InKind.InKindWork.MunicipalityCode), OrderBy = nameof(InKind.InKindWork.RegisteredAt), Descending = true)]
    public static IQueryable<InKindWork> InKindWork([Service] KommunovergripandeContext store) => store.InKindWork;
}
