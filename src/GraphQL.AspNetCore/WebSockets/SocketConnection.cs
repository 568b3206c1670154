using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>A socket and what its client asks on it: the protocol graphql-transport-ws.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md</remarks>
internal sealed class SocketConnection(SocketSetting setting, WebSocket socket, HttpContext http, OpenConnections.Place place) : IDisposable
{
    private readonly ConcurrentDictionary<string, SocketOperation> operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SocketOperation, Task> running = new();
    private readonly SocketReader reader = new(socket, setting.Options.WebSockets, setting.Clock);
    private readonly SocketWriter writer = new(socket, setting.Options.WebSockets.PongTimeout);
    private readonly CancellationTokenSource gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
    private bool begun;
    private bool accepted;

    /// <summary>Serves the client until either side closes the socket, or the host stops.</summary>
    public async Task RunAsync()
    {
        await using var initLimit = setting.Clock.CreateTimer(
            _ => _ = Volatile.Read(ref begun) ? Task.CompletedTask : CloseAsync(new(SocketClosure.InitTimeout, "Connection initialisation timeout")),
            null,
            setting.Options.WebSockets.InitTimeout,
            Timeout.InfiniteTimeSpan);
        await using var stopping = setting.Stopping.UnsafeRegister(static connection => _ = ((SocketConnection)connection!).StopAsync(), this);
        try
        {
            await ServeAsync();
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // the client is gone
        }
        finally
        {
            await gone.CancelAsync();
            await Task.WhenAll(running.Values);
        }
    }

