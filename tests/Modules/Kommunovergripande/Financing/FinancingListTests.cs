using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing;

/// <summary>How many statements lists about money take, and that none of them reads a growing table from end to end.</summary>
public sealed class FinancingListTests : IAsyncLifetime
{
    private readonly SentStatements statements = new();
    private SamverkanHost? host;

    private SamverkanHost Host => host!;

    public async Task InitializeAsync()
    {
        host = await SamverkanHost.StartWithSampleAsync(services => services.AddSingleton<IInterceptor>(statements));
        await host.DrainedAsync();
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Municipalities_WhenAskedForTheirShares_TakeOneStatementForAllOfThem()
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync("""
            { kommunovergripande { municipalities { name population(year: 2020) allocationShares(year: 2021) { assignment { code } municipality { code } amount } } } }
            """));

        Assert.Equal(3, sent.Count);
    }

    [Fact]
    public async Task Agreements_WhenAskedForAllTheirMoney_TakeOneStatementPerList()
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync("""
            { kommunovergripande { agreements(first: 20) { nodes {
                yearlyIndexes { percent }
                budgets { total lines { amount } }
                allocations { total isOutdated shares { amount } municipalities { amount } instalments { number isOverdue amounts { amount } } } } } } }
            """));

        // agreements, indexes, budgets, lines, allocations, outdated (divisions, what they were divided by, and would be), shares, municipalities, instalments, overdue, amounts
        Assert.Equal(13, sent.Count);
    }

    [Theory]
    [InlineData("fundedProjects(first: 5) { nodes { title } }")]
    [InlineData("fundedProjects(first: 5, where: { status: { eq: APPLIED } }) { nodes { title } }")]
    [InlineData("""fundedProjects(first: 5, where: { assignmentCode: { eq: "BUZ" } }) { nodes { title } }""")]
    [InlineData("fundedProjects(first: 5, order: [{ by: TITLE }]) { nodes { title } }")]
    [InlineData("stateGrants(first: 5) { nodes { name } }")]
    [InlineData("stateGrants(first: 5, where: { status: { eq: RECEIVED } }) { nodes { name } }")]
    [InlineData("stateGrants(first: 5, order: [{ by: NAME }]) { nodes { name } }")]
    [InlineData("inKindWork(first: 5) { nodes { task } }")]
    [InlineData("""inKindWork(first: 5, where: { municipalityCode: { eq: "2326" } }) { nodes { task } }""")]
    [InlineData("inKindWork(first: 5, where: { settlement: { eq: SHARED } }) { nodes { task } }")]
    public async Task List_WhenItsTableGrows_IsReadInTheOrderOfAnIndex(string list)
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync($"{{ kommunovergripande {{ {list} }} }}"));

        Assert.All(sent.SelectMany(s => s.Plan), step =>
        {
            Assert.DoesNotContain("USE TEMP B-TREE", step, StringComparison.Ordinal);
            Assert.True(!IsFullScan(step), step);
        });
    }

    [Theory]
    [InlineData("assignments(first: 20) { nodes { fundedProjects(first: 5) { nodes { title } } } }")]
    [InlineData("assignments(first: 20) { nodes { stateGrants(first: 5) { nodes { name } } } }")]
    [InlineData("agreements(first: 20) { nodes { budgets { lines { amount } history(first: 5) { nodes { command } } } } }")]
    [InlineData("agreements(first: 20) { nodes { allocations { shares { amount } instalments { amounts { amount } } } } }")]
    public async Task ListUnderParents_WhenItsTableGrows_IsSought(string list)
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync($"{{ kommunovergripande {{ {list} }} }}"));

        Assert.All(sent.SelectMany(s => s.Plan), step => Assert.True(!IsFullScan(step), step));
    }

    /// <summary>Whether a step reads a table from end to end: an index that gives the order ends with the page.</summary>
    private static bool IsFullScan(string step) =>
        step.StartsWith("SCAN ", StringComparison.Ordinal)
        && !step.Contains("USING", StringComparison.Ordinal)
        && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal);
}
