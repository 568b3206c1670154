using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Samverkan.Access.ApiKeys;
using Samverkan.Access.Sessions;

namespace Samverkan.Access.Tokens;

/// <summary>
/// Access tokens (JWT) of authorities that the settings name: for us, signed by a key that the authority publishes at the moment, not too old. Who has one is
/// what the authority's groups are here, and no account: an e-mail address in a token is nobody's proof.
/// </summary>
internal sealed class LiveTokens
{
    private const string Bearer = "Bearer ";
    private const int MaxLength = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };
    private readonly Dictionary<string, (AuthoritySettings Settings, TokenValidationParameters Rules)> authorities = new(StringComparer.Ordinal);
    private readonly TimeProvider clock;

    public LiveTokens(AccessSettings settings, IHostEnvironment environment, TimeProvider clock)
    {
        this.clock = clock;
        foreach (var authority in settings.Authorities)
        {
            authorities[authority.Issuer.TrimEnd('/')] = (authority, RulesOf(authority, environment.IsDevelopment()));
        }
    }

    /// <summary>The token in a request; null where it has none, or no authority is named.</summary>
    public string? In(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return authorities.Count > 0 && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && header[Bearer.Length..].Trim() is var token
            && !token.StartsWith(ApiKey.Mark, StringComparison.Ordinal) && !request.Path.StartsWithSegments("/events") ? token : null;
    }

    /// <summary>Who a request's token is of; null where it has none that is good.</summary>
    public async ValueTask<LiveHolder?> FindAsync(HttpRequest request)
    {
        if (In(request) is not { } text || text.Length > MaxLength || !handler.CanReadToken(text) || IssuerOf(text) is not { } issuer
            || !authorities.TryGetValue(issuer.TrimEnd('/'), out var authority))
        {
            return null;
        }

        var result = await handler.ValidateTokenAsync(text, authority.Rules);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken { Subject.Length: > 0 and <= 100 } token)
        {
            return null;
        }

        var name = token.TryGetPayloadValue<string>("name", out var stated) && stated.Length is > 0 and <= 150 ? stated : token.Subject;
        var held = authority.Settings.Groups.Where(g => token.Claims.Any(c => c.Type == g.Claim && c.Value == g.Group))
            .Select(g => new HeldGrant(Guid.Empty, g.Grant, DateTimeOffset.MinValue, null));
        return new TokenHolder($"token {token.Subject} {new Uri(issuer).Host}", name, [.. held]);
    }

    private string? IssuerOf(string text)
    {
        try
        {
            return handler.ReadJsonWebToken(text).Issuer;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private TokenValidationParameters RulesOf(AuthoritySettings authority, bool isDevelopment) => new()
    {
        // keys are read anew when a token names one that is not known: the authority has changed them
        ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            authority.Issuer.TrimEnd('/') + "/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = !isDevelopment })
        {
            RefreshInterval = TimeSpan.FromSeconds(30),
            // a key that was taken back is good no more
            UseLastKnownGoodConfiguration = false,
        },
        ValidIssuers = [authority.Issuer, authority.Issuer.TrimEnd('/'), authority.Issuer.TrimEnd('/') + "/"],
        ValidAudience = authority.Audience,
        ValidAlgorithms = authority.Algorithms.Count > 0 ? authority.Algorithms : Algorithms.Usual,
        ValidTypes = ["at+jwt", "JWT"],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => clock.GetUtcNow().UtcDateTime is var now && until is { } end && now < end + Skew && !(from > now + Skew),
    };

    private sealed class TokenHolder(string id, string name, IReadOnlyList<HeldGrant> held) : LiveHolder(id, name, held);
}
