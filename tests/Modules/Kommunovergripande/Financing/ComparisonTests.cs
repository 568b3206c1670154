using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing;

public sealed class ComparisonTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly FinancingDesk desk = new(sample.Host);

    [Fact]
    public async Task Comparison_OfTheSamplesProposal_LeavesTheTotalUnchangedThoughAssignmentsDiffer()
    {
        var data = await host.AskAsync("{ kommunovergripande { agreements(first: 200) { nodes { id validFrom budgets { isLocked lines { isExample } } } } } }");
        string Of(string from) => data.At("kommunovergripande", "agreements", "nodes").EnumerateArray()
            .Single(a => a.At("validFrom").GetString() == from && a.At("budgets").EnumerateArray().Any(b => b.At("lines")[0].At("isExample").GetBoolean())).At("id").GetString()!;

        var comparison = await CompareAsync(Of("2019-01-01"), 2021, Of("2023-01-01"), 2023);

        Assert.Equal(
            ("12000000", "12000000", "0", true),
            (comparison.At("totalBefore").GetString(), comparison.At("totalAfter").GetString(), comparison.At("totalDifference").GetString(),
             comparison.At("totalUnchanged").GetBoolean()));
        var changes = comparison.At("assignments").EnumerateArray().ToDictionary(
            a => a.At("assignment", "code").GetString()!, a => (a.At("before").GetString(), a.At("after").GetString(), a.At("difference").GetString()));
        Assert.Equal(("1100000", null, "-1100000"), changes["KURS-KONFERENS"]);
        Assert.Equal((null, "800000", "800000"), changes["FORETAGSETABLERING"]);
        Assert.Equal(("2100000", "2100000", "0"), changes["FOU-JAMT"]);
        Assert.All(comparison.At("municipalities").EnumerateArray(), m => Assert.Equal(
            (true, JsonValueKind.Null, JsonValueKind.Null), (m.At("before").GetString() is not null, m.At("after").ValueKind, m.At("difference").ValueKind)));
    }

    [Fact]
    public async Task Comparison_WhenBothAreDivided_ComparesMunicipalitiesToo()
    {
        var (first, before) = await desk.AllocatedAsync();
        var second = await desk.AgreementAsync(concluded: false);
        await desk.BudgetAsync(second, 2022, 1_000_000, 500_001, 34);
        var after = (await desk.AllocateAsync(second, 2022, populationYear: 2024)).At("allocation");

        var comparison = await CompareAsync(first, 2021, second, 2022);

        Assert.Equal(("1", false), (comparison.At("totalDifference").GetString(), comparison.At("totalUnchanged").GetBoolean()));
        Assert.Equal(
            before.At("municipalities").EnumerateArray().Zip(after.At("municipalities").EnumerateArray(), (b, a) => (b.At("amount").Sek(), a.At("amount").Sek(), a.At("amount").Sek() - b.At("amount").Sek())),
            comparison.At("municipalities").EnumerateArray().Select(m => (m.At("before").Sek(), m.At("after").Sek(), m.At("difference").Sek())));
        Assert.Equal(1, comparison.At("municipalities").EnumerateArray().Sum(m => m.At("difference").Sek()));
    }

    [Fact]
    public async Task Comparison_WhenABudgetWasChangedSinceItWasDivided_DoesNotShowTheOldShares()
    {
        var (agreement, _) = await desk.AllocatedAsync();
        await desk.BudgetAsync(agreement, 2021, 1, 2, 3);

        var comparison = await CompareAsync(agreement, 2021, agreement, 2022);

        Assert.Equal(("6", 0), (comparison.At("totalBefore").GetString(), comparison.At("municipalities").GetArrayLength()));
    }

    [Fact]
    public async Task Comparison_WhenAYearHasNoBudget_IsNotUnchanged()
    {
        var agreement = await desk.AgreementAsync();

        var comparison = await CompareAsync(agreement, 2021, agreement, 2022);

        Assert.Equal(("0", "0", false), (comparison.At("totalBefore").GetString(), comparison.At("totalAfter").GetString(), comparison.At("totalUnchanged").GetBoolean()));
        Assert.Equal((JsonValueKind.Null, 0), (comparison.At("from").ValueKind, comparison.At("assignments").GetArrayLength()));
    }

    private async Task<JsonElement> CompareAsync(string from, int fromYear, string to, int toYear) => (await host.AskAsync(
        """
        query ($from: FinancingYearInput!, $to: FinancingYearInput!) { kommunovergripande { financingComparison(from: $from, to: $to) {
          from { year agreement { title } } to { year } totalBefore totalAfter totalDifference totalUnchanged
          assignments { assignment { code name } before after difference } municipalities { municipality { code } before after difference } } } }
        """,
        new { from = new { agreementId = from, year = fromYear }, to = new { agreementId = to, year = toYear } })).At("kommunovergripande", "financingComparison");
}
