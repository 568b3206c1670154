using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Samverkan.SharedKernel.Events;

/// <summary>Takes events from the processes that host the other modules of the installation.</summary>
internal static class EventsEndpoint
{
    /// <summary>Authentication scheme of the shared secret.</summary>
    public const string Scheme = "Bearer";

    /// <summary>Maps <c>POST /events</c>: 204 when every handler here has handled the event, 401 without the installation's secret.</summary>
    public static IEndpointConventionBuilder MapEvents(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/events", TakeAsync);

    private static async Task<IResult> TakeAsync(
        HttpRequest request, EventOptions options, EventConsumers consumers, Inbox inbox, CancellationToken cancellationToken)
    {
        if (!IsFromOurs(request, options))
        {
            return Results.Unauthorized();
        }

        var envelope = await request.ReadFromJsonAsync<EventEnvelope>(cancellationToken);
        if (envelope is null)
        {
            return Results.BadRequest();
        }

        foreach (var consumer in consumers.Of(envelope.Name, envelope.Version))
        {
            await inbox.DeliverAsync(consumer, envelope, cancellationToken);
        }

        return Results.NoContent();
    }

    // Hashed first, so that neither the time nor the length of the comparison tells anything.
    private static bool IsFromOurs(HttpRequest request, EventOptions options) =>
        options.Secret is { Length: > 0 } secret
        && CryptographicOperations.FixedTimeEquals(HashOf($"{Scheme} {secret}"), HashOf(request.Headers.Authorization.ToString()));

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
