using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Samverkan.Access.Tokens;

namespace Samverkan.Access.Outside;

/// <summary>What became of an ID token.</summary>
/// <param name="Token">The token, where it is good.</param>
/// <param name="Fault">What is wrong with it, in a word.</param>
/// <param name="IsOfUnknownKey">Whether no key that is known signed it.</param>
internal sealed record IdTokenResult(JsonWebToken? Token, string? Fault, bool IsOfUnknownKey = false);

/// <summary>
/// Validates a provider's ID tokens (OpenID Connect Core 3.1.3.7): signed by a key that it publishes and an algorithm that is allowed, from it, for us, for
/// this very attempt, and of now.
/// </summary>
internal sealed class IdTokens(ProviderSettings settings, TimeProvider clock)
{
    private const int MaxLength = 64 * 1024;
    private const int MaxSubject = 255;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };

    public async Task<IdTokenResult> ValidateAsync(string text, string nonce, KnownProvider known)
    {
        if (text.Length > MaxLength || !handler.CanReadToken(text))
        {
            return new(null, "it is no token");
        }

        var result = await handler.ValidateTokenAsync(text, RulesOf(known));
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token)
        {
            return new(null, FaultOf(result.Exception), result.Exception is SecurityTokenInvalidSignatureException);
        }

        return FaultOf(token, nonce) is { } fault ? new(null, fault) : new(token, null);
    }

    private TokenValidationParameters RulesOf(KnownProvider known) => new()
    {
        ValidIssuer = known.Metadata.Issuer,
        ValidAudience = settings.ClientId,
        ValidAlgorithms = settings.Algorithms.Count > 0 ? settings.Algorithms : Algorithms.Usual,
        IssuerSigningKeys = known.Keys,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => clock.GetUtcNow().UtcDateTime is var now && until is { } end && now < end + Skew && !(from > now + Skew),
    };

    private string? FaultOf(JsonWebToken token, string nonce) =>
        // an access token of the same provider is none
        token.Typ is { Length: > 0 } type && !type.Equals("JWT", StringComparison.OrdinalIgnoreCase) ? "type"
        : !token.TryGetPayloadValue<string>("nonce", out var told) || !Attempt.AreSame(nonce, told) ? "nonce"
        : !token.TryGetPayloadValue<long>("iat", out var issued) || DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(issued, 0, 253402300799)) > clock.GetUtcNow() + Skew ? "iat"
        : !IsForUs(token) ? "azp"
        : token.Subject is not { Length: > 0 and <= MaxSubject } subject || subject.Any(char.IsControl) ? "sub"
        : null;

    /// <summary>A token for several says to whom it was given.</summary>
    private bool IsForUs(JsonWebToken token) => token.TryGetPayloadValue<string>("azp", out var party) ? party == settings.ClientId : token.Audiences.Count() == 1;

    private static string FaultOf(Exception? failure) => failure switch
    {
        SecurityTokenInvalidAlgorithmException => "algorithm",
        SecurityTokenInvalidSignatureException => "signature",
        SecurityTokenInvalidIssuerException => "issuer",
        SecurityTokenInvalidAudienceException => "audience",
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException => "lifetime",
        _ => "form",
    };
}
