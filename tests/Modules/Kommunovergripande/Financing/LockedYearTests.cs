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

    private async Task<string> InvoicedAsync()
    {
        var (agreement, planned) = await desk.PlannedAsync();
        Assert.Empty((await desk.InvoiceAsync(planned.At("instalments")[0])).At("errors").EnumerateArray());
        return agreement;
    }
}
