using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Execution;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>Who asks, in a scope.</summary>
internal sealed class Who
{
    public string? Name { get; set; }
}

/// <summary>Lets in whoever states a name in the payload, and notes whom it announces.</summary>
internal sealed class NamedConnections : IConnectionPrincipal
{
    private static readonly object Key = new();

    public List<string?> Announced { get; } = [];

    public ValueTask<bool> AcceptAsync(HttpContext http, JsonElement payload, CancellationToken cancellationToken)
    {
        http.Items[Key] = payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("name", out var name) ? name.GetString() : null;
        return ValueTask.FromResult(http.Items[Key] is not null);
    }

    public ValueTask EnterAsync(HttpContext http, GraphQLRequest request, IServiceProvider services)
    {
        var who = services.GetRequiredService<Who>();
        who.Name = (string?)http.Items[Key];
        Announced.Add(who.Name);
        return ValueTask.CompletedTask;
    }
}
