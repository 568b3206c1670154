using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.SecondFactor;
using Samverkan.Access.Sessions;
using Samverkan.Access.SignIn;

namespace Samverkan.Access.Tests;

/// <summary>Signing in at an outside provider: what comes back is believed only where all of it is right.</summary>
public sealed class OutsideSignInTests(RunningOutside running) : IClassFixture<RunningOutside>
{
    [Fact]
    public async Task Providers_AreListedForTheSignInPage_ByNameAlone()
    {
        var host = running.Outside.Fresh();
        using var device = host.NewDevice();

        Assert.Equal("""[{"id":"prov","name":"Provlegitimation"}]""", (await device.GetAsync("/access/outside")).Body);
    }

    [Fact]
    public async Task SignIn_WithALinkedLogin_IsThatAccount_WithItsOwnNameAndRoles()
    {
        var host = running.Outside.Fresh();
        var name = await host.NewLinkedAsync();
        using var device = host.NewDevice();

        var page = await host.SignInAsync(device, "/kommuner/2303?ar=2021");

        Assert.Equal("/kommuner/2303?ar=2021", page);
        Assert.Equal($"{name}: REPORTER", await OutsideHost.WhoAsync(device));
        var entry = await host.Host.WithStoreAsync(s => s.SignIns.OrderByDescending(e => e.At).FirstAsync());
        Assert.Equal((SignInMethod.Outside, SignInOutcome.SignedIn), (entry.Method, entry.Outcome));
    }

    [Fact]
    public async Task Begin_SendsToTheProvider_WithAChallengeANonceAndAStateThatAreNewEachTime()
    {
        await using var host = await OutsideHost.StartAsync(("Scopes:0", "profile"));
        using var device = host.NewDevice();

        var (first, second) = (Query(await host.BeginAsync(device)), Query(await host.BeginAsync(device)));

        Assert.Equal("code samverkan http://localhost/access/outside/prov/callback openid profile S256",
            string.Join(' ', new[] { "response_type", "client_id", "redirect_uri", "scope", "code_challenge_method" }.Select(p => first[p])));
        Assert.All(new[] { "state", "nonce", "code_challenge" }, p => Assert.True(first[p].Length == 43 && first[p] != second[p], p));
    }