    public void Dispose()
    {
        gone.Dispose();
        writer.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (await reader.ReadAsync(gone.Token) is { } message)
            {
                await HandleAsync(message);
            }
            await CloseAsync(new((int)WebSocketCloseStatus.NormalClosure, ""));
        }
        catch (SocketClosure closure)
        {
            await CloseAsync(closure);
            await reader.DrainAsync(gone.Token);
        }
        catch (Exception e) when (e is not (WebSocketException or OperationCanceledException or IOException))
        {
            setting.Log.LogError(e, "A socket to {Path} met a fault", http.Request.Path);
            await CloseAsync(new(SocketClosure.InternalError, "Internal error"));
            await reader.DrainAsync(gone.Token);
        }
    }

    private async Task HandleAsync(ReadOnlyMemory<byte> text)
    {
        var message = Parse(text);
        var handled = false;
        try
        {
            var (type, id, payload) = SocketMessage.Parts(message.RootElement);
            switch (type)
            {
                case "connection_init":
                    await BeginAsync(payload);
                    break;
                case "ping":
                    await writer.SendAsync("pong", payload, gone.Token);
                    break;
                case "pong":
                    break;
                case "subscribe":
                    handled = await SubscribeAsync(SocketMessage.Id(id), payload, message);
                    break;
                case "complete":
                    if (operations.TryRemove(SocketMessage.Id(id), out var operation))
                    {
                        operation.Leave();
                    }
                    break;
                default:
                    throw new SocketClosure(SocketClosure.InvalidMessage, $"There is no message type {type}.");
            }
        }
        finally
        {
            if (!handled)
            {
                message.Dispose();
            }
        }
    }

    private JsonDocument Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            return setting.Reader.Parse(text);
        }
        catch (Refusal refusal)
        {
            throw new SocketClosure(SocketClosure.InvalidMessage, refusal.Message);
        }
    }

    private async Task BeginAsync(JsonElement payload)
    {
        if (begun)
        {
            throw new SocketClosure(SocketClosure.TooManyInits, "Too many initialisation requests");
        }
        Volatile.Write(ref begun, true);
        if (!await setting.Principal.AcceptAsync(http, payload, gone.Token))
        {
            throw new SocketClosure(SocketClosure.Forbidden, "Forbidden");
        }
        try
        {
            // only now it may be known who it is
            place.BelongTo(http);
        }
        catch (Refusal refusal)
        {
            throw new SocketClosure(SocketClosure.PolicyViolation, refusal.Message);
        }
        accepted = true;
        await writer.SendAsync("connection_ack", default, gone.Token);
    }

    // True if the message is kept, for the operation that refers to it.
    private async Task<bool> SubscribeAsync(string id, JsonElement payload, JsonDocument message)
    {
        if (!accepted)
        {
            throw new SocketClosure(SocketClosure.Unauthorized, "Unauthorized");
        }
        if (operations.ContainsKey(id))
        {
            throw new SocketClosure(SocketClosure.SubscriberExists, $"Subscriber for {id} already exists");
        }
        GraphQLRequest request;
        try
        {
            request = setting.Reader.Request(payload) with { Cost = setting.Cost };
        }
        catch (Refusal refusal) when (refusal.OfDocument)
        {
            await writer.ErrorAsync(id, [refusal.Error], gone.Token);
            return false;
        }
        catch (Refusal refusal)
        {
            throw new SocketClosure(SocketClosure.InvalidMessage, refusal.Message);
        }
        if (running.Count >= setting.Options.WebSockets.Operations)
        {
            await writer.ErrorAsync(
                id, [new($"A socket runs {setting.Options.WebSockets.Operations} operations at once; complete others first.", ErrorCodes.LimitExceeded)], gone.Token);
            return false;
        }
        if (setting.Rates.Count(http) is { } wait)
        {
            await writer.ErrorAsync(id, [setting.Rates.Refused(wait).Error], gone.Token);
            return false;
        }
        Begin(new SocketOperation(id, request, message, setting.Executor.IsSubscription(request), gone.Token));
        return true;
    }

    // A subscription hears of all that happens after the messages that come next are handled, so its source is opened here and now. Everything else
    // runs apart: it may take its time, and its client may want to leave it meanwhile.
    private void Begin(SocketOperation operation)
    {
        operations[operation.Id] = operation;
        var run = operation.IsStream ? RunAsync(operation) : Task.Run(() => RunAsync(operation));
        running[operation] = run;
        if (run.IsCompleted)
        {
            running.TryRemove(operation, out _);
        }
    }

    private async Task RunAsync(SocketOperation operation)
    {
        using var done = operation;
        try
        {
            var failed = false;
            await foreach (var result in setting.Executor.SubscribeAsync(
                operation.Request, false, setting.Connections.ScopesOf(http, operation.Request), operation.Token))
            {
                Log(result);
                failed = !result.Executed;
                await (failed ? EndAsync(operation, () => writer.ErrorAsync(operation.Id, result.Errors, operation.Token)) : writer.NextAsync(operation.Id, result, operation.Token));
            }
            if (!failed)
            {
                await EndAsync(operation, () => writer.CompleteAsync(operation.Id, operation.Token));
            }
        }
        catch (OperationCanceledException) when (operation.Token.IsCancellationRequested)
        {
            // nobody waits for it
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException)
        {
            // the client is gone; reading from it will show that as well
        }
        catch (Exception e)
        {
            setting.Log.LogError(e, "A GraphQL operation of a socket to {Path} met a fault", http.Request.Path);
            await CloseAsync(new(SocketClosure.InternalError, "Internal error"));
        }
        finally
        {
            operations.TryRemove(KeyValuePair.Create(operation.Id, operation));
            running.TryRemove(operation, out _);
        }
    }

    // The id is free again before the client hears that the operation is done.
    private Task EndAsync(SocketOperation operation, Func<Task> tell) =>
        operations.TryRemove(KeyValuePair.Create(operation.Id, operation)) ? tell() : Task.CompletedTask;

    private async Task StopAsync()
    {
        foreach (var stream in operations.Values.Where(o => o.IsStream))
        {
            stream.Leave();
        }
        var ending = Task.WhenAll(running.Values);
        await Task.WhenAny(ending, Task.Delay(setting.Options.StopTime, setting.Clock));
        await CloseAsync(new(SocketClosure.GoingAway, "The server stops"));
    }

    // The client is given some time to close as well; then the socket is broken off.
    private async Task CloseAsync(SocketClosure closure)
    {
        try
        {
            gone.CancelAfter(setting.Options.WebSockets.CloseTimeout);
            await writer.CloseAsync(closure, gone.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // it is gone already
        }
    }

    private void Log(ExecutionResult result)
    {
        foreach (var fault in result.Faults)
        {
            setting.Log.LogError(fault, "A GraphQL operation of a socket to {Path} met a fault", http.Request.Path);
        }
    }
}
