using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Reads multipart requests: the request itself, which file stands where in its variables, and the files.</summary>
/// <remarks>https://github.com/jaydenseric/graphql-multipart-request-spec</remarks>
internal sealed class MultipartRequest(GraphQLHttpOptions options, RequestReader reader)
{
    private const string MediaType = "multipart/form-data";
    private const int LongestBoundary = 100;

    private static readonly string[] PreflightHeaders = ["GraphQL-Preflight", "Apollo-Require-Preflight"];

    /// <summary>Whether a request has parts.</summary>
    public static bool Is(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a request; its files are there until the HTTP response is done.</summary>
    /// <exception cref="Refusal">It is no multipart request, or passes a limit.</exception>
    public async ValueTask<GraphQLRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        RequirePreflight(request);
        AllowLength(request.HttpContext);
        var parts = new MultipartReader(Boundary(request), request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 };
        try
        {
            var operations = await JsonAsync(parts, "operations", request.HttpContext, cancellationToken);
            var map = UploadMap.Of(await JsonAsync(parts, "map", request.HttpContext, cancellationToken), options.Uploads.Files);
            var files = await FilesAsync(parts, map, request.HttpContext, cancellationToken);
            var variables = reader.Parse(Encoding.UTF8.GetBytes(map.PutInto(operations).ToJsonString()));
            request.HttpContext.Response.RegisterForDispose(variables);
            return reader.Request(operations) with { Variables = variables.RootElement, Uploads = new Types.Uploads(files) };
        }
        catch (InvalidDataException e)
        {
            throw UploadMap.Bad($"The parts of the request cannot be read: {e.Message}");
        }
        catch (IOException e) when (e is not BadHttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            throw UploadMap.Bad("The request ends before its last part does.");
        }
    }

    // A form of any page may post parts, with the cookies of this site and without asking first. It cannot set headers.
    private static void RequirePreflight(HttpRequest request)
    {
        if (!Array.Exists(PreflightHeaders, h => !string.IsNullOrEmpty(request.Headers[h])))
        {
            throw UploadMap.Bad(
                $"A multipart request needs the header {PreflightHeaders[0]} or {PreflightHeaders[1]}, with any value: it shows that no other site's form sends it.");
        }
    }

    private void AllowLength(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // and some for the parts' headers
            limit.MaxRequestBodySize = options.Uploads.TotalBytes + (2L * options.BodyBytes) + (options.Uploads.Files * 8192L);
        }
    }

    private static string Boundary(HttpRequest request) =>
        HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary) is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary.ToString()
            : throw UploadMap.Bad("The content type needs a boundary, which stands between the parts.");

    private async Task<JsonElement> JsonAsync(MultipartReader parts, string name, HttpContext http, CancellationToken cancellationToken)
    {
        var part = await parts.ReadNextSectionAsync(cancellationToken);
        if (part?.GetContentDispositionHeader() is not { } header || HeaderUtilities.RemoveQuotes(header.Name) != name)
        {
            throw UploadMap.Bad($"The part {name} is missing: a multipart request begins with the parts operations and map, before the files.");
        }
        using var bytes = new MemoryStream();
        var piece = new byte[4096];
        for (int read; (read = await part.Body.ReadAsync(piece, cancellationToken)) > 0;)
        {
            bytes.Write(piece, 0, read);
            if (bytes.Length > options.BodyBytes)
            {
                throw TooLarge($"The part {name} may have {options.BodyBytes} bytes.");
            }
        }
        var json = reader.Parse(bytes.ToArray());
        http.Response.RegisterForDispose(json);
        return json.RootElement;
    }

    private async Task<Dictionary<string, IUpload>> FilesAsync(MultipartReader parts, UploadMap map, HttpContext http, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, IUpload>(StringComparer.Ordinal);
        var before = 0L;
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            var header = part.GetContentDispositionHeader();
            var name = HeaderUtilities.RemoveQuotes(header?.Name ?? default).ToString();
            var fileName = HeaderUtilities.RemoveQuotes(header?.FileNameStar is { Length: > 0 } star ? star : header?.FileName ?? default).ToString();
            map.RequirePlace(name);
            if (files.ContainsKey(name))
            {
                throw UploadMap.Bad($"There are several parts named {name}.");
            }
            var file = await UploadedFile.TakeAsync(fileName, part.ContentType, part.Body, options.Uploads, length => RefusalOf(name, length, before), cancellationToken);
            http.Response.RegisterForDispose(file);
            files.Add(name, file);
            before += file.Length;
        }
        map.RequireAll(files.Keys);
        return files;
    }

    private Refusal? RefusalOf(string name, long length, long before) =>
        length > options.Uploads.FileBytes ? TooLarge($"A file may have {options.Uploads.FileBytes} bytes, and that of the part {name} has more.")
        : before + length > options.Uploads.TotalBytes ? TooLarge($"The files of a request may have {options.Uploads.TotalBytes} bytes together.")
        : null;

    private static Refusal TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, message, ErrorCodes.LimitExceeded);
}
