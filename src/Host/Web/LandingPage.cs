using System.Security.Cryptography;
using System.Text;

namespace Samverkan.Host.Web;

/// <summary>The page at <c>/</c>: what this is, and where to go on.</summary>
internal sealed class LandingPage
{
    private const string GraphsPlace = "<!-- graphs -->";
    private readonly string html;
    private readonly string contentSecurityPolicy;

    private LandingPage(IEnumerable<string> graphs)
    {
        using var content = typeof(LandingPage).Assembly.GetManifestResourceStream("LandingPage.html")!;
        using var reader = new StreamReader(content);
        html = reader.ReadToEnd().Replace(GraphsPlace, string.Join('\n', graphs.Select(Row)), StringComparison.Ordinal);
        contentSecurityPolicy = $"default-src 'none'; img-src data:; style-src 'sha256-{HashOfStyle(html)}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>Maps the page.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="graphs">Addresses of the graphs, each beginning with a slash.</param>
    public static void Map(IEndpointRouteBuilder endpoints, IEnumerable<string> graphs) =>
        endpoints.MapGet("/", new LandingPage(graphs).WriteAsync);

    private Task WriteAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = contentSecurityPolicy;
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.WriteAsync(html, http.RequestAborted);
    }

    // relative, so that the page also works below a path of a reverse proxy
    private static string Row(string graph) =>
        $"""
                  <tr>
                    <th scope="row"><code>{graph}</code></th>
                    <td><a href="{graph[1..]}" aria-label="GraphiQL för {graph}">GraphiQL</a></td>
                    <td><a href="{graph[1..]}?sdl" aria-label="SDL för {graph}">SDL</a></td>
                  </tr>
        """;

    private static string HashOfStyle(string html)
    {
        const string open = "<style>";
        var start = html.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var style = html[start..html.IndexOf("</style>", StringComparison.Ordinal)];
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
    }
}
