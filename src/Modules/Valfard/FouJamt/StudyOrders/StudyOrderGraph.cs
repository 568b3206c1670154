using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Audit;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

[ExtendObjectType(typeof(FouJamtQuery))]
internal static class StudyOrderLists
{
    /// <summary>Study orders of all municipalities, newest first (beställningar).</summary>
    [Field, Connection(OrderBy = nameof(StudyOrder.PlacedAt), Descending = true), Needs("valfard.read")]
    public static IQueryable<StudyOrder> StudyOrders([Service] ValfardContext store) => store.StudyOrders;
}

[ExtendObjectType(typeof(FouJamtQuery))]
internal static class StudyOrderById
{
    /// <summary>The study order with this id, or null where there is none (beställning).</summary>
    /// <param name="id">Its id.</param>
    [Field, Needs("valfard.read")]
    public static async Task<StudyOrder?> StudyOrder(Guid id, [Service] ValfardContext store, CancellationToken cancellationToken) =>
        await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == id, cancellationToken);
}

[ExtendObjectType(typeof(MunicipalityKey))]
internal static class MunicipalityStudyOrders
{
    /// <summary>What the municipality has asked FoU Jämt to do, newest first (kommunens beställningar).</summary>
    [Field, Needs("valfard.read")]
    [Connection(
        ParentKey = nameof(MunicipalityKey.Code), ChildKey = nameof(StudyOrder.MunicipalityCode), OrderBy = nameof(StudyOrder.PlacedAt), Descending = true)]
    public static IQueryable<StudyOrder> StudyOrders([Service] ValfardContext store) => store.StudyOrders;
}

[ExtendObjectType(typeof(StudyOrder))]
internal static class StudyOrderGraph
{
    /// <summary>Study orders by id.</summary>
    [EntityRows]
    public static IQueryable<StudyOrder> Rows(IReadOnlyList<StudyOrderKey> keys, [Service] ValfardContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.StudyOrders.Where(o => ids.Contains(o.Id));
    }

    /// <summary>Who changed the order, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("valfard.read")]
    [Connection(ParentKey = nameof(StudyOrder.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] ValfardContext store) => store.Audit.Where(a => a.ObjectType == nameof(StudyOrder));
}
