using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests;

/// <summary>What the module's lists send to SQL Server, as files in <c>Golden</c>.</summary>
/// <remarks>To accept a change, run once with <c>SAMVERKAN_UPDATE_GOLDEN</c> naming that folder, and read the difference.</remarks>
public sealed class ListSqlTests
{
    private static readonly Dictionary<string, string> Queries = new()
    {
        ["agreements"] = Root("agreements(first: 5) { nodes { title appliesFrom status } pageInfo { hasNextPage } totalCount }"),
        ["agreements-filtered"] = Root("""
            agreements(first: 5, on: "2026-01-01", where: {
                kind: { eq: REGIONAL_COLLABORATION }, title: { contains: "samverkan" }, parties: { some: { organisation: { kind: { eq: REGION } } } } }) { nodes { title } }
            """),
        ["agreements-by-title"] = Root("agreements(first: 5, order: [{ by: TITLE }]) { nodes { title } }"),
        ["agreement-parts"] = Of("Agreement", "id", Id, "allocations { year total } budgets { year }"),
        ["assignments"] = Root("assignments(first: 5, where: { agreements: { some: { agreement: { status: { eq: CONCLUDED } } } } }) { nodes { name } totalCount }"),
        ["divisions"] = Of("Allocation", "id", Id, "shares { amount } municipalities { amount }"),
        ["divisions-of-municipalities"] = Of("Municipality", "code", "2380", "allocationShares(year: 2026) { amount }"),
        ["divisions-of-assignments"] = Of("Assignment", "code", "FOU-JAMT", "allocations(year: 2026) { amount }"),
        ["register"] = Root("register(first: 5, where: { kind: { eq: STUDY_ORDER } }) { nodes { title municipalities { code } } totalCount }"),
        ["register-of-municipalities"] = Of("Municipality", "code", "2380", "registerEntries(first: 5) { nodes { title } totalCount }"),
        ["organisations"] = Root("""organisations(first: 5, asOf: "2026-01-01", where: { bodies: { some: { mandate: { eq: DECIDES } } } }) { nodes { name } }"""),
        ["persons"] = Root("""persons(first: 5, where: { name: { startsWith: "a" }, organisation: { kind: { eq: REGION } } }) { nodes { name } }"""),
    };

    private const string Id = "019a0000-0000-7000-8000-000000000000";

    public static TheoryData<string> Names => [.. Queries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task List_WhenSentToSqlServer_IsTheReviewedStatement(string name) =>
        ServerStatements.AssertAsync(name, "kommunovergripande", Queries[name], Assert.Equal);

    private static string Root(string list) => $"{{ kommunovergripande {{ {list} }} }}";

    private static string Of(string type, string key, string value, string fields) =>
        $"{{ _entities(representations: [{{ __typename: \"{type}\", {key}: \"{value}\" }}]) {{ ... on {type} {{ {fields} }} }} }}";
}
