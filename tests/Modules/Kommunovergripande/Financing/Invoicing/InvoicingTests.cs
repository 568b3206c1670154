using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing.Invoicing;

public sealed class InvoicingTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly FinancingDesk desk = new(sample.Host);

    [Theory]
    [InlineData("2021-01-02", "2021-02-01", "2021-01-01", "2021-12-31", 1, "invoiceDate", "Kommunerna betalar i förskott. Ange ett fakturadatum till och med periodens första dag, 2021-01-01.")]
    [InlineData("2020-12-01", "2020-12-01", "2021-01-01", "2021-12-31", 1, "dueDate", "Ange en dag efter 2020-12-01.")]
    [InlineData("2020-12-01", "2020-12-31", "2021-12-31", "2021-01-01", 1, "periodTo", "Ange en dag från och med 2021-12-31.")]
    [InlineData("2020-12-01", "2020-12-31", "2021-01-01", "2021-12-31", 0, "part", "Ange ett heltal 1–1000")]
    [InlineData("2020-12-01", "2020-12-31", "2021-01-01", "2021-12-31", 1001, "part", "Ange ett heltal 1–1000")]
    [InlineData("2020-12-01", "2020-12-31", "2020-12-31", "2021-12-31", 1, "periodFrom", "Perioden ligger inte i 2021")]
    [InlineData("2020-12-01", "2020-12-31", "2021-01-01", "2022-01-01", 1, "periodFrom", "Perioden ligger inte i 2021")]
    public async Task Plan_WhenAValueCannotBeUsed_SaysWhichAndWhatWouldBe(
        string invoiceDate, string dueDate, string periodFrom, string periodTo, int part, string field, string reason)
    {
        var (_, allocation) = await desk.AllocatedAsync();

        var error = FinancingDesk.Error(await desk.PlanAsync(allocation, new[] { new { invoiceDate, dueDate, periodFrom, periodTo, part } }));

        Assert.Equal(("INVALID", $"input/instalments/0/{field}"), (error.Code, error.Path));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public async Task Plan_WhenThereAreTooFewOrTooMany_SaysHowMany(int count)
    {
        var (_, allocation) = await desk.AllocatedAsync();

        var error = FinancingDesk.Error(await desk.PlanAsync(allocation, Enumerable.Range(0, count).Select(i => FinancingDesk.Halves[0])));

        Assert.Equal(("input/instalments", $"{count} delbetalningar är ingen plan. Ange 1–12."), (error.Path, error.Message));
    }

    [Fact]
    public async Task Plan_WhenPeriodsOverlap_SaysWhere()
    {
        var (_, allocation) = await desk.AllocatedAsync();

        var error = FinancingDesk.Error(await desk.PlanAsync(allocation, new[] { FinancingDesk.Halves[0], FinancingDesk.Halves[0] }));

        Assert.Equal(("input/instalments/1/periodFrom", "Perioden börjar innan den förra är slut. Ange en första dag efter 2021-06-30."), (error.Path, error.Message));
    }

    [Fact]
    public async Task Plan_WhenSomebodyElseWasFirst_ShowsTheDivisionAsItIsNow()
    {
        var (_, allocation) = await desk.AllocatedAsync();
        await desk.PlanAsync(allocation, FinancingDesk.Halves);

        var late = await desk.PlanAsync(allocation, new[] { FinancingDesk.Halves[0] });

        Assert.Equal("CONFLICT", FinancingDesk.Error(late).Code);
        Assert.Equal(2, late.At("allocation", "instalments").GetArrayLength());
    }

    [Fact]
    public async Task Plan_WhenTheDivisionIsUnknown_SaysSo()
    {
        var done = await desk.DoAsync("PlanInstalments", "allocation { id }", new { allocationId = FinancingDesk.Unknown, version = 1, instalments = FinancingDesk.Halves });

        Assert.Equal(("NOT_FOUND", "input/allocationId"), (FinancingDesk.Error(done).Code, FinancingDesk.Error(done).Path));
    }

    [Fact]
    public async Task Plan_WhenDone_DividesEachMunicipalityExactlyByTheParts()
    {
        var (_, allocation) = await desk.AllocatedAsync();
        object[] plan =
        [
            new { invoiceDate = "2020-12-01", dueDate = "2020-12-31", periodFrom = "2021-01-01", periodTo = "2021-03-31", part = 1 },
            new { invoiceDate = "2021-03-01", dueDate = "2021-03-31", periodFrom = "2021-04-01", periodTo = "2021-12-31", part = 3 },
        ];

        var planned = (await desk.PlanAsync(allocation, plan)).At("allocation");

        Assert.Equal([1, 2], planned.At("instalments").EnumerateArray().Select(i => i.At("number").GetInt32()));
        foreach (var municipality in planned.At("municipalities").EnumerateArray())
        {
            var (code, total) = (municipality.At("municipality", "code").GetString(), municipality.At("amount").Sek());
            var amounts = planned.At("instalments").EnumerateArray()
                .Select(i => i.At("amounts").EnumerateArray().Single(a => a.At("municipality", "code").GetString() == code).At("amount").Sek()).ToList();
            Assert.Equal(total, amounts.Sum());
            Assert.True(Math.Abs(amounts[0] - (total / 4)) < 1, $"{code}: {amounts[0]} of {total}");
        }
        Assert.Equal(1_500_034, planned.At("instalments").EnumerateArray().Sum(i => i.At("amount").Sek()));
    }

    [Fact]
    public async Task Plan_WhenPlannedAnewWithFewer_HasNoOthers()
    {
        var (_, allocation) = await desk.PlannedAsync();

        var planned = (await desk.PlanAsync(
            allocation, new[] { new { invoiceDate = "2021-01-01", dueDate = "2021-01-31", periodFrom = "2021-01-01", periodTo = "2021-12-31" } })).At("allocation");

        var instalment = Assert.Single(planned.At("instalments").EnumerateArray());
        Assert.Equal((allocation.At("instalments")[0].At("id").GetString(), "1500034"), (instalment.At("id").GetString(), instalment.At("amount").GetString()));
    }

    [Fact]
    public async Task Allocate_WhenInstalmentsArePlanned_DividesThemAnewToo()
    {
        var (agreement, planned) = await desk.PlannedAsync();

        var allocation = (await desk.AllocateAsync(agreement, 2021, 2024, planned.At("version").GetInt32())).At("allocation");

        Assert.All(allocation.At("municipalities").EnumerateArray(), m => Assert.Equal(
            m.At("amount").Sek(),
            allocation.At("instalments").EnumerateArray().SelectMany(i => i.At("amounts").EnumerateArray())
                .Where(a => a.At("municipality", "code").GetString() == m.At("municipality", "code").GetString()).Sum(a => a.At("amount").Sek())));
        Assert.NotEqual(planned.At("instalments")[0].At("amounts").GetRawText(), allocation.At("instalments")[0].At("amounts").GetRawText());
    }

    [Fact]
    public async Task Invoice_WhenItIsTheFirst_LocksTheYear()
    {
        var (_, planned) = await desk.PlannedAsync();

        var instalment = (await desk.InvoiceAsync(planned.At("instalments")[0], "2020-11-30")).At("instalment");

        Assert.Equal(
            ("INVOICED", "2020-11-30", "Exempelanvändare"),
            (instalment.At("status").GetString(), instalment.At("invoicedOn").GetString(), instalment.At("invoicedBy").GetString()));
        Assert.Equal(("LOCKED", true), (instalment.At("allocation", "status").GetString(), instalment.At("allocation", "budget", "isLocked").GetBoolean()));
        Assert.NotNull(instalment.At("allocation", "lockedAt").GetString());
    }

    [Fact]
    public async Task Invoice_WhenItIsInvoicedAlready_SaysThatItCannotBeUndone()
    {
        var (agreement, planned) = await desk.PlannedAsync();
        await desk.InvoiceAsync(planned.At("instalments")[0]);

        var error = FinancingDesk.Error(await desk.InvoiceAsync((await desk.AllocationAsync(agreement, 2021)).At("instalments")[0]));

        Assert.Equal(
            ("NOT_ALLOWED_IN_STATE", "input/id",
             "Delbetalning 1 är redan fakturerad 2020-12-01, och det kan inte ångras. Rätta en sänd faktura med en kreditfaktura i ekonomisystemet."),
            error);
    }

    [Fact]
    public async Task Invoice_WhenSomebodyElseWasFirst_IsAConflict()
    {
        var (_, planned) = await desk.PlannedAsync();
        await desk.InvoiceAsync(planned.At("instalments")[0]);

        Assert.Equal("CONFLICT", FinancingDesk.Error(await desk.InvoiceAsync(planned.At("instalments")[0])).Code);
    }

    [Fact]
    public async Task Invoice_WhenTheDayLiesAhead_IsRefused()
    {
        var (_, planned) = await desk.PlannedAsync();

        Assert.Equal("input/invoicedOn", FinancingDesk.Error(await desk.InvoiceAsync(planned.At("instalments")[0], "2199-01-01")).Path);
    }

    [Fact]
    public async Task Invoice_WhenTheAgreementIsNotConcluded_IsRefused()
    {
        var (_, planned) = await desk.PlannedAsync(concluded: false);

        var error = FinancingDesk.Error(await desk.InvoiceAsync(planned.At("instalments")[0]));

        Assert.Equal(
            ("NOT_ALLOWED_IN_STATE", "'Avtal om pengar' är förslag, och ingen har förbundit sig att betala. Fakturera när överenskommelsen är ingången."),
            (error.Code, error.Message));
    }

    [Fact]
    public async Task Invoice_WhenTheBudgetWasChangedSince_AsksForTheDivisionAnew()
    {
        var (agreement, planned) = await desk.PlannedAsync();
        await desk.BudgetAsync(agreement, 2021, 1, 2, 3);

        var error = FinancingDesk.Error(await desk.InvoiceAsync(planned.At("instalments")[0]));

        Assert.Equal("NOT_ALLOWED_IN_STATE", error.Code);
        Assert.Contains("Räkna om fördelningen med kommunovergripandeAllocateBudget", error.Message, StringComparison.Ordinal);
        Assert.Equal("PROPOSED", (await desk.AllocationAsync(agreement, 2021)).At("status").GetString());
    }

    [Fact]
    public async Task Invoice_WhenTheYearWasComputedAnewSince_IsAConflict()
    {
        var (agreement, planned) = await desk.PlannedAsync();
        var anew = (await desk.AllocateAsync(agreement, 2021, 2024, planned.At("version").GetInt32())).At("allocation");
        // what all pay together is as it was, and what each of them pays is not
        Assert.Equal(planned.At("instalments")[0].At("amount").GetString(), anew.At("instalments")[0].At("amount").GetString());

        var late = await desk.InvoiceAsync(planned.At("instalments")[0]);

        Assert.Equal("CONFLICT", FinancingDesk.Error(late).Code);
        Assert.Equal("PROPOSED", (await desk.AllocationAsync(agreement, 2021)).At("status").GetString());
    }

    [Theory]
    [InlineData("Bräcke kommun", "Åre kommun")]
    [InlineData("Bräcke kommun", "Åre kommun", "Bergs kommun", "Krokoms kommun")]
    public async Task Invoice_WhenOtherMunicipalitiesAreParties_AsksForTheDivisionAnew(params string[] parties)
    {
        var (agreement, planned) = await desk.PlannedAsync();
        await desk.ChangeAsync(agreement, new { parties = await desk.OrganisationsAsync(parties) });
        Assert.True((await desk.AllocationAsync(agreement, 2021)).At("isOutdated").GetBoolean());

        var error = FinancingDesk.Error(await desk.InvoiceAsync(planned.At("instalments")[0]));

        Assert.Equal(
            ("NOT_ALLOWED_IN_STATE", "input/id",
             "Kommunerna som är parter har ändrats sedan 2021 fördelades. Räkna om fördelningen med kommunovergripandeAllocateBudget, och fakturera sedan."),
            error);
        var anew = (await desk.AllocateAsync(agreement, 2021, version: planned.At("version").GetInt32())).At("allocation");
        Assert.Equal("INVOICED", (await desk.InvoiceAsync(anew.At("instalments")[0])).At("instalment", "status").GetString());
    }

    [Fact]
    public async Task Invoice_WhenAMunicipalityHasJoinedALockedYear_GoesOnAsItWasDivided()
    {
        var (agreement, planned) = await desk.PlannedAsync();
        await desk.InvoiceAsync(planned.At("instalments")[0]);
        await desk.ChangeAsync(agreement, new { parties = await desk.OrganisationsAsync("Bräcke kommun", "Åre kommun", "Bergs kommun", "Krokoms kommun") });

        var done = await desk.InvoiceAsync((await desk.AllocationAsync(agreement, 2021)).At("instalments")[1]);

        Assert.Equal(("INVOICED", false), (done.At("instalment", "status").GetString(), done.At("instalment", "allocation", "isOutdated").GetBoolean()));
    }

    [Fact]
    public async Task Invoice_WhenTheAgreementNoLongerAppliesThen_IsRefused()
    {
        var (agreement, planned) = await desk.PlannedAsync();
        await desk.ChangeAsync(agreement, new { validFrom = "2022-01-01" });
        Assert.True((await desk.AllocationAsync(agreement, 2021)).At("isOutdated").GetBoolean());

        var error = FinancingDesk.Error(await desk.InvoiceAsync(planned.At("instalments")[0]));

        Assert.Equal(("NOT_ALLOWED_IN_STATE", "input/id"), (error.Code, error.Path));
        Assert.StartsWith("'Avtal om pengar' gäller 2022–2024 och har inga pengar 2021.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_WhenTheAgreementIsWithdrawn_IsRefused()
    {
        var (agreement, allocation) = await desk.AllocatedAsync(concluded: false);
        await desk.WithdrawAsync(agreement);

        var error = FinancingDesk.Error(await desk.PlanAsync(allocation, FinancingDesk.Halves));

        Assert.Equal(("NOT_ALLOWED_IN_STATE", "input/allocationId", "'Avtal om pengar' är återtagen och har inga pengar. Ange en annan överenskommelse."), error);
    }

    [Fact]
    public async Task Invoice_WhenTheInstalmentIsUnknown_SaysSo()
    {
        var done = await desk.DoAsync("InvoiceInstalment", "instalment { id }", new { id = FinancingDesk.Unknown, version = 1, invoicedOn = "2020-12-01" });

        Assert.Equal(("NOT_FOUND", "input/id"), (FinancingDesk.Error(done).Code, FinancingDesk.Error(done).Path));
    }

    [Fact]
    public async Task Instalments_WhenTheirDayHasPassed_AreOverdueAsOfADay()
    {
        var (agreement, planned) = await desk.PlannedAsync();
        await desk.InvoiceAsync(planned.At("instalments")[0], "2021-02-01");

        var data = await desk.AgreementFieldAsync(agreement, """
            allocations { instalments { before: isOverdue(asOf: "2020-12-01") late: isOverdue(asOf: "2020-12-02") done: isOverdue(asOf: "2021-02-01") now: isOverdue } }
            """);

        Assert.Equal(
            [(false, true, false, false), (false, false, false, true)],
            data.At("allocations")[0].At("instalments").EnumerateArray().Select(i =>
                (i.At("before").GetBoolean(), i.At("late").GetBoolean(), i.At("done").GetBoolean(), i.At("now").GetBoolean())));
    }

    [Fact]
    public async Task Sample_WhenLoaded_HasAYearThatIsDividedAndPlanned()
    {
        var data = await host.AskAsync("""
            { kommunovergripande { agreementApplying(on: "2021-06-01") { budget(year: 2021) { total lines { isExample } }
              allocations { isExample populationYear total municipalities { amount } instalments { amount } } } } }
            """);

        var agreement = data.At("kommunovergripande", "agreementApplying");
        var allocation = Assert.Single(agreement.At("allocations").EnumerateArray());
        Assert.Equal((true, 2020, "12000000"), (allocation.At("isExample").GetBoolean(), allocation.At("populationYear").GetInt32(), allocation.At("total").GetString()));
        Assert.All(agreement.At("budget", "lines").EnumerateArray(), l => Assert.True(l.At("isExample").GetBoolean()));
        Assert.Equal((8, 12_000_000), (allocation.At("municipalities").GetArrayLength(), allocation.At("municipalities").EnumerateArray().Sum(m => m.At("amount").Sek())));
        Assert.Equal((4, 12_000_000), (allocation.At("instalments").GetArrayLength(), allocation.At("instalments").EnumerateArray().Sum(i => i.At("amount").Sek())));
    }
}
