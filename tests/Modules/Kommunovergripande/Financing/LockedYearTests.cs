using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing;

/// <summary>What is invoiced is owed: the agreement goes on to apply in that year, and those who share it go on to be parties.</summary>
public sealed class LockedYearTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly FinancingDesk desk = new(sample.Host);

    [Theory]
    [InlineData("2022-01-01", "2024-12-31", "input/validFrom", "Ange en första dag till och med 2021-12-31.")]
    [InlineData("2019-01-01", "2020-12-31", "input/validTo", "Ange en sista dag från och med 2021-01-01.")]
    public async Task Change_WhenTheTermLeavesOutAYearThatIsInvoiced_SaysWhichDaysWouldDo(string validFrom, string validTo, string path, string reason)
    {
        var agreement = await InvoicedAsync();

        Assert.Equal(
            ("NOT_ALLOWED_IN_STATE", path, $"Budgeten för 2021 är låst, eftersom en del av året är fakturerad. {reason}"),
            FinancingDesk.Error(await desk.TryChangeAsync(agreement, new { validFrom, validTo })));
    }

    [Fact]
    public async Task Change_WhenTheTermStillHasTheYear_IsDone() => await desk.ChangeAsync(await InvoicedAsync(), new { validFrom = "2021-12-31", validTo = "2022-01-01" });

    [Fact]
    public async Task Change_WhenAMunicipalityThatSharesAYearThatIsInvoicedWouldLeave_NamesIt()
    {
        var agreement = await InvoicedAsync();

        Assert.Equal(
            ("NOT_ALLOWED_IN_STATE", "input/parties", "Berg, Åre delar pengarna för ett år som är fakturerat. Låt kommunerna vara kvar som parter."),
            FinancingDesk.Error(await desk.TryChangeAsync(agreement, new { parties = await desk.OrganisationsAsync("Bräcke kommun", "Krokoms kommun") })));
    }

    [Fact]
    public async Task RetractExtension_WhenAYearThatIsInvoicedWouldFallOutside_IsRefused()
    {
        var agreement = await desk.AgreementAsync(from: "2019-01-01", to: "2020-12-31");
        var extended = (await desk.DoAsync("ExtendAgreement", "agreement { version extensions { id } }", new
        {
            id = agreement,
            version = (await desk.AgreementFieldAsync(agreement, "version")).At("version").GetInt32(),
            to = "2021-12-31",
            bodyId = await desk.OrganisationAsync("Regionens samverkansråd"),
            when = new { kind = "DATE", from = "2020-12-02", to = "2020-12-02", text = "2 december 2020" },
        })).At("agreement");
        await desk.BudgetAsync(agreement, 2021);
        var planned = (await desk.PlanAsync((await desk.AllocateAsync(agreement, 2021)).At("allocation"), FinancingDesk.Halves)).At("allocation");
        Assert.Empty((await desk.InvoiceAsync(planned.At("instalments")[0])).At("errors").EnumerateArray());

        var done = await desk.DoAsync("RetractExtension", "agreement { id }", new
        {
            id = agreement,
            version = extended.At("version").GetInt32(),
            extensionId = extended.At("extensions")[0].At("id").GetString(),
            reason = "Exempel: rådet beslutar inte",
        });

        Assert.Equal(
            ("NOT_ALLOWED_IN_STATE", "input/extensionId",
             "Budgeten för 2021 är låst, eftersom en del av året är fakturerad. Låt förlängningen vara kvar: utan den gäller överenskommelsen till och med 2020-12-31."),
            FinancingDesk.Error(done));
    }

    private async Task<string> InvoicedAsync()
    {
        var (agreement, planned) = await desk.PlannedAsync();
        Assert.Empty((await desk.InvoiceAsync(planned.At("instalments")[0])).At("errors").EnumerateArray());
        return agreement;
    }
}
