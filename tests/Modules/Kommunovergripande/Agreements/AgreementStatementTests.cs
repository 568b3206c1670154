using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

/// <summary>How many statements questions about agreements take, and that none of them reads a growing table from end to end.</summary>
public sealed class AgreementStatementTests : IAsyncLifetime
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

    [Theory]
    [InlineData("parties { standing }", 2)]
    [InlineData("parties { organisation { name } decisions { kind body { name } } }", 5)]
    [InlineData("decisions { kind }", 2)]
    [InlineData("extensions { to }", 2)]
    [InlineData("areas { name }", 2)]
    [InlineData("assignments { name area { name } }", 2)]
    [InlineData("assignments { points { text } assignment { name } }", 4)]
    [InlineData("statedRemovals { name }", 3)]
    [InlineData("provisions { text } annexes { title } adaptations { reason }", 4)]
    [InlineData("predecessor { title } successors { title } lineage { title }", 4)]
    [InlineData("phase", 1)]
    [InlineData("differenceFromPredecessor { sentences }", 8)]
    public async Task Agreements_WhenAllAreAskedAbout_TakeOneStatementPerList(string fields, int count)
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync($"{{ kommunovergripande {{ agreements(first: 100) {{ nodes {{ {fields} }} }} }} }}"));

        Assert.Equal(count, sent.Count);
    }

    [Theory]
    [InlineData("organisations(first: 100) { nodes { agreements { title parties { standing } } } }", 3)]
    [InlineData("assignments(first: 100) { nodes { agreements { name agreement { title } } } }", 3)]
    [InlineData("""agreementApplying(on: "2020-06-30") { title phase(on: "2020-06-30") assignments { name assignment { code } } }""", 2)]
    public async Task AgreementsOfOthers_WhenAllAreAskedAbout_TakeOneStatementPerList(string field, int count)
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync($"{{ kommunovergripande {{ {field} }} }}"));

        Assert.Equal(count, sent.Count);
    }

    [Theory]
    [InlineData("agreements(first: 5) { nodes { title } }")]
    [InlineData("""agreements(first: 5, on: "2020-06-30") { nodes { title } }""")]
    [InlineData("agreements(first: 5, where: { kind: { eq: REGIONAL_COLLABORATION } }) { nodes { title } }")]
    [InlineData("agreements(first: 5, where: { status: { eq: PROPOSAL } }) { nodes { title } }")]
    [InlineData("agreements(first: 5, where: { parties: { some: { organisation: { kind: { eq: REGION } } } } }) { nodes { title } }")]
    [InlineData("agreements(first: 5, where: { assignments: { some: { area: {} } }, successors: { none: {} }, predecessor: {} }) { nodes { title } }")]
    [InlineData("organisations(first: 5, where: { persons: { some: {} }, seats: { none: {} }, representations: { none: {} }, bodies: { some: {} }, responsibilities: { some: {} } }) { nodes { name } }")]
    [InlineData("agreements(first: 5, order: [{ by: TITLE }]) { nodes { title } }")]
    [InlineData("assignments(first: 5) { nodes { name } }")]
    [InlineData("assignments(first: 5, where: { ownerModule: { eq: VALFARD } }) { nodes { name } }")]
    [InlineData("""agreementApplying(on: "2020-06-30") { title }""")]
    public async Task List_WhenItsTableGrows_IsReadInTheOrderOfAnIndex(string list)
    {
        var sent = await statements.DuringAsync(() => Host.AskAsync($"{{ kommunovergripande {{ {list} }} }}"));

        Assert.All(sent.SelectMany(s => s.Plan), step =>
        {
            Assert.DoesNotContain("USE TEMP B-TREE", step, StringComparison.Ordinal);
            Assert.False(step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains("USING", StringComparison.Ordinal), step);
        });
    }
}
