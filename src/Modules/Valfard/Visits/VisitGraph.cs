using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Audit;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Visits;

[ExtendObjectType(typeof(ValfardQuery))]
internal static class VisitLists
{
    /// <summary>Visits to the municipalities, the latest day first (besök) [001].</summary>
    [Field, Connection(OrderBy = nameof(Visit.On), Descending = true), Needs("valfard.read")]
    public static IQueryable<Visit> Visits([Service] ValfardContext store) => store.Visits;

    /// <summary>Needs that were caught in visits, the latest first (fångade behov) [001].</summary>
    [Field, Connection(OrderBy = nameof(CaughtNeed.CaughtAt), Descending = true), Needs("valfard.read")]
    public static IQueryable<CaughtNeed> CaughtNeeds([Service] ValfardContext store) => store.CaughtNeeds;
}

[ExtendObjectType(typeof(MunicipalityKey))]
internal static class MunicipalityVisits
{
    /// <summary>Visits of FoU Jämt, SocSam and SVOM to the municipality, the latest day first (besök) [001].</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(MunicipalityKey.Code), ChildKey = nameof(Visit.MunicipalityCode), OrderBy = nameof(Visit.On), Descending = true)]
    public static IQueryable<Visit> Visits([Service] ValfardContext store) => store.Visits;
}

[ExtendObjectType(typeof(StudyOrder))]
internal static class StudyOrderNeeds
{
    /// <summary>The needs, caught in visits, that led to the order, the latest first (fångade behov).</summary>
    [Field, Filterable, Needs("valfard.read")]
    [Connection(ParentKey = nameof(StudyOrder.Id), ChildKey = nameof(CaughtNeed.StudyOrderId), OrderBy = nameof(CaughtNeed.CaughtAt), Descending = true)]
    public static IQueryable<CaughtNeed> CaughtNeeds([Service] ValfardContext store) => store.CaughtNeeds;
}

[ExtendObjectType(typeof(Visit))]
internal static class VisitGraph
{
    /// <summary>Visits by id.</summary>
    [EntityRows]
    public static IQueryable<Visit> Rows(IReadOnlyList<VisitKey> keys, [Service] ValfardContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.Visits.Where(v => ids.Contains(v.Id));
    }

    /// <summary>The needs that were caught, the latest first (fångade behov).</summary>
    [Field, Filterable, Needs("valfard.read")]
    [Connection(ParentKey = nameof(Visit.Id), ChildKey = nameof(CaughtNeed.VisitId), OrderBy = nameof(CaughtNeed.CaughtAt), Descending = true)]
    public static IQueryable<CaughtNeed> CaughtNeeds([Service] ValfardContext store) => store.CaughtNeeds;

    /// <summary>Who changed the visit, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(Visit.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] ValfardContext store) => store.Audit.Where(a => a.ObjectType == nameof(Visit));
}

[ExtendObjectType(typeof(CaughtNeed))]
internal static class CaughtNeedGraph
{
    /// <summary>Caught needs by id.</summary>
    [EntityRows]
    public static IQueryable<CaughtNeed> Rows(IReadOnlyList<CaughtNeedKey> keys, [Service] ValfardContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.CaughtNeeds.Where(n => ids.Contains(n.Id));
    }

    /// <summary>Who changed the need, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(CaughtNeed.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] ValfardContext store) => store.Audit.Where(a => a.ObjectType == nameof(CaughtNeed));
}
