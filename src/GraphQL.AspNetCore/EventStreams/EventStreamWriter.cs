using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Samverkan.GraphQL.Execution;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Writes the events of a stream (WHATWG HTML, "Server-sent events"; GraphQL over SSE, "Distinct connections mode").</summary>
internal sealed class EventStreamWriter(HttpResponse response, CancellationToken cancellationToken)
{
    /// <summary>Begins the response.</summary>
    public Task BeginAsync()
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = EventStream.MediaType + "; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        // proxies that collect what they pass on would hold events back
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return AliveAsync();
    }

    /// <summary>Writes a comment, which clients ignore: the connection is alive.</summary>
    public Task AliveAsync() => FlushAsync(":\n\n"u8);

    /// <summary>Writes a result.</summary>
    public Task NextAsync(ExecutionResult result)
    {
        Write("event: next\ndata: "u8);
        // JSON has no line breaks but as escapes
        result.WriteTo(response.BodyWriter);
        return FlushAsync("\n\n"u8);
    }

    /// <summary>Writes that there will be no more.</summary>
    public Task CompleteAsync() => FlushAsync("event: complete\ndata: \n\n"u8);

    private Task<FlushResult> FlushAsync(ReadOnlySpan<byte> last)
    {
        Write(last);
        return response.BodyWriter.FlushAsync(cancellationToken).AsTask();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(response.BodyWriter.GetSpan(bytes.Length));
        response.BodyWriter.Advance(bytes.Length);
    }
}
