using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Financing.Budgets;

namespace Samverkan.Kommunovergripande.Financing;

/// <summary>The money of an agreement in a year (en överenskommelses pengar ett år).</summary>
/// <param name="AgreementId">Id of the agreement (överenskommelse).</param>
/// <param name="Year">The calendar year (år).</param>
[InputType]
internal sealed record FinancingYearInput(Guid AgreementId, int Year);

/// <summary>
/// The money of two versions of an agreement, or of two years, beside each other, as in Bilaga 3 "Fördelning av medel nu och framåt" [001]
/// (jämförelse av finansiering).
/// </summary>
/// <param name="From">What is compared from; null where no budget is set (nu).</param>
/// <param name="To">What is compared to; null where no budget is set (framåt).</param>
/// <param name="TotalBefore">Sum of the first, SEK; 0 where no budget is set (summa före).</param>
/// <param name="TotalAfter">Sum of the second, SEK; 0 where no budget is set (summa efter).</param>
/// <param name="TotalDifference">After less before, SEK (skillnad).</param>
/// <param name="TotalUnchanged">Whether both are set and their sums are the same to the krona, though the assignments may differ [001] (oförändrad total budget).</param>
/// <param name="Assignments">Assignments that are in either, ordered by code (per uppdrag).</param>
/// <param name="Municipalities">Municipalities that pay in either, ordered by code; empty where neither is divided as it is now (per kommun).</param>
[ObjectType, Needs("kommunovergripande.financing.read")]
internal sealed record FinancingComparison(
    [property: Field] BudgetKey? From,
    [property: Field] BudgetKey? To,
    [property: Field] decimal TotalBefore,
    [property: Field] decimal TotalAfter,
    [property: Field] decimal TotalDifference,
    [property: Field] bool TotalUnchanged,
    [property: Field] IReadOnlyList<AssignmentDifference> Assignments,
    [property: Field] IReadOnlyList<MunicipalityDifference> Municipalities);

/// <summary>The money of an assignment, before and after (uppdragets pengar).</summary>
/// <param name="Assignment">The assignment (uppdrag).</param>
/// <param name="Before">SEK; null where it had no line (före).</param>
/// <param name="After">SEK; null where it has no line (efter).</param>
/// <param name="Difference">After less before, SEK; what is missing counts as 0 (skillnad).</param>
[ObjectType, Needs("kommunovergripande.financing.read")]
internal sealed record AssignmentDifference(
    [property: Field] AssignmentKey Assignment, [property: Field] decimal? Before, [property: Field] decimal? After, [property: Field] decimal Difference);

/// <summary>What a municipality pays, before and after (kommunens pengar).</summary>
/// <param name="Municipality">The municipality (kommun).</param>
/// <param name="Before">SEK; null where the first is not divided as it is now, or the municipality has no part of it (före).</param>
/// <param name="After">SEK; null where the second is not divided as it is now, or the municipality has no part of it (efter).</param>
/// <param name="Difference">After less before, SEK; null where one of the two is (skillnad).</param>
[ObjectType, Needs("kommunovergripande.financing.read")]
internal sealed record MunicipalityDifference(
    [property: Field] MunicipalityKey Municipality, [property: Field] decimal? Before, [property: Field] decimal? After, [property: Field] decimal? Difference);

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class FinancingComparisons
{
    /// <summary>
    /// Compares the money of two versions of an agreement, or of two years: per assignment and municipality, and whether the total is unchanged (jämförelse av
    /// finansiering, Bilaga 3) [001].
    /// </summary>
    /// <param name="from">What is compared from (nu).</param>
    /// <param name="to">What is compared to (framåt).</param>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<FinancingComparison> FinancingComparison(
        FinancingYearInput from, FinancingYearInput to, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var (before, after) = (await BudgetAsync(store, from, cancellationToken), await BudgetAsync(store, to, cancellationToken));
        var (totalBefore, totalAfter) = (before?.TotalOre ?? 0, after?.TotalOre ?? 0);
        return new(
            KeyOf(before),
            KeyOf(after),
            Money.InSek(totalBefore),
            Money.InSek(totalAfter),
            Money.InSek(totalAfter - totalBefore),
            before is not null && after is not null && totalBefore == totalAfter,
            AssignmentsOf(before, after),
            MunicipalitiesOf(await PartsAsync(store, before, cancellationToken), await PartsAsync(store, after, cancellationToken)));
    }

    private static BudgetKey? KeyOf(Budget? budget) => budget is null ? null : new(budget.Id);

    private static Task<Budget?> BudgetAsync(KommunovergripandeContext store, FinancingYearInput year, CancellationToken cancellationToken) =>
        store.Budgets.AsNoTracking().Include(b => b.Lines).FirstOrDefaultAsync(b => b.AgreementId == year.AgreementId && b.Year == year.Year, cancellationToken);

    // shares of another budget than this one would stand beside sums that they do not sum to
    private static async Task<Dictionary<string, long>> PartsAsync(KommunovergripandeContext store, Budget? budget, CancellationToken cancellationToken) =>
        budget is null ? [] : await store.Allocations.Where(a => a.BudgetId == budget.Id && a.BudgetChangedAt == budget.ChangedAt).SelectMany(a => a.Municipalities)
            .ToDictionaryAsync(m => m.MunicipalityCode, m => m.AmountOre, cancellationToken);

    private static IReadOnlyList<AssignmentDifference> AssignmentsOf(Budget? before, Budget? after)
    {
        var (old, now) = (LinesOf(before), LinesOf(after));
        return [.. old.Keys.Union(now.Keys).Order(StringComparer.Ordinal).Select(code => new AssignmentDifference(
            new(code), SekOf(old, code), SekOf(now, code), Money.InSek(now.GetValueOrDefault(code) - old.GetValueOrDefault(code))))];
    }

    private static IReadOnlyList<MunicipalityDifference> MunicipalitiesOf(Dictionary<string, long> before, Dictionary<string, long> after) =>
        [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(code =>
            new MunicipalityDifference(new(code), SekOf(before, code), SekOf(after, code), SekOf(after, code) - SekOf(before, code)))];

    private static Dictionary<string, long> LinesOf(Budget? budget) => budget?.Lines.ToDictionary(line => line.AssignmentCode, line => line.AmountOre) ?? [];

    private static decimal? SekOf(Dictionary<string, long> ore, string key) => ore.TryGetValue(key, out var amount) ? Money.InSek(amount) : null;
}
