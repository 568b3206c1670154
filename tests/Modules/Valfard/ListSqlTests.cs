using Samverkan.Testing;

namespace Samverkan.Valfard.Tests;

/// <summary>What the module's lists send to SQL Server, as files in <c>Golden</c>.</summary>
/// <remarks>To accept a change, run once with <c>SAMVERKAN_UPDATE_GOLDEN</c> naming that folder, and read the difference.</remarks>
public sealed class ListSqlTests
{
    private static readonly Dictionary<string, string> Queries = new()
    {
        ["study-orders"] = Root("fouJamt { studyOrders(first: 5) { nodes { title status } pageInfo { hasNextPage } totalCount } }"),
        ["study-orders-filtered"] = Root("""
            fouJamt { studyOrders(first: 5, where: {
                status: { in: [PLACED, ASSESSED] }, title: { contains: "familj" }, goal: {}, results: { none: {} },
                plan: { steps: { some: { from: { gte: "2026-01-01" } } } } }) { nodes { title } } }
            """),
        ["study-orders-by-title"] = Root("fouJamt { studyOrders(last: 5, order: [{ by: TITLE }]) { nodes { title } } }"),
        ["study-orders-of-municipalities"] = Municipality("studyOrders(first: 3) { nodes { title } totalCount pageInfo { hasNextPage } }"),
        ["study-results"] = Root("fouJamt { studyResults(first: 5, where: { status: { eq: PUBLISHED }, studyOrder: { goal: {} } }) { nodes { title } } }"),
        ["caught-needs"] = Root("caughtNeeds(first: 5, where: { visit: { status: { eq: HELD } } }) { nodes { text } totalCount }"),
        ["visits-of-municipalities"] = Municipality("visits(first: 3, where: { caughtNeeds: { some: {} } }) { nodes { place } }"),
        ["rug-contacts"] = Root("""fouJamt { rugContacts(first: 5, asOf: "2026-01-01") { nodes { from } } }"""),
    };

    public static TheoryData<string> Names => [.. Queries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task List_WhenSentToSqlServer_IsTheReviewedStatement(string name) => ServerStatements.AssertAsync(name, "valfard", Queries[name], Assert.Equal);

    private static string Root(string list) => $"{{ valfard {{ {list} }} }}";

    private static string Municipality(string fields) =>
        $"{{ _entities(representations: [{{ __typename: \"Municipality\", code: \"2380\" }}, {{ __typename: \"Municipality\", code: \"2321\" }}]) {{ ... on Municipality {{ {fields} }} }} }}";
}
