using Microsoft.AspNetCore.Http;
using Samverkan.GraphQL.Execution;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>The header by which a client asks what its operation costs.</summary>
internal static class CostHeader
{
    private const string Name = "GraphQL-Cost";

    /// <summary>What it asks for.</summary>
    /// <exception cref="Refusal">It says something else.</exception>
    public static CostReport Of(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Name, out var said))
        {
            return CostReport.None;
        }
        return said.ToString() switch
        {
            "report" => CostReport.Report,
            "validate" => CostReport.Validate,
            var other => throw new Refusal(
                StatusCodes.Status400BadRequest,
                $"The header {Name} can be report (the cost beside the answer) or validate (the cost alone, and nothing is executed), not {other}."),
        };
    }
}
