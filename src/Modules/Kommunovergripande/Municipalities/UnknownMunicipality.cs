using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Municipalities;

internal static class UnknownMunicipality
{
    /// <summary>Says that there is no such municipality, and which there are; null where there is or none is named.</summary>
    public static async Task<UserError?> UnknownMunicipalityAsync(this KommunovergripandeContext store, string? code, CancellationToken cancellationToken)
    {
        if (code is null || await store.Municipalities.AnyAsync(m => m.Code == code, cancellationToken))
        {
            return null;
        }
        var codes = await store.Municipalities.OrderBy(m => m.Code).Select(m => m.Code + " " + m.Name).ToListAsync(cancellationToken);
        return new(UserErrorCode.NotFound, $"Kommunkoden '{code}' finns inte i länet. Giltiga koder: {string.Join(", ", codes)}.", ["input", "municipalityCode"]);
    }
}
