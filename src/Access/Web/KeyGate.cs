using Microsoft.AspNetCore.Http;
using Samverkan.Access.ApiKeys;
using Samverkan.Access.Tokens;

namespace Samverkan.Access.Web;

/// <summary>
/// Refuses a request whose key or token is good for nothing: it is no request of nobody. The challenge makes a spreadsheet ask for the key anew.
/// </summary>
internal sealed class KeyGate(LiveKeys keys, LiveTokens tokens)
{
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var isToken = tokens.In(http.Request) is not null;
        if (isToken ? await tokens.FindAsync(http.Request) is not null
            : LiveKeys.SecretIn(http.Request) is null || await keys.FindAsync(http.Request, http.RequestAborted) is not null)
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = isToken ? """Bearer error="invalid_token" """.TrimEnd() : """Basic realm="Samverkan", charset="UTF-8" """.TrimEnd();
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsJsonAsync(new Refusal("REFUSED", isToken ? "Tokenen gäller inte här, eller inte längre." : "Nyckeln gäller inte: den är återkallad, för gammal eller fel."), http.RequestAborted);
    }
}
