using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Samverkan.Access.Outside;

/// <summary>Somebody as a provider knows him.</summary>
/// <param name="Issuer">The provider, as it is kept with logins.</param>
/// <param name="Subject">The same for ever, at that provider.</param>
/// <param name="Name">As it calls him.</param>
/// <param name="VerifiedEmail">An address that it says it has verified; null where it does not say so.</param>
/// <param name="Groups">Those of his groups that the settings name.</param>
internal sealed record OutsideIdentity(string Issuer, string Subject, string Name, string? VerifiedEmail, IReadOnlyList<string> Groups);

/// <summary>A provider: sends people there, and finds out who came back (authorization code with PKCE, OpenID Connect Core 3.1).</summary>
internal sealed class OutsideProvider(ProviderSettings settings, ProviderDocuments documents, TimeProvider clock)
{
    private const int MaxCode = 4000;

    private static readonly string[] NameClaims = ["name", "preferred_username"];

    private readonly IdTokens tokens = new(settings, clock);

    public ProviderSettings Settings => settings;

    /// <summary>Where somebody is sent.</summary>
    /// <param name="attempt">What is remembered meanwhile.</param>
    /// <param name="callback">Where he is to be sent back.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OutsideException">The provider cannot be used at the moment.</exception>
    public async Task<string> AddressAsync(Attempt attempt, string callback, CancellationToken cancellationToken)
    {
        var known = await documents.KnownAsync(cancellationToken);
        return QueryHelpers.AddQueryString(new Uri(known.Metadata.AuthorizationEndpoint!).AbsoluteUri, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = settings.ClientId,
            ["redirect_uri"] = callback,
            ["scope"] = settings.Scope,
            ["state"] = attempt.State,
            ["nonce"] = attempt.Nonce,
            ["code_challenge"] = attempt.Challenge,
            ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>Refuses an answer that names another issuer, or none where this one says that it names itself (RFC 9207).</summary>
    /// <exception cref="OutsideException">It does, or the provider cannot be used at the moment.</exception>
    public async Task CheckIssuerAsync(string? named, CancellationToken cancellationToken)
    {
        var metadata = (await documents.KnownAsync(cancellationToken)).Metadata;
        if (named is null ? metadata.NamesIssuer : named != metadata.Issuer)
        {
            throw new OutsideException(OutsideFault.Stale, named is null ? "the answer names no issuer" : "the answer names another issuer");
        }
    }

    /// <summary>Exchanges a code for who it is of.</summary>
    /// <exception cref="OutsideException">The provider refused it, what it answered is wrong, or it cannot be used at the moment.</exception>
    public async Task<OutsideIdentity> RedeemAsync(string? code, Attempt attempt, string callback, CancellationToken cancellationToken)
    {
        if (code is not { Length: > 0 and <= MaxCode })
        {
            throw new OutsideException(OutsideFault.Stale, "the answer has no code");
        }

        var known = await documents.KnownAsync(cancellationToken);
        var answer = await documents.PostAsync<TokenAnswer>(Request(known.Metadata, code, attempt, callback), cancellationToken)
            ?? throw new OutsideException(OutsideFault.Stale, "it refused the code");
        if (answer.IdToken is not { Length: > 0 } text)
        {
            throw new OutsideException(OutsideFault.Unavailable, "it gave no ID token");
        }

        var result = await tokens.ValidateAsync(text, attempt.Nonce, known);
        if (result.IsOfUnknownKey)
        {
            // the provider may have changed its keys
            result = await tokens.ValidateAsync(text, attempt.Nonce, await documents.ReadAsync(cancellationToken));
        }

        return result.Token is { } token ? IdentityOf(token) : throw new OutsideException(OutsideFault.Stale, $"its ID token is not good: {result.Fault}");
    }

    private HttpRequestMessage Request(ProviderMetadata metadata, string code, Attempt attempt, string callback)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = callback, ["code_verifier"] = attempt.Verifier,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, metadata.TokenEndpoint);
        request.Headers.Accept.Add(new("application/json"));
        // Basic where nothing is said (OpenID Connect Discovery 3)
        if (settings.ClientSecret is { } secret && (metadata.ClientMethods?.Contains("client_secret_basic") ?? true))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FormEncoded(settings.ClientId)}:{FormEncoded(secret)}")));
        }
        else
        {
            form["client_id"] = settings.ClientId;
            if (settings.ClientSecret is { } posted)
            {
                form["client_secret"] = posted;
            }
        }

        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    private OutsideIdentity IdentityOf(JsonWebToken token)
    {
        var claims = token.Claims.ToLookup(c => c.Type, c => c.Value, StringComparer.Ordinal);
        var email = claims["email_verified"].FirstOrDefault() is "true" or "True" ? claims["email"].FirstOrDefault() : null;
        return new(
            settings.Issuer.TrimEnd('/'), token.Subject, NameIn(claims) ?? settings.Name, Accounts.EmailAddress.IsValid(email) ? email : null,
            [.. settings.Groups.Where(g => claims[g.Claim].Contains(g.Group)).Select(g => g.Key()).Distinct()]);
    }

    private static string? NameIn(ILookup<string, string> claims) => NameClaims.Select(c => claims[c].FirstOrDefault())
        .Select(n => n is null ? "" : new string([.. n.Where(c => !char.IsControl(c)).Take(Accounts.Account.MaxName)]).Trim()).FirstOrDefault(n => n.Length > 0);

    private static string FormEncoded(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private sealed record TokenAnswer([property: JsonPropertyName("id_token")] string? IdToken);
}
