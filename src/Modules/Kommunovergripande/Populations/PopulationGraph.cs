using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.Populations;

[ExtendObjectType(typeof(MunicipalityKey))]
internal static class MunicipalityPopulation
{
    /// <summary>Number of inhabitants of a year, or null where no figure is known: none is ever interpolated (folkmängd).</summary>
    /// <param name="year">The year, <c>2024</c> say (år).</param>
    [Field, Public]
    public static async Task<IReadOnlyDictionary<string, int?>> Population(
        [Parent(nameof(MunicipalityKey.Code))] IReadOnlyList<string> codes, int year, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        await store.PopulationFigures
            .Where(f => codes.Contains(f.MunicipalityCode) && f.Year == year)
            .ToDictionaryAsync(f => f.MunicipalityCode, f => (int?)f.Count, cancellationToken);

    /// <summary>All known figures by year, with the day they are true of and their source (folkmängd per år).</summary>
    [Field, Public]
    public static async Task<ILookup<string, PopulationFigure>> PopulationFigures(
        [Parent(nameof(MunicipalityKey.Code))] IReadOnlyList<string> codes, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var figures = await store.PopulationFigures.Where(f => codes.Contains(f.MunicipalityCode)).OrderBy(f => f.Year).ToListAsync(cancellationToken);
        return figures.ToLookup(f => f.MunicipalityCode);
    }
}
