using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using Samverkan.Access.Sessions;
using Samverkan.Access.SignIn;

namespace Samverkan.Access.Tests;

/// <summary>ID tokens of a provider, right and wrong.</summary>
public sealed class OutsideTokenTests(RunningOutside running) : IClassFixture<RunningOutside>
{
    [Theory]
    [InlineData("nonce")]
    [InlineData("no nonce")]
    [InlineData("audience")]
    [InlineData("other party")]
    [InlineData("several audiences")]
    [InlineData("issuer")]
    [InlineData("expired")]
    [InlineData("no expiry")]
    [InlineData("of the future")]
    [InlineData("subject")]
    [InlineData("no subject")]
    [InlineData("unsigned")]
    [InlineData("shared secret")]
    [InlineData("algorithm")]
    [InlineData("changed")]
    [InlineData("access token")]
    [InlineData("no token")]
    public async Task Token_WhenSomethingIsWrongWithIt_SignsNobodyIn(string wrong)
    {
        var host = running.Outside.Fresh();
        await host.NewLinkedAsync();
        using var device = host.NewDevice();
        Spoil(host, wrong);

        var page = await host.SignInAsync(device);

        Assert.Equal(wrong == "subject" ? "/logga-in?fel=nekad&till=%2Fmin-sida" : "/logga-in?fel=ogiltig&till=%2Fmin-sida", page);
        Assert.Equal("nobody", await OutsideHost.WhoAsync(device));
        var entry = await host.Host.WithStoreAsync(s => s.SignIns.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).FirstAsync());
        Assert.Equal((SignInMethod.Outside, SignInOutcome.Refused, (Guid?)null), (entry.Method, entry.Outcome, entry.AccountId));
    }

    [Theory]
    [InlineData("skewed")]
    [InlineData("for two, given to us")]
    [InlineData("issuer with a slash")]
    public async Task Token_WhenItIsUnusualAndRight_SignsIn(string kind)
    {
        var host = running.Outside.Fresh();
        if (kind == "issuer with a slash")
        {
            // as Auth0's: the settings leave the slash out
            host.Provider.Metadata["issuer"] = host.Provider.Issuer + "/";
            host.Provider.Spoil = claims => claims["iss"] = host.Provider.Issuer + "/";
        }
        await host.NewLinkedAsync();
        using var device = host.NewDevice();
        var spoilt = host.Provider.Spoil;
        host.Provider.Spoil = claims =>
        {
            spoilt(claims);
            switch (kind)
            {
                case "skewed":
                    claims["iat"] = (host.Host.Clock.GetUtcNow() + TimeSpan.FromSeconds(50)).ToUnixTimeSeconds();
                    claims["exp"] = (host.Host.Clock.GetUtcNow() - TimeSpan.FromSeconds(50)).ToUnixTimeSeconds();
                    break;
                case "for two, given to us":
                    claims["aud"] = new[] { TestProvider.ClientId, "en annan" };
                    claims["azp"] = TestProvider.ClientId;
                    break;
            }
        };

        Assert.Equal("/min-sida", await host.SignInAsync(device));
    }

    [Fact]
    public async Task SignIn_AfterTheProviderHasChangedItsKeys_IsBelievedAtTheFirstTry()
    {
        var host = running.Outside.Fresh();
        await host.NewLinkedAsync();
        using var device = host.NewDevice();

        host.Provider.ChangeKeys();

        Assert.Equal("/min-sida", await host.SignInAsync(device));
    }

    private static void Spoil(OutsideHost host, string wrong)
    {
        var (provider, clock) = (host.Provider, host.Host.Clock);
        provider.Spoil = wrong switch
        {
            "nonce" => claims => claims["nonce"] = new string('A', 43),
            "no nonce" => claims => claims.Remove("nonce"),
            "audience" => claims => claims["aud"] = "annan tjänst",
            "other party" => claims => claims["azp"] = "annan tjänst",
            "several audiences" => claims => claims["aud"] = new[] { TestProvider.ClientId, "annan tjänst" },
            "issuer" => claims => claims["iss"] = "https://annan.example",
            "expired" => claims => claims["exp"] = (clock.GetUtcNow() - TimeSpan.FromSeconds(70)).ToUnixTimeSeconds(),
            "no expiry" => claims => claims.Remove("exp"),
            "of the future" => claims => claims["iat"] = (clock.GetUtcNow() + TimeSpan.FromSeconds(70)).ToUnixTimeSeconds(),
            "subject" => claims => claims["sub"] = claims["sub"].ToString()!.ToUpperInvariant(),
            "no subject" => claims => claims.Remove("sub"),
            _ => _ => { },
        };
        provider.Algorithm = wrong switch { "shared secret" => SecurityAlgorithms.HmacSha256, "algorithm" => SecurityAlgorithms.RsaSha512, _ => provider.Algorithm };
        provider.TokenType = wrong == "access token" ? "at+jwt" : "JWT";
        provider.Rewrite = wrong switch
        {
            "unsigned" => token => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.",
            "changed" => token => token.Split('.') is [var head, var body, var signature]
                ? $"{head}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(body).Replace("Petra", "Annan", StringComparison.Ordinal))}.{signature}" : "",
            "no token" => _ => "a.b.c",
            _ => provider.Rewrite,
        };
    }
}
