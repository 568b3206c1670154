using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Answers requests with an event stream: GraphQL over SSE in its distinct connections mode.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md</remarks>
internal sealed class EventStream(
    OpenConnections connections, IConnectionPrincipal principal, IOptions<GraphQLHttpOptions> options, IHostApplicationLifetime lifetime, TimeProvider clock,
    ILogger<EventStream> log)
{
    /// <summary>The media type that asks for a stream.</summary>
    public const string MediaType = "text/event-stream";

    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    /// <summary>Whether the client would rather have a stream than a single answer.</summary>
    public static bool IsAsked(StringValues accept) => accept.Count > 0 && ResponseMediaType.PrefersNamed(accept, MediaType);

    /// <summary>Streams the results of a request.</summary>
    /// <exception cref="Refusal">It gets no stream.</exception>
    public async Task AnswerAsync(HttpContext http, RequestExecutor executor, GraphQLRequest request)
    {
        if (http.Request.Headers.ContainsKey(TokenHeader) || http.Request.Query.ContainsKey("token"))
        {
            throw new Refusal(
                StatusCodes.Status400BadRequest, "The single connection mode of GraphQL over SSE is not offered: open one stream per operation, without a token.");
        }
        using var place = connections.Enter(http);
        if (!await principal.AcceptAsync(http, default, http.RequestAborted))
        {
            throw new Refusal(StatusCodes.Status403Forbidden, "You may not open a stream.", ErrorCodes.Forbidden);
        }
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await StreamAsync(http, executor, request, leaving);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Not completed: the client shall come back.
        }
    }

    private async Task StreamAsync(HttpContext http, RequestExecutor executor, GraphQLRequest request, CancellationTokenSource leaving)
    {
        var cancellationToken = leaving.Token;
        var writer = new EventStreamWriter(http.Response, cancellationToken);
        await using var results = executor
            .SubscribeAsync(request, HttpMethods.IsGet(http.Request.Method), connections.ScopesOf(http, request), cancellationToken)
            .GetAsyncEnumerator(CancellationToken.None);
        // The source is open before the client is told that the stream is.
        var next = results.MoveNextAsync().AsTask();
        try
        {
            await writer.BeginAsync();
            while (await AliveUntilAsync(next, writer, cancellationToken))
            {
                Log(http, results.Current);
                await writer.NextAsync(results.Current);
                next = results.MoveNextAsync().AsTask();
            }
            await writer.CompleteAsync();
        }
        finally
        {
            // an enumerator must not be disposed while it moves
            await leaving.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> AliveUntilAsync(Task<bool> next, EventStreamWriter writer, CancellationToken cancellationToken)
    {
        while (!next.IsCompleted)
        {
            using var waited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(next, Task.Delay(options.Value.KeepAlive, clock, waited.Token));
            await waited.CancelAsync();
            if (!next.IsCompleted && !cancellationToken.IsCancellationRequested)
            {
                await writer.AliveAsync();
            }
        }
        return await next;
    }

    private void Log(HttpContext http, ExecutionResult result)
    {
        foreach (var fault in result.Faults)
        {
            log.LogError(fault, "A GraphQL stream of {Path} met a fault", http.Request.Path);
        }
    }
}
