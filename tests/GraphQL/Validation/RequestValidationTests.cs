using Samverkan.GraphQL.Tests.Execution;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Validation;

/// <summary>Requests that are refused before anything runs for them.</summary>
public sealed class RequestValidationTests
{
    [Theory]
    [InlineData("{ row { nme } }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ row { name(a: \"x\") } }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ row { row { row { name } } } }", "LIMIT_EXCEEDED")]
    [InlineData("query A { row { name } } query B { rows { rows { name } } }", "LIMIT_EXCEEDED", "B")]
    [InlineData("{ row { name name name name name name name name name name name name name name name name name name name name name name name name name name name name name name name name name name name name } }", "LIMIT_EXCEEDED")]
    public async Task Request_WhenDocumentMustNotRun_RunsNothing(string query, string code, string operation = "A")
    {
        var runs = 0;
        var schema = new ExecutableSchema("type Query { row: Row rows: [Row] name: String } type Row { name(a: Int): String row: Row rows: [Row] }")
        {
            Limits = new RequestLimits { Depth = 3, Tokens = 40, Cost = 99 },
        }.Batch("Query.row", (_, parents) =>
        {
            runs++;
            return [.. parents];
        });
        var result = await schema.Executor().ExecuteAsync(
            new(query, query.StartsWith("query", StringComparison.Ordinal) ? operation : null), queriesOnly: false, NoServices.Instance, default);
        Assert.Equal((code, 0), (ExecutableSchema.Json(result).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), runs));
    }
}
