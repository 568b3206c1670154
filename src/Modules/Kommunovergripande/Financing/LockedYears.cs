using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Financing.Allocations;
using Samverkan.Kommunovergripande.Organisations;

namespace Samverkan.Kommunovergripande.Financing;

/// <summary>What years that are invoiced hold an agreement to.</summary>
internal static class LockedYears
{
    /// <summary>Years of an agreement that are invoiced, and that would be outside these days.</summary>
    public static async Task<IReadOnlyList<int>> LockedYearsOutsideAsync(
        this KommunovergripandeContext store, Guid agreementId, DateOnly startsOn, DateOnly endsOn, CancellationToken cancellationToken)
    {
        var (first, last) = (startsOn.Year, endsOn.Year);
        return await store.Budgets.Where(b => b.AgreementId == agreementId && b.IsLocked && (b.Year < first || b.Year > last))
            .Select(b => b.Year).OrderBy(year => year).ToListAsync(cancellationToken);
    }

    /// <summary>Names of municipalities that share a year of an agreement that is invoiced, and that none of these parties is.</summary>
    public static async Task<IReadOnlyList<string>> LockedSharersOutsideAsync(
        this KommunovergripandeContext store, Guid agreementId, IReadOnlyList<Guid> parties, CancellationToken cancellationToken)
    {
        var locked = store.Allocations.Where(a => a.AgreementId == agreementId && a.Status == AllocationStatus.Locked);
        var sharing = store.Organisations.Where(o => parties.Contains(o.Id) && o.Kind == OrganisationKind.Municipality);
        return await store.Municipalities
            .Where(m => store.MunicipalityAllocations.Any(p => p.MunicipalityCode == m.Code && locked.Any(a => a.Id == p.AllocationId))
                && !sharing.Any(o => o.MunicipalityCode == m.Code))
            .OrderBy(m => m.NameSort).Select(m => m.Name).ToListAsync(cancellationToken);
    }

    /// <summary>Says that years are locked.</summary>
    public static string InSwedish(IReadOnlyList<int> years) => years.Count == 1
        ? $"Budgeten för {years[0]} är låst, eftersom en del av året är fakturerad."
        : $"Budgetarna för {string.Join(", ", years)} är låsta, eftersom en del av de åren är fakturerad.";
}
