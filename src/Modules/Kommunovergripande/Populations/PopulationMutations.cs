using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Populations;

/// <summary>A file of population figures (import av folkmängd).</summary>
/// <param name="Csv">
/// The file's text: the headers <c>kommunkod,kommun,ar,folkmangd,referensdatum,kalla</c> and a row per municipality and year. Separated by comma,
/// semicolon or tab; at most 1 000 000 characters and 5 000 rows (filens text).
/// </param>
/// <param name="Source">Where rows come from that do not say so themselves, at most 200 characters (källa).</param>
/// <param name="ReferenceDate">The day that rows are true of that do not say so themselves (referensdatum).</param>
/// <param name="StatedTotals">What the source says that the rows of a year sum to (angivna summor).</param>
/// <param name="Replace">Whether figures that are known otherwise are replaced; without it they are reported as faults (ersätt).</param>
[InputType]
internal sealed record ImportPopulationInput(
    string Csv, string? Source = null, DateOnly? ReferenceDate = null, IReadOnlyList<StatedTotal>? StatedTotals = null, bool Replace = false);

/// <summary>What a source says that the rows of a year sum to (angiven summa).</summary>
/// <param name="Year">The year (år).</param>
/// <param name="Total">The sum over the file's municipalities (summa).</param>
[InputType("StatedTotalInput")]
internal sealed record StatedTotal(int Year, int Total);

/// <summary>What became of an import (utfall av import).</summary>
/// <param name="Import">What was imported; null where nothing was.</param>
/// <param name="Faults">Every fault of the file, in the order of its lines (fel i filen).</param>
/// <param name="Errors">Why nothing was imported; the file's faults among them (fel).</param>
[ObjectType]
internal sealed record ImportPopulationPayload(
    [property: Field] PopulationImport? Import,
    [property: Field] IReadOnlyList<PopulationFault> Faults,
    [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class PopulationMutations
{
    /// <summary>Imports population figures from a CSV file: all of it, or nothing (importera folkmängd).</summary>
    /// <param name="input">The file.</param>
    [Field, Needs("kommunovergripande.population.import")]
    public static async Task<ImportPopulationPayload> KommunovergripandeImportPopulation(
        ImportPopulationInput input, [Service] Commands commands, [Service] KommunovergripandeContext store, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new ImportPopulation(input), context.ResponseName, cancellationToken);
        var import = outcome.Id is { } id ? await store.PopulationImports.FirstOrDefaultAsync(i => i.Id == id, cancellationToken) : null;
        return new(import, [.. outcome.Errors.Select(PopulationFault.Of).OfType<PopulationFault>()], outcome.Errors);
    }
}
