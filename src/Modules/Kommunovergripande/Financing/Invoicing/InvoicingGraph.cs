using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Kommunovergripande.Financing.Invoicing;

[ExtendObjectType(typeof(Instalment))]
internal static class InstalmentGraph
{
    /// <summary>Instalments by id.</summary>
    [EntityRows]
    public static IQueryable<Instalment> Rows(IReadOnlyList<InstalmentKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.Instalments.Where(i => ids.Contains(i.Id));
    }

    /// <summary>Who changed it, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    [Connection(ParentKey = nameof(Instalment.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] KommunovergripandeContext store) => store.Audit.Where(a => a.ObjectType == nameof(Instalment));
}

[ExtendObjectType(typeof(AllocationKey))]
internal static class AllocationInstalments
{
    /// <summary>In which parts it is invoiced, by number (delbetalningar).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<ILookup<Guid, Instalment>> Instalments(
        [Parent(nameof(AllocationKey.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var instalments = await store.Instalments.AsNoTracking().Where(i => ids.Contains(i.AllocationId)).OrderBy(i => i.Number).ToListAsync(cancellationToken);
        return instalments.ToLookup(i => i.AllocationId);
    }

    /// <summary>The basis for the invoices of the whole year, as a file: a row per municipality, a column per assignment (fakturaunderlag).</summary>
    /// <param name="format">Which kind of file (format).</param>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<IReadOnlyDictionary<Guid, InvoiceBasis?>> InvoiceBasis(
        [Parent(nameof(AllocationKey.Id))] IReadOnlyList<Guid> ids, InvoiceBasisFormat format, [Service] KommunovergripandeContext store,
        CancellationToken cancellationToken) =>
        (await YearBasis.TablesAsync(store, ids, cancellationToken)).ToDictionary(t => t.Key, t => (InvoiceBasis?)t.Value.ToFile(format));
}

[ExtendObjectType(typeof(InstalmentKey))]
internal static class InstalmentContent
{
    /// <summary>What each municipality pays in it, ordered by their codes (kommunernas delar).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<ILookup<Guid, InstalmentAmount>> Amounts(
        [Parent(nameof(InstalmentKey.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var amounts = await store.InstalmentAmounts.AsNoTracking().Where(a => ids.Contains(a.InstalmentId))
            .OrderBy(a => a.MunicipalityCode).ToListAsync(cancellationToken);
        return amounts.ToLookup(a => a.InstalmentId);
    }

    /// <summary>
    /// Whether it should have been invoiced: the day is after its invoice date, and it was not invoiced by then (försenad). What has been paid is known by
    /// the accounting system alone.
    /// </summary>
    /// <param name="asOf">The day; today without it (per datum).</param>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<IReadOnlyDictionary<Guid, bool>> IsOverdue(
        [Parent(nameof(InstalmentKey.Id))] IReadOnlyList<Guid> ids, DateOnly? asOf, [Service] KommunovergripandeContext store, [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var day = asOf ?? time.Today();
        return await store.Instalments.Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, IsOverdue = i.InvoiceDate < day && (i.InvoicedOn == null || i.InvoicedOn > day) })
            .ToDictionaryAsync(i => i.Id, i => i.IsOverdue, cancellationToken);
    }

    /// <summary>The basis for the instalment's invoices, as a file: a row per municipality (fakturaunderlag).</summary>
    /// <param name="format">Which kind of file (format).</param>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<IReadOnlyDictionary<Guid, InvoiceBasis?>> InvoiceBasis(
        [Parent(nameof(InstalmentKey.Id))] IReadOnlyList<Guid> ids, InvoiceBasisFormat format, [Service] KommunovergripandeContext store,
        CancellationToken cancellationToken) =>
        (await InstalmentBasis.TablesAsync(store, ids, cancellationToken)).ToDictionary(t => t.Key, t => (InvoiceBasis?)t.Value.ToFile(format));
}
