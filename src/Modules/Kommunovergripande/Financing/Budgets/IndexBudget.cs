using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Financing.Allocations;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.Budgets;

/// <summary>Makes a year's budget of the one before.</summary>
[Needs("kommunovergripande.budget.index")]
internal sealed record IndexBudget(IndexBudgetInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class IndexBudgetValidator : AbstractValidator<IndexBudget>
{
    public IndexBudgetValidator() => RuleFor(c => c.Input.Year).Year();
}

internal sealed class IndexBudgetHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<IndexBudget, Outcome>
{
    public async Task<Outcome> Handle(IndexBudget request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var agreement = await AgreementFacts.FindAsync(store, input.AgreementId, cancellationToken);
        if (agreement is null)
        {
            return AgreementFacts.NotFound();
        }
        if (agreement.Refusal(input.Year) is { } refusal)
        {
            return Outcome.Refused([refusal]);
        }
        var (budget, stale) = await BudgetOfYear.ForChangeAsync(store, agreement.Id, input.Year, input.Version, cancellationToken);
        if (stale is not null)
        {
            return stale;
        }
        var previous = await store.Budgets.Include(b => b.Lines)
            .FirstOrDefaultAsync(b => b.AgreementId == agreement.Id && b.Year == input.Year - 1, cancellationToken);
        var index = await store.YearlyIndexes.FirstOrDefaultAsync(i => i.AgreementId == agreement.Id && i.Year == input.Year, cancellationToken);
        if (previous is null || index is null)
        {
            return Outcome.Refused(Missing(input.Year, previous, index));
        }
        var assignments = await store.AssignmentCodesAsync(agreement.Id, cancellationToken);
        var foreign = BudgetOfYear.Foreign(previous.Lines.Select(line => line.AssignmentCode).Order(StringComparer.Ordinal), assignments).Select(line => line.Code).ToList();
        if (foreign.Count > 0)
        {
            return Outcome.Refused(
                UserErrorCode.Invalid,
                $"Budgeten för {previous.Year} har pengar för {string.Join(", ", foreign)}, som inte längre är uppdrag i överenskommelsen. "
                + $"Lägg budgeten för {input.Year} med kommunovergripandeSetBudget{(assignments.Count == 0 ? "" : $", med något av {string.Join(", ", assignments)}")}.",
                "input", "year");
        }
        budget ??= BudgetOfYear.Begin(store, agreement.Id, input.Year, time);
        budget.Set(SourceOf(previous, index), Raised(previous, index), index.TenThousandths, time.GetUtcNow());
        return Outcome.Changed(nameof(Budget), budget.Id);
    }

    /// <summary>The lines, raised so that they sum to the raised total.</summary>
    internal static IReadOnlyList<BudgetAmount> Raised(Budget previous, YearlyIndex index)
    {
        var source = SourceOf(previous, index);
        // a budget of nothing is nothing raised too, and has no proportions to divide by
        var kronor = previous.TotalOre == 0
            ? previous.Lines.ToDictionary(line => line.AssignmentCode, _ => 0L)
            : Division.Of(index.Raise(previous.TotalOre) / Money.Krona, previous.Lines.Select(line => new Quantity(line.AssignmentCode, line.AmountOre)))
                .ToDictionary(line => line.Key, line => line.Value);
        return [.. previous.Lines.Select(line =>
            new BudgetAmount(line.AssignmentCode, kronor[line.AssignmentCode] * Money.Krona, source, line.IsExample || index.IsExample))];
    }

    /// <summary>What is said of where a raised budget comes from.</summary>
    internal static string SourceOf(Budget previous, YearlyIndex index) => $"Budget {previous.Year} uppräknad med {index.InSwedish}";

    private static IReadOnlyList<UserError> Missing(int year, Budget? previous, YearlyIndex? index)
    {
        UserError?[] errors =
        [
            previous is null
                ? new(UserErrorCode.NotFound, $"Det finns ingen budget för {year - 1} att räkna upp. Lägg den först med kommunovergripandeSetBudget.", ["input", "year"]) : null,
            index is null
                ? new(UserErrorCode.NotFound, $"Det finns inget index för {year}. Ange det först med kommunovergripandeSetYearlyIndex.", ["input", "year"]) : null,
        ];
        return [.. errors.OfType<UserError>()];
    }
}
