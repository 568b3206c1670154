using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Execution;

/// <summary>A request (GraphQL over HTTP, section 5).</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which of its operations.</param>
/// <param name="Variables">A JSON object, or undefined or null.</param>
/// <param name="Extensions">A JSON object, or undefined or null.</param>
public sealed record GraphQLRequest(
    string Query, string? OperationName = null, JsonElement Variables = default, JsonElement Extensions = default)
{
    /// <summary>The files that stand in variables, by what stands in their places.</summary>
    public Uploads Uploads { get; init; } = Uploads.None;

    /// <summary>Whether the answer shall tell what the operation costs.</summary>
    public CostReport Cost { get; init; }
}

/// <summary>Whether an answer tells what its operation costs, in <c>extensions.operationCost</c>.</summary>
public enum CostReport
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It does, beside the data.</summary>
    Report,

    /// <summary>It tells nothing else: the operation is not executed, and its cost is not held to the limit.</summary>
    Validate,
}

/// <summary>Decides who may use a schema element; asked once per field of a plan, never per row.</summary>
public interface IAuthorizer
{
    /// <summary>Null if the request's principal may; otherwise <see cref="ErrorCodes.Unauthenticated"/> or <see cref="ErrorCodes.Forbidden"/>.</summary>
    string? Deny(AccessRule? rule);
}

/// <summary>Is told when a request first needs a module, and when it is done with what it read.</summary>
/// <remarks>So that a module opens one read transaction per request: a page and its count agree.</remarks>
public interface ILanes
{
    /// <summary>Before the first resolver of a lane; in a mutation, after its root field has run.</summary>
    ValueTask EnterAsync(string lane, CancellationToken cancellationToken);

    /// <summary>After a query, and after each root field of a mutation.</summary>
    ValueTask LeaveAllAsync();
}
