using System.IO.Compression;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>GraphiQL, served from this assembly: its page at every GraphQL endpoint, its files below the first of them.</summary>
internal sealed class GraphiQLPage
{
    /// <remarks>
    /// Nothing is loaded from or sent to another address. Monaco, the editor, writes style elements of its own, hence
    /// unsafe-inline for styles; scripts have no such hole.
    /// </remarks>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
        + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Gzip = "gzip";

    private static readonly Assembly Assembly = typeof(GraphiQLPage).Assembly;
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();
    private readonly string html = ReadHtml();
    private string? folder;

    /// <summary>Maps the files below an endpoint, unless they have a place already.</summary>
    public void MapFiles(IEndpointRouteBuilder endpoints, string pattern)
    {
        if (folder is null)
        {
            folder = $"/{pattern.Trim('/')}/graphiql/";
            endpoints.MapGet(folder + "assets/{file}", WriteFileAsync).ExcludeFromDescription();
        }
    }

    /// <summary>Writes the page.</summary>
    public Task WriteAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        http.Response.Headers.CacheControl = "no-cache";
        // Vite wrote every reference relative to the page, which has another address at each endpoint.
        return http.Response.WriteAsync(html.Replace("=\"./", $"=\"{http.Request.PathBase}{folder}", StringComparison.Ordinal), http.RequestAborted);
    }

    private static async Task WriteFileAsync(HttpContext http, string file)
    {
        await using var compressed = Assembly.GetManifestResourceStream($"GraphiQL/assets/{file}.gz");
        if (compressed is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var headers = http.Response.Headers;
        headers.ContentType = ContentTypes.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        headers.Vary = "Accept-Encoding";
        // A file's name holds the hash of its content.
        headers.CacheControl = "public, max-age=31536000, immutable";
        if (AcceptsGzip(http.Request))
        {
            headers.ContentEncoding = Gzip;
            headers.ContentLength = compressed.Length;
            await compressed.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
        else
        {
            await using var content = new GZipStream(compressed, CompressionMode.Decompress);
            await content.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(e => e.Value.Equals(Gzip, StringComparison.OrdinalIgnoreCase) && e.Quality is not 0);

    private static string ReadHtml()
    {
        using var content = Assembly.GetManifestResourceStream("GraphiQL/index.html")
            ?? throw new InvalidOperationException("GraphiQL was not embedded when this assembly was built.");
        using var reader = new StreamReader(content);
        return reader.ReadToEnd();
    }
}
