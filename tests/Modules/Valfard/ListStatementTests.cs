using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Testing;

namespace Samverkan.Valfard.Tests;

/// <summary>How many statements the modules' lists take, and that none of them reads a growing table from end to end.</summary>
public sealed class ListStatementTests : IAsyncLifetime
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
    public async Task CrossModuleQuestion_WhenAskedOfAllMunicipalities_TakesOneStatementPerListField()
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync("""
            { kommunovergripande { municipalities {
                name
                population(year: 2024)
                studyOrders(first: 3) { nodes { title status } }
                registerEntries(first: 3) { nodes { title item { ... on StudyOrder { need } } } } } } }
            """));

        // municipalities, population, orders, entries, and the orders that the entries lead to
        Assert.Equal(5, sent.Count);
    }

    [Theory]
    [InlineData("valfard { fouJamt { studyOrders(first: 5) { nodes { title } } } }")]
    [InlineData("""valfard { fouJamt { studyOrders(first: 5, where: { status: { eq: PLACED } }) { nodes { title } } } }""")]
    [InlineData("""valfard { fouJamt { studyOrders(first: 5, where: { municipalityCode: { eq: "2380" } }) { nodes { title } } } }""")]
    [InlineData("valfard { fouJamt { studyOrders(first: 5, order: [{ by: TITLE }]) { nodes { title } } } }")]
    [InlineData("""valfard { fouJamt { studyOrders(first: 5, where: { registryNumber: { eq: "FOU/1/2026" } }) { nodes { title } } } }""")]
    [InlineData("kommunovergripande { register(first: 5) { nodes { title } } }")]
    [InlineData("kommunovergripande { register(first: 5, where: { kind: { eq: STUDY_ORDER } }) { nodes { title } } }")]
    [InlineData("""kommunovergripande { register(first: 5, where: { status: { eq: "PLACED" } }) { nodes { title } } }""")]
    [InlineData("kommunovergripande { register(first: 5, order: [{ by: TITLE }]) { nodes { title } } }")]
    [InlineData("kommunovergripande { organisations(first: 5) { nodes { name } } }")]
    [InlineData("kommunovergripande { organisations(first: 5, where: { kind: { eq: MUNICIPALITY } }) { nodes { name } } }")]
    public async Task List_WhenItsTableGrows_IsReadInTheOrderOfAnIndex(string list)
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync($"{{ {list} }}"));

        Assert.All(sent.SelectMany(s => s.Plan), step =>
        {
            Assert.DoesNotContain("USE TEMP B-TREE", step, StringComparison.Ordinal);
            Assert.True(!IsFullScan(step), step);
        });
    }

    [Theory]
    [InlineData("studyOrders(first: 5) { nodes { title } totalCount }")]
    [InlineData("registerEntries(first: 5) { nodes { title } totalCount }")]
    [InlineData("registerEntries(first: 5, order: [{ by: TITLE }]) { nodes { title } }")]
    public async Task ListUnderMunicipalities_WhenItsTableGrows_SeeksEachPage(string list)
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync($"{{ kommunovergripande {{ municipalities {{ {list} }} }} }}"));

        // the municipalities themselves cannot grow
        Assert.All(sent.Where(s => !s.Sql.Contains("\"municipalities\"", StringComparison.Ordinal)).SelectMany(s => s.Plan), step => Assert.True(!IsFullScan(step), step));
    }

    [Fact]
    public async Task History_WhenTheAuditTrailGrows_IsSought()
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync("{ valfard { fouJamt { studyOrders(first: 2) { nodes { history(first: 5) { nodes { command } } } } } } }"));

        Assert.All(sent.SelectMany(s => s.Plan), step => Assert.True(!IsFullScan(step), step));
    }

    /// <summary>Whether a step reads a table from end to end: an index that gives the order ends with the page.</summary>
    private static bool IsFullScan(string step) =>
        step.StartsWith("SCAN ", StringComparison.Ordinal)
        && !step.Contains("USING", StringComparison.Ordinal)
        && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal);
}
