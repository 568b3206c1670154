using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>The event streams and sockets that are open in this process.</summary>
internal sealed class OpenConnections(IOptions<GraphQLHttpOptions> options, IConnectionPrincipal principal, IServiceScopeFactory scopes)
{
    private int count;

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Counts one; it is counted out when disposed.</summary>
    /// <exception cref="Refusal">There are too many.</exception>
    public IDisposable Enter()
    {
        var place = new Place(this);
        if (Interlocked.Increment(ref count) <= options.Value.Connections)
        {
            return place;
        }
        place.Dispose();
        throw new Refusal(
            StatusCodes.Status503ServiceUnavailable,
            $"The server keeps {options.Value.Connections} streams and sockets open at once; come back later.",
            ErrorCodes.LimitExceeded);
    }

    /// <summary>Opens scopes for an operation of a connection: for itself and for each of its events.</summary>
    public Func<OperationScope> ScopesOf(HttpContext http, GraphQLRequest request) => () =>
    {
        var scope = scopes.CreateAsyncScope();
        principal.Enter(http, request, scope.ServiceProvider);
        return new OperationScope(scope.ServiceProvider, scope);
    };

    private sealed class Place(OpenConnections connections) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                Interlocked.Decrement(ref connections.count);
            }
        }
    }
}
