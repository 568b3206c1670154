using Microsoft.AspNetCore.Http;
using Samverkan.Access.ApiKeys;

namespace Samverkan.Access.Web;

/// <summary>
/// Refuses a request whose key is good for nothing: it is no request of nobody. The challenge makes a spreadsheet ask for the key anew.
/// </summary>
internal sealed class KeyGate(LiveKeys keys)
{
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (LiveKeys.SecretIn(http.Request) is null || await keys.FindAsync(http.Request, http.RequestAborted) is not null)
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = """Basic realm="Samverkan", charset="UTF-8" """.TrimEnd();
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsJsonAsync(new Refusal("REFUSED", "Nyckeln gäller inte: den är återkallad, för gammal eller fel."), http.RequestAborted);
    }
}
