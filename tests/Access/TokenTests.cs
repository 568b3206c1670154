using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.IdentityModel.Tokens;

namespace Samverkan.Access.Tests;

/// <summary>Access tokens of an authority that the settings name.</summary>
public sealed class TokenTests
{
    private const string Goals = "{ valfard { fouJamt { goals { totalCount } } } access { me { id } } }";

    [Fact]
    public async Task Token_OfTheAuthority_IsWhatItsGroupIsHere_AndNoAccount()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await StartAsync(authority);
        using var page = host.NewDevice();

        var coordinator = await AskAsync(page, authority.Token(Soon(host)));
        var visitor = await AskAsync(page, authority.Token(Soon(host), group: "besökare"));

        Assert.Contains("\"totalCount\":", coordinator.Body, StringComparison.Ordinal);
        // the token's address is that of an administrator's account
        Assert.Contains("\"me\":null", coordinator.Body, StringComparison.Ordinal);
        Assert.Equal("FORBIDDEN", visitor.Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("expired")]
    [InlineData("unsigned")]
    [InlineData("changed")]
    [InlineData("shared secret")]
    [InlineData("algorithm")]
    [InlineData("unknown key")]
    [InlineData("no token")]
    public async Task Token_WhenSomethingIsWrongWithIt_IsRefused(string wrong)
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var other = await TestAuthority.StartAsync();
        await using var host = await StartAsync(authority);
        using var page = host.NewDevice();
        var token = wrong switch
        {
            "audience" => authority.Token(Soon(host), audience: "annan tjänst"),
            "issuer" => other.Token(Soon(host)),
            "expired" => authority.Token(host.Clock.GetUtcNow() - TimeSpan.FromMinutes(2)),
            "unsigned" => authority.Unsigned(Soon(host)),
            "changed" => authority.Changed(Soon(host)),
            "shared secret" => authority.Token(Soon(host), algorithm: SecurityAlgorithms.HmacSha256),
            "algorithm" => authority.Token(Soon(host), algorithm: SecurityAlgorithms.RsaSha512),
            "unknown key" => other.Token(Soon(host), issuer: authority.Issuer),
            _ => "a.b.c",
        };

        var answer = await AskAsync(page, token);

        Assert.Equal((HttpStatusCode.Unauthorized, "REFUSED"), (answer.Status, answer.Code));
        Assert.Contains("invalid_token", answer.Message.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_WhenItsTimeIsOver_IsRefusedFromThenOn()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await StartAsync(authority);
        using var page = host.NewDevice();
        var token = authority.Token(Soon(host));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(page, token)).Status);

        host.Clock.Pass(TimeSpan.FromMinutes(7));

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(page, token)).Status);
    }

    [Fact]
    public async Task Token_AfterTheAuthorityHasChangedItsKeys_IsBelievedByTheNewOnes()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var host = await StartAsync(authority);
        using var page = host.NewDevice();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(page, authority.Token(Soon(host)))).Status);
        var old = authority.Token(Soon(host));
        authority.ChangeKeys();
        var changed = authority.Token(Soon(host));

        // the first token of a key that is not known has the keys read anew, beside the requests
        await AskAsync(page, changed);
        await authority.KeysReadAgain;
        HttpStatusCode answered;
        var asked = 0;
        do
        {
            answered = (await AskAsync(page, changed)).Status;
        }
        while (answered != HttpStatusCode.OK && ++asked < 500);

        Assert.Equal(HttpStatusCode.OK, answered);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(page, old)).Status);
    }

    private static async Task<AccessHost> StartAsync(TestAuthority authority)
    {
        var host = await AccessHost.StartAsync();
        const string section = "Samverkan:Access:Authorities:0:";
        host.Settings[section + "Issuer"] = authority.Issuer;
        host.Settings[section + "Audience"] = TestAuthority.Audience;
        host.Settings[section + "Groups:0:Group"] = "samordnare";
        host.Settings[section + "Groups:0:Role"] = "Coordinator";
        host.Settings[section + "Groups:0:ScopeKind"] = "Network";
        host.Settings[section + "Groups:0:ScopeValue"] = "valfard/fouJamt";
        return host;
    }

    private static DateTimeOffset Soon(AccessHost host) => host.Clock.GetUtcNow() + TimeSpan.FromMinutes(5);

    private static async Task<Answer> AskAsync(Device page, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = JsonContent.Create(new { query = Goals }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Answer.OfAsync(await page.Client.SendAsync(request));
    }
}
