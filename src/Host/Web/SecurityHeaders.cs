namespace Samverkan.Host.Web;

/// <summary>Headers that every answer has, errors too.</summary>
internal static class SecurityHeaders
{
    /// <summary>Adds the headers to whatever is answered; a page that states its own content security policy keeps it.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (http, next) =>
    {
        http.Response.OnStarting(static response =>
        {
            var headers = ((HttpResponse)response).Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers.TryAdd("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            return Task.CompletedTask;
        }, http.Response);
        return next(http);
    });
}
