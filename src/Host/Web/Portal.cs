using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Samverkan.Host.Web;

/// <summary>The portal (src/Web), served from this assembly: one page at all its addresses, and the files that the page names.</summary>
internal sealed class Portal
{
    /// <summary>Beside the portal's own: never answered with its page, whoever asks.</summary>
    private static readonly string[] OtherSegments = ["graphql", "access", "health", "events", "api", "assets"];

    private readonly string page = ReadText("index.html");
    private readonly string modules;

    private Portal(IEnumerable<string> modules) => this.modules = string.Join(' ', modules);

    /// <summary>Maps the page, its files, and a page for browsers that come where nothing is.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="modules">Names of the hosted modules, whose pages are shown.</param>
    public static void Map(IEndpointRouteBuilder endpoints, IEnumerable<string> modules)
    {
        var portal = new Portal(modules);
        endpoints.MapGet("/", portal.WriteAsync);
        foreach (var segment in JsonSerializer.Deserialize<string[]>(ReadText("segments.json"))!)
        {
            endpoints.MapGet($"/{segment}/{{**rest}}", portal.WriteAsync);
        }

        PortalFiles.Map(endpoints);
        // Lowest of all, and only for paths whose last part has no dot: a file that is missing is missing.
        endpoints.MapFallback(portal.WriteMissingAsync);
    }

    private Task WriteAsync(HttpContext http)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = http.Response.Headers;
        headers.ContentType = "text/html; charset=utf-8";
        headers.ContentSecurityPolicy = ContentSecurityPolicy(nonce);
        // it names the files of this version, and its nonce is for this answer alone
        headers.CacheControl = "no-store";
        var path = http.Request.PathBase;
        return http.Response.WriteAsync(
            page.Replace("=\"./", $"=\"{path}/", StringComparison.Ordinal)
                .Replace("{base}", path, StringComparison.Ordinal)
                .Replace("{modules}", modules, StringComparison.Ordinal)
                .Replace("{nonce}", nonce, StringComparison.Ordinal),
            http.RequestAborted);
    }

    /// <summary>A person who has come wrong gets the portal, which says so; a program gets a problem. Both are told 404.</summary>
    private Task WriteMissingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return IsPersonLost(http.Request) ? WriteAsync(http) : Task.CompletedTask;
    }

    private static bool IsPersonLost(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.Any(a => a is not null && a.Contains("text/html", StringComparison.OrdinalIgnoreCase))
        && !OtherSegments.Contains(FirstSegment(request.Path), StringComparer.OrdinalIgnoreCase);

    private static string FirstSegment(PathString path) => path.Value!.Split('/', 3)[1];

    /// <remarks>
    /// Scripts are the portal's own files and no others. Style elements, which its components write, carry the answer's nonce; what
    /// scripts set on an element is no style attribute to a policy.
    /// </remarks>
    private static StringValues ContentSecurityPolicy(string nonce) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static string ReadText(string name)
    {
        using var content = PortalFiles.Open(name);
        using var reader = new StreamReader(content);
        return reader.ReadToEnd();
    }
}
