using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Financing.Allocations;

namespace Samverkan.Kommunovergripande.Financing.ExternalFunding;

/// <summary>
/// What the municipalities' money is multiplied to by money from outside (uppväxling) [001]: the external money of a year divided by the budget of
/// that year. External is what funders have granted; what is only applied for, and the assignment's own contribution, do not count.
/// </summary>
[ObjectType, Needs("kommunovergripande.financing.read")]
internal sealed class Leverage(int year, long externalOre, long budgetOre)
{
    /// <summary>The year (år).</summary>
    [Field]
    public int Year { get; } = year;

    /// <summary>
    /// Granted money that falls on the year, SEK. The money of a project over several years falls on each by its number of days, to the öre (externa medel).
    /// </summary>
    [Field]
    public decimal External { get; } = Money.InSek(externalOre);

    /// <summary>The assignment's budget of the year under concluded agreements, SEK (budget).</summary>
    [Field]
    public decimal Budget { get; } = Money.InSek(budgetOre);

    /// <summary>External kronor per krona of the budget, rounded to four decimals; null where there is no budget (uppväxling per krona).</summary>
    [Field]
    public decimal? PerKrona { get; } = budgetOre == 0 ? null : decimal.Round((decimal)externalOre / budgetOre, 4, MidpointRounding.AwayFromZero);
}

/// <summary>Spreads the money of a project over the years it covers.</summary>
internal static class FundedYears
{
    /// <summary>What falls on a year, in öre: by days, so that all years together have exactly the whole.</summary>
    public static long Part(long ore, DateOnly from, DateOnly to, int year) =>
        Division.Of(ore, Enumerable.Range(from.Year, to.Year - from.Year + 1).Select(y => new Quantity($"{y:0000}", Days(from, to, y))))
            .Single(part => part.Key == $"{year:0000}").Value;

    private static int Days(DateOnly from, DateOnly to, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return (to < last ? to : last).DayNumber - (from > first ? from : first).DayNumber + 1;
    }
}
