using System.IO.Compression;
using System.Reflection;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Samverkan.Host.Web;

/// <summary>The files that the portal's page names. Text is kept compressed, as it is sent.</summary>
internal static class PortalFiles
{
    private const string Folder = "Portal/";
    private const string Compressed = ".gz";
    private const string Gzip = "gzip";

    private static readonly Assembly Assembly = typeof(PortalFiles).Assembly;
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>Maps every file but the page itself.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var resource in Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var isCompressed = resource.EndsWith(Compressed, StringComparison.Ordinal);
            var name = isCompressed ? resource[Folder.Length..^Compressed.Length] : resource[Folder.Length..];
            if (!name.EndsWith(".html", StringComparison.Ordinal))
            {
                endpoints.MapMethods($"/{name}", [HttpMethods.Get, HttpMethods.Head], http => WriteAsync(http, name, resource, isCompressed));
            }
        }
    }

    /// <summary>A file's content.</summary>
    /// <exception cref="InvalidOperationException">The portal was not built.</exception>
    public static Stream Open(string name) =>
        Assembly.GetManifestResourceStream(Folder + name) is { } plain ? plain
        : Assembly.GetManifestResourceStream(Folder + name + Compressed) is { } compressed ? new GZipStream(compressed, CompressionMode.Decompress)
        : throw new InvalidOperationException($"{name} of the portal was not embedded when this assembly was built.");

    private static async Task WriteAsync(HttpContext http, string name, string resource, bool isCompressed)
    {
        var headers = http.Response.Headers;
        headers.ContentType = ContentTypes.TryGetContentType(name, out var type) ? type : "application/octet-stream";
        // the name of a file in this folder holds the hash of its content; the few others are asked for anew
        headers.CacheControl = name.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        if (isCompressed)
        {
            headers.Vary = "Accept-Encoding";
        }

        await using var content = isCompressed && !AcceptsGzip(http.Request) ? Open(name) : Assembly.GetManifestResourceStream(resource)!;
        if (content is not GZipStream)
        {
            headers.ContentEncoding = isCompressed ? Gzip : default;
            headers.ContentLength = content.Length;
        }

        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await content.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(e => e.Value.Equals(Gzip, StringComparison.OrdinalIgnoreCase) && e.Quality is not 0);
}
