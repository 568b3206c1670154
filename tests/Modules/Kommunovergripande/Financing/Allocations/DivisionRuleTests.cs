using FsCheck;
using FsCheck.Fluent;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing.Allocations;

/// <summary>The rule of division, asked over HTTP: random amounts and populations, with zeroes and ties.</summary>
[Trait("Category", "Full")]
public sealed class DivisionRuleTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    private const string Preview = """
        query ($amounts: [AllocationAmountInput!]!, $populations: [AllocationPopulationInput!]!) {
          kommunovergripande { allocationPreview(amounts: $amounts, populations: $populations) {
            shares { assignment municipality amount } municipalities { municipality amount } errors { message } } } }
        """;

    [Fact]
    public void Division_WhateverIsDivided_GivesWholeKronorThatSumToEveryAmount() => Holds(Questions(6, 9), async question =>
    {
        var shares = await DivideAsync(question);

        Assert.All(shares.Values, s => Assert.True(decimal.IsInteger(s)));
        Assert.All(question.Amounts, a => Assert.Equal(a.Value, shares.Where(s => s.Key.Assignment == a.Key).Sum(s => s.Value)));
    });

    [Fact]
    public void Division_WhateverIsDivided_KeepsEveryShareAndTotalWithinAKrona() => Holds(Questions(6, 9), async question =>
    {
        var shares = await DivideAsync(question);

        var inhabitants = question.Populations.Sum(p => (decimal)p.Value);
        Assert.All(shares, s => Assert.True(
            Math.Abs((s.Value * inhabitants) - (question.Amounts[s.Key.Assignment] * (decimal)question.Populations[s.Key.Municipality])) < inhabitants, $"{s}"));
        Assert.All(question.Populations, p => Assert.True(
            Math.Abs((shares.Where(s => s.Key.Municipality == p.Key).Sum(s => s.Value) * inhabitants) - (question.Amounts.Values.Sum() * (decimal)p.Value)) < inhabitants,
            $"{p}"));
    });

    [Fact]
    public void Division_WhereNothingIsToBeHad_GivesZero() => Holds(Questions(6, 9), async question =>
    {
        var shares = await DivideAsync(question);

        Assert.All(
            shares.Where(s => question.Amounts[s.Key.Assignment] == 0 || question.Populations[s.Key.Municipality] == 0), s => Assert.Equal(0, s.Value));
    });

    [Fact]
    public void Division_WhateverTheOrderOfTheInput_IsTheSame() => Holds(Questions(6, 9), async question =>
    {
        var shares = await DivideAsync(question);

        Assert.Equal(shares, await DivideAsync(question with { Reversed = true }));
    });

    [Fact]
    public void Division_OfOneAmount_IsTheMethodOfLargestRemainders() => Holds(Questions(1, 12), async question =>
    {
        var shares = await DivideAsync(question);

        var (amount, inhabitants) = (question.Amounts.Values.Single(), question.Populations.Sum(p => (long)p.Value));
        var left = amount - question.Populations.Sum(p => amount * p.Value / inhabitants);
        var rounded = question.Populations.OrderByDescending(p => amount * p.Value % inhabitants).ThenBy(p => p.Key, StringComparer.Ordinal).Take((int)left).ToHashSet();
        Assert.All(question.Populations, p => Assert.Equal((amount * p.Value / inhabitants) + (rounded.Contains(p) ? 1 : 0), shares[("A00", p.Key)]));
    });

    [Fact]
    public void Division_OfSeveralAmounts_RoundsUpTheLargestRemaindersThatKeepTheTotals() => Holds(Questions(3, 3), async question =>
    {
        var shares = await DivideAsync(question);

        var exact = new Exact(question);
        Assert.Equal(exact.Best(), exact.Worth((i, j) => shares[(question.Amounts.Keys.ElementAt(i), question.Populations.Keys.ElementAt(j))]));
    });

    private static void Holds(Gen<Question> questions, Func<Question, Task> assertion) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(questions.ToArbitrary(), question => assertion(question).GetAwaiter().GetResult()));

    private static Gen<Question> Questions(int mostAmounts, int mostPopulations)
    {
        var amount = Gen.Frequency((1, Gen.Constant(0L)), (3, Gen.Choose(0, 20).Select(a => (long)a)), (3, Gen.Choose(0, 9_000_000).Select(a => (long)a)));
        var population = Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 4)), (3, Gen.Choose(1, 70_000)));
        return from amounts in Gen.Choose(1, mostAmounts).SelectMany(n => amount.ListOf(n))
               from populations in Gen.Choose(1, mostPopulations).SelectMany(n => population.ListOf(n)).Where(p => p.Any(x => x > 0))
               select new Question(
                   new(amounts.Select((a, i) => (a, i)).ToDictionary(x => $"A{x.i:00}", x => x.a)),
                   new(populations.Select((p, i) => (p, i)).ToDictionary(x => $"23{x.i:00}", x => x.p)),
                   false);
    }

    private async Task<SortedDictionary<(string Assignment, string Municipality), decimal>> DivideAsync(Question question)
    {
        var amounts = question.Amounts.Select(a => new { assignment = a.Key, amount = a.Value });
        var populations = question.Populations.Select(p => new { municipality = p.Key, population = p.Value });
        var data = await host.AskAsync(Preview, new
        {
            amounts = question.Reversed ? amounts.Reverse() : amounts,
            populations = question.Reversed ? populations.Reverse() : populations,
        });
        var preview = data.At("kommunovergripande", "allocationPreview");
        Assert.Empty(preview.At("errors").EnumerateArray());
        return new(preview.At("shares").EnumerateArray().ToDictionary(
            s => (s.At("assignment").GetString()!, s.At("municipality").GetString()!), s => s.At("amount").Sek()));
    }

    /// <summary>What is asked.</summary>
    private sealed record Question(SortedDictionary<string, long> Amounts, SortedDictionary<string, int> Populations, bool Reversed)
    {
        public override string ToString() => $"{string.Join(' ', Amounts.Values)} by {string.Join(' ', Populations.Values)}";
    }

    /// <summary>All roundings of a small matrix, tried one by one.</summary>
    private sealed class Exact(Question question)
    {
        private readonly long[] amounts = [.. question.Amounts.Values];
        private readonly long[] weights = [.. question.Populations.Values.Select(p => (long)p)];
        private readonly long sum = question.Populations.Values.Sum(p => (long)p);

        /// <summary>Sum of the remainders that are rounded up.</summary>
        public long Worth(Func<int, int, decimal> share) =>
            Cells().Sum(c => (long)(share(c.Row, c.Column) - Floor(c.Row, c.Column)) * Remainder(c.Row, c.Column));

        /// <summary>The greatest there is among those that keep every row and column.</summary>
        public long Best()
        {
            var cells = Cells().Where(c => Remainder(c.Row, c.Column) > 0).ToList();
            return Enumerable.Range(0, 1 << cells.Count)
                .Select(mask => cells.Where((_, i) => (mask & (1 << i)) != 0).ToHashSet())
                .Where(Keeps)
                .Max(up => up.Sum(c => Remainder(c.Row, c.Column)));
        }

        private bool Keeps(HashSet<(int Row, int Column)> up)
        {
            long Share(int i, int j) => Floor(i, j) + (up.Contains((i, j)) ? 1 : 0);
            return Enumerable.Range(0, amounts.Length).All(i => Enumerable.Range(0, weights.Length).Sum(j => Share(i, j)) == amounts[i])
                && Enumerable.Range(0, weights.Length).All(j =>
                    Math.Abs((Enumerable.Range(0, amounts.Length).Sum(i => Share(i, j)) * sum) - (amounts.Sum() * weights[j])) < sum);
        }

        private IEnumerable<(int Row, int Column)> Cells() =>
            Enumerable.Range(0, amounts.Length).SelectMany(i => Enumerable.Range(0, weights.Length).Select(j => (i, j)));

        private long Floor(int row, int column) => amounts[row] * weights[column] / sum;

        private long Remainder(int row, int column) => amounts[row] * weights[column] % sum;
    }
}
