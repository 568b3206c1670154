using Microsoft.EntityFrameworkCore;

namespace Samverkan.Kommunovergripande.Financing.Allocations;

/// <summary>What a year was divided by, against what it would be divided by now.</summary>
internal static class OutdatedAllocations
{
    /// <summary>Why nothing of a division can be invoiced before it is computed anew; null where it can.</summary>
    public static async Task<string?> OutdatedBecauseAsync(this KommunovergripandeContext store, Guid id, CancellationToken cancellationToken) =>
        (await store.OutdatedBecauseAsync([id], cancellationToken))[id];

    /// <summary>Why nothing of divisions can be invoiced before they are computed anew; null of those that can. Three statements, however many they are.</summary>
    // a locked one cannot be computed anew: what is left of it is invoiced as it was divided, whatever is agreed later
    public static async Task<IReadOnlyDictionary<Guid, string?>> OutdatedBecauseAsync(
        this KommunovergripandeContext store, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var divisions = await store.Allocations.Where(a => ids.Contains(a.Id))
            .Join(store.Budgets, a => a.BudgetId, b => b.Id, (a, b) => new { a.Id, a.AgreementId, a.Year, a.Status, IsChanged = a.BudgetChangedAt != b.ChangedAt })
            .Join(store.Agreements, a => a.AgreementId, g => g.Id, (a, g) => new DividedYear(
                a.Id, a.Year, a.Status, a.IsChanged, new AgreementFacts(g.Id, g.Title, g.Status, g.StartsOn, g.EndsOn)))
            .ToListAsync(cancellationToken);
        var open = divisions.FindAll(d => d.Status == AllocationStatus.Proposed).ConvertAll(d => d.Id);
        var divided = (await store.MunicipalityAllocations.Where(m => open.Contains(m.AllocationId))
            .Select(m => new { m.AllocationId, m.MunicipalityCode }).ToListAsync(cancellationToken)).ToLookup(m => m.AllocationId, m => m.MunicipalityCode);
        var sharing = await store.SharingMunicipalitiesAsync([.. divisions.Select(d => d.Agreement.Id).Distinct()], cancellationToken);
        return divisions.ToDictionary(
            d => d.Id,
            d => d.Status == AllocationStatus.Proposed ? Because(d, divided[d.Id].ToHashSet().SetEquals(sharing[d.Agreement.Id])) : null);
    }

    private static string? Because(DividedYear division, bool isOfTheParties)
    {
        const string Anew = "Räkna om fördelningen med kommunovergripandeAllocateBudget, och fakturera sedan.";
        return division.Agreement.Refusal(division.Year)?.Message
            ?? (division.IsChanged ? $"Budgeten för {division.Year} har ändrats sedan den fördelades. {Anew}"
                : isOfTheParties ? null
                : $"Kommunerna som är parter har ändrats sedan {division.Year} fördelades. {Anew}");
    }

    private sealed record DividedYear(Guid Id, int Year, AllocationStatus Status, bool IsChanged, AgreementFacts Agreement);
}
