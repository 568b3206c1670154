using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Financing.Invoicing;
using Samverkan.Kommunovergripande.Populations;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Financing.Allocations;

/// <summary>Divides a year's budget by population, for the first time or anew.</summary>
[Needs("kommunovergripande.allocation.compute")]
internal sealed record AllocateBudget(AllocateBudgetInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class AllocateBudgetValidator : AbstractValidator<AllocateBudget>
{
    public AllocateBudgetValidator()
    {
        RuleFor(c => c.Input.Year).Year();
        RuleFor(c => c.Input.PopulationYear).Year();
    }
}

internal sealed class AllocateBudgetHandler(KommunovergripandeContext store, TimeProvider time, RequestInfo request) : IRequestHandler<AllocateBudget, Outcome>
{
    public async Task<Outcome> Handle(AllocateBudget command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var agreement = await AgreementFacts.FindAsync(store, input.AgreementId, cancellationToken);
        if (agreement is null)
        {
            return AgreementFacts.NotFound();
        }
        if (agreement.Refusal(input.Year) is { } refusal)
        {
            return Outcome.Refused([refusal]);
        }
        var allocation = await store.Allocations.Include(a => a.Shares).Include(a => a.Municipalities)
            .FirstOrDefaultAsync(a => a.AgreementId == agreement.Id && a.Year == input.Year, cancellationToken);
        if (Refusal(allocation, input) is { } stale)
        {
            return stale;
        }
        var budget = await store.Budgets.Include(b => b.Lines)
            .FirstOrDefaultAsync(b => b.AgreementId == agreement.Id && b.Year == input.Year, cancellationToken);
        if (budget is null)
        {
            return Outcome.Refused(
                UserErrorCode.NotFound, $"Det finns ingen budget för {input.Year} att fördela. Lägg den först med kommunovergripandeSetBudget.", "input", "year");
        }
        IReadOnlyList<string> codes = [.. (await store.SharingMunicipalitiesAsync([agreement.Id], cancellationToken))[agreement.Id]];
        var figures = await store.PopulationFigures.AsNoTracking().Where(f => codes.Contains(f.MunicipalityCode)).ToListAsync(cancellationToken);
        if (await FaultAsync(codes, figures, input.PopulationYear, cancellationToken) is { } fault)
        {
            return Outcome.Refused([fault]);
        }
        if (allocation is null)
        {
            store.Allocations.Add(allocation = new(Guid.CreateVersion7(time.GetUtcNow()), budget));
        }
        var now = time.GetUtcNow();
        allocation.Compute(budget, [.. figures.Where(f => f.Year == input.PopulationYear)], request.Principal.Name, now, cancellationToken);
        var instalments = await store.Instalments.Include(i => i.Amounts).Where(i => i.AllocationId == allocation.Id).ToListAsync(cancellationToken);
        InstalmentPlan.Divide(allocation, instalments, now, cancellationToken);
        return Outcome.Changed(nameof(Allocation), allocation.Id);
    }

    private static Outcome? Refusal(Allocation? allocation, AllocateBudgetInput input) => (allocation, input.Version) switch
    {
        (null, null) => null,
        (null, _) => Outcome.Refused(
            UserErrorCode.NotFound, $"{input.Year} är inte fördelat, så det finns inget att räkna om. Utelämna version när året fördelas första gången.", "input", "version"),
        _ when input.Version is not { } seen || allocation.IsStale(seen) => Outcome.Conflict(nameof(Allocation), allocation.Id),
        _ when allocation.Status != AllocationSteps.Compute.From => Outcome.Refused(
            UserErrorCode.NotAllowedInState,
            $"Fördelningen för {allocation.Year} är låst, eftersom en del av året är fakturerad, och kan inte {AllocationSteps.Compute.InSwedish}. "
            + "Reglera skillnaden i nästa års budget eller med en kreditfaktura.",
            "input", "year"),
        _ => null,
    };

    private async Task<UserError?> FaultAsync(
        IReadOnlyList<string> codes, IReadOnlyList<PopulationFigure> figures, int year, CancellationToken cancellationToken)
    {
        if (codes.Count == 0)
        {
            return new(UserErrorCode.Invalid, "Överenskommelsen har inga kommuner som parter, så det finns inga att fördela mellan. Lägg till dem som parter.", ["input", "agreementId"]);
        }
        var ofYear = figures.Where(f => f.Year == year).ToList();
        var missing = codes.Except(ofYear.Select(f => f.MunicipalityCode)).ToList();
        if (missing.Count > 0)
        {
            var names = await store.Municipalities.Where(m => missing.Contains(m.Code)).OrderBy(m => m.NameSort).Select(m => m.Name).ToListAsync(cancellationToken);
            return new(UserErrorCode.Invalid, $"Folkmängd {year} saknas för {string.Join(", ", names)}. {Complete(codes, figures)}", ["input", "populationYear"]);
        }
        return ofYear.TrueForAll(f => f.Count == 0)
            ? new(UserErrorCode.Invalid, $"Folkmängden {year} är 0 i alla kommuner, så det finns inget att fördela efter. {Complete(codes, figures)}", ["input", "populationYear"])
            : null;
    }

    private static string Complete(IReadOnlyList<string> codes, IReadOnlyList<PopulationFigure> figures)
    {
        var years = figures.GroupBy(f => f.Year).Where(g => g.Count() == codes.Count && g.Any(f => f.Count > 0)).Select(g => g.Key).Order().ToList();
        return years.Count == 0
            ? "Inget år har folkmängd för alla kommuner. Importera den först med kommunovergripandeImportPopulation."
            : $"Ange något av {string.Join(", ", years)}, eller importera den först med kommunovergripandeImportPopulation.";
    }
}
