using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing.Budgets;

public sealed class BudgetTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly FinancingDesk desk = new(sample.Host);

    [Theory]
    [InlineData("-1", "lines/0/amount", "Ange 0–10000000000 utan ören")]
    [InlineData("1.5", "lines/0/amount", "Ange 0–10000000000 utan ören")]
    [InlineData("10000000001", "lines/0/amount", "Ange 0–10000000000 utan ören")]
    public async Task Set_WhenAnAmountIsNoWholeKronor_SaysWhatWouldBe(string amount, string path, string reason)
    {
        var agreement = await desk.AgreementAsync();

        var done = await desk.SetBudgetAsync(agreement, 2021, new[] { new { assignmentCode = "BUZ", amount } });

        Assert.Equal(("INVALID", "input/" + path), (FinancingDesk.Error(done).Code, FinancingDesk.Error(done).Path));
        Assert.Contains(reason, FinancingDesk.Error(done).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_WhenThereAreNoLines_SaysHowMany()
    {
        var agreement = await desk.AgreementAsync();

        Assert.Equal(
            ("INVALID", "input/lines", "0 rader är ingen budget. Ange 1–200, en för varje uppdrag."),
            FinancingDesk.Error(await desk.SetBudgetAsync(agreement, 2021, Array.Empty<object>())));
    }

    [Fact]
    public async Task Set_WhenAnAssignmentStandsTwice_SaysWhich()
    {
        var agreement = await desk.AgreementAsync();

        var done = await desk.SetBudgetAsync(agreement, 2021, new[] { new { assignmentCode = "BUZ", amount = 1 }, new { assignmentCode = "BUZ", amount = 2 } });

        Assert.Equal(("INVALID", "input/lines", "BUZ står på flera rader. Ange varje uppdrag en gång."), FinancingDesk.Error(done));
    }

    [Fact]
    public async Task Set_WhenTheAssignmentIsNotOfTheAgreement_SaysWhichAre()
    {
        var agreement = await desk.AgreementAsync();

        var done = await desk.SetBudgetAsync(agreement, 2021, new[] { new { assignmentCode = "BUZ", amount = 1 }, new { assignmentCode = "ENERGI", amount = 2 } });

        var error = FinancingDesk.Error(done);
        Assert.Equal("input/lines/1/assignmentCode", error.Path);
        Assert.StartsWith("'ENERGI' är inget uppdrag i överenskommelsen. Ange något av BUZ, ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_WhenTheAgreementIsUnknown_SaysSo()
    {
        var done = await desk.SetBudgetAsync(FinancingDesk.Unknown, 2021, new[] { new { assignmentCode = "BUZ", amount = 1 } });

        Assert.Equal(("NOT_FOUND", "input/agreementId"), (FinancingDesk.Error(done).Code, FinancingDesk.Error(done).Path));
    }

    [Theory]
    [InlineData(2020, false)]
    [InlineData(2021, true)]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    public async Task Set_WhenTheYearIsOutsideTheTerm_SaysWhichYearsAreIn(int year, bool isDone)
    {
        var agreement = await desk.AgreementAsync();

        var done = await desk.SetBudgetAsync(agreement, year, new[] { new { assignmentCode = "BUZ", amount = 1 } });

        Assert.Equal(
            isDone ? [] : [$"'Avtal om pengar' gäller 2021–2024 och har inga pengar {year}. Ange ett år inom den tiden, eller förläng den först."],
            done.At("errors").EnumerateArray().Select(e => e.At("message").GetString()));
    }

    [Fact]
    public async Task Set_WhenTheAgreementIsExtended_TakesTheYearsThatItThenAppliesIn()
    {
        var agreement = await desk.AgreementAsync();
        var lines = new[] { new { assignmentCode = "BUZ", amount = 1 } };
        Assert.NotEmpty((await desk.SetBudgetAsync(agreement, 2026, lines)).At("errors").EnumerateArray());
        var extended = await desk.DoAsync("ExtendAgreement", "agreement { appliesTo }", new
        {
            id = agreement,
            version = (await desk.AgreementFieldAsync(agreement, "version")).At("version").GetInt32(),
            to = "2026-12-31",
            bodyId = await desk.OrganisationAsync("Regionens samverkansråd"),
            when = new { kind = "DATE", from = "2024-12-02", to = "2024-12-02", text = "2 december 2024" },
        });
        Assert.Empty(extended.At("errors").EnumerateArray());

        var done = await desk.SetBudgetAsync(agreement, 2026, lines);

        Assert.Equal("1", done.At("budget", "total").GetString());
    }

    [Fact]
    public async Task Set_WhenDone_SumsItsLines()
    {
        var agreement = await desk.AgreementAsync();

        var done = await desk.SetBudgetAsync(
            agreement,
            2021,
            new object[] { new { assignmentCode = "FOU-JAMT", amount = "2", isExample = true }, new { assignmentCode = "BUZ", amount = 9_999_999_999, source = "Bilaga 3" } },
            source: "Bilaga 3");

        Assert.Equal(("10000000001", "Bilaga 3", false, 1), Of(done.At("budget")));
        Assert.Equal(
            [("BUZ", "9999999999", "Bilaga 3", false), ("FOU-JAMT", "2", null, true)],
            done.At("budget", "lines").EnumerateArray().Select(l =>
                (l.At("assignment", "code").GetString(), l.At("amount").GetString(), l.At("source").GetString(), l.At("isExample").GetBoolean())));

        static (string?, string?, bool, int) Of(JsonElement budget) =>
            (budget.At("total").GetString(), budget.At("source").GetString(), budget.At("isLocked").GetBoolean(), budget.At("version").GetInt32());
    }

    [Fact]
    public async Task Set_WhenSetAnew_HasTheNewLinesAndNoOthers()
    {
        var agreement = await desk.AgreementAsync();
        var budget = await desk.BudgetAsync(agreement, 2021, 10, 20, 30);

        var done = await desk.SetBudgetAsync(
            agreement, 2021, new[] { new { assignmentCode = "BUZ", amount = 25 }, new { assignmentCode = "FOU-JAMT", amount = 5 } }, budget.At("version").GetInt32());

        Assert.Equal(["25", "5"], done.At("budget", "lines").EnumerateArray().Select(l => l.At("amount").GetString()));
        Assert.Equal((budget.At("id").GetString(), 2), (done.At("budget", "id").GetString(), done.At("budget", "version").GetInt32()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(2)]
    public async Task Set_WhenTheVersionIsNotTheOneThatIs_ShowsTheBudgetAsItIsNow(int? version)
    {
        var agreement = await desk.AgreementAsync();
        await desk.BudgetAsync(agreement, 2021, 10, 20, 30);

        var done = await desk.SetBudgetAsync(agreement, 2021, new[] { new { assignmentCode = "BUZ", amount = 25 } }, version);

        Assert.Equal("CONFLICT", FinancingDesk.Error(done).Code);
        Assert.Equal("60", done.At("budget", "total").GetString());
    }

    [Fact]
    public async Task Set_WhenAVersionIsGivenOfNoBudget_SaysThatThereIsNone()
    {
        var agreement = await desk.AgreementAsync();

        var done = await desk.SetBudgetAsync(agreement, 2021, new[] { new { assignmentCode = "BUZ", amount = 25 } }, version: 1);

        Assert.Equal(("NOT_FOUND", "input/version"), (FinancingDesk.Error(done).Code, FinancingDesk.Error(done).Path));
    }

    [Theory]
    [InlineData("2.5", 333, 333, 334, "1025")]
    [InlineData("-10.05", 333, 333, 334, "900")]
    [InlineData("0.0499", 333, 333, 334, "1000")]
    [InlineData("0.05", 333, 333, 334, "1001")]
    [InlineData("3.1234", 2_450_000, 1_800_001, 7, "4382753")]
    [InlineData("5", 0, 0, 0, "0")]
    public async Task Index_WhenDone_RaisesTheTotalToWholeKronorAndTheLinesInProportion(string percent, long a, long b, long c, string total)
    {
        var agreement = await desk.AgreementAsync();
        await desk.BudgetAsync(agreement, 2021, a, b, c);
        await desk.SetIndexAsync(agreement, 2022, decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));

        var budget = (await desk.IndexAsync(agreement, 2022)).At("budget");

        Assert.Equal((total, percent), (budget.At("total").GetString(), budget.At("indexPercent").GetString()));
        var raised = budget.At("lines").EnumerateArray().ToDictionary(l => l.At("assignment", "code").GetString()!, l => l.At("amount").Sek());
        Assert.Equal(total, raised.Values.Sum().ToString(System.Globalization.CultureInfo.InvariantCulture));
        var sum = Math.Max(a + b + c, 1);
        Assert.All(
            new[] { ("FOU-JAMT", a), ("BUZ", b), ("LARCENTRUM", c) },
            line => Assert.True(Math.Abs(raised[line.Item1] - (budget.At("total").Sek() * line.Item2 / sum)) < 1, $"{line}"));
    }

    [Fact]
    public async Task Index_WhenThereIsNothingToRaiseAndNothingToRaiseBy_SaysBoth()
    {
        var agreement = await desk.AgreementAsync();

        var done = await desk.IndexAsync(agreement, 2022);

        Assert.Equal(
            [
                "Det finns ingen budget för 2021 att räkna upp. Lägg den först med kommunovergripandeSetBudget.",
                "Det finns inget index för 2022. Ange det först med kommunovergripandeSetYearlyIndex.",
            ],
            done.At("errors").EnumerateArray().Select(e => e.At("message").GetString()));
    }

    [Fact]
    public async Task Index_WhenAnAssignmentHasLeftTheAgreement_SaysWhichAreLeft()
    {
        var agreement = await desk.AgreementAsync();
        await desk.BudgetAsync(agreement, 2021);
        await desk.SetIndexAsync(agreement, 2022, 2m);
        var adapted = await desk.DoAsync("SetAgreementContent", "agreement { id }", new
        {
            id = agreement,
            version = (await desk.AgreementFieldAsync(agreement, "version")).At("version").GetInt32(),
            assignments = new[] { new { code = "FOU-JAMT", name = "FoU Jämt" } },
            adaptation = new { from = "2022-01-01", reason = "Exempel: två upphör", decidedBy = "Provet" },
        });
        Assert.Empty(adapted.At("errors").EnumerateArray());

        Assert.Equal(
            ("INVALID", "input/year",
             "Budgeten för 2021 har pengar för BUZ, LARCENTRUM, som inte längre är uppdrag i överenskommelsen. Lägg budgeten för 2022 med kommunovergripandeSetBudget, med något av FOU-JAMT."),
            FinancingDesk.Error(await desk.IndexAsync(agreement, 2022)));
    }

    [Theory]
    [InlineData("-100")]
    [InlineData("100.0001")]
    [InlineData("1.00001")]
    public async Task SetIndex_WhenThePercentCannotBeUsed_SaysWhatWouldBe(string percent)
    {
        var agreement = await desk.AgreementAsync();

        var done = await desk.SetIndexAsync(agreement, 2022, decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(
            ("INVALID", "input/percent", $"{percent.Replace('.', ',')} är inget index. Ange procent över -100 och till och med 100, med högst fyra decimaler."),
            FinancingDesk.Error(done));
    }

    [Fact]
    public async Task SetIndex_WhenSetAnew_NeedsTheVersionThatIs()
    {
        var agreement = await desk.AgreementAsync();
        await desk.SetIndexAsync(agreement, 2022, 2m);

        Assert.Equal("CONFLICT", FinancingDesk.Error(await desk.SetIndexAsync(agreement, 2022, 3m)).Code);
        Assert.Equal("3", (await desk.SetIndexAsync(agreement, 2022, 3m, version: 1)).At("yearlyIndex", "percent").GetString());
    }

    [Fact]
    public async Task Agreement_WhenItHasMoney_ListsBudgetsAndIndexesByYear()
    {
        var agreement = await desk.AgreementAsync();
        await desk.BudgetAsync(agreement, 2022, 1);
        await desk.BudgetAsync(agreement, 2021, 2);
        await desk.SetIndexAsync(agreement, 2022, 2m);

        var data = await desk.AgreementFieldAsync(agreement, "budgets { year total agreement { title } } yearlyIndexes { year percent } none: budget(year: 2023) { total }");

        Assert.Equal([(2021, "2"), (2022, "1")], data.At("budgets").EnumerateArray().Select(b => (b.At("year").GetInt32(), b.At("total").GetString())));
        Assert.Equal([(2022, "2")], data.At("yearlyIndexes").EnumerateArray().Select(i => (i.At("year").GetInt32(), i.At("percent").GetString())));
        Assert.Equal(JsonValueKind.Null, data.At("none").ValueKind);
    }

    [Fact]
    public async Task Budget_WhenItWasChanged_TellsWhoDidIt()
    {
        var agreement = await desk.AgreementAsync();
        await desk.BudgetAsync(agreement, 2021, 1, 2, 3);
        await desk.BudgetAsync(agreement, 2021, 4, 5, 6);

        var history = (await desk.AgreementFieldAsync(agreement, "budget(year: 2021) { history { nodes { command principalName after } } }")).At("budget", "history", "nodes");

        Assert.Equal(["SetBudget", "SetBudget"], history.EnumerateArray().Select(h => h.At("command").GetString()));
        Assert.Contains("\"totalOre\":1500", history[0].At("after").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Sample data is not set by commands, and is held to the same rule.</summary>
    [Fact]
    public async Task Sample_WhenLoaded_HasMoneyOnlyForAssignmentsOfItsAgreement()
    {
        var data = await sample.Host.AskAsync("""
            { kommunovergripande { agreements(first: 200) { nodes { assignments { assignment { code } } budgets { lines { isExample assignment { code } } } } } } }
            """);

        var agreements = data.At("kommunovergripande", "agreements", "nodes").EnumerateArray().Where(a => a.At("budgets").EnumerateArray().Any(b => b.At("lines")[0].At("isExample").GetBoolean())).ToList();
        Assert.Equal(2, agreements.Count);
        Assert.All(agreements, a => Assert.Subset(
            a.At("assignments").EnumerateArray().Select(x => x.At("assignment", "code").GetString()!).ToHashSet(),
            a.At("budgets").EnumerateArray().SelectMany(b => b.At("lines").EnumerateArray()).Select(l => l.At("assignment", "code").GetString()!).ToHashSet()));
    }
}
