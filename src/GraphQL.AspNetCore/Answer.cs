using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Results;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>The HTTP response to a GraphQL request (GraphQL over HTTP, "Response").</summary>
/// <param name="response">The response, not yet begun.</param>
/// <param name="mediaType">The media type that was negotiated.</param>
internal sealed class Answer(HttpResponse response, string mediaType)
{
    /// <summary>Writes the outcome of an execution straight to the connection.</summary>
    public async Task WriteAsync(ExecutionResult result)
    {
        Begin(StatusOf(result));
        if (result.WrongMethod)
        {
            response.Headers.Allow = HttpMethods.Post;
        }
        result.WriteTo(response.BodyWriter);
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }

    /// <summary>Writes an error in the shape of a GraphQL response: nothing was executed, so there is no <c>data</c>.</summary>
    public async Task WriteAsync(int status, GraphQLError error)
    {
        Begin(status);
        await using (var json = new Utf8JsonWriter(response.BodyWriter))
        {
            json.WriteStartObject();
            json.WritePropertyName("errors"u8);
            ErrorWriter.Write(json, [error]);
            json.WriteEndObject();
        }
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }

    /// <summary>Writes why the request is refused; one that is well formed is answered with 200 under application/json.</summary>
    public Task WriteAsync(Refusal refusal)
    {
        if (refusal.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        return WriteAsync(refusal.OfDocument && mediaType == ResponseMediaType.Json ? StatusCodes.Status200OK : refusal.Status, refusal.Error);
    }

    private void Begin(int status)
    {
        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        response.Headers.CacheControl = "no-store";
    }

    /// <remarks>
    /// A mutation by GET is refused as HTTP has it, in either media type. Else a well-formed request is answered with 200 under
    /// application/json, whatever became of it; only the body tells.
    /// </remarks>
    private int StatusOf(ExecutionResult result) =>
        result.WrongMethod ? StatusCodes.Status405MethodNotAllowed
        : result.Executed || mediaType == ResponseMediaType.Json ? StatusCodes.Status200OK
        : result.Errors[0].Code switch
        {
            ErrorCodes.Unauthenticated => StatusCodes.Status401Unauthorized,
            ErrorCodes.Forbidden => StatusCodes.Status403Forbidden,
            ErrorCodes.Timeout => StatusCodes.Status503ServiceUnavailable,
            ErrorCodes.Internal => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status400BadRequest,
        };
}
