using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Samverkan.GraphQL.Execution;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Says who stands behind a connection that carries several operations or events, and tells the services of each of them.</summary>
/// <remarks>Without one of its own in the services everybody is let in, and no service is told anything.</remarks>
public interface IConnectionPrincipal
{
    /// <summary>Lets somebody in, or not. What was found out is kept in the request's items.</summary>
    /// <param name="http">The request that opened the connection.</param>
    /// <param name="payload">The payload of <c>connection_init</c>, an object; undefined where there is none, and for event streams.</param>
    /// <param name="cancellationToken">Cancelled when the client leaves.</param>
    /// <returns>False: the socket is closed with 4403, the event stream refused with status 403.</returns>
    ValueTask<bool> AcceptAsync(HttpContext http, JsonElement payload, CancellationToken cancellationToken);

    /// <summary>Tells a scope's services who it is that asks, as that is now.</summary>
    /// <param name="http">The request that opened the connection.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="services">A scope of an operation, or of an event of a subscription.</param>
    ValueTask EnterAsync(HttpContext http, GraphQLRequest request, IServiceProvider services);
}

/// <summary>Everybody is let in.</summary>
internal sealed class AnyConnectionPrincipal : IConnectionPrincipal
{
    public ValueTask<bool> AcceptAsync(HttpContext http, JsonElement payload, CancellationToken cancellationToken) => ValueTask.FromResult(true);

    public ValueTask EnterAsync(HttpContext http, GraphQLRequest request, IServiceProvider services) => ValueTask.CompletedTask;
}
