using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing;

/// <summary>Who may only read sees the money and changes none of it; who may not read does not see it.</summary>
public sealed class FinancingRightsTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    [Theory]
    [InlineData("SetBudget", "{ agreementId: $id, year: 2021, lines: [] }")]
    [InlineData("SetYearlyIndex", "{ agreementId: $id, year: 2021, percent: 1, source: \"a\" }")]
    [InlineData("IndexBudget", "{ agreementId: $id, year: 2021 }")]
    [InlineData("AllocateBudget", "{ agreementId: $id, year: 2021, populationYear: 2020 }")]
    [InlineData("PlanInstalments", "{ allocationId: $id, version: 1, instalments: [] }")]
    [InlineData("InvoiceInstalment", "{ id: $id, version: 1, invoicedOn: \"2021-01-01\" }")]
    [InlineData("ApplyForFunding", "{ assignmentCode: \"BUZ\", title: \"a\", funderId: $id, from: \"2021-01-01\", to: \"2021-01-01\", applied: 1, ownContribution: 1 }")]
    [InlineData("ChangeFunding", "{ id: $id, version: 1, assignmentCode: \"BUZ\", title: \"a\", funderId: $id, from: \"2021-01-01\", to: \"2021-01-01\", applied: 1, ownContribution: 1 }")]
    [InlineData("GrantFunding", "{ id: $id, version: 1, granted: 1, decidedOn: \"2021-01-01\" }")]
    [InlineData("RejectFunding", "{ id: $id, version: 1, decidedOn: \"2021-01-01\" }")]
    [InlineData("ReportFunding", "{ id: $id, version: 1, reportedOn: \"2021-01-01\" }")]
    [InlineData("RequisitionStateGrant", "{ name: \"a\", authorityId: $id, year: 2021, requisitioned: 1, requisitionedOn: \"2021-01-01\" }")]
    [InlineData("ChangeStateGrant", "{ id: $id, version: 1, name: \"a\", authorityId: $id, year: 2021, requisitioned: 1, requisitionedOn: \"2021-01-01\" }")]
    [InlineData("ReceiveStateGrant", "{ id: $id, version: 1, received: 1, receivedOn: \"2021-01-01\" }")]
    [InlineData("AccountForStateGrant", "{ id: $id, version: 1, accountedOn: \"2021-01-01\" }")]
    [InlineData("RegisterInKindWork", "{ municipalityCode: \"2326\", task: \"a\", recipientId: $id }")]
    [InlineData("ChangeInKindWork", "{ id: $id, version: 1, municipalityCode: \"2326\", task: \"a\" }")]
    public async Task Command_WhenOneMayOnlyRead_IsForbidden(string command, string input) => Assert.Equal("FORBIDDEN", await CodeAsync(
        Principal.With("reader", "Läsare", "kommunovergripande.financing.read"),
        $"mutation ($id: ID!) {{ kommunovergripande{command}(input: {input}) {{ errors {{ code }} }} }}",
        new { id = FinancingDesk.Unknown }));

    [Theory]
    [InlineData("municipalities { allocationShares(year: 2021) { amount } }")]
    [InlineData("municipalities { inKindWork { totalCount } }")]
    [InlineData("fundedProjects { totalCount }")]
    [InlineData("stateGrants { totalCount }")]
    [InlineData("inKindWork { totalCount }")]
    [InlineData("""financingComparison(from: { agreementId: "019a0000-0000-7000-8000-000000000000", year: 2021 }, to: { agreementId: "019a0000-0000-7000-8000-000000000000", year: 2022 }) { totalUnchanged }""")]
    public async Task Money_WhenOneMayNotRead_IsNotShown(string field) =>
        Assert.NotNull(await CodeAsync(Principal.With("nobody", "Ingen"), $"{{ kommunovergripande {{ {field} }} }}", null));

    private async Task<string?> CodeAsync(Principal principal, string document, object? variables)
    {
        try
        {
            host.Principal = principal;
            var answer = await host.AnswerAsync(document, variables);
            return answer.TryGetProperty("errors", out var errors) ? errors[0].At("extensions", "code").GetString() : null;
        }
        finally
        {
            host.Principal = Principal.Sample;
        }
    }
}
