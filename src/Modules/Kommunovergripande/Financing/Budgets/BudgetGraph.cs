using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Kommunovergripande.Financing.Budgets;

[ExtendObjectType(typeof(Budget))]
internal static class BudgetGraph
{
    /// <summary>Budgets by id.</summary>
    [EntityRows]
    public static IQueryable<Budget> Rows(IReadOnlyList<BudgetKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.Budgets.Where(b => ids.Contains(b.Id));
    }

    /// <summary>Who changed it, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    [Connection(ParentKey = nameof(Budget.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] KommunovergripandeContext store) => store.Audit.Where(a => a.ObjectType == nameof(Budget));
}

[ExtendObjectType(typeof(BudgetKey))]
internal static class BudgetLines
{
    /// <summary>The money per assignment, ordered by the assignments' codes (budgetrader).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<ILookup<Guid, BudgetLine>> Lines(
        [Parent(nameof(BudgetKey.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var lines = await store.BudgetLines.AsNoTracking().Where(line => ids.Contains(line.BudgetId))
            .OrderBy(line => line.AssignmentCode).ToListAsync(cancellationToken);
        return lines.ToLookup(line => line.BudgetId);
    }
}

[ExtendObjectType(typeof(YearlyIndex))]
internal static class YearlyIndexGraph
{
    /// <summary>Indexes by id.</summary>
    [EntityRows]
    public static IQueryable<YearlyIndex> Rows(IReadOnlyList<YearlyIndexKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.YearlyIndexes.Where(i => ids.Contains(i.Id));
    }

    /// <summary>Who changed it, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    [Connection(ParentKey = nameof(YearlyIndex.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] KommunovergripandeContext store) => store.Audit.Where(a => a.ObjectType == nameof(YearlyIndex));
}

[ExtendObjectType(typeof(AgreementKey))]
internal static class AgreementBudgets
{
    /// <summary>The agreement's money of a year, or null where no budget is set (budget).</summary>
    /// <param name="year">The calendar year, <c>2021</c> say (budgetår).</param>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<IReadOnlyDictionary<Guid, Budget?>> Budget(
        [Parent(nameof(AgreementKey.Id))] IReadOnlyList<Guid> ids, int year, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        await store.Budgets.AsNoTracking().Where(b => ids.Contains(b.AgreementId) && b.Year == year)
            .ToDictionaryAsync(b => b.AgreementId, b => (Budget?)b, cancellationToken);

    /// <summary>The agreement's money year by year (budgetar).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<ILookup<Guid, Budget>> Budgets(
        [Parent(nameof(AgreementKey.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var budgets = await store.Budgets.AsNoTracking().Where(b => ids.Contains(b.AgreementId)).OrderBy(b => b.Year).ToListAsync(cancellationToken);
        return budgets.ToLookup(b => b.AgreementId);
    }

    /// <summary>By how many percent the agreement's money is raised, year by year (index).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<ILookup<Guid, YearlyIndex>> YearlyIndexes(
        [Parent(nameof(AgreementKey.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var indexes = await store.YearlyIndexes.AsNoTracking().Where(i => ids.Contains(i.AgreementId)).OrderBy(i => i.Year).ToListAsync(cancellationToken);
        return indexes.ToLookup(i => i.AgreementId);
    }
}
