using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Samverkan.GraphQL.Execution;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>Requests go on the account that a header names, or <c>connection_init</c>.</summary>
internal sealed class HeaderOwner : IRequestOwner, IConnectionPrincipal
{
    public const string Header = "X-Who";

    public string? Of(HttpContext http) => http.Request.Headers[Header] is [{ } who, ..] ? who : null;

    public ValueTask<bool> AcceptAsync(HttpContext http, JsonElement payload, CancellationToken cancellationToken)
    {
        if (payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("who", out var who))
        {
            http.Request.Headers[Header] = who.GetString();
        }
        return ValueTask.FromResult(true);
    }

    public ValueTask EnterAsync(HttpContext http, GraphQLRequest request, IServiceProvider services) => ValueTask.CompletedTask;
}

/// <summary>A clock whose time passes when a test says so.</summary>
internal sealed class HandClock : TimeProvider
{
    private long ticks = TimeSpan.TicksPerDay;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Volatile.Read(ref ticks);

    public void Pass(double seconds) => Interlocked.Add(ref ticks, TimeSpan.FromSeconds(seconds).Ticks);
}
