using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.Municipalities;

/// <summary>What a command that names a municipality is answered where the county has none of that code.</summary>
internal static class UnknownMunicipality
{
    /// <summary>Why the code cannot be used, and which can; null where it can.</summary>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="path">Where in the input it stands; <c>municipalityCode</c> where nothing is said.</param>
    public static async Task<Outcome?> UnknownMunicipalityAsync(this ValfardContext store, string code, CancellationToken cancellationToken, params IReadOnlyList<string> path)
    {
        var known = await store.Municipalities.AsNoTracking().OrderBy(m => m.Code).ToListAsync(cancellationToken);
        return known.Exists(m => m.Code == code) ? null : Outcome.Refused(
            UserErrorCode.NotFound,
            $"Kommunkoden '{code}' finns inte i länet. " + (known.Count == 0
                ? "Ingen kommun är känd här än: försök igen när länets kommuner är registrerade."
                : $"Giltiga koder: {string.Join(", ", known.Select(m => $"{m.Code} {m.Name}"))}."),
            ["input", .. path.Count > 0 ? path : ["municipalityCode"]]);
    }
}
