using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Samverkan.SharedKernel.Modules;

namespace Samverkan.SharedKernel.Events;

/// <summary>The modules that another process hosts, and how an event gets there.</summary>
internal sealed class RemoteConsumers(HttpClient http, HostedModules modules, EventOptions options)
{
    /// <summary>Names and addresses. A module that is hosted here as well is not sent to.</summary>
    public IReadOnlyList<KeyValuePair<string, Uri>> All { get; } = [.. options.Consumers.Where(c => modules.Find(c.Key) is null)];

    private readonly string secret = options switch
    {
        { Secret: { Length: > 0 } given } => given,
        { Consumers.Count: 0 } => "",
        _ => throw new InvalidOperationException("Samverkan:Events:Consumers needs Samverkan:Events:Secret."),
    };

    /// <summary>Sends an event, and returns when the other process has handled it.</summary>
    /// <exception cref="HttpRequestException">It was not handled.</exception>
    public async Task SendAsync(Uri address, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(envelope, options: JsonSerializerOptions.Web) };
        request.Headers.Authorization = new AuthenticationHeaderValue(EventsEndpoint.Scheme, secret);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
