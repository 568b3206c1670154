using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;

namespace Samverkan.Access.Outside;

/// <summary>What a provider publishes of itself (OpenID Connect Discovery), as far as it is needed.</summary>
internal sealed record ProviderMetadata
{
    [JsonPropertyName("issuer")]
    public string? Issuer { get; init; }

    [JsonPropertyName("authorization_endpoint")]
    public string? AuthorizationEndpoint { get; init; }

    [JsonPropertyName("token_endpoint")]
    public string? TokenEndpoint { get; init; }

    [JsonPropertyName("jwks_uri")]
    public string? KeysAddress { get; init; }

    [JsonPropertyName("token_endpoint_auth_methods_supported")]
    public IReadOnlyList<string>? ClientMethods { get; init; }

    [JsonPropertyName("authorization_response_iss_parameter_supported")]
    public bool NamesIssuer { get; init; }
}

/// <summary>A provider's metadata and keys at a time.</summary>
internal sealed record KnownProvider(ProviderMetadata Metadata, IReadOnlyList<SecurityKey> Keys, DateTimeOffset ReadAt);

/// <summary>Reads a provider's documents, keeps them for a while, and asks it for tokens.</summary>
internal sealed class ProviderDocuments(ProviderSettings settings, IHttpClientFactory clients, bool isDevelopment, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private KnownProvider? known;

    /// <summary>What is known of it, not older than an hour.</summary>
    /// <exception cref="OutsideException">It does not answer, or not so that it can be understood.</exception>
    public async Task<KnownProvider> KnownAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref known) is { } last && clock.GetUtcNow() - last.ReadAt < KeptFor ? last : await ReadAsync(cancellationToken);

    /// <summary>Reads it anew: a token is signed by a key that is not known.</summary>
    /// <exception cref="OutsideException">As <see cref="KnownAsync"/>.</exception>
    public async Task<KnownProvider> ReadAsync(CancellationToken cancellationToken)
    {
        var metadata = await ReadAsync<ProviderMetadata>(settings.Issuer.TrimEnd('/') + "/.well-known/openid-configuration", cancellationToken);
        if (metadata.Issuer?.TrimEnd('/') != settings.Issuer.TrimEnd('/'))
        {
            throw Unusable("its discovery document is another issuer's");
        }

        if (!new[] { metadata.AuthorizationEndpoint, metadata.TokenEndpoint, metadata.KeysAddress }.All(IsAddress))
        {
            throw Unusable("its discovery document lacks an https address");
        }

        var read = new KnownProvider(metadata, KeysIn(await TextAsync(new(HttpMethod.Get, metadata.KeysAddress), cancellationToken)), clock.GetUtcNow());
        Volatile.Write(ref known, read);
        return read;
    }

    /// <summary>Posts to it.</summary>
    /// <returns>Its answer; null where it refused.</returns>
    /// <exception cref="OutsideException">As <see cref="KnownAsync"/>.</exception>
    public async Task<T?> PostAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
        where T : class
    {
        var (isRefused, text) = await SendAsync(request, cancellationToken);
        return isRefused ? null : Parse<T>(text);
    }

    private async Task<T> ReadAsync<T>(string address, CancellationToken cancellationToken)
        where T : class => Parse<T>(await TextAsync(new(HttpMethod.Get, address), cancellationToken));

    private async Task<string> TextAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await SendAsync(request, cancellationToken) is (false, var text) ? text : throw Unusable("it refused to tell of itself");

    private async Task<(bool IsRefused, string Text)> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var client = clients.CreateClient(OutsideProviders.Client);
            try
            {
                using var answer = await client.SendAsync(request, cancellationToken);
                var text = await answer.Content.ReadAsStringAsync(cancellationToken);
                return answer.IsSuccessStatusCode ? (false, text)
                    : (int)answer.StatusCode is >= 400 and < 500 ? (true, text)
                    : throw Unusable($"it answered {(int)answer.StatusCode}");
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is HttpRequestException or OperationCanceledException or InvalidOperationException)
            {
                throw Unusable(failure is OperationCanceledException ? "it did not answer in time" : "it could not be reached, or answered too much", failure);
            }
        }
    }

    private static T Parse<T>(string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text) ?? throw Unusable("it answered nothing");
        }
        catch (JsonException failure)
        {
            throw Unusable("it did not answer in JSON as it should", failure);
        }
    }

    private static IReadOnlyList<SecurityKey> KeysIn(string text)
    {
        try
        {
            return [.. new JsonWebKeySet(text).GetSigningKeys()];
        }
        catch (Exception failure) when (failure is ArgumentException or JsonException)
        {
            throw Unusable("its keys cannot be read", failure);
        }
    }

    private bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == "https" || (isDevelopment && address.Scheme == "http"));

    private static OutsideException Unusable(string reason, Exception? inner = null) => new(OutsideFault.Unavailable, reason, inner);
}
