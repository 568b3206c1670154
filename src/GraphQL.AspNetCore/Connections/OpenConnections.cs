using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>The event streams and sockets that are open in this process.</summary>
internal sealed class OpenConnections(IOptions<GraphQLHttpOptions> options, IConnectionPrincipal principal, RequestRates rates, IServiceScopeFactory scopes)
{
    private int count;

    private RequestRates Rates => rates;

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Counts one; it is counted out when disposed.</summary>
    /// <param name="http">The request that opens it.</param>
    /// <exception cref="Refusal">There are too many, or too many of the one who opens it.</exception>
    public Place Enter(HttpContext http)
    {
        var place = new Place(this);
        try
        {
            if (Interlocked.Increment(ref count) > options.Value.Connections)
            {
                throw new Refusal(
                    StatusCodes.Status503ServiceUnavailable,
                    $"The server keeps {options.Value.Connections} streams and sockets open at once; come back later.",
                    ErrorCodes.LimitExceeded);
            }
            place.BelongTo(http);
            return place;
        }
        catch (Refusal)
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>Opens scopes for an operation of a connection: for itself and for each of its events.</summary>
    public Func<ValueTask<OperationScope>> ScopesOf(HttpContext http, GraphQLRequest request) => async () =>
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            await principal.EnterAsync(http, request, scope.ServiceProvider);
            return new OperationScope(scope.ServiceProvider, scope);
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    };

    /// <summary>The place of a connection.</summary>
    internal sealed class Place(OpenConnections connections) : IDisposable
    {
        private string? owner;
        private int left;

        /// <summary>Counts the connection for whoever stands behind it now.</summary>
        /// <exception cref="Refusal">That one has too many.</exception>
        public void BelongTo(HttpContext http)
        {
            var now = connections.Rates.OwnerOf(http);
            if (now == owner)
            {
                return;
            }
            if (!connections.Rates.TryOpen(now))
            {
                throw connections.Rates.RefusedConnection();
            }
            Release();
            owner = now;
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                Interlocked.Decrement(ref connections.count);
                Release();
            }
        }

        private void Release()
        {
            if (owner is not null)
            {
                connections.Rates.Close(owner);
                owner = null;
            }
        }
    }
}
