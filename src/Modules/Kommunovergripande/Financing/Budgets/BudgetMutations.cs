using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.Budgets;

/// <summary>A budget, whole (budget).</summary>
/// <param name="AgreementId">Id of the agreement whose money it is (överenskommelse).</param>
/// <param name="Year">A calendar year that the agreement applies in, extensions counted (budgetår).</param>
/// <param name="Lines">1 to 200 lines, each assignment once; lines that are left out are taken away (budgetrader).</param>
/// <param name="Version">The version of the year's budget that this was decided on; null where there is none yet (version).</param>
/// <param name="Source">Where the budget as a whole is stated, at most 200 characters (källa).</param>
[InputType]
internal sealed record SetBudgetInput(Guid AgreementId, int Year, IReadOnlyList<BudgetLineInput> Lines, int? Version = null, string? Source = null);

/// <summary>The money of an assignment (budgetrad).</summary>
/// <param name="AssignmentCode">Code of an assignment of the agreement (uppdragets kod).</param>
/// <param name="Amount">Whole SEK for the year, from 0 to 10 000 000 000 (belopp).</param>
/// <param name="Source">Where the amount is stated, at most 200 characters (källa).</param>
/// <param name="IsExample">Whether it is made up to show how things look (exempel).</param>
[InputType]
internal sealed record BudgetLineInput(string AssignmentCode, decimal Amount, string? Source = null, bool IsExample = false);

/// <summary>An index (index, årlig uppräkning).</summary>
/// <param name="AgreementId">Id of the agreement whose money it raises (överenskommelse).</param>
/// <param name="Year">The year that is raised, from the one before (år).</param>
/// <param name="Percent">Percent with at most four decimals, more than -100 and at most 100 (procent).</param>
/// <param name="Source">Where it is stated, 1 to 200 characters (källa).</param>
/// <param name="Version">The version of the year's index that this was decided on; null where there is none yet (version).</param>
/// <param name="IsExample">Whether it is made up to show how things look (exempel).</param>
[InputType]
internal sealed record SetYearlyIndexInput(Guid AgreementId, int Year, decimal Percent, string Source, int? Version = null, bool IsExample = false);

/// <summary>A budget made of the year before (uppräknad budget).</summary>
/// <param name="AgreementId">Id of the agreement (överenskommelse).</param>
/// <param name="Year">The new year: the one before has a budget, and this one has an index (budgetår).</param>
/// <param name="Version">The version of the new year's budget that this was decided on; null where there is none yet (version).</param>
[InputType]
internal sealed record IndexBudgetInput(Guid AgreementId, int Year, int? Version = null);

/// <summary>What became of a change of a budget (utfall).</summary>
/// <param name="Budget">The budget as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why the change was refused (fel).</param>
[ObjectType]
internal sealed record BudgetPayload([property: Field] BudgetKey? Budget, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a change of an index (utfall).</summary>
/// <param name="YearlyIndex">The index as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why the change was refused (fel).</param>
[ObjectType]
internal sealed record YearlyIndexPayload([property: Field] YearlyIndexKey? YearlyIndex, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class BudgetMutations
{
    /// <summary>Sets the lines of a year's budget, all of them (lägg budget). Refused once some of the year is invoiced.</summary>
    /// <param name="input">The budget.</param>
    [Field, Needs("kommunovergripande.budget.set")]
    public static Task<BudgetPayload> KommunovergripandeSetBudget(
        SetBudgetInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new SetBudget(input), commands, context, cancellationToken);

    /// <summary>Says by how many percent an agreement's money is raised for a year (ange index) [001].</summary>
    /// <param name="input">The index.</param>
    [Field, Needs("kommunovergripande.budget.setIndex")]
    public static async Task<YearlyIndexPayload> KommunovergripandeSetYearlyIndex(
        SetYearlyIndexInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new SetYearlyIndex(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>
    /// Makes the budget of a year of the one before and the year's index (räkna upp budget) [001]. The total is raised and rounded to whole kronor, half a
    /// krona up, and divided over the lines in proportion to what they were, by the largest remainder. Refused once some of the year is invoiced.
    /// </summary>
    /// <param name="input">Which year.</param>
    [Field, Needs("kommunovergripande.budget.index")]
    public static Task<BudgetPayload> KommunovergripandeIndexBudget(
        IndexBudgetInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new IndexBudget(input), commands, context, cancellationToken);

    private static async Task<BudgetPayload> SendAsync(ICommand command, Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(command, context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }
}