    [Fact]
    public async Task Attempt_IsHiddenFromScripts_AndTellsTheBrowserNothing()
    {
        var host = running.Outside.Fresh();
        using var device = host.NewDevice();

        var answer = await device.GetAsync("/access/outside/prov/begin");

        var state = Query(answer.Message.Headers.Location!)["state"];
        Assert.Matches("^samverkan-outside-[0-9a-f]{16}=", answer.Cookie);
        Assert.Contains("httponly", answer.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", answer.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=600", answer.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(state, answer.Cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_WhenItIsNotTheBrowsers_SignsNobodyIn()
    {
        var host = running.Outside.Fresh();
        await host.NewLinkedAsync();
        using var thief = host.NewDevice();
        using var victim = host.NewDevice();
        var thiefs = host.Provider.Agree(await host.BeginAsync(thief));
        var victims = host.Provider.Agree(await host.BeginAsync(victim));

        // the thief's own answer in the victim's browser: as it is, and under the victim's state
        Assert.Equal("/logga-in?fel=ogiltig", await OutsideHost.ReturnAsync(victim, thiefs));
        Assert.StartsWith("/logga-in?fel=ogiltig", await OutsideHost.ReturnAsync(victim, OutsideHost.With(thiefs, "state", Query(new Uri("http://localhost" + victims))["state"])), StringComparison.Ordinal);
        Assert.Equal("nobody", await OutsideHost.WhoAsync(victim));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("<script>")]
    public async Task State_WhenItWasTamperedWith_SignsNobodyIn(string? state)
    {
        var host = running.Outside.Fresh();
        await host.NewLinkedAsync();
        using var device = host.NewDevice();
        var callback = host.Provider.Agree(await host.BeginAsync(device));

        Assert.Equal("/logga-in?fel=ogiltig", await OutsideHost.ReturnAsync(device, OutsideHost.With(callback, "state", state)));
    }

    [Fact]
    public async Task Cookie_WhenItWasTamperedWith_SignsNobodyIn()
    {
        var host = running.Outside.Fresh();
        await host.NewLinkedAsync();
        using var device = host.NewDevice();
        var begun = await device.GetAsync("/access/outside/prov/begin");
        var callback = host.Provider.Agree(begun.Message.Headers.Location!);
        var cookie = begun.Cookie!.Split(';')[0];
        using var other = host.NewDevice();
        other.Client.DefaultRequestHeaders.Add("Cookie", cookie[..^8] + (cookie[^8] == 'A' ? 'B' : 'A') + cookie[^7..]);

        Assert.Equal("/logga-in?fel=ogiltig", await OutsideHost.ReturnAsync(other, callback));
    }

    [Fact]
    public async Task Callback_WhenItIsSentAgain_SignsNobodyIn_EvenWhereTheProviderWouldTakeTheCodeTwice()
    {
        var host = running.Outside.Fresh();
        await host.NewLinkedAsync();
        using var device = host.NewDevice();
        var begun = await device.GetAsync("/access/outside/prov/begin");
        var callback = host.Provider.Agree(begun.Message.Headers.Location!);
        Assert.Equal("/", await OutsideHost.ReturnAsync(device, callback));
        using var other = host.NewDevice();
        other.Client.DefaultRequestHeaders.Add("Cookie", begun.Cookie!.Split(';')[0]);
        var exchanges = host.Provider.Shown.Count;

        Assert.Equal("/logga-in?fel=ogiltig", await OutsideHost.ReturnAsync(device, callback));
        Assert.Equal("/logga-in?fel=ogiltig", await OutsideHost.ReturnAsync(other, callback));
        Assert.Equal(exchanges, host.Provider.Shown.Count);
    }

    [Fact]
    public async Task Callback_AfterTenMinutes_IsTooLate()
    {
        var host = running.Outside.Fresh();
        await host.NewLinkedAsync();
        using var device = host.NewDevice();
        var callback = host.Provider.Agree(await host.BeginAsync(device));

        host.Host.Clock.Pass(TimeSpan.FromMinutes(11));

        Assert.Equal("/logga-in?fel=ogiltig", await OutsideHost.ReturnAsync(device, callback));
    }

    [Theory]
    [InlineData("access_denied", "avbruten")]
    [InlineData("server_error", "ogiltig")]
    [InlineData("<b>", "ogiltig")]
    public async Task Refusal_OfTheProvider_EndsOnTheSignInPage(string error, string fault)
    {
        var host = running.Outside.Fresh();
        using var device = host.NewDevice();
        var callback = OutsideHost.With(host.Provider.Agree(await host.BeginAsync(device)), "code", null);

        Assert.Equal($"/logga-in?fel={fault}&till=%2Fmin-sida", await OutsideHost.ReturnAsync(device, OutsideHost.With(callback, "error", error)));
    }

    [Theory]
    [InlineData(true, null, "ogiltig")]
    [InlineData(true, "https://annan.example", "ogiltig")]
    [InlineData(false, "https://annan.example", "ogiltig")]
    [InlineData(true, "own", null)]
    [InlineData(false, null, null)]
    public async Task Issuer_WhenTheAnswerNamesIt_OrShould_IsTheProvider(bool names, string? named, string? fault)
    {
        var host = running.Outside.Fresh();
        if (names)
        {
            host.Provider.Metadata["authorization_response_iss_parameter_supported"] = true;
        }
        using var desk = await host.NewDeskAsync();
        var callback = host.Provider.Agree(await OutsideHost.BeginLinkAsync(desk.Device));

        var page = await OutsideHost.ReturnAsync(desk.Device, OutsideHost.With(callback, "iss", named == "own" ? host.Provider.Issuer : named));

        Assert.Equal(fault is null ? "/min-sida?kopplad=prov" : $"/min-sida?fel={fault}", page);
    }

    [Theory]
    [InlineData("https://elak.example")]
    [InlineData("//elak.example")]
    [InlineData("/\\elak.example")]
    [InlineData("/\t/elak.example")]
    [InlineData("min-sida")]
    [InlineData("/åre")]
    public async Task Begin_WithAReturnAddressElsewhere_IsRefused(string returnTo)
    {
        var host = running.Outside.Fresh();
        using var device = host.NewDevice();
        using var desk = await host.NewDeskAsync();

        var begun = await device.GetAsync($"/access/outside/prov/begin?returnTo={Uri.EscapeDataString(returnTo)}");
        var linking = await desk.Device.PostAsync("/access/outside/prov/link", new { returnTo });

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID"), (begun.Status, begun.Code));
        Assert.Equal((HttpStatusCode.BadRequest, "INVALID"), (linking.Status, linking.Code));
    }

    [Fact]
    public async Task Begin_AtAProviderThatIsNone_IsNotFound()
    {
        var host = running.Outside.Fresh();
        using var device = host.NewDevice();

        Assert.Equal((HttpStatusCode.NotFound, "NOT_FOUND"), ((await device.GetAsync("/access/outside/annan/begin")) is var answer ? (answer.Status, answer.Code) : default));
    }

    [Theory]
    [InlineData("metadata", "down")]
    [InlineData("metadata", "huge")]
    [InlineData("metadata", "html")]
    [InlineData("metadata", "other issuer")]
    [InlineData("keys", "down")]
    [InlineData("keys", "html")]
    public async Task Begin_WhenTheProviderDoesNotAnswerAsItShould_SaysSo(string document, string how)
    {
        var host = running.Outside.Fresh();
        using var device = host.NewDevice();
        using var desk = await host.NewDeskAsync();
        host.Provider.Interfere = asked => asked == document ? Answer(how) : null;

        Assert.Equal("/logga-in?fel=nere&till=%2Fmin-sida", await OutsideHost.ReturnAsync(device, "/access/outside/prov/begin?returnTo=/min-sida"));
        var linking = await desk.Device.PostAsync("/access/outside/prov/link", new { returnTo = "/min-sida" });
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "UNAVAILABLE"), (linking.Status, linking.Code));
        Assert.Contains("Provlegitimation", linking.Json.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("down")]
    [InlineData("huge")]
    [InlineData("html")]
    [InlineData("elsewhere")]
    public async Task Callback_WhenTheProviderDoesNotAnswerAsItShould_EndsOnTheSignInPage(string how)
    {
        var host = running.Outside.Fresh();
        await host.NewLinkedAsync();
        using var device = host.NewDevice();
        var callback = host.Provider.Agree(await host.BeginAsync(device));
        host.Provider.Interfere = asked => asked == "token" ? Answer(how) : null;

        Assert.Equal("/logga-in?fel=nere&till=%2Fmin-sida", await OutsideHost.ReturnAsync(device, callback));
    }

    [Fact]
    public async Task Begin_WhenNobodyListensThere_SaysSo()
    {
        await using var host = await OutsideHost.StartAsync();
        using var device = host.NewDevice();
        await host.Provider.DisposeAsync();

        Assert.Equal("/logga-in?fel=nere", await OutsideHost.ReturnAsync(device, "/access/outside/prov/begin"));
    }

    [Theory]
    [InlineData(null, null, "samverkan")]
    [InlineData(TestProvider.Secret, null, "Basic c2FtdmVya2FuOmhlbWxpZyslMjYrc3YlQzMlQTVyJTJC")]
    [InlineData(TestProvider.Secret, "client_secret_basic", "Basic c2FtdmVya2FuOmhlbWxpZyslMjYrc3YlQzMlQTVyJTJC")]
    [InlineData(TestProvider.Secret, "client_secret_post", "samverkan " + TestProvider.Secret)]
    public async Task Client_ShowsItselfToTheProvider_AsThatCan(string? secret, string? method, string shown)
    {
        await using var host = await OutsideHost.StartAsync(secret is null ? [] : [("ClientSecret", secret)]);
        if (method is not null)
        {
            host.Provider.Metadata["token_endpoint_auth_methods_supported"] = new[] { method };
        }

        await host.LinkedAsync("rapport");

        Assert.Equal(shown, Assert.Single(host.Provider.Shown));
    }

    [Theory]
    [InlineData(false, "/logga-in?till=%2Fmin-sida", "half")]
    [InlineData(true, "/min-sida", "Rapportverktyget: REPORTER")]
    public async Task SignIn_ToAnAccountWithOneTimeCodes_AsksForOne_UnlessTheProviderIsTrustedToHaveAskedForTwoFactors(bool isTrusted, string page, string who)
    {
        await using var host = await OutsideHost.StartAsync(("MultiFactor", isTrusted ? "true" : "false"));
        await host.LinkedAsync("rapport");
        var secret = await TotpAsync(host);
        using var device = host.NewDevice();

        Assert.Equal(page, await host.SignInAsync(device));
        Assert.Equal(who, await OutsideHost.WhoAsync(device));
        host.Host.Clock.Pass(TimeSpan.FromMinutes(1));
        if (!isTrusted)
        {
            var whole = await device.PostAsync("/access/sign-in/second-factor", new { kind = "TOTP", code = Totp.CodeAt(secret, host.Host.Clock.GetUtcNow()) });
            Assert.Equal(HttpStatusCode.OK, whole.Status);
        }
        Assert.Equal("Rapportverktyget: REPORTER", await OutsideHost.WhoAsync(device));
    }

    [Fact]
    public async Task Attempts_WhenThereAreTooMany_AreHeldBackAndNoted()
    {
        await using var host = await OutsideHost.StartAsync();
        host.Host.Settings["Samverkan:Access:AttemptsPerAddress"] = "0";
        using var device = host.Host.NewDevice("198.51.100.9");

        Assert.Equal("/logga-in?fel=bromsad", await OutsideHost.ReturnAsync(device, "/access/outside/prov/begin"));
        Assert.Equal("/logga-in?fel=bromsad", await OutsideHost.ReturnAsync(device, "/access/outside/prov/callback?code=a&state=b"));
        var entry = await host.Host.WithStoreAsync(s => s.SignIns.SingleAsync(e => e.Outcome == SignInOutcome.Throttled));
        Assert.Equal((SignInMethod.Outside, "198.51.100.9"), (entry.Method, entry.Address));
    }

    private static IResult Answer(string how) => how switch
    {
        "down" => Results.StatusCode(503),
        "huge" => Results.Text($$"""{"issuer":"{{new string('a', 1_000_000)}}"}""", "application/json", Encoding.UTF8),
        "html" => Results.Text("<h1>Välkommen</h1>", "text/html", Encoding.UTF8),
        "other issuer" => Results.Json(new { issuer = "https://annan.example", authorization_endpoint = "https://annan.example/a", token_endpoint = "https://annan.example/t", jwks_uri = "https://annan.example/k" }),
        "elsewhere" => Results.Redirect("http://127.0.0.1:1/"),
        _ => throw new UnreachableException(how),
    };

    private static async Task<string> TotpAsync(OutsideHost host)
    {
        using var desk = await host.DeskAsync("rapport");
        var begun = (await desk.Device.AskAsync("mutation { accessBeginTotp { secret } }")).GetProperty("data").GetProperty("accessBeginTotp");
        var secret = begun.GetProperty("secret").GetString()!;
        await desk.SendAsync("accessConfirmTotp", "ConfirmTotpInput", new { code = Totp.CodeAt(secret, host.Host.Clock.GetUtcNow()) }, "errors { code }");
        return secret;
    }

    private static Dictionary<string, string> Query(Uri address) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query).ToDictionary(p => p.Key, p => p.Value.ToString());
}
