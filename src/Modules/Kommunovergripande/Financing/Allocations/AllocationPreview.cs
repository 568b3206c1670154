using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.Allocations;

/// <summary>An amount to divide, of anything (belopp).</summary>
/// <param name="Assignment">What the amount is for: a code or any other word, at most 50 characters, each once (uppdrag).</param>
/// <param name="Amount">Whole kronor, from 0 to 10 000 000 000 (belopp).</param>
[InputType("AllocationAmountInput")]
internal sealed record AllocationAmount(string Assignment, decimal Amount);

/// <summary>Inhabitants to divide by (folkmängd).</summary>
/// <param name="Municipality">Who shares: a municipality's code or any other word, at most 50 characters, each once. The lowest wins a tie (kommun).</param>
/// <param name="Population">Number of inhabitants, not negative (folkmängd).</param>
[InputType("AllocationPopulationInput")]
internal sealed record AllocationPopulation(string Municipality, int Population);

/// <summary>
/// What a division by population would give (förhandsvisning av fördelning): nothing is read, and nothing is kept. Every amount's shares sum exactly
/// to it; each share, and each municipality's total, differs less than one krona from what is exact.
/// </summary>
/// <param name="Total">Sum of the amounts, SEK; null where there are errors (summa).</param>
/// <param name="Shares">A share per amount and municipality, ordered by the amounts' words and then by the municipalities' (andelar).</param>
/// <param name="Municipalities">What each municipality pays in all, ordered by their words (kommunernas summor).</param>
/// <param name="Errors">Why nothing was divided (fel).</param>
[ObjectType, Needs("kommunovergripande.financing.read")]
internal sealed record AllocationPreview(
    [property: Field] decimal? Total,
    [property: Field] IReadOnlyList<PreviewShare> Shares,
    [property: Field] IReadOnlyList<PreviewTotal> Municipalities,
    [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>A municipality's share of an amount, as it would be (andel).</summary>
/// <param name="Assignment">What the amount is for, as the question says (uppdrag).</param>
/// <param name="Municipality">Who shares, as the question says (kommun).</param>
/// <param name="Amount">Whole kronor (belopp).</param>
/// <param name="Exact">The share before it was rounded: amount × population / sum of populations, in SEK with at most six decimals (exakt andel).</param>
[ObjectType, Needs("kommunovergripande.financing.read")]
internal sealed record PreviewShare(
    [property: Field] string Assignment, [property: Field] string Municipality, [property: Field] decimal Amount, [property: Field] decimal Exact);

/// <summary>What a municipality would pay in all (kommunens summa).</summary>
/// <param name="Municipality">Who pays, as the question says (kommun).</param>
/// <param name="Population">Number of inhabitants (folkmängd).</param>
/// <param name="Amount">Whole kronor: the sum of its shares (belopp).</param>
/// <param name="Exact">Its share of the sum of all amounts before rounding, in SEK with at most six decimals (exakt andel).</param>
[ObjectType, Needs("kommunovergripande.financing.read")]
internal sealed record PreviewTotal(
    [property: Field] string Municipality, [property: Field] int Population, [property: Field] decimal Amount, [property: Field] decimal Exact);

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class AllocationPreviews
{
    /// <summary>Most amounts of a question.</summary>
    public const int MaxAmounts = 50;

    /// <summary>Most municipalities of a question.</summary>
    public const int MaxPopulations = 100;

    private const int MaxWord = 50;

    /// <summary>
    /// Divides amounts by population and keeps nothing ("vad blir det?"), so that the rule can be checked. It is the largest remainder: shares are
    /// rounded down, and the kronor that are left go to the largest remainders, a tie to the lowest word. Of several amounts together, that is done
    /// so that each municipality's total keeps within a krona of its exact share as well (förhandsvisning av fördelning) [001].
    /// </summary>
    /// <param name="amounts">What is divided: 1 to 50 amounts (belopp).</param>
    /// <param name="populations">What it is divided by: 1 to 100 municipalities, one of them with inhabitants at least (folkmängder).</param>
    [Field, Needs("kommunovergripande.financing.read")]
    public static AllocationPreview AllocationPreview(
        IReadOnlyList<AllocationAmount> amounts, IReadOnlyList<AllocationPopulation> populations, CancellationToken cancellationToken)
    {
        List<UserError> errors = [.. FaultsOf(amounts), .. FaultsOf(populations)];
        return errors.Count > 0 ? new(null, [], [], errors) : Divide(amounts, populations, cancellationToken);
    }

    private static AllocationPreview Divide(
        IReadOnlyList<AllocationAmount> amounts, IReadOnlyList<AllocationPopulation> populations, CancellationToken cancellationToken)
    {
        var shares = Division.Of(
            amounts.Select(a => new Quantity(a.Assignment, (long)a.Amount)), populations.Select(p => new Quantity(p.Municipality, p.Population)), cancellationToken);
        var inhabitants = populations.Sum(p => (decimal)p.Population);
        var (amountOf, populationOf) = (amounts.ToDictionary(a => a.Assignment, a => a.Amount), populations.ToDictionary(p => p.Municipality, p => p.Population));
        var total = amounts.Sum(a => a.Amount);
        decimal Exact(decimal amount, int population) => decimal.Round(amount * population / inhabitants, 6);
        return new(
            total,
            [.. shares.Select(s => new PreviewShare(s.Amount, s.Weight, s.Units, Exact(amountOf[s.Amount], populationOf[s.Weight])))],
            [.. shares.GroupBy(s => s.Weight).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
                new PreviewTotal(g.Key, populationOf[g.Key], g.Sum(s => s.Units), Exact(total, populationOf[g.Key])))],
            []);
    }

    private static IEnumerable<UserError> FaultsOf(IReadOnlyList<AllocationAmount> amounts)
    {
        if (amounts.Count is 0 or > MaxAmounts)
        {
            yield return Fault($"{amounts.Count} belopp kan inte fördelas. Ange 1–{MaxAmounts}.", "amounts");
        }
        foreach (var (amount, index) in amounts.Select((a, i) => (a, i)).Where(x => !Money.IsWholeKronor(x.a.Amount)))
        {
            yield return Fault($"{amount.Amount.InSwedish()} är inget belopp som kan fördelas. Ange hela kronor, 0–{Money.MaxKronor}.", "amounts", $"{index}", "amount");
        }
        foreach (var fault in FaultsOfWords([.. amounts.Select(a => a.Assignment)], "amounts", "assignment"))
        {
            yield return fault;
        }
    }

    private static IEnumerable<UserError> FaultsOf(IReadOnlyList<AllocationPopulation> populations)
    {
        if (populations.Count is 0 or > MaxPopulations)
        {
            yield return Fault($"{populations.Count} kommuner kan inte dela. Ange 1–{MaxPopulations}.", "populations");
        }
        foreach (var (population, index) in populations.Select((p, i) => (p, i)).Where(x => x.p.Population < 0))
        {
            yield return Fault($"{population.Population} är ingen folkmängd. Ange ett antal från 0.", "populations", $"{index}", "population");
        }
        foreach (var fault in FaultsOfWords([.. populations.Select(p => p.Municipality)], "populations", "municipality"))
        {
            yield return fault;
        }
        if (populations.Count > 0 && populations.All(p => p.Population == 0))
        {
            yield return Fault("Ingen har någon folkmängd att fördela efter. Ange minst en som är större än 0.", "populations");
        }
    }

    private static IEnumerable<UserError> FaultsOfWords(IReadOnlyList<string> words, string list, string field)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length is 0 or > MaxWord)
            {
                yield return Fault($"Ett namn på {words[i].Length} tecken kan inte användas. Ange 1–{MaxWord}.", list, $"{i}", field);
            }
            else if (words.Take(i).Contains(words[i]))
            {
                yield return Fault($"'{words[i]}' står flera gånger. Ange varje en gång.", list, $"{i}", field);
            }
        }
    }

    private static UserError Fault(string message, params IReadOnlyList<string> path) => new(UserErrorCode.Invalid, message, path);
}
