using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Kommunovergripande.Responsibilities;

/// <summary>What is said of a responsibility, beside whose it is, of what and in which role.</summary>
internal sealed record ResponsibilityTerms(
    string? Description = null, string? Commission = null, DateOnly? From = null, DateOnly? To = null, string? Source = null)
{
    /// <summary>Longest subject, in characters.</summary>
    public const int MaxSubject = 200;

    /// <summary>Longest description, in characters.</summary>
    public const int MaxDescription = 2000;

    /// <summary>Longest commission or source, in characters.</summary>
    public const int MaxReference = 200;

    /// <summary>The terms as they are kept: null where a text says nothing.</summary>
    public ResponsibilityTerms Trimmed() => this with { Description = Description.Said(), Commission = Commission.Said(), Source = Source.Said() };
}

/// <summary>Whether a responsibility can be: its organisation is there all the time, and it is not stated already.</summary>
internal static class ResponsibilityPlace
{
    /// <summary>Why not; none where it can.</summary>
    public static async Task<IReadOnlyList<UserError>> FaultsAsync(
        KommunovergripandeContext store, Guid? except, string subject, Guid organisationId, ResponsibilityRole role, ResponsibilityTerms terms, CancellationToken cancellationToken)
    {
        var organisation = await store.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == organisationId, cancellationToken);
        if (organisation is null)
        {
            return [new(UserErrorCode.NotFound, "Organisationen finns inte. Ange id för en registrerad organisation.", ["input", "organisationId"])];
        }
        if (terms.From is { } first && terms.To is { } end && end < first)
        {
            return [new(UserErrorCode.Invalid, $"Sista dagen ligger före den första. Ange en dag från och med {first:yyyy-MM-dd}.", ["input", "to"])];
        }
        if (!IsThere(organisation, terms))
        {
            return [new(UserErrorCode.Invalid, $"'{organisation.Name}' finns inte hela tiden. Ange dagar inom {organisation.ValidFrom:yyyy-MM-dd}–{organisation.ValidTo:yyyy-MM-dd}.", ["input", "from"])];
        }
        var folded = SwedishText.Fold(subject);
        var (since, until) = (terms.From ?? DateOnly.MinValue, terms.To ?? Responsibility.GoesOn);
        var taken = await store.Responsibilities.AsNoTracking()
            .Where(r => r.SubjectFolded == folded && r.OrganisationId == organisationId && r.Role == role && r.Id != except && r.Since <= until && r.Until >= since)
            .FirstOrDefaultAsync(cancellationToken);
        return taken is null ? [] : [new(UserErrorCode.Invalid, Taken(organisation, taken), ["input", "subject"])];
    }

    /// <summary>A first or last day that is not stated is that of the organisation.</summary>
    private static bool IsThere(Organisation organisation, ResponsibilityTerms terms)
    {
        var (first, last) = (terms.From ?? organisation.ValidFrom ?? DateOnly.MinValue, terms.To ?? organisation.ValidTo);
        return (last is null || first <= last) && organisation.ExistsThroughout(first, last);
    }

    private static string Taken(Organisation organisation, Responsibility taken) =>
        $"'{organisation.Name}' är redan angiven som {taken.Role.InSwedish()} i '{taken.Subject}' under samma tid. Ändra den uppgiften, eller ange en annan roll eller dagar som inte överlappar.";
}
