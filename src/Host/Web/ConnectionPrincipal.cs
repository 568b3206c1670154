using System.Text.Json;
using Samverkan.GraphQL.AspNetCore;
using Samverkan.GraphQL.Execution;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Host.Web;

/// <summary>
/// Who stands behind event streams and sockets: whoever the request shows that opened them. A browser cannot set headers on a socket, so what
/// <c>connection_init</c> states as <c>authorization</c> counts as that header.
/// </summary>
internal sealed class ConnectionPrincipal : IConnectionPrincipal
{
    public async ValueTask<bool> AcceptAsync(HttpContext http, JsonElement payload, CancellationToken cancellationToken)
    {
        if (payload.ValueKind == JsonValueKind.Object && Text(payload, "authorization") is { } authorization && http.Request.Headers.Authorization.Count == 0)
        {
            http.Request.Headers.Authorization = authorization;
            await http.EnterAsync(http.RequestServices);
        }
        return true;
    }

    public async ValueTask EnterAsync(HttpContext http, GraphQLRequest request, IServiceProvider services)
    {
        var info = await http.EnterAsync(services);
        // the header is the connection's, a key an operation's
        info.IdempotencyKey = request.Extensions.ValueKind == JsonValueKind.Object ? Text(request.Extensions, "idempotencyKey") : null;
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
