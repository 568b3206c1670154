using System.Buffers;
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
    string Query, string? OperationName = null, JsonElement Variables = default, JsonElement Extensions = default);

/// <summary>Limits that a request meets before any work is done for it.</summary>
public sealed record RequestLimits
{
    /// <summary>Tokens of a document.</summary>
    public int Tokens { get; init; } = 15_000;

    /// <summary>Depth of selection sets, and of nested values.</summary>
    public int Depth { get; init; } = 30;

    /// <summary>Aliases in a document.</summary>
    public int Aliases { get; init; } = 500;

    /// <summary>Fields of the root after fragments are merged.</summary>
    public int RootFields { get; init; } = 50;

    /// <summary>Static cost: see <c>Validation/Limits</c>.</summary>
    public int Cost { get; init; } = 500_000;

    /// <summary>Errors after which validation stops looking.</summary>
    public int Errors { get; init; } = 100;

    /// <summary>Time that a request may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
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
    /// <summary>Before the first resolver of a lane; for a mutation after its root field has run.</summary>
    ValueTask EnterAsync(string lane, CancellationToken cancellationToken);

    /// <summary>After a query, and after each root field of a mutation.</summary>
    ValueTask LeaveAllAsync();
}

/// <summary>Executes requests against one schema: parse, validate, plan (cached), coerce, execute, propagate.</summary>
public sealed class RequestExecutor(Schema schema, RequestLimits limits)
{
    /// <summary>The schema.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>The limits.</summary>
    public RequestLimits Limits { get; } = limits;

    /// <summary>
    /// Executes a request. <see cref="IAuthorizer"/> and <see cref="ILanes"/> are taken from the services; without an authorizer everything is allowed.
    /// Never throws but for cancellation by the caller: what goes wrong is in the result.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="queriesOnly">Refuse mutations (GET).</param>
    /// <param name="services">The request's services.</param>
    /// <param name="cancellationToken">Cancelled when the client leaves.</param>
    public ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, bool queriesOnly, IServiceProvider services, CancellationToken cancellationToken) =>
        throw new GraphQLException($"{Schema.Query.Name} {request} {queriesOnly} {services} {cancellationToken}", ErrorCodes.Internal);
}

/// <summary>The outcome of a request.</summary>
public abstract class ExecutionResult
{
    /// <summary>
    /// Whether execution began: false when the request itself failed (parse, validation, variables, limits, wrong method),
    /// and the answer then has no <c>data</c> entry.
    /// </summary>
    public abstract bool Executed { get; }

    /// <summary>The request's or its fields' errors.</summary>
    public abstract IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Writes the answer as UTF-8 JSON: errors first if there are any, then data, then extensions.</summary>
    public abstract void WriteTo(IBufferWriter<byte> output);
}
