using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Samverkan.Access.Sessions;

namespace Samverkan.Access.Web;

/// <summary>
/// Refuses what another site's page could make a browser send with the cookie: forms, also multipart ones, scripts, and sockets. A page of ours shows itself
/// by the header <c>X-Samverkan</c>, which no form can send and no script of another site may; or it sends JSON from the same origin.
/// </summary>
internal sealed partial class CrossSiteGuard(SessionCookie cookie, ILogger<CrossSiteGuard> log)
{
    /// <summary>The header; its value means nothing.</summary>
    public const string Header = "X-Samverkan";

    private const string Message = "Anropet kommer från en annan webbplats, eller saknar huvudet X-Samverkan. Skicka det från Samverkans egna sidor.";

    public Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (!IsGuarded(http) || IsOurs(http.Request))
        {
            return next(http);
        }

        LogRefused(http.Request.Method);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.Headers.CacheControl = "no-store";
        return http.Request.Path.StartsWithSegments("/graphql")
            ? http.Response.WriteAsJsonAsync(
                new { errors = new[] { new { message = Message, extensions = new { code = "CROSS_SITE" } } } }, options: null, "application/graphql-response+json; charset=utf-8")
            : http.Response.WriteAsJsonAsync(new Refusal("CROSS_SITE", Message));
    }

    /// <summary>What the cookie authorises, and what would give one: reading shows another site nothing, but a socket it could read.</summary>
    private bool IsGuarded(HttpContext http) => http.WebSockets.IsWebSocketRequest || IsSocket(http.Request)
        ? cookie.IsSent(http.Request)
        : !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method))
            && (cookie.IsSent(http.Request) || http.Request.Path.StartsWithSegments("/access"));

    private static bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site == "cross-site")
        {
            return false;
        }

        var origin = request.Headers.Origin.ToString();
        var isSameOrigin = origin.Length == 0 ? site is "" or "same-origin" or "none" : IsOwn(origin, request);
        return IsSocket(request) ? isSameOrigin : request.Headers.ContainsKey(Header) || (request.HasJsonContentType() && isSameOrigin);
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
        && string.Equals(from.Scheme, request.Scheme, StringComparison.OrdinalIgnoreCase);

    private static bool IsSocket(HttpRequest request) =>
        request.Headers.Upgrade.ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase)
        // HTTP/2 opens sockets by CONNECT
        || HttpMethods.IsConnect(request.Method);

    [LoggerMessage(LogLevel.Warning, "A {Method} request was refused that another site may have sent")]
    private partial void LogRefused(string method);
}
