using Samverkan.GraphQL.AspNetCore;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Host.Web;

/// <summary>Requests go on the account of their principal; those of nobody on that of their address.</summary>
internal sealed class RequestOwner : IRequestOwner
{
    public string? Of(HttpContext http) => http.Principal() is { IsAnonymous: false } principal ? principal.Id : null;
}
