using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing;

/// <summary>
/// Commands about a year's money in random order, many of them impossible or decided on an old version: what is refused changes nothing and says why, and
/// what is done never leaves sums that do not agree or a locked year that moves.
/// </summary>
[Trait("Category", "Full")]
public sealed class CommandSequenceTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string State = """
        budgets { id year version total isLocked lines { assignment { code } amount } }
        allocations { id year version status total isOutdated populationYear shares { assignment { code } municipality { code } amount }
          municipalities { municipality { code } population amount }
          instalments { id number version status amount invoicedOn amounts { municipality { code } amount } } }
        """;

    private readonly SamverkanHost host = sample.Host;
    private readonly FinancingDesk desk = new(sample.Host);

    [Fact]
    public void Commands_InAnyOrder_NeverLeaveAnIllegalState()
    {
        var step = from command in Gen.Elements("setBudget", "setBudget", "indexBudget", "allocate", "allocate", "plan", "plan", "invoice", "invoice", "import")
                   from year in Gen.Elements(2021, 2022)
                   from amount in Gen.Choose(0, 5_000)
                   from stale in Gen.Choose(0, 9)
                   select new Step(command, year, amount, stale == 0);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(12),
            Prop.ForAll(step.ListOf(14).ToArbitrary(), steps => RunAsync([.. steps]).GetAwaiter().GetResult()));
    }

    private async Task RunAsync(IReadOnlyList<Step> steps)
    {
        var agreement = await desk.AgreementAsync();
        await desk.SetIndexAsync(agreement, 2022, 2.5m);
        // one year has come as far as it can before it is locked: most of what can go wrong is on the way from there
        await desk.BudgetAsync(agreement, 2021);
        await desk.PlanAsync((await desk.AllocateAsync(agreement, 2021)).At("allocation"), FinancingDesk.Halves);
        var state = await desk.AgreementFieldAsync(agreement, State);
        foreach (var step in steps)
        {
            var (errors, isSent) = await DoAsync(agreement, step, state);
            Assert.False(isSent && step.IsStale && errors.Count == 0, $"{step} was decided on another version, and was done.");
            var after = await desk.AgreementFieldAsync(agreement, State);
            if (errors.Count > 0)
            {
                Assert.Equal(state.GetRawText(), after.GetRawText());
            }
            Assert.All(errors, e => Assert.True(e.At("message").GetString()!.Length > 20 && e.At("path")[0].GetString() == "input", e.GetRawText()));
            Assert.All(after.At("allocations").EnumerateArray(), a => Agrees(a, after));
            AssertAnotherVersion(state, after);
            foreach (var locked in state.At("allocations").EnumerateArray().Where(a => a.At("status").GetString() == "LOCKED"))
            {
                var now = after.At("allocations").EnumerateArray().Single(a => a.At("id").GetString() == locked.At("id").GetString());
                Assert.Equal((locked.At("shares").GetRawText(), "LOCKED"), (now.At("shares").GetRawText(), now.At("status").GetString()));
                Assert.Equal(locked.At("municipalities").GetRawText(), now.At("municipalities").GetRawText());
                Assert.Equal(Amounts(locked), Amounts(now));
                Assert.Equal(Lines(state, locked), Lines(after, now));
            }
            state = after;
        }
    }

    private static IEnumerable<string> Amounts(JsonElement allocation) => allocation.At("instalments").EnumerateArray().Select(i => i.At("amounts").GetRawText());

    private static string Lines(JsonElement state, JsonElement allocation) => OfYear(state.At("budgets"), allocation.At("year").GetInt32())!.Value.At("lines").GetRawText();

    /// <summary>Whoever saw other amounts has seen another version, so that nothing is decided on them.</summary>
    private static void AssertAnotherVersion(JsonElement before, JsonElement after)
    {
        var seen = Versioned(before).ToDictionary(row => row.At("id").GetString()!);
        foreach (var row in Versioned(after).Where(row => seen.ContainsKey(row.At("id").GetString()!)))
        {
            var was = seen[row.At("id").GetString()!];
            Assert.True(Figures(was) == Figures(row) || was.At("version").GetInt32() < row.At("version").GetInt32(), $"{was} became {row} in the same version.");
        }
    }

    private static IEnumerable<JsonElement> Versioned(JsonElement state) =>
        [.. state.At("budgets").EnumerateArray(), .. state.At("allocations").EnumerateArray(), .. state.At("allocations").EnumerateArray().SelectMany(a => a.At("instalments").EnumerateArray())];

    private static string Figures(JsonElement row) =>
        string.Concat(new[] { "lines", "shares", "amounts" }.Where(list => row.TryGetProperty(list, out _)).Select(list => row.At(list).GetRawText()));

    private async Task<(IReadOnlyList<JsonElement> Errors, bool IsSent)> DoAsync(string agreement, Step step, JsonElement state)
    {
        var budget = OfYear(state.At("budgets"), step.Year);
        var allocation = OfYear(state.At("allocations"), step.Year);
        var done = step.Command switch
        {
            "setBudget" => await desk.SetBudgetAsync(
                agreement, step.Year, new[] { new { assignmentCode = "BUZ", amount = step.Amount }, new { assignmentCode = "FOU-JAMT", amount = step.Amount / 3 } }, VersionOf(budget, step)),
            "indexBudget" => await desk.IndexAsync(agreement, step.Year, VersionOf(budget, step)),
            "allocate" => await desk.AllocateAsync(agreement, step.Year, step.Amount % 5 == 0 ? 1999 : step.Amount % 2 == 0 ? 2020 : 2024, VersionOf(allocation, step)),
            "plan" when allocation is { } known => await desk.DoAsync("PlanInstalments", "allocation { id }", new
            {
                allocationId = known.At("id").GetString(), version = VersionOf(known, step), instalments = Plan(step.Year, (step.Amount % 3) + 1),
            }),
            "invoice" when allocation?.At("instalments").EnumerateArray().ToList() is { Count: > 0 } instalments => await InvoiceAsync(instalments[step.Amount % instalments.Count], step),
            "import" => await ImportAsync(step.Amount),
            _ => JsonSerializer.SerializeToElement(new { errors = Array.Empty<object>(), nothing = true }),
        };
        // an import states no version
        return ([.. done.At("errors").EnumerateArray()], step.Command != "import" && !done.TryGetProperty("nothing", out _));
    }

    private Task<JsonElement> InvoiceAsync(JsonElement instalment, Step step) => desk.DoAsync(
        "InvoiceInstalment", "instalment { id }", new { id = instalment.At("id").GetString(), version = VersionOf(instalment, step), invoicedOn = "2021-01-01" });

    private async Task<JsonElement> ImportAsync(int count)
    {
        var csv = $"kommunkod,kommun,ar,folkmangd,referensdatum,kalla\n2326,Berg,2024,{6_000 + count},2024-12-31,SCB";
        return (await host.AskAsync(
            "mutation ($input: ImportPopulationInput!) { done: kommunovergripandeImportPopulation(input: $input) { errors { message path } } }",
            new { input = new { csv, replace = true } })).At("done");
    }

    private static void Agrees(JsonElement allocation, JsonElement state)
    {
        var budget = OfYear(state.At("budgets"), allocation.At("year").GetInt32())!.Value;
        var instalments = allocation.At("instalments").EnumerateArray().ToList();
        var isLocked = instalments.Exists(i => i.At("status").GetString() == "INVOICED");
        Assert.Equal((isLocked ? "LOCKED" : "PROPOSED", isLocked), (allocation.At("status").GetString(), budget.At("isLocked").GetBoolean()));
        Assert.False(isLocked && allocation.At("isOutdated").GetBoolean());
        Assert.Equal(allocation.At("total").Sek(), allocation.At("shares").EnumerateArray().Sum(s => s.At("amount").Sek()));
        if (!allocation.At("isOutdated").GetBoolean())
        {
            Assert.Equal(
                budget.At("lines").EnumerateArray().Select(l => (l.At("assignment", "code").GetString(), l.At("amount").Sek())),
                allocation.At("shares").EnumerateArray().GroupBy(s => s.At("assignment", "code").GetString()).Select(g => (g.Key, g.Sum(s => s.At("amount").Sek()))));
        }
        Assert.All(allocation.At("municipalities").EnumerateArray(), m => Assert.Equal(m.At("amount").Sek(), Paid(allocation.At("shares").EnumerateArray(), m)));
        Assert.All(
            allocation.At("municipalities").EnumerateArray().Where(_ => instalments.Count > 0),
            m => Assert.Equal(m.At("amount").Sek(), Paid(instalments.SelectMany(i => i.At("amounts").EnumerateArray()), m)));
    }

    private static decimal Paid(IEnumerable<JsonElement> amounts, JsonElement municipality) => amounts
        .Where(a => a.At("municipality", "code").GetString() == municipality.At("municipality", "code").GetString()).Sum(a => a.At("amount").Sek());

    private static JsonElement? OfYear(JsonElement list, int year)
    {
        var found = list.EnumerateArray().Where(e => e.At("year").GetInt32() == year).ToList();
        return found.Count == 0 ? null : found[0];
    }

    private static int? VersionOf(JsonElement? row, Step step) => row is { } known ? known.At("version").GetInt32() - (step.IsStale ? 1 : 0) : step.IsStale ? 1 : null;

    private static IEnumerable<object> Plan(int year, int count) => Enumerable.Range(0, count).Select(i => new
    {
        invoiceDate = $"{year}-{(i * 4) + 1:00}-01", dueDate = $"{year}-{(i * 4) + 1:00}-28", periodFrom = $"{year}-{(i * 4) + 1:00}-01", periodTo = $"{year}-{(i * 4) + 4:00}-28", part = i + 1,
    });

    private sealed record Step(string Command, int Year, int Amount, bool IsStale);
}
