using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Financing.Budgets;

/// <summary>Sets the lines of a year's budget.</summary>
[Needs("kommunovergripande.budget.set")]
internal sealed record SetBudget(SetBudgetInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class SetBudgetValidator : AbstractValidator<SetBudget>
{
    public SetBudgetValidator()
    {
        RuleFor(c => c.Input.Year).Year();
        RuleFor(c => c.Input.Source).Limited(FinancingRules.MaxSource);
        RuleFor(c => c.Input.Lines).Must(lines => lines.Count is >= 1 and <= Budget.MaxLines)
            .WithMessage((_, lines) => $"{lines.Count} rader är ingen budget. Ange 1–{Budget.MaxLines}, en för varje uppdrag.");
        RuleForEach(c => c.Input.Lines).SetValidator(new BudgetLineValidator());
        RuleFor(c => c.Input.Lines).Must(lines => lines.DistinctBy(line => line.AssignmentCode).Count() == lines.Count)
            .WithMessage((_, lines) => $"{lines.GroupBy(l => l.AssignmentCode).First(g => g.Count() > 1).Key} står på flera rader. Ange varje uppdrag en gång.");
    }
}

internal sealed class BudgetLineValidator : AbstractValidator<BudgetLineInput>
{
    public BudgetLineValidator()
    {
        RuleFor(line => line.Amount).WholeKronor();
        RuleFor(line => line.Source).Limited(FinancingRules.MaxSource);
    }
}

internal sealed class SetBudgetHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<SetBudget, Outcome>
{
    public async Task<Outcome> Handle(SetBudget request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var agreement = await AgreementFacts.FindAsync(store, input.AgreementId, cancellationToken);
        if (agreement is null)
        {
            return AgreementFacts.NotFound();
        }
        var assignments = await store.AssignmentCodesAsync(agreement.Id, cancellationToken);
        List<UserError> errors = [.. agreement.Refusal(input.Year) is { } refusal ? [refusal] : Array.Empty<UserError>(), .. Foreign(input.Lines, assignments)];
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var (budget, stale) = await BudgetOfYear.ForChangeAsync(store, agreement.Id, input.Year, input.Version, cancellationToken);
        if (stale is not null)
        {
            return stale;
        }
        budget ??= BudgetOfYear.Begin(store, agreement.Id, input.Year, time);
        budget.Set(
            input.Source.Said(),
            [.. input.Lines.Select(line => new BudgetAmount(line.AssignmentCode, Money.InOre(line.Amount), line.Source.Said(), line.IsExample))],
            indexTenThousandths: null,
            time.GetUtcNow());
        return Outcome.Changed(nameof(Budget), budget.Id);
    }

    private static IEnumerable<UserError> Foreign(IReadOnlyList<BudgetLineInput> lines, IReadOnlyList<string> assignments) =>
        BudgetOfYear.Foreign(lines.Select(line => line.AssignmentCode), assignments).Select(line => new UserError(
            UserErrorCode.Invalid,
            assignments.Count == 0
                ? $"Överenskommelsen har inga uppdrag än, och inget '{line.Code}'. Lägg till uppdragen i den först."
                : $"'{line.Code}' är inget uppdrag i överenskommelsen. Ange något av {string.Join(", ", assignments)}.",
            ["input", "lines", $"{line.Index}", "assignmentCode"]));
}

/// <summary>Finds and begins budgets.</summary>
internal static class BudgetOfYear
{
    /// <summary>The budget of an agreement and year with its lines, if there is one; and why it cannot be changed, if so.</summary>
    public static async Task<(Budget? Budget, Outcome? Refusal)> ForChangeAsync(
        KommunovergripandeContext store, Guid agreementId, int year, int? seen, CancellationToken cancellationToken)
    {
        var budget = await store.Budgets.Include(b => b.Lines).FirstOrDefaultAsync(b => b.AgreementId == agreementId && b.Year == year, cancellationToken);
        Outcome? refusal = (budget, seen) switch
        {
            (null, null) => null,
            (null, _) => Outcome.Refused(UserErrorCode.NotFound, $"Det finns ingen budget för {year} att ändra. Utelämna version när den läggs första gången.", "input", "version"),
            _ when seen is null || budget.IsStale(seen.Value) => Outcome.Conflict(nameof(Budget), budget.Id),
            _ when budget.IsLocked => Outcome.Refused(
                UserErrorCode.NotAllowedInState,
                $"Budgeten för {year} är låst, eftersom en del av året är fakturerad. Lägg ändringen i nästa års budget, eller reglera den med en kreditfaktura.",
                "input", "year"),
            _ => null,
        };
        return (budget, refusal);
    }

    /// <summary>Lines that are for no assignment of the agreement, each by its place.</summary>
    public static IEnumerable<(int Index, string Code)> Foreign(IEnumerable<string> lines, IReadOnlyList<string> assignments) =>
        lines.Index().Where(line => !assignments.Contains(line.Item));

    /// <summary>A new budget.</summary>
    public static Budget Begin(KommunovergripandeContext store, Guid agreementId, int year, TimeProvider time)
    {
        var budget = new Budget(Guid.CreateVersion7(time.GetUtcNow()), agreementId, year);
        store.Budgets.Add(budget);
        return budget;
    }
}
