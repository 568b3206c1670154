using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Agreements.Contents;
using Samverkan.Kommunovergripande.Financing.Budgets;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing;

/// <summary>What money needs to know of an agreement.</summary>
internal sealed record AgreementFacts(Guid Id, string Title, AgreementStatus Status, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>The years that it applies in, as a refusal names them; extensions are counted.</summary>
    private string Years => (StartsOn == Agreement.NotStated, EndsOn == Agreement.GoesOn) switch
    {
        (true, true) => "tills vidare",
        (true, false) => $"till och med {EndsOn.Year}",
        (false, true) => $"från och med {StartsOn.Year}",
        _ => $"{StartsOn.Year}–{EndsOn.Year}",
    };

    /// <summary>Reads them, or null where there is no such agreement.</summary>
    public static async Task<AgreementFacts?> FindAsync(KommunovergripandeContext store, Guid id, CancellationToken cancellationToken) =>
        await store.Agreements.AsNoTracking()
            .Where(a => a.Id == id)
            .Select(a => new AgreementFacts(a.Id, a.Title, a.Status, a.StartsOn, a.EndsOn))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Says that there is no such agreement.</summary>
    public static Outcome NotFound() =>
        Outcome.Refused(UserErrorCode.NotFound, "Överenskommelsen finns inte. Ange id för en som finns i listan agreements.", "input", "agreementId");

    /// <summary>Why it can have no money in a year, or null where it can.</summary>
    public UserError? Refusal(int year) =>
        Status == AgreementStatus.Withdrawn
            ? new(UserErrorCode.NotAllowedInState, $"'{Title}' är återtagen och har inga pengar. Ange en annan överenskommelse.", ["input", "agreementId"])
        : year < StartsOn.Year || year > EndsOn.Year
            ? new(UserErrorCode.Invalid, $"'{Title}' gäller {Years} och har inga pengar {year}. Ange ett år inom den tiden, eller förläng den först.", ["input", "year"])
        : null;
}

/// <summary>What of the agreements money hangs on.</summary>
internal static class AgreementMoney
{
    /// <summary>Codes of an agreement's assignments.</summary>
    public static async Task<IReadOnlyList<string>> AssignmentCodesAsync(this KommunovergripandeContext store, Guid agreementId, CancellationToken cancellationToken) =>
        await store.Set<AgreementAssignment>().Where(a => a.AgreementId == agreementId).Select(a => a.Code).Distinct().OrderBy(code => code).ToListAsync(cancellationToken);

    /// <summary>Codes of the municipalities that share the money of agreements: their parties that are municipalities. One statement.</summary>
    public static async Task<ILookup<Guid, string>> SharingMunicipalitiesAsync(
        this KommunovergripandeContext store, IReadOnlyList<Guid> agreementIds, CancellationToken cancellationToken)
    {
        var sharing = await store.AgreementParties.Where(p => agreementIds.Contains(p.AgreementId))
            .Join(store.Organisations, p => p.OrganisationId, o => o.Id, (party, organisation) => new { party.AgreementId, organisation.Kind, organisation.MunicipalityCode })
            .Where(s => s.Kind == OrganisationKind.Municipality && s.MunicipalityCode != null)
            .Select(s => new { s.AgreementId, Code = s.MunicipalityCode! }).Distinct().OrderBy(s => s.Code).ToListAsync(cancellationToken);
        return sharing.ToLookup(s => s.AgreementId, s => s.Code);
    }

    /// <summary>Budget lines of a year that are agreed on: those of proposals are not.</summary>
    public static IQueryable<BudgetLine> ConcludedBudgetLines(this KommunovergripandeContext store, int year) =>
        store.Budgets
            .Where(b => b.Year == year && store.Agreements.Any(a => a.Id == b.AgreementId && a.Status == AgreementStatus.Concluded))
            .SelectMany(b => b.Lines);
}
