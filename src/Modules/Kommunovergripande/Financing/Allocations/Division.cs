namespace Samverkan.Kommunovergripande.Financing.Allocations;

/// <summary>Something that is divided, or a weight that something is divided by.</summary>
/// <param name="Key">What it belongs to: an assignment, a municipality, an instalment.</param>
/// <param name="Value">Whole units; not negative.</param>
internal sealed record Quantity(string Key, long Value);

/// <summary>
/// Divides amounts by weights into whole units (fördelning): every amount's shares sum exactly to it, every share differs less than one unit from
/// the exact one, and so does what each weight's owner gets in all.
/// </summary>
/// <remarks>
/// The largest remainder rules. One amount alone is divided by exactly the method of largest remainders, ties to the lowest key. Several amounts
/// that were divided so one by one would send the odd units to the same owners every time, and their totals would drift; so the units are placed
/// where the sum of remainders is greatest among the roundings that keep the totals as well (ADR 0026). Everything is integer arithmetic on sorted
/// input: the same question has the same answer, whatever the order it is asked in.
/// </remarks>
internal static class Division
{
    /// <summary>Divides.</summary>
    /// <param name="amounts">What is divided; keys are different.</param>
    /// <param name="weights">What it is divided by; keys are different, and one weight at least is more than zero.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A share per amount and weight, ordered by amount and then by weight.</returns>
    /// <exception cref="ArgumentException">Something is negative, stands twice, or all weights are zero.</exception>
    public static IReadOnlyList<Share> Of(IEnumerable<Quantity> amounts, IEnumerable<Quantity> weights, CancellationToken cancellationToken)
    {
        var (rows, columns) = (Sorted(amounts, nameof(amounts)), Sorted(weights, nameof(weights)));
        if (columns.Sum(c => (decimal)c.Value) == 0)
        {
            throw new ArgumentException("All weights are zero.", nameof(weights));
        }
        var rounding = new ControlledRounding([.. rows.Select(r => r.Value)], [.. columns.Select(c => c.Value)]);
        rounding.Round(cancellationToken);
        return [.. rows.SelectMany((row, i) => columns.Select((column, j) => new Share(row.Key, column.Key, rounding.Units(i, j))))];
    }

    /// <summary>Divides one amount: no unit has to be moved, so it takes no time to speak of.</summary>
    public static IReadOnlyList<Quantity> Of(long amount, IEnumerable<Quantity> weights) =>
        [.. Of([new Quantity("", amount)], weights, CancellationToken.None).Select(s => new Quantity(s.Weight, s.Units))];

    private static List<Quantity> Sorted(IEnumerable<Quantity> quantities, string name)
    {
        var sorted = quantities.OrderBy(q => q.Key, StringComparer.Ordinal).ToList();
        return sorted.Exists(q => q.Value < 0) ? throw new ArgumentException("A quantity is negative.", name)
            : sorted.DistinctBy(q => q.Key).Count() < sorted.Count ? throw new ArgumentException("A key stands twice.", name)
            : sorted;
    }
}

/// <summary>What an amount gives to the owner of a weight.</summary>
/// <param name="Amount">Key of the amount.</param>
/// <param name="Weight">Key of the weight.</param>
/// <param name="Units">Whole units.</param>
internal sealed record Share(string Amount, string Weight, long Units);
