using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>What every socket of an endpoint is served with.</summary>
internal sealed record SocketSetting(
    RequestExecutor Executor,
    RequestReader Reader,
    GraphQLHttpOptions Options,
    OpenConnections Connections,
    IConnectionPrincipal Principal,
    TimeProvider Clock,
    ILogger Log,
    CostReport Cost,
    RequestRates Rates,
    CancellationToken Stopping);

/// <summary>Opens sockets.</summary>
internal sealed class SocketEndpoint(
    OpenConnections connections, IConnectionPrincipal principal, IOptions<GraphQLHttpOptions> options, IHostApplicationLifetime lifetime, TimeProvider clock,
    RequestRates rates, ILogger<SocketEndpoint> log)
{
    private const string Protocol = "graphql-transport-ws";

    /// <summary>Opens a socket and serves it.</summary>
    /// <exception cref="Refusal">It is not opened.</exception>
    public async Task ServeAsync(HttpContext http, RequestExecutor executor, RequestReader reader)
    {
        RefuseForeignPages(http.Request);
        var cost = CostHeader.Of(http.Request);
        using var place = connections.Enter(http);
        var isSpoken = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? Protocol : null,
            KeepAliveInterval = options.Value.KeepAlive,
            KeepAliveTimeout = options.Value.WebSockets.PongTimeout,
        });
        if (!isSpoken)
        {
            // the browser shows this code, but nothing of a refused handshake
            await socket.CloseOutputAsync(
                (WebSocketCloseStatus)SocketClosure.SubprotocolNotAcceptable, $"The protocol is {Protocol}", http.RequestAborted);
            return;
        }
        var setting = new SocketSetting(executor, reader, options.Value, connections, principal, clock, log, cost, rates, lifetime.ApplicationStopping);
        using var connection = new SocketConnection(setting, socket, http, place);
        await connection.RunAsync();
    }

    // Cross-site WebSocket hijacking: whatever page a browser shows may open a socket, and the cookies of this site go with it.
    private void RefuseForeignPages(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        if (string.IsNullOrEmpty(origin))
        {
            return; // no browser
        }
        var isOwn = Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
        if (!isOwn && !options.Value.WebSockets.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            throw new Refusal(
                StatusCodes.Status403Forbidden,
                "Pages of this origin may not open sockets here. The server's settings name the origins that may.",
                ErrorCodes.Forbidden);
        }
    }
}
