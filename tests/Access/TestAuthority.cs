using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Samverkan.Access.Tests;

/// <summary>An authority on the loopback interface: discovery document, keys that it can change, and tokens as right or wrong as a test wants them.</summary>
internal sealed class TestAuthority : IAsyncDisposable
{
    public const string Audience = "samverkan";

    private readonly WebApplication app;
    private RSA key = RSA.Create(2048);
    private int keys = 1;

    private readonly TaskCompletionSource readAgain = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TestAuthority(WebApplication app) => this.app = app;

    public string Issuer => app.Urls.First();

    /// <summary>Completes when its changed keys were asked for.</summary>
    public Task KeysReadAgain => readAgain.Task;

    public static async Task<TestAuthority> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var authority = new TestAuthority(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = authority.Issuer, jwks_uri = authority.Issuer + "/keys" }));
        app.MapGet("/keys", () =>
        {
            if (authority.keys > 1)
            {
                authority.readAgain.TrySetResult();
            }
            var known = authority.key.ExportParameters(includePrivateParameters: false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = authority.KeyId, n = Base64UrlEncoder.Encode(known.Modulus), e = Base64UrlEncoder.Encode(known.Exponent) } } });
        });
        await app.StartAsync();
        return authority;
    }

    /// <summary>Publishes another key in place of the present one.</summary>
    public void ChangeKeys() => (key, keys) = (RSA.Create(2048), keys + 1);

    /// <summary>A token.</summary>
    /// <param name="expires">When it is good no more.</param>
    /// <param name="audience">What it is for.</param>
    /// <param name="group">The group that its bearer is in.</param>
    /// <param name="issuer">Who it says that it is from.</param>
    /// <param name="algorithm">How it is signed.</param>
    public string Token(DateTimeOffset expires, string audience = Audience, string group = "samordnare", string? issuer = null, string algorithm = SecurityAlgorithms.RsaSha256) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Issuer,
            Audience = audience,
            Expires = expires.UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = "u1", ["name"] = "Anna Andersson", ["email"] = "administrator@example.org", ["groups"] = new[] { group } },
            SigningCredentials = algorithm switch
            {
                // the published key as a shared secret, which a careless host would compare with
                SecurityAlgorithms.HmacSha256 => new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key.ExportSubjectPublicKeyInfoPem())) { KeyId = KeyId }, algorithm),
                _ => new(new RsaSecurityKey(key) { KeyId = KeyId }, algorithm),
            },
        });

    /// <summary>A token that is signed by nobody.</summary>
    public string Unsigned(DateTimeOffset expires)
    {
        var parts = Token(expires).Split('.');
        return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.";
    }

    /// <summary>A token whose content was changed after it was signed.</summary>
    public string Changed(DateTimeOffset expires)
    {
        var parts = Token(expires, group: "besökare").Split('.');
        return $"{parts[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("besökare", "samordnare", StringComparison.Ordinal))}.{parts[2]}";
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private string KeyId => $"key-{keys}";
}
