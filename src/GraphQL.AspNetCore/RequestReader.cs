using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Makes a GraphQL request of an HTTP request (GraphQL over HTTP, "Request"), within the limits.</summary>
/// <param name="options">The limits.</param>
/// <param name="documents">The trusted documents, if there are any.</param>
internal sealed class RequestReader(GraphQLHttpOptions options, TrustedDocuments? documents = null)
{
    private const string DocumentId = "documentId";

    private readonly JsonDocumentOptions json = new() { MaxDepth = options.JsonDepth, AllowDuplicateProperties = false };

    /// <summary>Reads the parameters of a GET.</summary>
    /// <exception cref="Refusal">They are no GraphQL request.</exception>
    public GraphQLRequest ReadQueryString(HttpRequest request)
    {
        if (request.QueryString.Value is { } text && text.Length > options.QueryStringLength)
        {
            throw new Refusal(
                StatusCodes.Status414UriTooLong,
                $"The query string may have {options.QueryStringLength} characters; send longer requests by POST.",
                ErrorCodes.LimitExceeded);
        }
        return new GraphQLRequest(
            Document(Single(request, "query"), Single(request, DocumentId)),
            Single(request, "operationName") is { Length: > 0 } operation ? operation : null,
            Map(request, "variables"),
            Map(request, "extensions"));
    }

    /// <summary>Reads the JSON body of a POST; what the request refers to is kept until the HTTP response is done.</summary>
    /// <exception cref="Refusal">It is no GraphQL request.</exception>
    public async ValueTask<GraphQLRequest> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        RequireJson(request);
        var document = Parse(await ReadBytesAsync(request, cancellationToken));
        request.HttpContext.Response.RegisterForDispose(document);
        return Request(document.RootElement);
    }

    /// <summary>The request that JSON states; it refers to the JSON.</summary>
    /// <exception cref="Refusal">It states none.</exception>
    public GraphQLRequest Request(JsonElement body) => body.ValueKind switch
    {
        JsonValueKind.Object => new GraphQLRequest(
            Document(Text(body, "query"), Text(body, DocumentId)), Text(body, "operationName"), Map(body, "variables"), Map(body, "extensions")),
        JsonValueKind.Array => throw Bad("Batches are not supported: send each request of the array on its own."),
        _ => throw Bad("A request is a JSON object with the member query."),
    };

    private string Document(string? query, string? id) => (query, id) switch
    {
        (not null, not null) => throw Bad("The parameters query and documentId exclude each other: send one of them."),
        (not null, null) when documents is { Only: true } => throw TrustedDocuments.Required(),
        (not null, null) => query,
        (null, not null) => documents?.Find(id) ?? throw TrustedDocuments.Unknown(id, documents),
        _ => documents is { Only: true } ? throw TrustedDocuments.Required() : throw Missing(),
    };

    private static void RequireJson(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(ResponseMediaType.Json, StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new Refusal(StatusCodes.Status415UnsupportedMediaType, "A POST must have the content type application/json, in UTF-8.");
        }
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
        {
            throw new Refusal(StatusCodes.Status415UnsupportedMediaType, "The body must not be compressed.");
        }
    }

    /// <remarks>A body is refused as soon as it is seen to pass the limit, by its announced length or by what has come.</remarks>
    private async ValueTask<byte[]> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > options.BodyBytes)
        {
            throw TooLong();
        }
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > options.BodyBytes)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                throw TooLong();
            }
            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return bytes;
            }
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Parses JSON, within the limits.</summary>
    /// <exception cref="Refusal">It is none, or too deep, or holds what is no text.</exception>
    public JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8, json);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // the latter for names that are no text, met while it looks for names given twice
            throw utf8.IsEmpty ? Bad("The body is empty; it must be a JSON object with the member query.")
                : IsTooDeep(utf8.Span) ? TooDeep()
                : Bad($"The JSON is malformed: {e.Message}");
        }
        // The parser leaves the text of strings unchecked until it is read, which would be deep in the engine.
        if (!Utf8.IsValid(utf8.Span) || (MayHoldSurrogates(utf8.Span) && !IsText(document.RootElement)))
        {
            document.Dispose();
            throw Bad("The JSON has a string that is not Unicode text.");
        }
        return document;
    }

    private bool IsTooDeep(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= options.JsonDepth && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // malformed before it got too deep
        }
        return false;
    }

    private static bool MayHoldSurrogates(ReadOnlySpan<byte> utf8) =>
        utf8.IndexOf(@"\ud"u8) >= 0 || utf8.IndexOf(@"\uD"u8) >= 0;

    private static bool IsText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(IsText),
                JsonValueKind.Object => element.EnumerateObject().All(p => p.Name is not null && IsText(p.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? Text(JsonElement body, string name) =>
        !body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Bad($"The parameter {name} must be a string.");

    private static JsonElement Map(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? RequireMap(value, name) : default;

    private static JsonElement RequireMap(JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object or JsonValueKind.Null ? value : throw Bad($"The parameter {name} must be an object.");

    private static string? Single(HttpRequest request, string name) => request.Query[name] switch
    {
        { Count: 0 } => null,
        { Count: 1 } one => one[0],
        _ => throw Bad($"The parameter {name} is given several times."),
    };

    private JsonElement Map(HttpRequest request, string name)
    {
        if (Single(request, name) is not { Length: > 0 } text)
        {
            return default;
        }
        var document = Parse(Encoding.UTF8.GetBytes(text));
        request.HttpContext.Response.RegisterForDispose(document);
        return RequireMap(document.RootElement, name);
    }

    private Refusal TooLong() => new(
        StatusCodes.Status413PayloadTooLarge, $"The body may have {options.BodyBytes} bytes.", ErrorCodes.LimitExceeded);

    private Refusal TooDeep() => new(
        StatusCodes.Status400BadRequest, $"The JSON may be nested {options.JsonDepth} levels deep.", ErrorCodes.LimitExceeded);

    private static Refusal Missing() => Bad("The parameter query is missing: a request needs a GraphQL document.");

    private static Refusal Bad(string message) => new(StatusCodes.Status400BadRequest, message);
}
