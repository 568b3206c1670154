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
    [InlineData("""valfard { fouJamt { studyOrders(first: 5, where: { assignmentCode: { eq: "FOU-JAMT" } }) { nodes { title } } } }""")]
    [InlineData("valfard { fouJamt { studyOrders(first: 5, where: { caughtNeeds: { some: { status: { eq: ORDERED } } }, results: { none: {} } }) { nodes { title } } } }")]
    [InlineData("""valfard { fouJamt { studyOrders(first: 5, where: { goal: { fromYear: { lte: 2026 } }, plan: { steps: { all: { from: { gt: "2026-01-01" } } } } }) { nodes { title } } } }""")]
    [InlineData("valfard { fouJamt { studyResults(first: 5) { nodes { title } } } }")]
    [InlineData("valfard { fouJamt { studyResults(first: 5, where: { status: { eq: PUBLISHED } }) { nodes { title } } } }")]
    [InlineData("valfard { fouJamt { studyResults(first: 5, order: [{ by: TITLE }]) { nodes { title } } } }")]
    [InlineData("""valfard { fouJamt { studyResults(first: 5, where: { assignmentCode: { eq: "FOU-JAMT" } }) { nodes { title } } } }""")]
    [InlineData("valfard { fouJamt { rankings(first: 5) { nodes { body } } } }")]
    [InlineData("valfard { fouJamt { goals(first: 5, inYear: 2026) { nodes { text } } } }")]
    [InlineData("valfard { fouJamt { goals(first: 5, where: { status: { eq: ACTIVE } }) { nodes { text } } } }")]
    [InlineData("""valfard { fouJamt { rugContacts(first: 5, asOf: "2026-01-01") { nodes { from } } } }""")]
    [InlineData("""valfard { fouJamt { combinedPosts(first: 5, asOf: "2026-01-01") { nodes { title } } } }""")]
    [InlineData("valfard { visits(first: 5) { nodes { place } } }")]
    [InlineData("valfard { visits(first: 5, where: { status: { eq: HELD } }) { nodes { place } } }")]
    [InlineData("valfard { caughtNeeds(first: 5, where: { status: { eq: OPEN } }) { nodes { text } } }")]
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
    [InlineData("studyResults(first: 5) { nodes { title } totalCount }")]
    [InlineData("""rugContacts(first: 5, asOf: "2026-01-01") { nodes { from } totalCount }""")]
    [InlineData("""combinedPosts(first: 5, asOf: "2026-01-01") { nodes { title } totalCount }""")]
    [InlineData("visits(first: 5) { nodes { place } totalCount }")]
    [InlineData("""studyOrdersByAssignment(from: "2026-01-01", to: "2026-12-31") { orders accepted completed results spread }""")]
    [InlineData("registerEntries(first: 5) { nodes { title } totalCount }")]
    [InlineData("registerEntries(first: 5, order: [{ by: TITLE }]) { nodes { title } }")]
    public async Task ListUnderMunicipalities_WhenItsTableGrows_SeeksEachPage(string list)
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync($"{{ kommunovergripande {{ municipalities {{ {list} }} }} }}"));

        // the municipalities themselves cannot grow
        Assert.All(sent.Where(s => !s.Sql.Contains("\"municipalities\"", StringComparison.Ordinal)).SelectMany(s => s.Plan), step => Assert.True(!IsFullScan(step), step));
    }

    [Fact]
    public async Task Orders_WhenAllThatBelongsToThemIsAskedFor_TakeOneStatementPerField()
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync("""
            { valfard { fouJamt { studyOrders {
              nodes {
                goal { text } ranking { orders { rank studyOrder { title } } }
                plan { steps { text responsible { office } participants { office } } } planHistory { nodes { revision } }
                results { nodes { presentations { format } spread { nodes { count } } spreadTotals { count } } }
                rugOpinions { nodes { stance rugContact { contact { office } } } }
                combinedPosts { title studyOrders { title } }
                caughtNeeds { nodes { text visit { place caughtNeeds { nodes { text } } } } } } } } } }
            """));

        // orders; goal; ranking, its places, their orders; plan, steps, history; results, formats, spread, sums; opinions, whose;
        // which posts, those, which orders, those; needs, visit, its needs
        Assert.Equal(1 + 1 + 3 + 3 + 4 + 2 + 4 + 3, sent.Count);
        Assert.All(sent.SelectMany(s => s.Plan), step => Assert.True(!IsFullScan(step), step));
    }

    [Fact]
    public async Task ReportingQuestion_WhenAskedOfAllMunicipalitiesAndAssignments_TakesOneStatementPerField()
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync("""
            { kommunovergripande {
              assignments { nodes { code studyOrderCounts(from: "2026-01-01", to: "2026-12-31") { orders results spread } studyOrders(first: 2) { nodes { title } } studyResults(first: 2) { nodes { title } } } }
              municipalities { population(year: 2020) studyOrdersByAssignment(from: "2026-01-01", to: "2026-12-31") { assignment { code } orders accepted completed results spread } } } }
            """));

        // assignments, counts, orders, results; municipalities, population, counts
        Assert.Equal(7, sent.Count);
    }

    [Fact]
    public async Task Persons_WhenAskedWhatTheyDo_TakeOneStatementPerField()
    {
        var organisation = (await Host.AskAsync("{ kommunovergripande { organisations(first: 1) { nodes { id } } } }")).At("kommunovergripande", "organisations", "nodes")[0].At("id").GetString();
        foreach (var name in new[] { "Ena Person", "Andra Person" })
        {
            await Host.AskAsync("mutation ($input: RegisterPersonInput!) { kommunovergripandeRegisterPerson(input: $input) { person { id } } }", new { input = new { name, organisationId = organisation } });
        }

        var sent = await statements.DuringAsync(() => Host.AskAsync(
            "{ kommunovergripande { persons { nodes { plannedStudies { nodes { from } } rugContacts { nodes { from } } combinedPosts { nodes { title } } } } } }"));

        Assert.Equal(4, sent.Count);
        Assert.All(sent.SelectMany(s => s.Plan), step => Assert.True(!IsFullScan(step), step));
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
