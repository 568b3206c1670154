using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Testing;

namespace Samverkan.EndToEnd.Tests;

/// <summary>What a reporting tool asks once a year: who pays what for which assignment, and what came of it, under the agreement that applies.</summary>
public sealed class ReportingRequestTests : IAsyncLifetime
{
    private const string Request = """
        query ($on: Date!, $year: Int!, $from: Date!, $to: Date!) {
          kommunovergripande {
            agreementApplying(on: $on) {
              title status phase(on: $on) appliesTo
              assignments { name assignment { code studyOrderCounts(from: $from, to: $to) { orders results spread } } }
              allocations { year total status }
            }
            municipalities {
              code name population(year: $year)
              allocationShares(year: $year) { amount assignment { code } }
              studyOrdersByAssignment(from: $from, to: $to) { orders results spread assignment { code } }
            }
          }
        }
        """;

    private readonly SentStatements statements = new();
    private SamverkanHost host = null!;

    public async Task InitializeAsync()
    {
        host = await SamverkanHost.StartWithSampleAsync(services => services.AddSingleton<IInterceptor>(statements));
        await host.DrainedAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Report_OfAYear_HasSumsThatAgree()
    {
        // the sample's orders were placed in the weeks before today, and its money is that of 2021
        var answer = await ReportAsync("2021-06-30", 2021, "2021-01-01", "9999-12-31");

        var agreement = answer.At("agreementApplying");
        Assert.Equal(("CONCLUDED", "IN_FORCE", "2022-12-31"), (Text(agreement, "status"), Text(agreement, "phase"), Text(agreement, "appliesTo")));
        var municipalities = answer.At("municipalities").EnumerateArray().ToList();
        var allocation = Assert.Single(agreement.At("allocations").EnumerateArray(), a => a.At("year").GetInt32() == 2021);
        Assert.Equal(Sek(allocation.At("total")), municipalities.SelectMany(m => m.At("allocationShares").EnumerateArray()).Sum(s => Sek(s.At("amount"))));
        foreach (var assignment in agreement.At("assignments").EnumerateArray().Select(a => a.At("assignment")))
        {
            var counts = assignment.At("studyOrderCounts");
            var perMunicipality = municipalities.SelectMany(m => m.At("studyOrdersByAssignment").EnumerateArray())
                .Where(c => c.At("assignment", "code").GetString() == assignment.At("code").GetString()).ToList();
            Assert.All(
                ["orders", "results", "spread"],
                what => Assert.Equal(counts.At(what).GetInt32(), perMunicipality.Sum(c => c.At(what).GetInt32())));
        }
        Assert.Equal(await CountedOneByOneAsync(), OrdersAndResults(municipalities));
    }

    [Fact]
    public async Task Report_OfAYear_CountsNothingOfOtherYears()
    {
        var answer = await ReportAsync("2021-06-30", 2021, "2021-01-01", "2021-12-31");

        Assert.Equal((0, 0), OrdersAndResults([.. answer.At("municipalities").EnumerateArray()]));
        Assert.All(
            answer.At("agreementApplying", "assignments").EnumerateArray(),
            a => Assert.Equal("""{"orders":0,"results":0,"spread":0}""", a.At("assignment", "studyOrderCounts").GetRawText()));
    }

    [Fact]
    public async Task Report_OfAYear_TakesOneStatementPerListField()
    {
        var sent = await statements.DuringAsync(() => ReportAsync("2021-06-30", 2021, "2021-01-01", "2021-12-31"));

        string[] lists =
        [
            "agreements", "agreement_assignments", "allocations", "municipalities", "population_figures", "allocation_shares",
            // both modules' counts: per assignment, and per municipality and assignment
            "study_orders", "study_orders",
        ];
        Assert.Equal(lists.Order(), sent.Select(s => TableOf(s.Sql)).Order());
    }

    [Theory]
    [InlineData("2014-12-31", null)]
    [InlineData("2018-12-31", "Samverkansavtal mellan Region Jämtland Härjedalen och länets kommuner")]
    [InlineData("2022-12-31", "Överenskommelse mellan Region Jämtland Härjedalen och länets kommuner om regional samverkan")]
    // from 2023 the county's documents know a proposal only, and a proposal never applies
    [InlineData("2023-01-01", null)]
    public async Task Report_AsOfADay_IsUnderTheAgreementThatAppliedThen(string on, string? title)
    {
        var agreement = (await ReportAsync(on, 2020, on, on)).At("agreementApplying");

        Assert.Equal(title, agreement.ValueKind == JsonValueKind.Null ? null : Text(agreement, "title"));
    }

    private async Task<JsonElement> ReportAsync(string on, int year, string from, string to) =>
        (await host.AskAsync(Request, new { on, year, from, to })).At("kommunovergripande");

    private static (int Orders, int Results) OrdersAndResults(IReadOnlyList<JsonElement> municipalities)
    {
        var counts = municipalities.SelectMany(m => m.At("studyOrdersByAssignment").EnumerateArray()).ToList();
        return (counts.Sum(c => c.At("orders").GetInt32()), counts.Sum(c => c.At("results").GetInt32()));
    }

    /// <summary>The same, counted in the lists: orders that were not taken back, and results that are published.</summary>
    private async Task<(int Orders, int Results)> CountedOneByOneAsync()
    {
        var lists = (await host.AskAsync("{ valfard { fouJamt { studyOrders(first: 200) { nodes { status } } studyResults(first: 200) { nodes { status } } } } }")).At("valfard", "fouJamt");
        return (
            lists.At("studyOrders", "nodes").EnumerateArray().Count(o => Text(o, "status") != "WITHDRAWN"),
            lists.At("studyResults", "nodes").EnumerateArray().Count(r => Text(r, "status") == "PUBLISHED"));
    }

    private static string? Text(JsonElement thing, string field) => thing.At(field).GetString();

    private static decimal Sek(JsonElement amount) => decimal.Parse(amount.GetString()!, CultureInfo.InvariantCulture);

    /// <summary>The first table that a statement reads.</summary>
    private static string TableOf(string sql)
    {
        var from = sql.IndexOf("FROM \"", StringComparison.Ordinal) + "FROM \"".Length;
        return sql[from..sql.IndexOf('"', from)];
    }
}
