using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.SharedKernel.Rights;

/// <summary>The principal of a request, kept with it once it was found out.</summary>
public static class RequestPrincipal
{
    /// <summary>Finds out who sends the request, as that is now, and tells a scope's services.</summary>
    /// <param name="request">The request, or the one that opened the connection over which was asked.</param>
    /// <param name="services">The scope.</param>
    /// <returns>What the scope's services know of what is asked.</returns>
    public static async ValueTask<RequestInfo> EnterAsync(this HttpContext request, IServiceProvider services)
    {
        var principals = services.GetRequiredService<IPrincipalAccessor>();
        var info = services.GetRequiredService<RequestInfo>();
        info.Principal = await principals.PrincipalOfAsync(request, request.RequestAborted);
        info.AskAgain = () => principals.PrincipalOfAsync(request, request.RequestAborted);
        request.Features.Set(info.Principal);
        return info;
    }

    /// <summary>Who was found to send the request; <see cref="Principal.Anonymous"/> where that was not asked.</summary>
    public static Principal Principal(this HttpContext request) => request.Features.Get<Principal>() ?? Rights.Principal.Anonymous;
}
