using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Serves one schema at one address.</summary>
internal sealed class GraphQLEndpoint(
    RequestExecutor executor, Lazy<string> sdl, GraphiQLPage page, RequestReader reader, EventStream stream, SocketEndpoint sockets, RequestRates rates,
    GraphQLHttpOptions options, ILogger<GraphQLEndpoint> log)
{
    private const string Methods = "GET, POST, OPTIONS";

    private readonly bool takesFiles = executor.Schema.Type(CustomScalars.Upload.Name) == CustomScalars.Upload;

    /// <summary>Answers a request, of whatever method.</summary>
    public Task ServeAsync(HttpContext http)
    {
        var request = http.Request;
        http.Response.Headers.Vary = "Accept";
        if (http.WebSockets.IsWebSocketRequest)
        {
            return AnswerAsync(http, _ => sockets.ServeAsync(http, executor, reader));
        }
        if (HttpMethods.IsOptions(request.Method))
        {
            http.Response.Headers.Allow = Methods;
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }
        if (HttpMethods.IsGet(request.Method) && request.Query.ContainsKey("sdl"))
        {
            http.Response.ContentType = "text/plain; charset=utf-8";
            return http.Response.WriteAsync(sdl.Value, http.RequestAborted);
        }
        if (HttpMethods.IsGet(request.Method) && ResponseMediaType.PrefersHtml(request.Headers.Accept))
        {
            return page.WriteAsync(http);
        }
        return AnswerAsync(http, EventStream.IsAsked(request.Headers.Accept) ? _ => StreamAsync(http) : answer => ExecuteAsync(http, answer));
    }

    private async Task StreamAsync(HttpContext http) =>
        await stream.AnswerAsync(http, executor, await ReadAsync(http.Request, http.RequestAborted));

    private async Task AnswerAsync(HttpContext http, Func<Answer, Task> serve)
    {
        var mediaType = ResponseMediaType.Negotiate(http.Request.Headers.Accept);
        var answer = new Answer(http.Response, mediaType ?? ResponseMediaType.Json);
        try
        {
            if (rates.Count(http) is { } wait)
            {
                throw rates.Refused(wait);
            }
            await serve(answer);
        }
        catch (Refusal refusal)
        {
            await answer.WriteAsync(refusal);
        }
        catch (BadHttpRequestException bad)
        {
            // the server's own limits, met while the body was read
            var code = bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? ErrorCodes.LimitExceeded : ErrorCodes.BadUserInput;
            await answer.WriteAsync(bad.StatusCode, new GraphQLError("The HTTP request cannot be read.", code));
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // nobody is there to answer
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            log.LogError(fault, "A GraphQL request to {Path} failed", http.Request.Path);
            await answer.WriteAsync(StatusCodes.Status500InternalServerError, new GraphQLError("Internal error.", ErrorCodes.Internal));
        }
    }

    private async Task ExecuteAsync(HttpContext http, Answer answer)
    {
        if (ResponseMediaType.Negotiate(http.Request.Headers.Accept) is null)
        {
            throw new Refusal(
                StatusCodes.Status406NotAcceptable,
                $"The answer can be {ResponseMediaType.GraphQLResponse} or {ResponseMediaType.Json}, in UTF-8, or {EventStream.MediaType}.");
        }
        var request = await ReadAsync(http.Request, http.RequestAborted);
        var queriesOnly = HttpMethods.IsGet(http.Request.Method);
        var result = await executor.ExecuteAsync(request, queriesOnly, http.RequestServices, http.RequestAborted);
        foreach (var fault in result.Faults)
        {
            log.LogError(fault, "A GraphQL request to {Path} met a fault", http.Request.Path);
        }
        await answer.WriteAsync(result);
    }

    private async ValueTask<GraphQLRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var cost = CostHeader.Of(request);
        var read = await ReadParametersAsync(request, cancellationToken);
        return cost == CostReport.None ? read : read with { Cost = cost };
    }

    private ValueTask<GraphQLRequest> ReadParametersAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return ValueTask.FromResult(reader.ReadQueryString(request));
        }
        if (HttpMethods.IsPost(request.Method))
        {
            return takesFiles && MultipartRequest.Is(request)
                ? new MultipartRequest(options, reader).ReadAsync(request, cancellationToken)
                : reader.ReadBodyAsync(request, cancellationToken);
        }
        request.HttpContext.Response.Headers.Allow = Methods;
        throw new Refusal(StatusCodes.Status405MethodNotAllowed, "Send requests by POST, or queries by GET; open a stream by either, with Accept: text/event-stream.");
    }
}
