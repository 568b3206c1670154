using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Samverkan.Access.Tests;

/// <summary>An OpenID provider on the loopback interface, where one person is signed in; it does what a test wants it to do wrong.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "samverkan", Secret = "hemlig & svår+";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string Redirect)> codes = new();
    private RSA key = RSA.Create(2048);
    private int keys = 1;

    private TestProvider(WebApplication app) => this.app = app;

    public string Issuer => app.Urls.First();

    /// <summary>Who is signed in there.</summary>
    public Dictionary<string, object> Person { get; } = new() { ["sub"] = "person-1", ["name"] = "Petra Provsson" };

    /// <summary>Changes the claims of the next token.</summary>
    public Action<Dictionary<string, object>> Spoil { get; set; } = _ => { };

    /// <summary>How tokens are signed.</summary>
    public string Algorithm { get; set; } = SecurityAlgorithms.RsaSha256;

    /// <summary>Of which kind they say that they are.</summary>
    public string TokenType { get; set; } = "JWT";

    /// <summary>Turns a good token into another one.</summary>
    public Func<string, string> Rewrite { get; set; } = token => token;

    /// <summary>Answers instead of the documents and the token, where it answers anything.</summary>
    public Func<string, IResult?> Interfere { get; set; } = _ => null;

    /// <summary>What it says of itself, beside what it has to.</summary>
    public Dictionary<string, object> Metadata { get; } = [];

    /// <summary>What it was told when a code was exchanged: how the client showed itself.</summary>
    public List<string> Shown { get; } = [];

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public static async Task<TestProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var provider = new TestProvider(app);
        app.MapGet("/.well-known/openid-configuration", () => provider.Interfere("metadata") ?? Results.Json(provider.Document()));
        app.MapGet("/keys", () => provider.Interfere("keys") ?? provider.Keys());
        app.MapPost("/token", async (HttpContext http) => provider.Interfere("token") ?? provider.Exchange(await http.Request.ReadFormAsync(), http.Request.Headers.Authorization.ToString()));
        await app.StartAsync();
        return provider;
    }

    /// <summary>Does everything right, for somebody of whom it knows nothing but the name.</summary>
    public void Behave()
    {
        (Spoil, Rewrite, Interfere, Algorithm, TokenType) = (_ => { }, token => token, _ => null, SecurityAlgorithms.RsaSha256, "JWT");
        Metadata.Clear();
        Shown.Clear();
        Person.Clear();
        Person["name"] = "Petra Provsson";
    }

    /// <summary>Publishes another key in place of the present one.</summary>
    public void ChangeKeys() => (key, keys) = (RSA.Create(2048), keys + 1);

    /// <summary>What a browser would do there: the person agrees.</summary>
    /// <param name="address">Where the product sent it.</param>
    /// <returns>Where it is sent back, below the product's own address.</returns>
    public string Agree(Uri address)
    {
        var asked = QueryHelpers.ParseQuery(address.Query);
        Assert.Equal(("code", "S256", ClientId), (asked["response_type"].ToString(), asked["code_challenge_method"].ToString(), asked["client_id"].ToString()));
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        codes[code] = (asked["nonce"].ToString(), asked["code_challenge"].ToString(), asked["redirect_uri"].ToString());
        return QueryHelpers.AddQueryString(new Uri(asked["redirect_uri"].ToString()).PathAndQuery, new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"] });
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private string KeyId => $"key-{keys}";

    private Dictionary<string, object> Document()
    {
        var document = new Dictionary<string, object>
        {
            ["issuer"] = Issuer, ["authorization_endpoint"] = Issuer + "/auth", ["token_endpoint"] = Issuer + "/token", ["jwks_uri"] = Issuer + "/keys",
        };
        foreach (var (name, value) in Metadata)
        {
            document[name] = value;
        }
        return document;
    }

    private IResult Keys()
    {
        var known = key.ExportParameters(includePrivateParameters: false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = KeyId, n = Base64UrlEncoder.Encode(known.Modulus), e = Base64UrlEncoder.Encode(known.Exponent) } } });
    }

    private IResult Exchange(IFormCollection form, string authorization)
    {
        Shown.Add(authorization.Length > 0 ? authorization : $"{form["client_id"]} {form["client_secret"]}".Trim());
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return codes.TryRemove(form["code"].ToString(), out var code) && code.Challenge == challenge && code.Redirect == form["redirect_uri"]
            ? Results.Json(new { access_token = "ingen användning", token_type = "Bearer", id_token = Rewrite(Token(code.Nonce)) })
            : Results.Json(new { error = "invalid_grant" }, statusCode: 400);
    }

    private string Token(string nonce)
    {
        var now = Clock.GetUtcNow();
        var claims = new Dictionary<string, object>(Person)
        {
            ["iss"] = Issuer, ["aud"] = ClientId, ["nonce"] = nonce, ["iat"] = now.ToUnixTimeSeconds(), ["exp"] = (now + TimeSpan.FromMinutes(5)).ToUnixTimeSeconds(),
        };
        Spoil(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims.Where(c => c.Value is not null).ToDictionary(),
            TokenType = TokenType,
            SigningCredentials = Algorithm == SecurityAlgorithms.HmacSha256
                // the secret that both have
                ? new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Secret.PadRight(32))) { KeyId = KeyId }, Algorithm)
                : new(new RsaSecurityKey(key) { KeyId = KeyId }, Algorithm),
        });
    }
}
