using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing.Allocations;

public sealed class AllocationTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly FinancingDesk desk = new(sample.Host);

    [Fact]
    public async Task Allocate_WhenThereIsNoBudget_SaysHowToSetOne()
    {
        var agreement = await desk.AgreementAsync();

        Assert.Equal(
            ("NOT_FOUND", "input/year", "Det finns ingen budget för 2021 att fördela. Lägg den först med kommunovergripandeSetBudget."),
            FinancingDesk.Error(await desk.AllocateAsync(agreement, 2021)));
    }

    [Fact]
    public async Task Allocate_WhenNoPartyIsAMunicipality_SaysSo()
    {
        var agreement = await desk.AgreementAsync(parties: ["Region Jämtland Härjedalen", "Mittuniversitetet"]);
        await desk.BudgetAsync(agreement, 2021);

        Assert.Equal("input/agreementId", FinancingDesk.Error(await desk.AllocateAsync(agreement, 2021)).Path);
    }

    [Fact]
    public async Task Allocate_WhenTheAgreementIsWithdrawn_IsRefused()
    {
        var agreement = await desk.AgreementAsync(concluded: false);
        await desk.BudgetAsync(agreement, 2021);
        await desk.WithdrawAsync(agreement);

        Assert.Equal(
            ("NOT_ALLOWED_IN_STATE", "input/agreementId", "'Avtal om pengar' är återtagen och har inga pengar. Ange en annan överenskommelse."),
            FinancingDesk.Error(await desk.AllocateAsync(agreement, 2021)));
    }

    [Fact]
    public async Task Allocate_WhenTheAgreementNoLongerAppliesThen_IsRefused()
    {
        var (agreement, allocation) = await desk.AllocatedAsync();
        await desk.ChangeAsync(agreement, new { validFrom = "2022-01-01" });

        var error = FinancingDesk.Error(await desk.AllocateAsync(agreement, 2021, version: allocation.At("version").GetInt32()));

        Assert.Equal(("INVALID", "input/year"), (error.Code, error.Path));
    }

    [Fact]
    public async Task Allocate_WhenPopulationIsMissing_NamesMunicipalitiesAndYears()
    {
        await ImportAsync("2305,Bräcke,2017,6400,2017-12-31,SCB");
        var agreement = await desk.AgreementAsync();
        await desk.BudgetAsync(agreement, 2021);

        var error = FinancingDesk.Error(await desk.AllocateAsync(agreement, 2021, populationYear: 2017));

        Assert.Equal(("INVALID", "input/populationYear"), (error.Code, error.Path));
        Assert.StartsWith("Folkmängd 2017 saknas för Berg, Åre. Ange något av 2010, 2015, 2020, ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allocate_WhenDone_KeepsTheFiguresThatItUsed()
    {
        var (_, allocation) = await desk.AllocatedAsync();

        Assert.Equal(
            ("PROPOSED", 2020, "Exempelanvändare", false, false),
            (allocation.At("status").GetString(), allocation.At("populationYear").GetInt32(), allocation.At("computedBy").GetString(),
             allocation.At("isExample").GetBoolean(), allocation.At("isOutdated").GetBoolean()));
        Assert.Equal(
            [("2305", 6181, "2020-12-31", "SCB via citypopulation.de"), ("2321", 12049, "2020-12-31", "SCB via citypopulation.de"), ("2326", 7120, "2020-12-31", "SCB via citypopulation.de")],
            allocation.At("municipalities").EnumerateArray().Select(m => (
                m.At("municipality", "code").GetString(), m.At("population").GetInt32(), m.At("referenceDate").GetString(), m.At("source").GetString())));
    }

    [Fact]
    public async Task Allocate_WhenDone_SumsAlongEveryLineAndDownEveryMunicipality()
    {
        var (_, allocation) = await desk.AllocatedAsync();

        var shares = allocation.At("shares").EnumerateArray().ToList();
        Assert.Equal(
            [("BUZ", 500_001m), ("FOU-JAMT", 1_000_000m), ("LARCENTRUM", 33m)],
            shares.GroupBy(s => s.At("assignment", "code").GetString()).Select(g => (g.Key, g.Sum(s => s.At("amount").Sek()))));
        Assert.All(allocation.At("municipalities").EnumerateArray(), m => Assert.Equal(
            m.At("amount").Sek(), shares.Where(s => s.At("municipality", "code").GetString() == m.At("municipality", "code").GetString()).Sum(s => s.At("amount").Sek())));
        Assert.Equal("1500034", allocation.At("total").GetString());
    }

    [Fact]
    public async Task Allocate_WhenALaterPopulationIsUsed_ReplacesWhatWas()
    {
        var (agreement, before) = await desk.AllocatedAsync();

        var done = await desk.AllocateAsync(agreement, 2021, populationYear: 2024, version: 1);

        Assert.Equal((2024, 2), (done.At("allocation", "populationYear").GetInt32(), done.At("allocation", "version").GetInt32()));
        Assert.NotEqual(before.At("municipalities")[1].At("amount").GetString(), done.At("allocation", "municipalities")[1].At("amount").GetString());
        Assert.Equal(before.At("total").GetString(), done.At("allocation", "total").GetString());
    }

    [Fact]
    public async Task Allocate_WhenAnAssignmentHasLeftTheBudget_HasNoShareOfItAnyMore()
    {
        var (agreement, _) = await desk.AllocatedAsync();
        await desk.SetBudgetAsync(agreement, 2021, new[] { new { assignmentCode = "BUZ", amount = 70 } }, version: 1);
        Assert.True((await desk.AllocationAsync(agreement, 2021)).At("isOutdated").GetBoolean());

        var done = await desk.AllocateAsync(agreement, 2021, version: 1);

        Assert.Equal(["BUZ", "BUZ", "BUZ"], done.At("allocation", "shares").EnumerateArray().Select(s => s.At("assignment", "code").GetString()));
        Assert.Equal(("70", false), (done.At("allocation", "total").GetString(), done.At("allocation", "isOutdated").GetBoolean()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(2)]
    public async Task Allocate_WhenTheVersionIsNotTheOneThatIs_ShowsTheDivisionAsItIsNow(int? version)
    {
        var (agreement, before) = await desk.AllocatedAsync();

        var done = await desk.AllocateAsync(agreement, 2021, populationYear: 2024, version);

        Assert.Equal("CONFLICT", FinancingDesk.Error(done).Code);
        Assert.Equal(before.At("id").GetString(), done.At("allocation", "id").GetString());
    }

    [Fact]
    public async Task Allocate_WhenAVersionIsGivenOfNoDivision_SaysThatThereIsNone()
    {
        var agreement = await desk.AgreementAsync();
        await desk.BudgetAsync(agreement, 2021);

        Assert.Equal("input/version", FinancingDesk.Error(await desk.AllocateAsync(agreement, 2021, version: 1)).Path);
    }

    [Fact]
    public async Task LockedYear_WhenPopulationIsImportedLater_StaysAsItWas()
    {
        await ImportAsync("2305,Bräcke,2019,6000,2019-12-31,SCB\n2321,Åre,2019,12000,2019-12-31,SCB\n2326,Berg,2019,7000,2019-12-31,SCB");
        var agreement = await desk.AgreementAsync();
        await desk.BudgetAsync(agreement, 2021);
        var planned = (await desk.PlanAsync((await desk.AllocateAsync(agreement, 2021, populationYear: 2019)).At("allocation"), FinancingDesk.Halves)).At("allocation");
        await desk.InvoiceAsync(planned.At("instalments")[0]);
        var locked = await desk.AllocationAsync(agreement, 2021);

        await ImportAsync("2305,Bräcke,2019,9000,2019-12-31,SCB rättad\n2321,Åre,2019,12000,2019-12-31,SCB\n2326,Berg,2019,7000,2019-12-31,SCB");
        var done = await desk.AllocateAsync(agreement, 2021, populationYear: 2019, version: locked.At("version").GetInt32());

        Assert.Equal(("NOT_ALLOWED_IN_STATE", "input/year"), (FinancingDesk.Error(done).Code, FinancingDesk.Error(done).Path));
        Assert.Contains("låst, eftersom en del av året är fakturerad, och kan inte räknas om. Reglera skillnaden", FinancingDesk.Error(done).Message, StringComparison.Ordinal);
        Assert.Equal(locked.GetRawText(), (await desk.AllocationAsync(agreement, 2021)).GetRawText());
    }

    /// <summary>Every command that changes a year's money, in each state of its division: what a locked one refuses, and what both allow.</summary>
    [Theory]
    [InlineData("PROPOSED", "compute", true)]
    [InlineData("PROPOSED", "plan", true)]
    [InlineData("PROPOSED", "setBudget", true)]
    [InlineData("PROPOSED", "indexBudget", true)]
    [InlineData("PROPOSED", "invoice", true)]
    [InlineData("LOCKED", "compute", false)]
    [InlineData("LOCKED", "plan", false)]
    [InlineData("LOCKED", "setBudget", false)]
    [InlineData("LOCKED", "indexBudget", false)]
    [InlineData("LOCKED", "invoice", true)]
    public async Task Command_InAStateOfTheDivision_IsDoneOrRefused(string status, string command, bool isDone)
    {
        var agreement = await desk.AgreementAsync(from: "2020-01-01");
        await desk.BudgetAsync(agreement, 2020);
        await desk.SetIndexAsync(agreement, 2021, 1m);
        await desk.BudgetAsync(agreement, 2021);
        var allocation = (await desk.PlanAsync((await desk.AllocateAsync(agreement, 2021)).At("allocation"), FinancingDesk.Halves)).At("allocation");
        if (status == "LOCKED")
        {
            await desk.InvoiceAsync(allocation.At("instalments")[0]);
        }
        allocation = await desk.AllocationAsync(agreement, 2021);
        Assert.Equal(status, allocation.At("status").GetString());
        var budget = (await desk.AgreementFieldAsync(agreement, "budget(year: 2021) { version }")).At("budget", "version").GetInt32();

        var done = command switch
        {
            "compute" => await desk.AllocateAsync(agreement, 2021, 2021, allocation.At("version").GetInt32()),
            "plan" => await desk.PlanAsync(allocation, FinancingDesk.Halves),
            "setBudget" => await desk.SetBudgetAsync(agreement, 2021, new[] { new { assignmentCode = "BUZ", amount = 1 } }, budget),
            "indexBudget" => await desk.IndexAsync(agreement, 2021, budget),
            _ => await desk.InvoiceAsync(allocation.At("instalments")[1]),
        };

        Assert.Equal(isDone ? [] : ["NOT_ALLOWED_IN_STATE"], done.At("errors").EnumerateArray().Select(e => e.At("code").GetString()));
    }

    [Fact]
    public async Task Municipality_WhenAskedForItsShares_CountsNoProposal()
    {
        var (concluded, first) = await desk.AllocatedAsync();
        var (proposal, _) = await desk.AllocatedAsync(concluded: false);

        var data = await host.AskAsync(
            """
            query ($concluded: ID!, $proposal: ID!) { kommunovergripande { municipality(code: "2326") {
              all: allocationShares(year: 2021) { allocation { id agreement { id } } }
              one: allocationShares(year: 2021, agreement: $concluded) { assignment { code name } amount allocation { year status } }
              proposed: allocationShares(year: 2021, agreement: $proposal) { amount } } } }
            """, new { concluded, proposal });

        var berg = data.At("kommunovergripande", "municipality");
        Assert.DoesNotContain(berg.At("all").EnumerateArray(), s => s.At("allocation", "agreement", "id").GetString() == proposal);
        Assert.Contains(berg.At("all").EnumerateArray(), s => s.At("allocation", "id").GetString() == first.At("id").GetString());
        Assert.Equal(["BUZ", "FOU-JAMT", "LARCENTRUM"], berg.At("one").EnumerateArray().Select(s => s.At("assignment", "code").GetString()));
        Assert.Equal(first.At("municipalities")[2].At("amount").Sek(), berg.At("one").EnumerateArray().Sum(s => s.At("amount").Sek()));
        Assert.Equal(3, berg.At("proposed").GetArrayLength());
    }

    [Fact]
    public async Task Assignment_WhenAskedForItsMoney_HasAShareOfEveryMunicipality()
    {
        var (agreement, _) = await desk.AllocatedAsync();

        var data = await host.AskAsync(
            """query ($agreement: ID!) { kommunovergripande { assignment(code: "BUZ") { allocations(year: 2021, agreement: $agreement) { municipality { code name } amount } } } }""",
            new { agreement });

        var shares = data.At("kommunovergripande", "assignment", "allocations").EnumerateArray().ToList();
        Assert.Equal(["2305", "2321", "2326"], shares.Select(s => s.At("municipality", "code").GetString()));
        Assert.Equal(500_001, shares.Sum(s => s.At("amount").Sek()));
    }

    private async Task ImportAsync(string rows)
    {
        const string Import = "mutation ($input: ImportPopulationInput!) { done: kommunovergripandeImportPopulation(input: $input) { errors { message } } }";
        var done = await host.AskAsync(Import, new { input = new { csv = "kommunkod,kommun,ar,folkmangd,referensdatum,kalla\n" + rows, replace = true } });
        Assert.Empty(done.At("done", "errors").EnumerateArray());
    }
}
