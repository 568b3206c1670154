using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Financing.Allocations;

namespace Samverkan.Kommunovergripande.Financing.Invoicing;

/// <summary>Whole years as tables: a row per municipality, a column per assignment.</summary>
internal static class YearBasis
{
    /// <summary>A table per division.</summary>
    public static async Task<IReadOnlyDictionary<Guid, BasisTable>> TablesAsync(
        KommunovergripandeContext store, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var allocations = await store.Allocations.AsNoTracking().AsSplitQuery().Include(a => a.Shares).Include(a => a.Municipalities)
            .Where(a => ids.Contains(a.Id)).ToListAsync(cancellationToken);
        var municipalities = await store.Municipalities.AsNoTracking().ToDictionaryAsync(m => m.Code, m => m.Name, cancellationToken);
        var assignments = await store.Assignments.AsNoTracking().ToDictionaryAsync(a => a.Code, a => a.Name, cancellationToken);
        return allocations.ToDictionary(a => a.Id, a => Table(a, municipalities, assignments));
    }

    private static BasisTable Table(Allocation allocation, Dictionary<string, string> municipalities, Dictionary<string, string> assignments)
    {
        var codes = allocation.Shares.Select(s => s.AssignmentCode).Distinct().Order(StringComparer.Ordinal).ToList();
        var kronor = allocation.Shares.ToDictionary(s => (s.MunicipalityCode, s.AssignmentCode), s => s.AmountOre / Money.Krona);
        return new(
            $"fakturaunderlag-{allocation.Year}",
            [
                new("Kommunkod"), new("Kommun"), new("Folkmängd", IsSummed: true), new("Referensdatum"), new("Källa"),
                .. codes.Select(code => new BasisColumn(assignments[code], IsSummed: true)), new("Summa", IsSummed: true),
            ],
            [.. allocation.Municipalities.OrderBy(m => m.MunicipalityCode, StringComparer.Ordinal).Select(m => (IReadOnlyList<object>)
            [
                m.MunicipalityCode, municipalities[m.MunicipalityCode], (long)m.Population, m.ReferenceDate, m.Source,
                .. codes.Select(code => (object)kronor[(m.MunicipalityCode, code)]), m.AmountOre / Money.Krona,
            ])]);
    }
}

/// <summary>Instalments as tables: a row per municipality.</summary>
internal static class InstalmentBasis
{
    /// <summary>A table per instalment.</summary>
    public static async Task<IReadOnlyDictionary<Guid, BasisTable>> TablesAsync(
        KommunovergripandeContext store, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var instalments = await store.Instalments.AsNoTracking().Include(i => i.Amounts).Where(i => ids.Contains(i.Id)).ToListAsync(cancellationToken);
        var municipalities = await store.Municipalities.AsNoTracking().ToDictionaryAsync(m => m.Code, m => m.Name, cancellationToken);
        return instalments.ToDictionary(i => i.Id, i => Table(i, municipalities));
    }

    private static BasisTable Table(Instalment instalment, Dictionary<string, string> municipalities) => new(
        $"fakturaunderlag-{instalment.PeriodFrom.Year}-{instalment.Number}",
        [
            new("Kommunkod"), new("Kommun"), new("Delbetalning"), new("Fakturadatum"), new("Förfallodag"), new("Period från"), new("Period till"),
            new("Belopp", IsSummed: true),
        ],
        [.. instalment.Amounts.OrderBy(a => a.MunicipalityCode, StringComparer.Ordinal).Select(a => (IReadOnlyList<object>)
        [
            a.MunicipalityCode, municipalities[a.MunicipalityCode], (long)instalment.Number, instalment.InvoiceDate, instalment.DueDate, instalment.PeriodFrom,
            instalment.PeriodTo, a.AmountOre / Money.Krona,
        ])]);
}
